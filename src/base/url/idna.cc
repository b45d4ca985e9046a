// Domain to ASCII (https://url.spec.whatwg.org/#concept-domain-to-ascii), not strict: Unicode ToASCII of UTS 46 with
// CheckHyphens, UseSTD3ASCIIRules, Transitional_Processing and VerifyDnsLength off, CheckBidi and CheckJoiners on.
// ICU does the work; the age of its tables decides which new characters it knows.
#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include <algorithm>
#include <memory>

#include "base/url/ascii.h"
#include "base/url/host.h"

namespace assay::url {
namespace {

// What ICU reports and the options above make harmless.
constexpr std::uint32_t kAllowed = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                   UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                   UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

// Made once; ICU's class is immutable and may be used from many threads.
const icu::IDNA* instance() {
  static const std::unique_ptr<const icu::IDNA> idna = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::IDNA> made(icu::IDNA::createUTS46Instance(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        status));
    return U_FAILURE(status) ? nullptr : std::move(made);
  }();
  return idna.get();
}

// Calls `visit` with each label until it returns true; whether one did.
template <class Visit>
bool any_label(std::string_view domain, const Visit& visit) {
  for (std::size_t start = 0;;) {
    const std::size_t dot = domain.find('.', start);
    if (visit(domain.substr(start, dot - start))) return true;
    if (dot == std::string_view::npos) return false;
    start = dot + 1;
  }
}

// "xn--" and "xn--abc-" stand for plain ASCII.  Beside a label that is not ASCII, UTS 46 refuses them since revision
// 31; older ICUs do not.
bool has_pointless_punycode(std::string_view ascii) {
  return any_label(ascii, [](std::string_view label) {
    return label.starts_with("xn--") && (label.size() == 4 || label.ends_with('-'));
  });
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
  const bool is_ascii = std::ranges::all_of(domain, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  // The standard's own short cut.  It leaves even a label of "xn--" and nonsense alone: whoever sends ASCII means it.
  if (is_ascii) return to_lower(domain);
  if (domain.size() > kMaxInternationalDomainBytes || instance() == nullptr) return std::nullopt;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  instance()->nameToASCII_UTF8(icu::StringPiece(domain.data(), static_cast<std::int32_t>(domain.size())), sink, info,
                               status);
  if (U_FAILURE(status) || (info.getErrors() & ~kAllowed) != 0) return std::nullopt;
  if (has_pointless_punycode(out)) return std::nullopt;
  return out;
}

}  // namespace assay::url
