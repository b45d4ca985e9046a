#include "group/topic/share.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::topic {

namespace {

constexpr double kLeastShare = 1e-6;
constexpr double kStopWordShare = 0.6;
constexpr double kIdeographShare = 0.1;

// By length, of western words and numbers in news: the longer the rarer.
double share_of_letters(std::string_view word) {
  constexpr std::array<double, 10> kShares = {0.5, 0.3, 0.2, 0.08, 0.05, 0.03, 0.02, 0.015, 0.01, 0.008};
  return kShares.at(std::min(word.size(), kShares.size() - 1));
}

}  // namespace

Shares::Shares(const std::vector<CompiledTopic>& topics, const TermShare& known) : known_(known) {
  for (const CompiledTopic& topic : topics) count(topic.query.root());
  topics_ = std::max<double>(1, static_cast<double>(topics.size()));
}

// The depth of the tree is what QueryLimits::max_depth allows.
void Shares::count(const query::Node& node) {
  for (const query::Form& form : node.forms) {
    for (const terms::Slot& slot : form.pattern.slots)
      if (!slot.terms.empty()) ++patterns_[read_term(slot.terms.front()).content];
  }
  for (const query::Node& child : node.children) count(child);
}

double Shares::of_term(std::string_view term) const {
  if (known_) {
    if (const std::optional<double> share = known_(term)) return std::clamp(*share, kLeastShare, 1.0);
  }
  const std::string_view content = content_of(term);
  const utf8::CodePoint first = utf8::decode(content, 0);
  if (!utf8::is_han(first.value)) {
    return text::is_stop_word(content, "en") ? kStopWordShare : share_of_letters(content);
  }
  if (text::is_stop_word(content, "zh")) return kStopWordShare;
  if (first.size_bytes == content.size()) return kIdeographShare;
  const auto found = patterns_.find(read_term(term).content);
  const double of_topics = found == patterns_.end() ? 0 : (found->second - 1) / topics_;
  return std::clamp(std::max(std::exp(-text::rarity(content)), of_topics), kLeastShare, 1.0);
}

double Shares::of_prefix(std::string_view prefix) const {
  constexpr double kEndings = 3;  // words that go on from one beginning, each about as frequent
  return std::min(1.0, kEndings * of_term(prefix));
}

}  // namespace assay::topic
