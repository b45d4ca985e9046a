// Writes terms into blocks that never move.  Internal to examine/terms.
#pragma once

#include <memory>
#include <string_view>

#include "examine/terms/terms.h"
#include "examine/terms/units.h"

namespace assay::terms {

// The surface of a western unit: as written, in lower case.  Only full-width letters differ from the folded form, for
// that is half width.
std::string lower_case(std::string_view written, std::string_view folded);

// Where the stem of a western word is written: "c" "en" ":".
std::string stem_prefix(std::string_view language);

// Whether the folded and the compared form of a word differ by more than its ending: U.K. is "uk", US is "u.s", and
// 1,000 is "1000" in every language.
bool is_rewritten(std::string_view written, std::string_view folded, text::WordKind kind);

// The longest part of `term` of at most kMaxTermBytes that does not cut a character.
std::string_view limited(std::string_view term);

class TermWriter {
 public:
  explicit TermWriter(std::string_view language);
  void reserve(std::size_t text_bytes);  // for all texts to come
  void add(std::string_view text, const text::AnalysedParagraph& paragraph);
  TermStream take();

 private:
  void visit(const Unit& unit, std::string_view text);
  void add_western(const Unit& unit, std::string_view text);
  void add_pair(const Unit& first, const Unit& second, std::string_view text);
  void flush(std::string_view text);
  void emit(std::string_view head, std::string_view tail, std::string_view more, std::uint32_t position, Span span);

  TermStream stream_;
  std::string stem_prefix_;
  bool is_english_;  // stems
  char* free_ = nullptr;
  std::size_t left_ = 0;
  Unit pending_;
  std::uint32_t pending_position_ = 0;
  bool has_pending_ = false;
  std::uint32_t next_ = 0;  // position
  std::uint32_t paragraph_ = 0;
};

}  // namespace assay::terms
