#include "base/url/parser.h"

#include "base/url/ascii.h"
#include "base/url/special_scheme.h"

namespace assay::url {

bool Parser::run() {
  for (;;) {
    if (!step()) return false;
    if (at_end()) return true;
    ++pointer_;
  }
}

bool Parser::step() {
  switch (state_) {
    case State::kSchemeStart:
      return scheme_start();
    case State::kScheme:
      return scheme();
    case State::kNoScheme:
      return no_scheme();
    case State::kSpecialRelativeOrAuthority:
      return special_relative_or_authority();
    case State::kPathOrAuthority:
      return path_or_authority();
    case State::kRelative:
      return relative();
    case State::kRelativeSlash:
      return relative_slash();
    case State::kSpecialAuthoritySlashes:
      return special_authority_slashes();
    case State::kSpecialAuthorityIgnoreSlashes:
      return special_authority_ignore_slashes();
    case State::kAuthority:
      return authority();
    case State::kHost:
      return host();
    case State::kPort:
      return port();
    case State::kFile:
      return file();
    case State::kFileSlash:
      return file_slash();
    case State::kFileHost:
      return file_host();
    case State::kPathStart:
      return path_start();
    case State::kPath:
      return path();
    case State::kOpaquePath:
      return opaque_path();
    case State::kQuery:
      return query();
    case State::kFragment:
      return fragment();
  }
  return false;
}

void Parser::set_scheme(std::string scheme) {
  url_.scheme = std::move(scheme);
  is_special_ = is_special(url_.scheme);
}

void Parser::start_query() {
  url_.query = "";
  become(State::kQuery);
}

void Parser::start_fragment() {
  url_.fragment = "";
  become(State::kFragment);
}

bool Parser::scheme_start() {
  if (!at_end() && is_alpha(input_[pointer_])) {  // 1.
    buffer_.push_back(to_lower(input_[pointer_]));
    become(State::kScheme);
  } else {  // 2.
    become_again(State::kNoScheme);
  }
  return true;
}

bool Parser::scheme() {
  if (!at_end() && (is_alphanumeric(input_[pointer_]) || at('+') || at('-') || at('.'))) {  // 1.
    buffer_.push_back(to_lower(input_[pointer_]));
  } else if (at(':')) {  // 2.
    leave_scheme();
  } else {  // 3. Start over.
    buffer_.clear();
    become(State::kNoScheme);
    pointer_ = -1;
  }
  return true;
}

void Parser::leave_scheme() {
  set_scheme(std::move(buffer_));  // 2.2
  buffer_.clear();                 // 2.4
  if (url_.scheme == "file") {     // 2.5
    become(State::kFile);
  } else if (is_special_ && base_ != nullptr && base_->scheme == url_.scheme) {  // 2.6
    become(State::kSpecialRelativeOrAuthority);
  } else if (is_special_) {  // 2.7
    become(State::kSpecialAuthoritySlashes);
  } else if (remaining().starts_with('/')) {  // 2.8
    become(State::kPathOrAuthority);
    ++pointer_;
  } else {  // 2.9
    url_.has_opaque_path = true;
    become(State::kOpaquePath);
  }
}

bool Parser::no_scheme() {
  if (base_ == nullptr || (base_->has_opaque_path && !at('#'))) return false;  // 1.
  if (base_->has_opaque_path) {                                                // 2.
    set_scheme(base_->scheme);
    url_.path = base_->path;
    url_.has_opaque_path = true;
    url_.query = base_->query;
    start_fragment();
  } else if (base_->scheme != "file") {  // 3.
    become_again(State::kRelative);
  } else {  // 4.
    become_again(State::kFile);
  }
  return true;
}

bool Parser::special_relative_or_authority() {
  if (at('/') && remaining().starts_with('/')) {  // 1.
    become(State::kSpecialAuthorityIgnoreSlashes);
    ++pointer_;
  } else {  // 2.
    become_again(State::kRelative);
  }
  return true;
}

bool Parser::path_or_authority() {
  if (at('/')) {  // 1.
    become(State::kAuthority);
  } else {  // 2.
    become_again(State::kPath);
  }
  return true;
}

bool Parser::relative() {
  set_scheme(base_->scheme);  // 2.
  if (at_slash()) {           // 3. and 4.
    become(State::kRelativeSlash);
    return true;
  }
  // 5.1
  url_.username = base_->username;
  url_.password = base_->password;
  url_.host = base_->host;
  url_.port = base_->port;
  url_.path = base_->path;
  url_.query = base_->query;
  if (at('?')) {  // 5.2
    start_query();
  } else if (at('#')) {  // 5.3
    start_fragment();
  } else if (!at_end()) {  // 5.4
    url_.query.reset();
    shorten_path();
    become_again(State::kPath);
  }
  return true;
}

bool Parser::relative_slash() {
  if (is_special_ && at_slash()) {  // 1.
    become(State::kSpecialAuthorityIgnoreSlashes);
  } else if (at('/')) {  // 2.
    become(State::kAuthority);
  } else {  // 3.
    url_.username = base_->username;
    url_.password = base_->password;
    url_.host = base_->host;
    url_.port = base_->port;
    become_again(State::kPath);
  }
  return true;
}

}  // namespace assay::url
