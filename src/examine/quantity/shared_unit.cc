// A unit that is said once for several figures: 分别提高2.2和0.5个百分点, 分别为1.2、3.4和5亿元.
//
// Idea: after 分别 ("respectively") bare digits joined by 、 or 和 are of the kind of the last of them, with its scale
// where they have none.  Each keeps its own span, the numeral alone.  When it does not apply: without 分别 two numbers
// side by side may be anything (一二年级, 3和5的公倍数), and a number with a classifier has said what it counts.
// Cost: at most six numbers are read ahead.
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/part_readers.h"

namespace assay::quantity {
namespace {

constexpr std::size_t kReach = 36;  // bytes between 分别 and the figure: twelve characters
constexpr int kMostItems = 6;

bool is_respective(std::string_view text, std::size_t at) {
  const std::size_t from = at > kReach ? at - kReach : 0;
  const std::string_view head = text.substr(from, at - from);
  const std::size_t word = head.rfind("分别");
  return word != std::string_view::npos && head.find("。", word) == std::string_view::npos;
}

// The place behind a joining word, or `at`.
std::size_t joint_end(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"、", "和", "与", "及"}) {
    if (text.substr(at).starts_with(word)) return at + word.size();
  }
  return at;
}

}  // namespace

void read_shared_unit(std::string_view text, Part& part) {
  if (part.unit != nullptr || part.numeral.form != NumeralForm::kDigits || !part.numeral.value) return;
  std::size_t at = joint_end(text, part.end);
  if (at == part.end || !is_respective(text, part.start)) return;
  for (int items = 0; items < kMostItems; ++items) {
    const auto next = digit_of(character_at(text, at).value) >= 0 ? read_part(text, at) : std::nullopt;
    if (!next || next->is_prefixed) return;
    if (next->unit != nullptr) {
      part.unit = next->unit;
      if (!part.numeral.has_scale && next->numeral.has_scale) scale_part(part, next->numeral.scale);
      return;
    }
    at = joint_end(text, next->end);
    if (at == next->end) return;
  }
}

}  // namespace assay::quantity
