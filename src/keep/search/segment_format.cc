#include "keep/search/segment_format.h"

#include "keep/search/bits.h"
#include "keep/search/checksum.h"
#include "keep/search/varint.h"

namespace assay::search {

std::string write_footer(const SegmentFooter& footer) {
  std::string out;
  for (const SectionPlace& section : footer.sections) {
    append_fixed(out, section.bytes);
    append_fixed(out, section.checksum);
  }
  append_fixed(out, footer.total_length);
  append_fixed(out, footer.terms);
  append_fixed(out, footer.documents);
  append_fixed(out, footer.position_parameter);
  append_fixed(out, footer.distance_parameter);
  append_fixed(out, std::uint16_t{0});
  append_fixed(out, kSegmentVersion);
  out += kSegmentMagic;
  append_fixed(out, checksum(out));
  return out;
}

Result<SegmentFooter> read_footer(std::string_view bytes) {
  if (bytes.size() < kFooterBytes) return failure(ErrorKind::kCorrupt, "too short");
  const std::string_view last = bytes.substr(bytes.size() - kFooterBytes);
  ByteReader reader{reinterpret_cast<const std::uint8_t*>(last.data()),
                    reinterpret_cast<const std::uint8_t*>(last.data() + last.size())};
  SegmentFooter footer;
  std::uint64_t total = kFooterBytes;
  bool fits = true;
  for (SectionPlace& section : footer.sections) {
    section.bytes = reader.fixed<std::uint64_t>();
    section.checksum = reader.fixed<std::uint64_t>();
    fits = fits && section.bytes % 8 == 0 && section.bytes <= bytes.size() - total;
    if (fits) total += section.bytes;
  }
  footer.total_length = reader.fixed<std::uint64_t>();
  footer.terms = reader.fixed<std::uint64_t>();
  footer.documents = reader.fixed<std::uint32_t>();
  footer.position_parameter = reader.fixed<std::uint8_t>();
  footer.distance_parameter = reader.fixed<std::uint8_t>();
  reader.fixed<std::uint16_t>();
  const auto version = reader.fixed<std::uint32_t>();
  if (reader.text(kSegmentMagic.size()) != kSegmentMagic) return failure(ErrorKind::kCorrupt, "no segment");
  if (version > kSegmentVersion) return failure(ErrorKind::kNewerVersion, "written by a later version");
  if (version < kSegmentVersion) return failure(ErrorKind::kCorrupt, "written by an earlier version");
  if (reader.fixed<std::uint64_t>() != checksum(last.substr(0, last.size() - 8))) {
    return failure(ErrorKind::kCorrupt, "its footer's checksum is wrong");
  }
  if (!fits || total != bytes.size() || footer.documents > kMostDocuments ||
      footer.position_parameter > kMaxRiceParameter || footer.distance_parameter > kMaxRiceParameter) {
    return failure(ErrorKind::kCorrupt, "its sections do not fit its size");
  }
  return footer;
}

}  // namespace assay::search
