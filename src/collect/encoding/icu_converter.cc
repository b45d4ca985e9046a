#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <memory>

#include "collect/encoding/decoders.h"

namespace assay::encoding {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// ICU's own substitution writes U+001A for a single byte; the standard wants U+FFFD for each error.
void write_replacement(const void* /*context*/, UConverterToUnicodeArgs* arguments, const char* /*units*/,
                       int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), write_replacement, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

}  // namespace

std::string decode_by_icu(const char* name, std::string_view bytes) {
  const Converter converter = open_converter(name);
  if (converter == nullptr) return {};
  std::string out;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  constexpr std::size_t kChunk = 8192;
  UChar units[kChunk];
  bool more = true;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> to_utf8(ucnv_open("UTF-8", &status));
  while (more) {
    UChar* target = units;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units + kChunk, &source, source_end, nullptr, 1, &status);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    const UChar* from = units;
    char utf8[3 * kChunk + 8];
    char* to = utf8;
    status = U_ZERO_ERROR;
    ucnv_fromUnicode(to_utf8.get(), &to, utf8 + sizeof utf8, &from, target, nullptr, more ? 0 : 1, &status);
    out.append(utf8, to);
  }
  return out;
}

std::vector<char32_t> pairs_by_icu(const char* name, std::string_view prefix) {
  std::vector<char32_t> table(std::size_t{0xFF - kFirstLead} * kTrails, 0);
  const Converter converter = open_converter(name);
  if (converter == nullptr) return table;
  for (std::uint32_t lead = kFirstLead; lead < 0xFF; ++lead) {
    for (std::uint32_t trail = kFirstTrail; trail < 0xFF; ++trail) {
      std::string bytes(prefix);
      bytes += static_cast<char>(lead);
      bytes += static_cast<char>(trail);
      UChar units[8];
      UErrorCode status = U_ZERO_ERROR;
      const int32_t count =
          ucnv_toUChars(converter.get(), units, 8, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
      if (U_FAILURE(status) || count < 1) continue;
      const bool is_surrogate_pair = count == 2 && (units[0] & 0xFC00) == 0xD800;
      if (count != 1 && !is_surrogate_pair) continue;
      const char32_t value = is_surrogate_pair
                                 ? 0x10000 + ((char32_t{units[0]} & 0x3FF) << 10) + (char32_t{units[1]} & 0x3FF)
                                 : char32_t{units[0]};
      if (value != 0xFFFD) table[pair_index(lead, trail)] = value;
    }
  }
  return table;
}

}  // namespace assay::encoding
