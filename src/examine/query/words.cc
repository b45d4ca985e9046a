// Where a word that is written in one piece parts.  Chinese: the dictionary's split comes first; then what it tore
// apart is put together again, for a term that is too short finds too much and a torn name is not found at all:
//
//   稀土出口管制          稀土 | 出口 | 管制
//   特朗普访华            特朗普 | 访华          a name of the lexicon stays whole however it was split
//   唐纳德·特朗普          one, for a point joins the parts of a name
//   宇树科技              宇树 | 科技            single ideographs that stand together are mostly a name that the
//                                            dictionary lacks; three and more give each pair, 甲乙丙: 甲乙 | 乙丙
//   张某国                one               a surname takes the one or two ideographs behind it
//   锂价                  锂 | 锂价          one behind a name of one ideograph: the name, and both together
//   R&D投入              R&D | 投入
//
// boundary-layer        boundary | layer    the texts write it in two words as often; COVID-19 and e-mail are one
//
// What is known whole, to the dictionary as a word or to the lexicon as a name, stays whole.
// Cost: O(word), and a look-up in the lexicon for each of its words.
#include "examine/query/words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

using std::string_view_literals::operator""sv;

// Beyond the stop words of examine/text, which are for texts and not for questions.
constexpr std::array kQuestionWords = {
    "吗"sv,   "呢"sv,   "么"sv,   "请问"sv, "有没有"sv, "是否"sv, "怎"sv,    "啥"sv,   "多久"sv,  "多大"sv,  "几时"sv,
    "谁的"sv, "哪年"sv, "哪家"sv, "是谁"sv, "who"sv,    "whom"sv, "whose"sv, "what"sv, "which"sv, "where"sv, "when"sv,
    "why"sv,  "how"sv,  "does"sv, "did"sv,  "do"sv,     "many"sv, "much"sv,  "is"sv,   "are"sv,   "was"sv,   "were"sv};

constexpr std::size_t kShortestPart = 3;

// Function words that are parts of names as well (广三铁路, 上知令, 于乐), and so may be what the dictionary tore
// apart.
constexpr std::string_view kNameParts =
    "一二三四五六七八九十两零万上下中前后内外正全共时日月年号有无令使当经至来去可能应比等自往朝随于";

bool has_name(const lexicon::Lexicon& lexicon, std::string_view name) {
  return std::ranges::any_of(lexicon.find(name), [&](lexicon::EntryId id) { return lexicon.entry(id).is_name(); });
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (utf8::is_han(point.value)) return true;
    at += point.size_bytes;
  }
  return false;
}

bool is_listed(std::string_view written) {
  const std::string folded = text::fold(written);
  return text::is_stop_word(folded, "zh") || text::is_stop_word(folded, "en") ||
         std::ranges::find(kQuestionWords, folded) != kQuestionWords.end();
}

bool is_name_part(std::string_view written) {
  return kNameParts.contains(written) || !is_listed(written);
}

// A verb, an adjective or a particle of one ideograph begins half the words of the language; a noun (钢) is a subject.
bool is_small_word(std::string_view written) {
  if (written.size() < 3 || utf8::count(written) != 1 || !has_han(written)) return false;
  const std::string_view tag = text::part_of_speech(text::fold(written));
  return !tag.empty() && "acdefkmopqruvy"sv.contains(tag.front());
}

struct Part {
  std::size_t start;
  std::size_t end;
  bool is_han = false;
  bool is_single = false;  // one ideograph that may be part of a name
};

class WordSplitter {
 public:
  WordSplitter(std::string_view word, const lexicon::Lexicon& lexicon) : word_(word), lexicon_(lexicon) {}

  std::vector<std::string_view> split() {
    read_parts();
    join_names();
    join_singles();
    std::vector<std::string_view> out;
    out.reserve(parts_.size());
    for (const Part& part : parts_) out.push_back(text(part));
    return out;
  }

 private:
  std::string_view text(const Part& part) const { return word_.substr(part.start, part.end - part.start); }

  static bool is_middle_dot(std::string_view mark) { return mark == "·" || mark == "•" || mark == "・" || mark == "‧"; }

  void read_parts() {
    bool joins = false;
    bool ends_western = false;  // the part before may go on
    for (const text::Word& word : text::split_words(word_, "zh")) {
      const std::string_view written = word.span.of(word_);
      if (word.kind == text::WordKind::kOther) {
        joins = is_middle_dot(written) && !parts_.empty();
        continue;
      }
      const bool is_han = has_han(written);
      if (!parts_.empty() && (joins || (ends_western && !is_han))) {
        parts_.back().end = word.span.end;
        parts_.back().is_single = false;
      } else {
        parts_.push_back(
            {word.span.start, word.span.end, is_han, is_han && utf8::count(written) == 1 && is_name_part(written)});
      }
      joins = false;
      ends_western = !is_han;
    }
  }

  void join_names() {
    std::vector<Part> joined;
    for (std::size_t i = 0; i < parts_.size();) {
      std::size_t end = i + 1;
      if (const auto match = lexicon_.match_at(word_, parts_[i].start)) {
        const auto last =
            std::ranges::find(parts_.begin() + static_cast<std::ptrdiff_t>(i), parts_.end(), match->end, &Part::end);
        const bool is_name =
            std::ranges::any_of(match->entries, [&](lexicon::EntryId id) { return lexicon_.entry(id).is_name(); });
        if (is_name && last != parts_.end()) end = static_cast<std::size_t>(last - parts_.begin()) + 1;
      }
      Part part = parts_[i];
      part.end = parts_[end - 1].end;
      part.is_single = part.is_single && end == i + 1 && !has_name(lexicon_, text(part));
      joined.push_back(part);
      i = end;
    }
    parts_ = std::move(joined);
  }

  bool takes_next(std::size_t i) const {
    if (i + 1 >= parts_.size() || !parts_[i + 1].is_han || parts_[i].end != parts_[i + 1].start) return false;
    const std::string_view next = text(parts_[i + 1]);
    const std::string_view tag = text::part_of_speech(text::fold(next));
    const bool is_named = tag.starts_with("nr") || tag.empty();
    return lexicon_.is_chinese_surname(text(parts_[i])) && utf8::count(next) <= 2 && is_named &&
           !is_function_word(next, lexicon_) && !has_name(lexicon_, next);
  }

  // The end of the single ideographs that stand together from part `i` on.
  std::size_t end_of_singles(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < parts_.size() && parts_[end].is_single && parts_[end - 1].end == parts_[end].start) ++end;
    return end;
  }

  // Whether the last part is a single ideograph that is a name by itself: 锂.
  bool is_named_single(const std::vector<Part>& parts) const {
    return !parts.empty() && parts.back().is_han && utf8::count(text(parts.back())) == 1 &&
           has_name(lexicon_, text(parts.back()));
  }

  void join_singles() {
    std::vector<Part> joined;
    for (std::size_t i = 0; i < parts_.size();) {
      if (!parts_[i].is_single) {
        joined.push_back(parts_[i++]);
        continue;
      }
      const std::size_t end = end_of_singles(i);
      if (end == i + 1) {
        if (is_named_single(joined) && joined.back().end == parts_[i].start) {
          joined.push_back({joined.back().start, parts_[i++].end, true, false});
          continue;
        }
        const bool takes = takes_next(i);
        joined.push_back({parts_[i].start, parts_[takes ? i + 1 : i].end, true, false});
        i += takes ? 2 : 1;
        continue;
      }
      for (; i + 1 < end; ++i) joined.push_back({parts_[i].start, parts_[i + 1].end, true, false});
      i = end;
    }
    parts_ = std::move(joined);
  }

  std::string_view word_;
  const lexicon::Lexicon& lexicon_;
  std::vector<Part> parts_;
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The words that hyphens join, unless one is a number or too short to be a word by itself.
std::vector<std::string_view> split_compound(std::string_view word) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= word.size();) {
    const std::size_t end = std::min(word.find('-', start), word.size());
    const std::string_view part = word.substr(start, end - start);
    const bool is_word = part.size() >= kShortestPart && std::ranges::all_of(part, is_letter);
    if (!is_word) return {word};
    parts.push_back(part);
    start = end + 1;
  }
  return parts;
}

}  // namespace

std::vector<std::string_view> split_word(std::string_view word, const lexicon::Lexicon& lexicon) {
  if (has_name(lexicon, word)) return {word};
  return has_han(word) ? WordSplitter(word, lexicon).split() : split_compound(word);
}

bool is_function_word(std::string_view written, const lexicon::Lexicon& lexicon) {
  if (!is_listed(written)) return is_small_word(written) && !has_name(lexicon, written);
  const bool is_small = std::ranges::any_of(written, [](char c) { return c < 'A' || c > 'Z'; });
  if (is_small || written.size() < 2) return true;
  const auto match = lexicon.match_at(written, 0);
  return !match || match->end != written.size();
}

}  // namespace assay::query
