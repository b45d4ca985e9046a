// The states of file: addresses, whose host may be missing and whose path may start with a drive of Windows.
#include "base/url/ascii.h"
#include "base/url/host.h"
#include "base/url/parser.h"

namespace assay::url {
namespace {

// The first segment of a path such as "/C:/x".
std::string_view first_segment(std::string_view path) {
  if (path.empty()) return {};
  const std::size_t slash = path.find('/', 1);
  return path.substr(1, slash == std::string_view::npos ? slash : slash - 1);
}

}  // namespace

bool is_windows_drive_letter(std::string_view text) {
  return text.size() == 2 && is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool is_normalized_windows_drive_letter(std::string_view text) {
  return is_windows_drive_letter(text) && text[1] == ':';
}

bool starts_with_windows_drive_letter(std::string_view text) {
  return is_windows_drive_letter(text.substr(0, 2)) &&
         (text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos);
}

bool Parser::file() {
  set_scheme("file");         // 1.
  url_.host = "";             // 2.
  if (at('/') || at('\\')) {  // 3.
    become(State::kFileSlash);
    return true;
  }
  if (base_ == nullptr || base_->scheme != "file") {  // 5.
    become_again(State::kPath);
    return true;
  }
  // 4.
  url_.host = base_->host;
  url_.path = base_->path;
  url_.query = base_->query;
  if (at('?')) {
    start_query();
  } else if (at('#')) {
    start_fragment();
  } else if (!at_end()) {
    url_.query.reset();
    if (starts_with_windows_drive_letter(from_pointer())) {
      url_.path.clear();
    } else {
      shorten_path();
    }
    become_again(State::kPath);
  }
  return true;
}

bool Parser::file_slash() {
  if (at('/') || at('\\')) {  // 1.
    become(State::kFileHost);
    return true;
  }
  if (base_ != nullptr && base_->scheme == "file") {  // 2.1
    url_.host = base_->host;
    const std::string_view drive = first_segment(base_->path);
    if (!starts_with_windows_drive_letter(from_pointer()) && is_normalized_windows_drive_letter(drive)) {
      url_.path = "/" + std::string(drive);
    }
  }
  become_again(State::kPath);  // 2.2
  return true;
}

bool Parser::file_host() {
  if (!at_end() && !at('/') && !at('\\') && !at('?') && !at('#')) {  // 2.
    buffer_.push_back(input_[pointer_]);
    return true;
  }
  // 1.
  if (is_windows_drive_letter(buffer_)) {  // 1.1: the buffer goes on as the first segment of the path
    become_again(State::kPath);
  } else if (buffer_.empty()) {  // 1.2
    url_.host = "";
    become_again(State::kPathStart);
  } else {  // 1.3
    if (!set_host()) return false;
    if (url_.host == "localhost") url_.host = "";
    become_again(State::kPathStart);
  }
  return true;
}

}  // namespace assay::url
