// The basic URL parser's state machine (https://url.spec.whatwg.org/#concept-basic-url-parser), without its state
// override, which only setters need.
//
// Idea: a pointer moves over the input; each state looks at the code point there, may keep it in `buffer_`, and names
// the next state.  Since every character that decides anything is ASCII, and UTF-8 keeps ASCII apart, the pointer moves
// over bytes.  Each function below is one state of the standard, under its name and with its steps' numbers.
// Cost: linear; the pointer moves back only over a scheme, and from "@" over a host, once each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/url/url.h"

namespace assay::url {

class Parser {
 public:
  // `input` has no tabs, newlines or outer spaces any more.  Both must outlive the parser.
  Parser(std::string_view input, const Url* base) : input_(input), base_(base) {}

  // Whether it parsed; `url()` is meaningful only then.
  bool run();
  Url& url() { return url_; }

 private:
  enum class State {
    kSchemeStart,
    kScheme,
    kNoScheme,
    kSpecialRelativeOrAuthority,
    kPathOrAuthority,
    kRelative,
    kRelativeSlash,
    kSpecialAuthoritySlashes,
    kSpecialAuthorityIgnoreSlashes,
    kAuthority,
    kHost,
    kPort,
    kFile,
    kFileSlash,
    kFileHost,
    kPathStart,
    kPath,
    kOpaquePath,
    kQuery,
    kFragment,
  };

  // One state each: whether to go on (false is the standard's failure).  Scheme and relative states: parser.cc.
  bool step();
  bool scheme_start();
  bool scheme();
  void leave_scheme();
  bool no_scheme();
  bool special_relative_or_authority();
  bool path_or_authority();
  bool relative();
  bool relative_slash();
  // authority_states.cc
  bool special_authority_slashes();
  bool special_authority_ignore_slashes();
  bool authority();
  void take_credentials();
  bool host();
  bool port();
  bool set_host();
  // file_states.cc
  bool file();
  bool file_slash();
  bool file_host();
  // path_states.cc
  bool path_start();
  bool path();
  void end_segment();
  bool opaque_path();
  bool query();
  bool fragment();
  void shorten_path();

  bool at_end() const { return pointer_ >= static_cast<std::ptrdiff_t>(input_.size()); }
  bool at(char c) const { return !at_end() && input_[pointer_] == c; }
  bool at_slash() const { return at('/') || (is_special_ && at('\\')); }
  bool at_end_of_authority() const { return at_end() || at_slash() || at('?') || at('#'); }
  std::string_view from_pointer() const { return at_end() ? std::string_view{} : input_.substr(pointer_); }
  std::string_view remaining() const { return at_end() ? std::string_view{} : input_.substr(pointer_ + 1); }
  void become(State state) { state_ = state; }
  // "Set state to … and decrease pointer by 1": the next state sees the same code point.
  void become_again(State state) {
    state_ = state;
    --pointer_;
  }
  void start_query();
  void start_fragment();
  void set_scheme(std::string scheme);

  std::string_view input_;
  const Url* base_;
  Url url_;
  State state_ = State::kSchemeStart;
  std::ptrdiff_t pointer_ = 0;
  std::string buffer_;
  bool is_special_ = false;  // of url_.scheme
  bool at_sign_seen_ = false;
  bool inside_brackets_ = false;
  bool password_token_seen_ = false;
};

// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter and its relatives (file_states.cc)
bool is_windows_drive_letter(std::string_view text);
bool is_normalized_windows_drive_letter(std::string_view text);
bool starts_with_windows_drive_letter(std::string_view text);

}  // namespace assay::url
