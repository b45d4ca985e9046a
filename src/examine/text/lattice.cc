// Chinese is written without spaces; the dictionary says how often each word occurs.  Every way to cut a run into words
// is a path through a lattice whose edges are words, and the best cut is the path with the largest product of word
// probabilities: a unigram model.  研究生命起源 can be cut
//
//   研究生 | 命 | 起源        研究 | 生命 | 起源
//
// and the second wins because 生命 is far more frequent than 命 alone.
//
// The best path from each character to the end is found from the right: best(i) = max over words i..j of
// log P(word) + best(j).  A single character that is no word counts as seen once, so there is always a path; of two
// equal paths the one with the longer first word stays.  This is the model of jieba without its hidden Markov part, and
// the dictionary is jieba's.
//
// Does not apply to: names and new words that the dictionary lacks, which fall apart into characters.  Matching must
// not depend on the cut for that reason (examine/query compares characters). Cost: O(n * longest word) time, O(n)
// space, no recursion.
#include "examine/text/lattice.h"

namespace assay::text {

namespace {

// A word may not end inside a token: the next character must begin something.
bool is_boundary(std::span<const LatticeCharacter> run, std::size_t at) {
  return at == run.size() || run[at].token_length != LatticeCharacter::kInside;
}

}  // namespace

Lattice::Best Lattice::best_from(std::span<const LatticeCharacter> run, std::size_t begin) const {
  const std::size_t single_end = begin + run[begin].token_length;
  Best found{dictionary_.unknown_log_probability() + best_[single_end].score, static_cast<std::uint32_t>(single_end)};
  std::uint32_t node = dictionary_.child(Dictionary::kRoot, run[begin].symbol);
  for (std::size_t end = begin + 1; node != Dictionary::kNone; ++end) {
    if (dictionary_.is_word(node) && is_boundary(run, end)) {
      const double score = dictionary_.log_probability(node) + best_[end].score;
      if (score >= found.score) found = {score, static_cast<std::uint32_t>(end)};
    }
    if (end == run.size()) break;
    if (end == begin + 1 && !dictionary_.may_begin(run[begin].symbol, run[end].symbol)) break;
    node = dictionary_.child(node, run[end].symbol);
  }
  return found;
}

void Lattice::best_path(std::span<const LatticeCharacter> run, std::vector<std::uint32_t>& ends) {
  ends.clear();
  best_.assign(run.size() + 1, {});
  for (std::size_t at = run.size(); at-- > 0;)
    if (run[at].token_length != LatticeCharacter::kInside) best_[at] = best_from(run, at);
  for (std::uint32_t at = 0; at < run.size(); at = best_[at].end) ends.push_back(best_[at].end);
}

}  // namespace assay::text
