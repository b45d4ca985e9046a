// Labels: what stands before a name in a byline or another credit, by language.  For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::page {

enum class LabelKind : std::uint8_t {
  kOf,      // "by", "von", "par": an author's; but a name may begin with the same word
  kAuthor,  // "written by", "Autor", "作者"
  kOther    // "reviewed by", "Foto:", "责任编辑"
};

struct Label {
  std::string_view text;  // in lower case, as far as it is ASCII
  LabelKind kind = LabelKind::kAuthor;
};

// The longest label that `text` begins with, whatever its case; null where there is none.  Some comparisons of a few
// bytes.
const Label* label_of(std::string_view text);

// Whether `text` ends with a label of another credit: "Ada Moss. Reviewed by".
bool ends_with_other_label(std::string_view text);

// Whether a line that begins with the label is a byline, and not a sentence: "Written by …" is, "Authors …" needs a
// colon behind it.
bool wants_name(const Label& label);

}  // namespace assay::page
