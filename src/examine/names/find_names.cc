// Four finders, then one list: names with a dot in them, names of the lexicon, and for both scripts the names that no
// list holds.  Where two overlap, the longer one stays ("Melania Trump", not Trump; 约翰·博尔顿, not 约翰), the listed
// one where they are equal.  Then roles are attached and mentions made.
//
// A text is cut at line breaks and, where a line is longer than 64 KiB, inside of it: no name is that long, and offsets
// stay in 32 bits whatever the text.
#include <algorithm>

#include "base/utf8.h"
#include "examine/names/chinese_names.h"
#include "examine/names/english_names.h"
#include "examine/names/listed_names.h"
#include "examine/names/names.h"
#include "examine/names/roles.h"

namespace assay::names {

namespace {

// Longer first; of equal ones the listed.
std::vector<Candidate> settle(std::vector<Candidate> candidates) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    const std::uint32_t a_size = a.span.end - a.span.start;
    const std::uint32_t b_size = b.span.end - b.span.start;
    if (a_size != b_size) return a_size > b_size;
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.entry.has_value() && !b.entry.has_value();
  });
  std::vector<Candidate> kept;  // sorted by start
  for (const Candidate& candidate : candidates) {
    const auto after = std::ranges::lower_bound(kept, candidate.span.start, {},
                                                [](const Candidate& other) { return other.span.start; });
    const bool meets_next = after != kept.end() && after->span.start < candidate.span.end;
    const bool meets_last = after != kept.begin() && std::prev(after)->span.end > candidate.span.start;
    if (!meets_next && !meets_last) kept.insert(after, candidate);
  }
  return kept;
}

void append(std::vector<Candidate>& all, const std::vector<Candidate>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

std::string role_of(std::string_view text, Span span, const std::vector<Candidate>& all, std::size_t index) {
  std::size_t start = span.start;
  if (const std::size_t before = chinese_role_before(text, start); before > 0) {
    start -= before;
    // 外交部 before 发言人 belongs to the role.
    if (index > 0 && all[index - 1].span.end == start && all[index - 1].type == MentionType::kOrganisation)
      start = all[index - 1].span.start;
    return std::string(text.substr(start, span.start - start));
  }
  if (const std::size_t after = chinese_role_after(text, span.end); after > 0)
    return std::string(text.substr(span.end, after));
  start = english_role_start(text, span.start);
  return std::string(utf8::trim(text.substr(start, span.start - start)));
}

Mention make_mention(std::string_view text, const Candidate& candidate, const lexicon::Lexicon& lexicon) {
  Mention mention{
      .span = candidate.span, .type = candidate.type, .entity = {}, .chinese = {}, .english = {}, .role = {}};
  if (candidate.entry) {
    const lexicon::Entry entry = lexicon.entry(*candidate.entry);
    mention.entity = entry.key;
    if (!entry.chinese.empty()) mention.chinese = entry.chinese.front();
    if (!entry.english.empty()) mention.english = entry.english.front();
    return mention;
  }
  const std::string_view written = candidate.span.of(text);
  (utf8::is_han(utf8::decode(written, 0).value) ? mention.chinese : mention.english) = written;
  return mention;
}

void find_in_line(std::string_view line, std::string_view language, const lexicon::Lexicon& lexicon,
                  std::uint32_t offset, std::vector<Mention>& mentions) {
  const std::vector<text::Word> words = text::split_words(line, language == "zh" ? "zh" : "en");
  const std::vector<Candidate> listed = find_listed(line, words, lexicon);
  std::vector<Candidate> all = find_dotted(line, words);
  append(all, listed);
  append(all, find_unlisted_chinese(line, words, listed, lexicon));
  append(all, find_unlisted_english(line, words, listed, lexicon));
  all = settle(std::move(all));
  for (std::size_t i = 0; i < all.size(); ++i) {
    Mention mention = make_mention(line, all[i], lexicon);
    if (mention.type == MentionType::kPerson) mention.role = role_of(line, mention.span, all, i);
    mention.span.start += offset;
    mention.span.end += offset;
    mentions.push_back(std::move(mention));
  }
}

// A Chinese person who was found by a role is the same person where the name stands alone: 李宝荣 again, later on.
void find_again(std::string_view text, std::vector<Mention>& mentions) {
  constexpr std::size_t kMostNames = 64;
  std::vector<Mention> people;
  for (const Mention& mention : mentions) {
    const bool is_known = std::ranges::find(people, mention.chinese, &Mention::chinese) != people.end();
    if (mention.type == MentionType::kPerson && mention.entity.empty() && mention.chinese.size() >= 9 && !is_known &&
        people.size() < kMostNames)
      people.push_back(mention);
  }
  std::vector<Mention> again;
  for (Mention& person : people) {
    person.role.clear();
    for (std::size_t at = text.find(person.chinese); at != std::string_view::npos;
         at = text.find(person.chinese, at + person.chinese.size())) {
      person.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + person.chinese.size())};
      const auto after = std::ranges::lower_bound(mentions, person.span.start, {},
                                                  [](const Mention& mention) { return mention.span.end; });
      // `after` ends behind the start of this one: they meet unless it also begins behind its end.
      const bool is_free = after == mentions.end() || after->span.start >= person.span.end ||
                           (after->span.end == person.span.start &&
                            (std::next(after) == mentions.end() || std::next(after)->span.start >= person.span.end));
      if (is_free) again.push_back(person);
    }
  }
  // Two of the people may overlap each other (王小明, 小明明): the first stays, the longer of two that begin together.
  mentions.insert(mentions.end(), again.begin(), again.end());
  std::ranges::sort(mentions, {},
                    [](const Mention& mention) { return std::pair(mention.span.start, ~mention.span.end); });
  std::uint32_t end = 0;
  std::erase_if(mentions, [&](const Mention& mention) {
    if (mention.span.start < end) return true;
    end = mention.span.end;
    return false;
  });
}

}  // namespace

std::vector<Mention> find_names(std::string_view text, std::string_view language, const lexicon::Lexicon& lexicon) {
  constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
  std::vector<Mention> mentions;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, line_end - begin);
    if (line.size() > kPieceBytes) line = utf8::prefix(line, kPieceBytes);
    if (line.empty()) line = text.substr(begin, 1);
    find_in_line(line, language, lexicon, static_cast<std::uint32_t>(begin), mentions);
    begin += line.size();
  }
  find_again(text, mentions);
  return mentions;
}

}  // namespace assay::names
