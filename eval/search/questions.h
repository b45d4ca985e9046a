// Questions: what the engines are asked, drawn from the pages with a fixed seed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "search/pages.h"

namespace assay::bench {

enum class QuestionKind : std::uint8_t { kWord, kAnd, kOr, kPhrase };
inline constexpr std::array kQuestionKinds{QuestionKind::kWord, QuestionKind::kAnd, QuestionKind::kOr,
                                           QuestionKind::kPhrase};
const char* to_string(QuestionKind kind);

struct Question {
  QuestionKind kind = QuestionKind::kWord;
  std::vector<std::string> words;
};

// `count` of each kind.  A common word stands in 1 to 10 % of the pages (judged by the first 20,000) and is two or more
// ideographs long.
//   kWord    a common word          kOr      three of them
//   kAnd     two of them            kPhrase  two neighbouring words of a random sentence, neither in over 10 %
// Words of one ideograph are left out: the peers find them where they are words by themselves, ours wherever the
// ideograph stands, and times of unlike results tell nothing.
std::vector<Question> draw_questions(const Pages& pages, std::uint32_t page_count, std::size_t count,
                                     std::uint64_t seed);

}  // namespace assay::bench
