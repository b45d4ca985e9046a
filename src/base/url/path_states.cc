// The states of paths, queries and fragments.  The standard's list of segments is kept joined: "/" before each segment,
// so that the empty list is "" and a list of one empty segment is "/".
#include <algorithm>

#include "base/url/ascii.h"
#include "base/url/parser.h"
#include "base/url/percent.h"

namespace assay::url {
namespace {

bool is_single_dot(std::string_view segment) {
  return segment == "." || to_lower(segment) == "%2e";
}

bool is_double_dot(std::string_view segment) {
  if (segment.size() > 6) return false;
  const std::string lower = to_lower(segment);
  return lower == ".." || lower == ".%2e" || lower == "%2e." || lower == "%2e%2e";
}

}  // namespace

// https://url.spec.whatwg.org/#shorten-a-urls-path
void Parser::shorten_path() {
  if (url_.path.empty()) return;
  const bool is_only_segment = url_.path.find('/', 1) == std::string::npos;
  if (url_.scheme == "file" && is_only_segment &&
      is_normalized_windows_drive_letter(std::string_view(url_.path).substr(1))) {
    return;
  }
  url_.path.resize(url_.path.rfind('/'));
}

bool Parser::path_start() {
  if (is_special_) {  // 1.
    become(State::kPath);
    if (!at_slash()) --pointer_;
  } else if (at('?')) {  // 2.
    start_query();
  } else if (at('#')) {  // 3.
    start_fragment();
  } else if (!at_end()) {  // 4.
    become(State::kPath);
    if (!at('/')) --pointer_;
  }
  return true;
}

bool Parser::path() {
  if (!at_end_of_authority()) {  // 2.
    append_encoded(buffer_, input_[pointer_], PercentSet::kPath);
    return true;
  }
  end_segment();
  if (at('?')) start_query();     // 1.6
  if (at('#')) start_fragment();  // 1.7
  return true;
}

// Steps 1.2 to 1.5.
void Parser::end_segment() {
  if (is_double_dot(buffer_)) {
    shorten_path();
    if (!at_slash()) url_.path += '/';
  } else if (is_single_dot(buffer_)) {
    if (!at_slash()) url_.path += '/';
  } else {
    if (url_.scheme == "file" && url_.path.empty() && is_windows_drive_letter(buffer_)) buffer_[1] = ':';
    url_.path += '/';
    url_.path += buffer_;
  }
  buffer_.clear();
}

bool Parser::opaque_path() {
  if (at('?')) {  // 1.
    start_query();
  } else if (at('#')) {  // 2.
    start_fragment();
  } else if (at(' ')) {  // 3.
    const bool is_last = remaining().starts_with('?') || remaining().starts_with('#');
    url_.path += is_last ? "%20" : " ";
  } else if (!at_end()) {  // 4.
    append_encoded(url_.path, input_[pointer_], PercentSet::kC0Control);
  }
  return true;
}

bool Parser::query() {
  if (at('#')) {
    start_fragment();
  } else if (!at_end()) {
    append_encoded(*url_.query, input_[pointer_], is_special_ ? PercentSet::kSpecialQuery : PercentSet::kQuery);
  }
  return true;
}

bool Parser::fragment() {
  if (!at_end()) append_encoded(*url_.fragment, input_[pointer_], PercentSet::kFragment);
  return true;
}

}  // namespace assay::url
