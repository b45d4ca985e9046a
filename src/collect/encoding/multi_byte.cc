// The decoders of the encodings whose characters take two bytes, step by step as the standard has them
// (https://encoding.spec.whatwg.org/#legacy-multi-byte-chinese-(simplified)-encodings and the sections after it).
//
// Idea: the steps are ours, because the standard's rule for errors matters (a lead byte never swallows an ASCII byte:
// "<" after a cut character still begins a tag); the tables are ICU's, read once, because they are the same ones but
// for the pairs of pair_exceptions.h.  ICU gives private use characters where the standard has none in Big5 and EUC-KR.
// Cost: one look-up a character.
#include <array>

#include "base/utf8.h"
#include "collect/encoding/decoders.h"
#include "collect/encoding/pair_exceptions.h"

namespace assay::encoding {
namespace {

enum class PrivateUse { kKeep, kDrop };
using PairTable = std::vector<char32_t>;

PairTable make_table(const char* converter, PrivateUse private_use, std::string_view prefix = {}) {
  PairTable table = pairs_by_icu(converter, prefix);
  if (private_use == PrivateUse::kDrop)
    for (char32_t& value : table)
      if (value >= 0xE000 && value <= 0xF8FF) value = 0;
  return table;
}

template <std::size_t count>
PairTable with_exceptions(PairTable table, const std::array<PairException, count>& exceptions) {
  for (const PairException& entry : exceptions)
    table[pair_index(entry.pair >> 8, entry.pair & 0xFF)] = entry.code_point;
  return table;
}

const PairTable& gb18030_pairs() {
  static const PairTable table = with_exceptions(make_table("gb18030", PrivateUse::kKeep), kGb18030Exceptions);
  return table;
}
const PairTable& big5_pairs() {
  static const PairTable table = with_exceptions(make_table("ibm-1375_P100-2008", PrivateUse::kDrop), kBig5Exceptions);
  return table;
}
const PairTable& euc_kr_pairs() {
  static const PairTable table = make_table("windows-949-2000", PrivateUse::kDrop);
  return table;
}
const PairTable& shift_jis_pairs() {
  static const PairTable table = make_table("ibm-943_P15A-2003", PrivateUse::kKeep);
  return table;
}
const PairTable& jis0208_pairs() {
  static const PairTable table = make_table("euc-jp-2007", PrivateUse::kDrop);
  return table;
}
const PairTable& jis0212_pairs() {
  static const PairTable table = [] {
    PairTable pairs = make_table("euc-jp-2007", PrivateUse::kDrop, "\x8F");
    // Above its last row ICU has a vendor's additions that the standard does not know.
    constexpr std::uint32_t kLastRow = 0xED;
    for (std::uint32_t i = pair_index(kLastRow + 1, kFirstTrail); i < pairs.size(); ++i) pairs[i] = 0;
    return pairs;
  }();
  return table;
}

// The four-byte sequences 81308130 to 8431A439, in order; they stand for what two bytes cannot say below U+10000.
const std::vector<char32_t>& gb18030_quads() {
  static const std::vector<char32_t> table = [] {
    constexpr std::uint32_t kCount = 39420;
    std::string bytes;
    for (std::uint32_t pointer = 0; pointer < kCount; ++pointer) {
      bytes += static_cast<char>(0x81 + pointer / 12600);
      bytes += static_cast<char>(0x30 + pointer / 1260 % 10);
      bytes += static_cast<char>(0x81 + pointer / 10 % 126);
      bytes += static_cast<char>(0x30 + pointer % 10);
    }
    const std::string text = decode_by_icu("gb18030", bytes);
    std::vector<char32_t> values;
    for (std::size_t at = 0; at < text.size();) {
      const utf8::CodePoint next = utf8::decode(text, at);
      values.push_back(next.value);
      at += next.size_bytes;
    }
    return values;
  }();
  return table;
}

// Reads the input byte by byte and writes the output; the decoders below are free functions over it.
struct Cursor {
  std::string_view bytes;
  std::size_t at = 0;
  std::string out = {};

  bool done() const { return at >= bytes.size(); }
  std::uint32_t peek(std::size_t ahead) const {
    return at + ahead < bytes.size() ? static_cast<unsigned char>(bytes[at + ahead]) : 0x100;
  }
  void put(char32_t value, std::size_t size) {
    utf8::append(out, value);
    at += size;
  }
  // The lead byte is wrong; an ASCII byte after it is read again, any other is part of the error.
  void error_after_lead() { put(utf8::kReplacement, peek(1) < 0x80 || peek(1) > 0xFF ? 1 : 2); }
  void put_pair(const PairTable& table, std::uint32_t lead, std::uint32_t trail) {
    const char32_t value = table[pair_index(lead, trail)];
    if (value == 0)
      error_after_lead();
    else
      put(value, 2);
  }
  // ASCII goes over as it stands.
  bool take_ascii() {
    const std::size_t start = at;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    out.append(bytes, start, at - start);
    return at > start;
  }
};

bool is_between(std::uint32_t byte, std::uint32_t first, std::uint32_t last) {
  return byte >= first && byte <= last;
}

void decode_gb18030_quad(Cursor& in) {
  const std::uint32_t third = in.peek(2);
  const std::uint32_t fourth = in.peek(3);
  if (third > 0xFF || (is_between(third, 0x81, 0xFE) && fourth > 0xFF))  // the input ends in the middle
    return in.put(utf8::kReplacement, in.bytes.size() - in.at);
  if (!is_between(third, 0x81, 0xFE) || !is_between(fourth, '0', '9')) return in.put(utf8::kReplacement, 1);
  const std::uint32_t pointer =
      (((in.peek(0) - 0x81) * 10 + in.peek(1) - '0') * 126 + third - 0x81) * 10 + fourth - '0';
  constexpr std::uint32_t kSupplementary = 189000;
  const auto& quads = gb18030_quads();
  if (pointer >= kSupplementary && pointer <= 1237575) return in.put(0x10000 + pointer - kSupplementary, 4);
  in.put(pointer < quads.size() ? quads[pointer] : utf8::kReplacement, 4);
}

void decode_gb18030(Cursor& in) {
  const std::uint32_t lead = in.peek(0);
  const std::uint32_t trail = in.peek(1);
  if (lead == 0x80) return in.put(0x20AC, 1);
  if (lead == 0xFF) return in.put(utf8::kReplacement, 1);
  if (is_between(trail, '0', '9')) return decode_gb18030_quad(in);
  if (is_between(trail, 0x40, 0x7E) || is_between(trail, 0x80, 0xFE)) return in.put_pair(gb18030_pairs(), lead, trail);
  in.error_after_lead();
}

void decode_big5(Cursor& in) {
  const std::uint32_t lead = in.peek(0);
  const std::uint32_t trail = in.peek(1);
  if (!is_between(lead, 0x81, 0xFE)) return in.put(utf8::kReplacement, 1);
  // Four pairs stand for two characters each.
  const std::uint32_t pair = lead << 8 | trail;
  if (pair == 0x8862 || pair == 0x8864 || pair == 0x88A3 || pair == 0x88A5) {
    in.put(pair < 0x88A0 ? 0xCA : 0xEA, 2);
    return in.put(pair == 0x8862 || pair == 0x88A3 ? 0x304 : 0x30C, 0);
  }
  if (is_between(trail, 0x40, 0x7E) || is_between(trail, 0xA1, 0xFE)) return in.put_pair(big5_pairs(), lead, trail);
  in.error_after_lead();
}

void decode_euc_kr(Cursor& in) {
  const std::uint32_t lead = in.peek(0);
  const std::uint32_t trail = in.peek(1);
  if (!is_between(lead, 0x81, 0xFE)) return in.put(utf8::kReplacement, 1);
  if (is_between(trail, 0x41, 0xFE)) return in.put_pair(euc_kr_pairs(), lead, trail);
  in.error_after_lead();
}

void decode_shift_jis(Cursor& in) {
  const std::uint32_t lead = in.peek(0);
  const std::uint32_t trail = in.peek(1);
  if (lead == 0x80) return in.put(0x80, 1);
  if (is_between(lead, 0xA1, 0xDF)) return in.put(0xFF61 - 0xA1 + lead, 1);
  if (!is_between(lead, 0x81, 0x9F) && !is_between(lead, 0xE0, 0xFC)) return in.put(utf8::kReplacement, 1);
  if (is_between(trail, 0x40, 0x7E) || is_between(trail, 0x80, 0xFC))
    return in.put_pair(shift_jis_pairs(), lead, trail);
  in.error_after_lead();
}

void decode_euc_jp(Cursor& in) {
  const std::uint32_t lead = in.peek(0);
  const std::uint32_t trail = in.peek(1);
  if (lead == 0x8E && is_between(trail, 0xA1, 0xDF)) return in.put(0xFF61 - 0xA1 + trail, 2);
  if (lead == 0x8F && is_between(trail, 0xA1, 0xFE)) {
    const std::uint32_t third = in.peek(2);
    const char32_t value = is_between(third, 0xA1, 0xFE) ? jis0212_pairs()[pair_index(trail, third)] : 0;
    if (value != 0) return in.put(value, 3);
    return in.put(utf8::kReplacement, third < 0x80 || third > 0xFF ? 2 : 3);
  }
  if (!is_between(lead, 0xA1, 0xFE) && lead != 0x8E && lead != 0x8F) return in.put(utf8::kReplacement, 1);
  if (is_between(lead, 0xA1, 0xFE) && is_between(trail, 0xA1, 0xFE)) return in.put_pair(jis0208_pairs(), lead, trail);
  in.error_after_lead();
}

using Step = void (*)(Cursor&);

Step step_of(std::string_view name) {
  if (name == "gb18030" || name == "GBK") return decode_gb18030;
  if (name == "Big5") return decode_big5;
  if (name == "EUC-KR") return decode_euc_kr;
  if (name == "Shift_JIS") return decode_shift_jis;
  if (name == "EUC-JP") return decode_euc_jp;
  return nullptr;
}

}  // namespace

bool is_multi_byte(std::string_view name) {
  return step_of(name) != nullptr;
}

std::string decode_multi_byte(std::string_view name, std::string_view bytes) {
  const Step step = step_of(name);
  Cursor in{.bytes = bytes};
  in.out.reserve(bytes.size() + bytes.size() / 2);
  while (!in.done())
    if (!in.take_ascii()) step(in);
  return std::move(in.out);
}

}  // namespace assay::encoding
