// Labels: what stands before a name in a byline or another credit, by language.  For this room's own use.  Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assay::page {

enum class LabelKind : std::uint8_t {
  kOf,      // "by", "von", "par": an author's; but a name may begin with the same word
  kAuthor,  // "written by", "Autor", "作者"
  kOther    // "reviewed by", "Foto:", "责任编辑"
};

struct Label {
  std::string_view text;  // in lower case
  LabelKind kind = LabelKind::kAuthor;
};

// A label as it stands at the start of a text.
struct FoundLabel {
  Label label;
  std::size_t bytes = 0;  // that it takes there: capitals may take more
};

// The longest label that `text` begins with, whatever its case.  Cost: some comparisons of a few bytes.
std::optional<FoundLabel> label_of(std::string_view text);

// The bytes of the mark that parts a label from its name, with the spaces around it: 2 of ": Ada Moss", 3 of "｜林一".
// 0 where there is none.
std::size_t label_mark_bytes(std::string_view text);

// Whether `text` ends with a label of another credit, which the name behind it would be given: "Ada Moss. Reviewed by",
// "Photographie :", "责任编辑".  A rubric "Photographie" is none.
bool ends_with_other_label(std::string_view text);

// Whether a line that begins with the label, and goes on with `rest`, is a byline, and not a sentence: "Written by …"
// is, "Authors …" needs a colon behind it.  Not of Chinese lines, which have rules of their own (byline_chinese.cc).
bool wants_name(const Label& label, std::string_view rest);

}  // namespace assay::page
