// Three shapes, by what the dictionary makes of the text:
//   transliterations   a run of three or more characters that transliterations use, which the dictionary can only cut
//                      into single characters: 卡 尔 森
//   Chinese people     a surname and one or two characters that make no words (李 政 豪), beside a role or a verb of
//                      speaking; or a word that the dictionary itself tags as a person, of three characters
//   organisations      a word or character such as 公司 or 大学, with what stands before it back to a name: 恒星 磁材
//   公司
//                      is none, 江西 磁材 公司 is.  Without a name in front it may be any company.
// A false name becomes a false alarm of the check, so all that is in doubt is left out.
#include "examine/names/chinese_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "examine/lexicon/transliteration.h"
#include "examine/names/roles.h"

namespace assay::names {

namespace {

bool is_dot(char32_t c) {
  return c == 0xB7 || c == 0x2022 || c == 0x30FB;
}

bool is_foreign(char32_t c) {
  return lexicon::is_transliteration_character(c) && !is_dot(c);
}

constexpr std::array kBodyTails = std::to_array<std::string_view>(
    {"公司",     "集团",         "银行",         "大学", "学院",   "医院", "委员会", "协会",   "研究院",
     "研究所",   "基金会",       "联合会",       "总局", "管理局", "法院", "检察院", "出版社", "俱乐部",
     "有限公司", "股份有限公司", "有限责任公司", "实业", "控股",   "证券", "基金",   "学会",   "商会",
     "联盟",     "交易所",       "博物馆",       "中学", "小学",   "部"});

// Parts of speech that a name of an organisation may be made of.
bool may_be_part(std::string_view tag) {
  return tag.empty() || tag.starts_with('n') || tag.starts_with("vn") || tag == "j" || tag == "b" || tag == "eng" ||
         tag == "x" || tag == "a" || tag == "g" || tag == "vg" || tag == "ng" || tag == "zg";
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const text::Word> words, std::span<const Candidate> listed,
         const lexicon::Lexicon& lexicon)
      : text_(text), words_(words), listed_(listed), lexicon_(lexicon) {}

  std::vector<Candidate> find() {
    for (std::size_t i = 0; i < words_.size();) {
      if (!is_chinese(i)) {
        ++i;
        continue;
      }
      std::size_t next = add_body(i);
      if (next == i && !is_listed(i)) next = add_person(i);
      if (next == i && !is_firmly_listed(i)) next = add_foreign(i);
      i = std::max(next, i + 1);
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t i) const { return words_[i].span.of(text_); }
  bool is_chinese(std::size_t i) const {
    return words_[i].kind == text::WordKind::kWord && utf8::is_han(utf8::decode(text_, words_[i].span.start).value);
  }
  bool is_single(std::size_t i) const { return word(i).size() <= 4; }
  bool touches(std::size_t i) const { return i > 0 && words_[i - 1].span.end == words_[i].span.start; }

  // Candidates are few and in order; a word is looked up by where it starts.
  const Candidate* listed_at(std::size_t i) const {
    const auto after = std::ranges::upper_bound(listed_, words_[i].span.start, {},
                                                [](const Candidate& candidate) { return candidate.span.start; });
    if (after == listed_.begin()) return nullptr;
    const Candidate& last = *std::prev(after);
    return last.span.end > words_[i].span.start ? &last : nullptr;
  }
  // A short name of the general dictionary may be the head of a longer one that no list holds (安达 of 安达纳尔).
  bool is_firmly_listed(std::size_t i) const {
    const Candidate* known = listed_at(i);
    return known != nullptr && !(known->entry && known->span == words_[i].span &&
                                 lexicon_.entry(*known->entry).rank == lexicon::Rank::kDictionary);
  }
  bool is_listed(std::size_t i) const { return listed_at(i) != nullptr; }

  // A body's name begins at a listed place or body, or at a foreign or unknown word, and goes on to its tail.
  std::size_t add_body(std::size_t first) {
    const Candidate* head = listed_at(first);
    const bool starts = head != nullptr ? head->span.start == words_[first].span.start &&
                                              head->type != MentionType::kPerson && head->type != MentionType::kThing
                                        : text::part_of_speech(words_[first].term) == "nz" && word(first).size() > 3;
    if (!starts) return first;
    constexpr std::size_t kMostWords = 8;
    std::size_t tail = first;
    for (std::size_t i = first + 1; i < words_.size() && i < first + kMostWords && touches(i) && is_chinese(i); ++i) {
      const std::string_view here = word(i);
      const bool is_tail = std::ranges::find(kBodyTails, here) != kBodyTails.end();
      if (is_tail && !(here == "部" && i == first + 1)) tail = i;
      if (!is_tail && !may_be_part(text::part_of_speech(words_[i].term))) break;
      if (text::is_stop_word(words_[i].term, "zh")) break;
    }
    if (tail == first) return first;
    if (head != nullptr && head->span.end >= words_[tail].span.end) return first;
    // 美国公司, 上海大学生: a country and a tail alone is any of them, but 上海大学 is one.
    if (tail == first + 1 && head != nullptr && is_generic(word(tail))) return first;
    found_.push_back({{words_[first].span.start, words_[tail].span.end}, MentionType::kOrganisation, std::nullopt});
    return tail + 1;
  }

  static bool is_generic(std::string_view tail) {
    static constexpr std::array kGeneric =
        std::to_array<std::string_view>({"公司", "集团", "基金", "联盟", "银行", "医院", "法院", "中学", "小学", "部",
                                         "学院", "俱乐部", "研究所", "证券", "博物馆", "检察院", "实业", "控股"});
    return std::ranges::find(kGeneric, tail) != kGeneric.end();
  }

  bool has_role_or_verb(Span span) const {
    std::size_t before = span.start;
    if (before > 0 && text_[before - 1] == ' ') --before;
    return chinese_role_before(text_, before) > 0 || follows_person(span.start) ||
           chinese_role_after(text_, span.end) > 0 || speaks_after(text_, span.end);
  }

  // The second of 记者 孙亭文 赵雅敏, of 李明、王强.
  bool follows_person(std::uint32_t start) const {
    if (found_.empty() || found_.back().type != MentionType::kPerson || found_.back().span.end >= start) return false;
    const std::string_view between = text_.substr(found_.back().span.end, start - found_.back().span.end);
    return between == " " || between == "、" || between == "和";
  }

  std::size_t add_person(std::size_t first) {
    const std::string_view start = word(first);
    const std::size_t length = utf8::count(start);
    Span span = words_[first].span;
    std::size_t next = first + 1;
    bool is_tagged = false;
    if (length == 1 && lexicon_.is_chinese_surname(start) && !text::is_stop_word(words_[first].term, "zh")) {
      // One word of two characters, or up to two words of one.
      for (std::size_t given = 0; next < words_.size() && given < 2 && touches(next) && is_chinese(next); ++next) {
        const std::size_t size = utf8::count(word(next));
        if (given + size > 2 || !may_be_given(next) || is_listed(next)) break;
        given += size;
        span.end = words_[next].span.end;
      }
    } else if (length >= 2 && length <= 3 && lexicon_.is_chinese_surname(start.substr(0, 3)) &&
               text::part_of_speech(words_[first].term) == "nr") {
      // The tag is a guess by the surname: 管风琴 is a pipe organ.
      is_tagged = length == 3 && lexicon_.find(start.substr(3)).empty();
      if (!lexicon_.find(start).empty()) return first;
    } else {
      return first;
    }
    if (utf8::count(span.of(text_)) < 2) return first;
    if (!is_tagged && !has_role_or_verb(span)) return first;
    found_.push_back({span, MentionType::kPerson, std::nullopt});
    return next;
  }

  // 纷纷 is a word, and no given name; one that the dictionary lacks may be.
  bool may_be_given(std::size_t i) const {
    const bool is_word =
        !is_single(i) && !text::part_of_speech(words_[i].term).starts_with("nr") && !lexicon_.find(word(i)).empty();
    return !is_word && !text::is_stop_word(words_[i].term, "zh") &&
           chinese_role_after(text_, words_[i].span.start) == 0 && !speaks_after(text_, words_[i].span.start);
  }

  std::size_t add_foreign(std::size_t first) {
    std::size_t next = first;
    std::size_t characters = 0;
    bool is_unknown = true;
    while (next < words_.size() && is_chinese(next) && (next == first || touches(next)) && !is_firmly_listed(next) &&
           all_foreign(word(next))) {
      // A word that the dictionary has is a part of the name only when it says that it is a name.
      const std::string_view tag = text::part_of_speech(words_[next].term);
      if (!is_single(next) && !tag.starts_with("nr") && !is_listed(next)) {
        is_unknown = false;
        break;
      }
      if (characters > 0 && text::is_stop_word(words_[next].term, "zh")) break;  // 沃特福德|都
      if (is_single(next) && chinese_role_after(text_, words_[next].span.start) > 0) break;
      characters += utf8::count(word(next));
      ++next;
    }
    if (characters < 3 || characters > 8 || (next == first + 1 && is_listed(first))) return first;
    const Span span{words_[first].span.start, words_[next - 1].span.end};
    const bool is_person = has_role_or_verb(span);
    if (!is_person && (!is_unknown || characters < 4)) return first;
    found_.push_back({span, MentionType::kPerson, std::nullopt});
    return next;
  }

  static bool all_foreign(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const utf8::CodePoint point = utf8::decode(word, at);
      if (!is_foreign(point.value)) return false;
      at += point.size_bytes;
    }
    return true;
  }

  std::string_view text_;
  std::span<const text::Word> words_;
  std::span<const Candidate> listed_;
  const lexicon::Lexicon& lexicon_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_dotted(std::string_view text, std::span<const text::Word> words) {
  constexpr int kMostCharacters = 20;
  std::vector<Candidate> found;
  Span run;
  int characters = 0;
  bool has_dot = false;
  char32_t last = 0;
  const auto finish = [&](std::uint32_t end) {
    if (is_dot(last)) end -= last == 0xB7 ? 2U : 3U;
    // 主席班邦·苏尔约诺: a word that begins before the run does not belong to it.
    const auto word = std::ranges::lower_bound(words, run.start, {}, [](const text::Word& w) { return w.span.end; });
    const bool cuts = word != words.end() && word->span.start < run.start && word->span.end > run.start;
    if (cuts) run.start = word->span.end;
    if (has_dot && characters >= 4 && characters <= kMostCharacters && end > run.start)
      found.push_back({{run.start, end}, MentionType::kPerson, std::nullopt});
    characters = 0;
    has_dot = false;
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const bool goes_on = is_foreign(point.value) || (is_dot(point.value) && characters > 0 && !is_dot(last));
    if (!goes_on) {
      finish(at);
    } else {
      if (characters == 0) run.start = at;
      // A dot that opens the last part is no dot of a name when nothing follows: counted in finish.
      has_dot = has_dot || (characters > 0 && !is_dot(point.value) && is_dot(last));
      ++characters;
    }
    last = point.value;
    at += point.size_bytes;
  }
  finish(static_cast<std::uint32_t>(text.size()));
  return found;
}

std::vector<Candidate> find_unlisted_chinese(std::string_view text, std::span<const text::Word> words,
                                             std::span<const Candidate> listed, const lexicon::Lexicon& lexicon) {
  return Finder(text, words, listed, lexicon).find();
}

}  // namespace assay::names
