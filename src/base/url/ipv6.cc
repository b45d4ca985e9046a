// IPv6: the parser and the serialiser of https://url.spec.whatwg.org/#concept-ipv6-parser.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/url/ascii.h"
#include "base/url/host.h"

namespace assay::url {
namespace {

constexpr int kPieces = 8;

class Ipv6Parser {
 public:
  explicit Ipv6Parser(std::string_view text) : text_(text) {}

  bool run() {
    // 5. A leading colon is half of a compression.
    if (current() == ':') {
      if (next() != ':') return false;
      position_ += 2;
      compress_ = ++piece_;
    }
    // 6.
    while (position_ < text_.size()) {
      if (piece_ == kPieces) return false;
      if (current() == ':') {  // 6.2
        if (compress_ >= 0) return false;
        ++position_;
        compress_ = ++piece_;
        continue;
      }
      const std::size_t start = position_;
      const std::uint16_t value = read_piece();
      if (current() == '.') {  // 6.5: the rest is an IPv4 address
        if (position_ == start) return false;
        position_ = start;
        if (!read_ipv4()) return false;
        break;
      }
      if (!end_piece()) return false;
      pieces_[piece_++] = value;
    }
    return spread();
  }

  const std::array<std::uint16_t, kPieces>& pieces() const { return pieces_; }

 private:
  char current() const { return position_ < text_.size() ? text_[position_] : '\0'; }
  char next() const { return position_ + 1 < text_.size() ? text_[position_ + 1] : '\0'; }

  // 6.3 and 6.4
  std::uint16_t read_piece() {
    unsigned value = 0;
    for (int length = 0; length < 4 && is_hexadecimal(current()); ++length) {
      value = value * 16 + static_cast<unsigned>(hexadecimal_value(current()));
      ++position_;
    }
    return static_cast<std::uint16_t>(value);
  }

  // 6.6 and 6.7: a colon with something behind it, or the end.
  bool end_piece() {
    if (position_ == text_.size()) return true;
    if (current() != ':') return false;
    ++position_;
    return position_ < text_.size();
  }

  // 6.5.3 to 6.5.6
  bool read_ipv4() {
    if (piece_ > kPieces - 2) return false;
    int numbers_seen = 0;
    while (position_ < text_.size()) {
      if (numbers_seen > 0) {
        if (current() != '.' || numbers_seen == 4) return false;
        ++position_;
      }
      if (!is_digit(current())) return false;
      int value = -1;
      while (is_digit(current())) {
        if (value == 0) return false;  // a leading zero
        value = std::max(value, 0) * 10 + (current() - '0');
        if (value > 255) return false;
        ++position_;
      }
      pieces_[piece_] = static_cast<std::uint16_t>(pieces_[piece_] * 256 + value);
      ++numbers_seen;
      if (numbers_seen == 2 || numbers_seen == 4) ++piece_;
    }
    return numbers_seen == 4;
  }

  // 7. and 8. What follows the compression moves to the end.
  bool spread() {
    if (compress_ < 0) return piece_ == kPieces;
    std::rotate(pieces_.begin() + compress_, pieces_.begin() + piece_, pieces_.end());
    return true;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::array<std::uint16_t, kPieces> pieces_{};
  int piece_ = 0;
  int compress_ = -1;  // none
};

// The first longest run of at least two zero pieces.
struct ZeroRun {
  int start = kPieces;
  int length = 1;
};

ZeroRun longest_zero_run(const std::array<std::uint16_t, kPieces>& pieces) {
  ZeroRun best;
  for (int i = 0; i < kPieces;) {
    int end = i;
    while (end < kPieces && pieces[end] == 0) ++end;
    if (end - i > best.length) best = {i, end - i};
    i = end + 1;
  }
  return best;
}

}  // namespace

std::optional<std::string> parse_ipv6(std::string_view text) {
  Ipv6Parser parser(text);
  if (!parser.run()) return std::nullopt;
  const ZeroRun zeros = longest_zero_run(parser.pieces());
  std::string out;
  for (int i = 0; i < kPieces;) {
    if (i == zeros.start) {
      out += i == 0 ? "::" : ":";
      i += zeros.length;
      continue;
    }
    out += fmt::format("{:x}", parser.pieces()[i]);
    if (i != kPieces - 1) out += ':';
    ++i;
  }
  return out;
}

}  // namespace assay::url
