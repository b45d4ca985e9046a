#include "group/topic/reading.h"

#include <algorithm>
#include <bit>

namespace assay::topic {

namespace {

// The bits of one word that stand for [begin, end) of it.
std::uint64_t mask_of(std::uint32_t begin, std::uint32_t end) {
  const std::uint64_t below_end = end == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << end) - 1;
  return below_end & (~std::uint64_t{0} << begin);
}

}  // namespace

Reading::Reading(const text::Analysis& analysis) : has_title_(!analysis.title.sentences.empty()) {
  first_.reserve(analysis.paragraphs.size() + 1);
  for (const text::AnalysedParagraph& paragraph : analysis.paragraphs) {
    first_.push_back(size());
    for (const text::AnalysedSentence& sentence : paragraph.sentences) ends_.push_back(sentence.span.end);
  }
  first_.push_back(size());
}

std::uint32_t Reading::sentence_at(std::uint32_t paragraph, std::uint32_t start) const {
  if (paragraph == 0 || paragraph >= first_.size()) return size();
  const auto begin = ends_.begin() + first_[paragraph - 1];
  const auto end = ends_.begin() + first_[paragraph];
  const auto found = std::upper_bound(begin, end, start);
  return found == end ? size() : static_cast<std::uint32_t>(found - ends_.begin());
}

Evidence::Evidence(const Reading& reading) : reading_(reading), bits_(reading.size() / kWordBits + 1) {}

void Evidence::add(const std::vector<query::Hit>& hits) {
  for (const query::Hit& hit : hits) {
    if (hit.paragraph == 0) {
      add_title();
      continue;
    }
    const std::uint32_t number = reading_.sentence_at(hit.paragraph, hit.span.start);
    if (number < reading_.size()) add_sentence(number);
  }
}

std::uint32_t Evidence::sentences() const {
  int count = 0;
  for (const std::uint64_t word : bits_) count += std::popcount(word);
  return static_cast<std::uint32_t>(count);
}

bool Evidence::any_of(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t at = begin; at < end;) {
    const std::uint32_t word_begin = at / kWordBits * kWordBits;
    const std::uint32_t stop = std::min(end, word_begin + kWordBits);
    if ((bits_[at / kWordBits] & mask_of(at - word_begin, stop - word_begin)) != 0) return true;
    at = stop;
  }
  return false;
}

}  // namespace assay::topic
