#include "examine/lexicon/cldr_tool.h"

#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>
#include <functional>
#include <string>

#include "base/utf8.h"

namespace assay::lexicon {

namespace {

std::string utf8_of(const icu::UnicodeString& text) {
  std::string out;
  return utf8::collapse_space(text.toUTF8String(out));
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// A code that CLDR has no name for is shown as itself.
void add(std::vector<Term>& terms, TermKind kind, const std::string& code, const std::string& chinese,
         std::vector<std::string> english) {
  if (chinese.empty() || english.front().empty() || chinese == code || english.front() == code) return;
  if (has_digit(chinese) || english.front().contains('(') || chinese.contains("（")) return;
  terms.push_back({.kind = kind, .rank = Rank::kRegion, .chinese = {chinese}, .english = std::move(english)});
}

std::string country(const std::string& code, const icu::Locale& in) {
  icu::UnicodeString name;
  return utf8_of(icu::Locale("und", code.c_str()).getDisplayCountry(in, name));
}

void add_regions(std::vector<Term>& terms) {
  // Parts of the world by their numbers in UN M49.
  static constexpr std::array kParts = {"002", "003", "005", "009", "011", "013", "014", "015", "017", "018",
                                        "019", "021", "029", "030", "034", "035", "039", "053", "054", "057",
                                        "061", "142", "143", "145", "150", "151", "154", "155", "EU",  "EZ"};
  std::vector<std::string> codes(kParts.begin(), kParts.end());
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) codes.emplace_back(*code);
  for (const std::string& code : codes) {
    if (code == "HK" || code == "MO") continue;  // with "SAR China", as nobody writes it; ours are in the trade's list
    add(terms, TermKind::kPlace, code, country(code, icu::Locale::getChinese()),
        {country(code, icu::Locale::getEnglish())});
  }
}

void add_languages(std::vector<Term>& terms) {
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    icu::UnicodeString chinese;
    icu::UnicodeString english;
    const icu::Locale language(*code);
    add(terms, TermKind::kOther, *code, utf8_of(language.getDisplayLanguage(icu::Locale::getChinese(), chinese)),
        {utf8_of(language.getDisplayLanguage(icu::Locale::getEnglish(), english))});
  }
}

std::string currency(const icu::UnicodeString& code, const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char16_t* name =
      ucurr_getName(icu::UnicodeString(code).getTerminatedBuffer(), locale, UCURR_LONG_NAME, nullptr, &length, &status);
  return U_SUCCESS(status) ? utf8_of(icu::UnicodeString(name, length)) : std::string();
}

void add_currencies(std::vector<Term>& terms) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  if (U_FAILURE(status)) return;
  std::int32_t length = 0;
  while (const char16_t* code = uenum_unext(codes, &length, &status)) {
    const icu::UnicodeString name(code, length);
    add(terms, TermKind::kOther, utf8_of(name), currency(name, "zh"), {currency(name, "en")});
  }
  uenum_close(codes);
}

// "1 tonne" without its number.
std::string unit(const icu::MeasureUnit& measure, const char* locale, int count) {
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = icu::number::NumberFormatter::withLocale(icu::Locale(locale))
                             .unit(measure)
                             .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                             .formatInt(count, status);
  const std::string text = U_SUCCESS(status) ? utf8_of(formatted.toString(status)) : std::string();
  const std::string number = std::to_string(count);
  return text.starts_with(number) ? utf8::collapse_space(text.substr(number.size())) : std::string();
}

void add_units(std::vector<Term>& terms) {
  std::vector<icu::MeasureUnit> units(2000);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count =
      icu::MeasureUnit::getAvailable(units.data(), static_cast<std::int32_t>(units.size()), status);
  if (U_FAILURE(status)) return;
  units.resize(static_cast<std::size_t>(count));
  for (const icu::MeasureUnit& measure : units) {
    if (std::string_view(measure.getType()) == "currency") continue;
    const std::string chinese = unit(measure, "zh", 1);
    const std::string english = unit(measure, "en", 1);
    // One character (米, 克) stands in too many other words.
    if (utf8::count(chinese) < 2 || english.empty()) continue;
    add(terms, TermKind::kOther, measure.getSubtype(), chinese, {english, unit(measure, "en", 2)});
  }
}

}  // namespace

std::vector<Term> read_cldr() {
  std::vector<Term> terms;
  add_regions(terms);
  add_languages(terms);
  add_currencies(terms);
  add_units(terms);
  return terms;
}

}  // namespace assay::lexicon
