// Result: how a function says that it could not do its work.  No exception crosses a room.  Start here.
//
//   Result<Url> url = parse_url(text);
//   if (!url) return std::unexpected(url.error());
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace assay {

// What kind of failure this is, for the one place that maps it to an exit status or an HTTP status.
enum class ErrorKind {
  kInvalid,       // the input is not what it claims to be, or cannot be understood
  kNotFound,      // there is no such thing
  kExists,        // it is there already
  kTooLarge,      // a stated budget (bytes, depth, entries, time) is spent
  kUnsupported,   // understood, but not something that we read
  kInputOutput,   // the operating system refused: a missing file, no permission, a full disk
  kBusy,          // somebody else holds it: a port, a data folder
  kCorrupt,       // what we wrote earlier no longer reads back
  kNewerVersion,  // written by a later version of this program
};

// `message` is one line for a person: the room, what is wrong, and the thing that offends:
// "feed: no channel element in news.xml".
struct Error {
  ErrorKind kind;
  std::string message;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, std::string message) {
  return std::unexpected(Error{kind, std::move(message)});
}

}  // namespace assay
// NOLINTBEGIN(bugprone-macro-parentheses): a declaration cannot stand in parentheses
// Unwraps a Result into `declaration`, or returns its error from the enclosing function.
//   ASSAY_TRY(const Url url, parse_url(text));
#define ASSAY_TRY_CONCAT_(a, b) a##b
#define ASSAY_TRY_NAME_(a, b) ASSAY_TRY_CONCAT_(a, b)
#define ASSAY_TRY(declaration, expression)                                         \
  auto ASSAY_TRY_NAME_(result_, __LINE__) = (expression);                          \
  if (!ASSAY_TRY_NAME_(result_, __LINE__))                                         \
    return std::unexpected(std::move(ASSAY_TRY_NAME_(result_, __LINE__)).error()); \
  declaration = *std::move(ASSAY_TRY_NAME_(result_, __LINE__))
// The same for Result<void>.
#define ASSAY_CHECK(expression)                                                                    \
  if (auto ASSAY_TRY_NAME_(result_, __LINE__) = (expression); !ASSAY_TRY_NAME_(result_, __LINE__)) \
  return std::unexpected(std::move(ASSAY_TRY_NAME_(result_, __LINE__)).error())
// NOLINTEND(bugprone-macro-parentheses)
