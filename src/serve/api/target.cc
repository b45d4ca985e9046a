#include "serve/api/target.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace assay::api {
namespace {

int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

Result<void> read_parameters(std::string_view query, Target& target) {
  while (!query.empty()) {
    const std::string_view field = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), field.size() + 1));
    if (field.empty()) continue;
    if (target.parameters.size() == kMaxParameters) {
      return failure(ErrorKind::kTooLarge, fmt::format("api: more than {} parameters", kMaxParameters));
    }
    const std::size_t equals = std::min(field.find('='), field.size());
    ASSAY_TRY(std::string name, percent_decode(field.substr(0, equals), Plus::kIsSpace));
    ASSAY_TRY(std::string value, percent_decode(field.substr(std::min(equals + 1, field.size())), Plus::kIsSpace));
    target.parameters.emplace_back(std::move(name), std::move(value));
  }
  return {};
}

}  // namespace

Result<std::string> percent_decode(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const int high = i + 2 < text.size() ? hexadecimal_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hexadecimal_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) {
        return failure(ErrorKind::kInvalid, fmt::format("api: \"{}\" has a percent sign that encodes nothing",
                                                        utf8::repair(text.substr(i, 3))));
      }
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus == Plus::kIsSpace) {
      c = ' ';
    }
    decoded += c;
  }
  if (!utf8::is_valid(decoded)) return failure(ErrorKind::kInvalid, "api: the address is not UTF-8");
  if (std::ranges::any_of(decoded, is_control)) {
    return failure(ErrorKind::kInvalid, "api: the address holds a control character");
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

std::optional<std::string_view> Target::parameter(std::string_view name) const {
  const auto found = std::ranges::find(parameters, name, &std::pair<std::string, std::string>::first);
  if (found == parameters.end()) return std::nullopt;
  return found->second;
}

Result<Target> parse_target(std::string_view text) {
  if (text.size() > kMaxTargetBytes) {
    return failure(ErrorKind::kTooLarge, fmt::format("api: the address is longer than {} bytes", kMaxTargetBytes));
  }
  if (!text.starts_with('/')) return failure(ErrorKind::kInvalid, "api: the address does not begin with /");
  text = text.substr(0, text.find('#'));
  const std::size_t question = std::min(text.find('?'), text.size());
  Target target;
  target.path = text.substr(0, question);
  std::string_view rest = std::string_view(target.path).substr(1);
  while (true) {
    const std::size_t slash = rest.find('/');
    ASSAY_TRY(std::string segment, percent_decode(rest.substr(0, slash), Plus::kIsPlus));
    target.segments.push_back(std::move(segment));
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  ASSAY_CHECK(read_parameters(text.substr(std::min(question + 1, text.size())), target));
  return target;
}

}  // namespace assay::api
