// IPv4: the parser of https://url.spec.whatwg.org/#concept-ipv4-parser.
// One to four parts in decimal, octal (a leading 0) or hexadecimal (0x); the last part fills what the others leave:
// "0x7f.1" is 127.0.0.1.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/url/ascii.h"
#include "base/url/host.h"

namespace assay::url {
namespace {

std::vector<std::string_view> split_at_dots(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0;;) {
    const std::size_t dot = text.find('.', start);
    parts.push_back(text.substr(start, dot - start));
    if (dot == std::string_view::npos) return parts;
    start = dot + 1;
  }
}

// https://url.spec.whatwg.org/#ipv4-number-parser; values past 32 bits come back as 2^32.
std::optional<std::uint64_t> parse_number(std::string_view text) {
  constexpr std::uint64_t kTooLarge = std::uint64_t{1} << 32;
  if (text.empty()) return std::nullopt;
  std::uint64_t base = 10;
  if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
    text.remove_prefix(2);
    base = 16;
  } else if (text.size() >= 2 && text[0] == '0') {
    text.remove_prefix(1);
    base = 8;
  }
  std::uint64_t value = 0;
  for (const char c : text) {
    if (!is_hexadecimal(c)) return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(hexadecimal_value(c));
    if (digit >= base) return std::nullopt;
    value = std::min(value * base + digit, kTooLarge);
  }
  return value;
}

}  // namespace

bool ends_in_a_number(std::string_view domain) {
  // 1. and 2. A dot at the end does not count.
  if (domain.ends_with('.')) {
    domain.remove_suffix(1);
    if (domain.empty()) return false;
  }
  // 3. to 5. The last part is all digits, or a number in another notation.
  const std::size_t dot = domain.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? domain : domain.substr(dot + 1);
  if (!last.empty() && std::ranges::all_of(last, is_digit)) return true;
  return parse_number(last).has_value();
}

std::optional<std::string> parse_ipv4(std::string_view domain) {
  // 1. to 3.
  if (domain.ends_with('.')) domain.remove_suffix(1);
  // 4. More than four parts.  (Counted first: the list of parts of a long input is never built.)
  if (std::ranges::count(domain, '.') > 3) return std::nullopt;
  // 5. and 6.
  std::vector<std::uint64_t> numbers;
  for (const std::string_view part : split_at_dots(domain)) {
    const auto number = parse_number(part);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  // 8. to 10. All but the last are bytes, and the last fits into the bytes that are left.
  if (std::any_of(numbers.begin(), numbers.end() - 1, [](std::uint64_t n) { return n > 255; })) return std::nullopt;
  if (numbers.back() >= std::uint64_t{1} << (8 * (5 - numbers.size()))) return std::nullopt;
  // 11. to 14.
  std::uint64_t address = numbers.back();
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) address += numbers[i] << (8 * (3 - i));
  return fmt::format("{}.{}.{}.{}", address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255);
}

}  // namespace assay::url
