// A trie whose nodes are numbered breadth first, so that the children of a node are neighbours, sorted by their label:
// an array of first children and an array of labels are the whole structure.  The words 中, 中国, 国 and 国家 give
//
//   node         0  1  2  3   4
//   label        -  中 国 国  家       (symbols 中 = 1, 国 = 2, 家 = 3)
//   first child  1  3  4  5   5  5    (children of node n: [first_child[n], first_child[n + 1]))
//
// A child is found by binary search among its siblings; those of the root need none, because symbols are numbered so
// that the child of the root along symbol s is node s.  About 11 bytes a node, and nothing to build at start.
// Most walks end at the second character, of which a bit in a small table tells (may_begin).
#include "examine/text/dictionary.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "base/embedded_file.h"
#include "base/utf8.h"

namespace assay::embedded {
std::span<const EmbeddedFile> dictionary();
}

namespace assay::text {

using namespace dictionary_format;  // NOLINT(google-build-using-namespace): names of this format

namespace {

template <class T>
std::span<const T> section(std::string_view bytes, const Header& header, SectionId id) {
  static_assert(sizeof(T) <= 8);
  const Section& place = header.sections[id];
  return {reinterpret_cast<const T*>(bytes.data() + place.offset), place.count};
}

Result<Header> read_header(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof(Header)) return failure(ErrorKind::kCorrupt, "text: the dictionary is cut short");
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.magic != kMagic) return failure(ErrorKind::kCorrupt, "text: not a dictionary");
  if (header.version > kVersion) return failure(ErrorKind::kNewerVersion, "text: the dictionary has a newer format");
  if (header.version != kVersion || header.file_bytes != bytes.size())
    return failure(ErrorKind::kCorrupt, "text: the dictionary has the wrong version or size");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
    return failure(ErrorKind::kInvalid, "text: the dictionary is not aligned to 8 bytes");
  for (std::uint32_t id = 0; id < kSectionCount; ++id) {
    const Section& place = header.sections[id];
    const std::uint64_t end = place.offset + std::uint64_t{place.count} * kElementBytes[id];
    if (place.offset % 8 != 0 || place.offset < sizeof(Header) || place.count == 0 || end > bytes.size())
      return failure(ErrorKind::kCorrupt, "text: a section of the dictionary lies outside of it");
  }
  return header;
}

template <class T>
bool all_below(std::span<const T> values, std::size_t limit) {
  return std::ranges::all_of(values, [limit](T value) { return value < limit; });
}

}  // namespace

Result<Dictionary> Dictionary::open(std::string_view bytes) {
  ASSAY_TRY(const Header header, read_header(bytes));
  Dictionary dictionary;
  dictionary.pages_ = section<std::uint16_t>(bytes, header, kPages);
  dictionary.folded_ = section<std::uint32_t>(bytes, header, kFolded);
  dictionary.symbols_ = section<std::uint16_t>(bytes, header, kSymbols);
  dictionary.nodes_ = section<Node>(bytes, header, kNodes);
  dictionary.labels_ = section<std::uint16_t>(bytes, header, kLabels);
  dictionary.tags_ = section<std::uint8_t>(bytes, header, kTags);
  dictionary.pairs_ = section<std::uint64_t>(bytes, header, kPairs);
  dictionary.log_probabilities_ = section<double>(bytes, header, kLogProbabilities);
  dictionary.inverse_frequencies_ = section<double>(bytes, header, kInverseFrequencies);
  dictionary.tag_names_ = section<char>(bytes, header, kTagNames);
  ASSAY_CHECK(dictionary.check());
  return dictionary;
}

// Only the small tables and the sizes: reading the nodes would page in the whole file at start.  That their indices are
// in bounds is what the tool writes and dictionary_test.cc checks.
Result<void> Dictionary::check() const {
  const std::size_t nodes = labels_.size();
  const bool sizes_fit = pages_.size() == kCodePointLimit / kPageSize && folded_.size() == symbols_.size() &&
                         folded_.size() % kPageSize == 0 && nodes_.size() == nodes + 1 && tags_.size() == nodes &&
                         pairs_.size() == kPairBits / 64 && tag_names_.size() % kTagBytes == 0;
  if (!sizes_fit || !all_below(pages_, folded_.size() / kPageSize))
    return failure(ErrorKind::kCorrupt, "text: the sections of the dictionary do not fit each other");
  if (nodes_.front().first_child != 1 || nodes_.back().first_child != nodes)
    return failure(ErrorKind::kCorrupt, "text: the dictionary's tree is broken");
  return {};
}

const Dictionary& Dictionary::embedded() {
  static const Dictionary dictionary = [] {
    const auto files = assay::embedded::dictionary();
    assert(files.size() == 1);
    auto opened = open(files.front().bytes);
    assert(opened.has_value());
    return *std::move(opened);
  }();
  return dictionary;
}

std::uint32_t Dictionary::find(std::string_view folded_word) const {
  std::uint32_t node = kRoot;
  for (std::size_t at = 0; at < folded_word.size();) {
    const utf8::CodePoint point = utf8::decode(folded_word, at);
    node = child(node, symbol(point.value));
    if (node == kNone) return kNone;
    at += point.size_bytes;
  }
  return node;
}

std::string_view Dictionary::tag(std::uint32_t node) const {
  const std::string_view name(tag_names_.data() + std::size_t{tags_[node]} * kTagBytes, kTagBytes);
  return name.substr(0, std::min(name.find('\0'), name.size()));
}

}  // namespace assay::text
