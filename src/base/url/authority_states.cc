#include "base/url/ascii.h"
#include "base/url/host.h"
#include "base/url/parser.h"
#include "base/url/percent.h"
#include "base/url/special_scheme.h"

namespace assay::url {

bool Parser::special_authority_slashes() {
  if (at('/') && remaining().starts_with('/')) {  // 1.
    become(State::kSpecialAuthorityIgnoreSlashes);
    ++pointer_;
  } else {  // 2.
    become_again(State::kSpecialAuthorityIgnoreSlashes);
  }
  return true;
}

bool Parser::special_authority_ignore_slashes() {
  if (!at('/') && !at('\\')) become_again(State::kAuthority);
  return true;
}

bool Parser::authority() {
  if (at('@')) {  // 1.
    take_credentials();
  } else if (at_end_of_authority()) {                    // 2.
    if (at_sign_seen_ && buffer_.empty()) return false;  // 2.1
    pointer_ -= static_cast<std::ptrdiff_t>(buffer_.size()) + 1;
    buffer_.clear();
    become(State::kHost);
  } else {  // 3.
    buffer_.push_back(input_[pointer_]);
  }
  return true;
}

// Steps 1.2 to 1.6: what stands before "@", of which all but the last belong to the name or the password.
void Parser::take_credentials() {
  const auto keep = [this](char byte) {
    append_encoded(password_token_seen_ ? url_.password : url_.username, byte, PercentSet::kUserinfo);
  };
  if (at_sign_seen_) keep('@');
  at_sign_seen_ = true;
  for (const char byte : buffer_) {
    if (byte == ':' && !password_token_seen_) {
      password_token_seen_ = true;
    } else {
      keep(byte);
    }
  }
  buffer_.clear();
}

bool Parser::set_host() {
  url_.host = parse_host(buffer_, is_special_ ? HostKind::kSpecial : HostKind::kOpaque);
  buffer_.clear();
  return url_.host.has_value();
}

bool Parser::host() {
  if (at(':') && !inside_brackets_) {  // 2.
    if (buffer_.empty() || !set_host()) return false;
    become(State::kPort);
  } else if (at_end_of_authority()) {                  // 3.
    if (is_special_ && buffer_.empty()) return false;  // 3.1
    if (!set_host()) return false;
    become_again(State::kPathStart);
  } else {  // 4.
    if (at('[')) inside_brackets_ = true;
    if (at(']')) inside_brackets_ = false;
    buffer_.push_back(input_[pointer_]);
  }
  return true;
}

bool Parser::port() {
  if (!at_end() && is_digit(input_[pointer_])) {  // 1.
    buffer_.push_back(input_[pointer_]);
    return true;
  }
  if (!at_end_of_authority()) return false;  // 3.
  if (!buffer_.empty()) {                    // 2.1
    unsigned value = 0;
    for (const char digit : buffer_) {
      value = value * 10 + static_cast<unsigned>(digit - '0');
      if (value > 65535) return false;  // 2.1.2
    }
    url_.port = static_cast<std::uint16_t>(value);
    if (url_.port == default_port(url_.scheme)) url_.port.reset();  // 2.1.3
    buffer_.clear();
  }
  become_again(State::kPathStart);
  return true;
}

}  // namespace assay::url
