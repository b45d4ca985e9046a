// From left to right, the longest name of the lexicon at each place, where it does not cut a word:
//   in Chinese the text's own words decide.  A name begins where a word begins.  It also ends where one ends, unless it
//   is long or a country or place of our own lists (美国人 names 美国), or its last word goes on into a longer one;
//   in English the lexicon minds edges and capitals; a dictionary name that is an everyday word (Reading, Nice) is one
//   only as a part of a longer name.
#include "examine/names/listed_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "examine/lexicon/transliteration.h"
#include "examine/names/country_forms.h"

namespace assay::names {

namespace {

using lexicon::Rank;
using lexicon::TermKind;

std::optional<MentionType> type_of(const lexicon::Entry& entry) {
  switch (entry.kind) {
    case TermKind::kPerson:
      return MentionType::kPerson;
    case TermKind::kPlace:
      return MentionType::kPlace;
    case TermKind::kCompany:
    case TermKind::kMinistry:
      return MentionType::kOrganisation;
    case TermKind::kMaterial:
    case TermKind::kProduct:
      if (entry.rank <= Rank::kTrade) return MentionType::kThing;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const text::Word> words, const lexicon::Lexicon& lexicon)
      : text_(text), words_(words), lexicon_(lexicon) {}

  std::vector<Candidate> find() {
    std::vector<Candidate> found;
    std::uint32_t taken = 0;
    for (at_word_ = 0; at_word_ < words_.size(); ++at_word_) {
      const std::uint32_t start = words_[at_word_].span.start;
      if (start < taken || words_[at_word_].kind == text::WordKind::kOther) continue;
      if (auto candidate = name_at(start)) {
        if (candidate->type == MentionType::kOrganisation && is_of_another_country(*candidate, found))
          candidate->entry.reset();
        found.push_back(*candidate);
        taken = candidate->span.end;
      } else {
        taken = std::max(taken, add_abbreviations(found));
      }
    }
    return found;
  }

 private:
  std::optional<Candidate> name_at(std::uint32_t start) const {
    // A longer word of the dictionary (中国通) may hide a name (中国 in 中国通知).
    std::string_view text = text_;
    for (auto match = lexicon_.match_at(text, start); match; match = lexicon_.match_at(text, start)) {
      const Span span{start, match->end};
      for (const lexicon::EntryId id : match->entries) {
        const lexicon::Entry entry = lexicon_.entry(id);
        const auto type = type_of(entry);
        if (type && may_stand(span, entry)) return Candidate{span, *type, id};
      }
      const std::string_view written = span.of(text_);
      if (!utf8::is_han(utf8::decode(written, 0).value)) break;
      text = text_.substr(0, start + utf8::prefix(written, written.size() - 1).size());
    }
    return std::nullopt;
  }

  bool may_stand(Span span, const lexicon::Entry& entry) const {
    const std::string_view written = span.of(text_);
    const std::size_t length = utf8::count(written);
    if (!utf8::is_han(utf8::decode(text_, span.start).value)) return may_stand_in_english(written, entry);
    // One character (金, 铁) is a name in a list of names only.
    if (length < 2) return false;
    // 国防部长 is an office.
    if (entry.kind == TermKind::kMinistry && text_.substr(span.end).starts_with("长")) return false;
    // 多尔 is a place, but not in 印多尔.
    if (entry.rank == Rank::kDictionary && length == 2 && touches_foreign(span)) return false;
    if (ends_word(span.end)) return true;
    if (entry.kind == TermKind::kPerson) return length > 2;
    return length > 3 || (entry.rank <= Rank::kRegion && goes_on_as_word(span));
  }

  // 美国人 and 中国政府 are one word each, of which the country is a part.
  bool goes_on_as_word(Span span) const {
    return span.end < words_[at_word_].span.end && words_[at_word_].span.end - span.end <= 6;
  }

  bool may_stand_in_english(std::string_view written, const lexicon::Entry& entry) const {
    // Materials that are everyday words (lead, iron) are no names.
    if (entry.kind == TermKind::kMaterial || entry.kind == TermKind::kProduct)
      return written.size() > 3 && (written.contains(' ') || !lexicon_.is_english_word(written));
    if (entry.rank <= Rank::kRegion) return true;
    if (is_country_adjective(written)) return false;
    return written.size() > 2 && (written.contains(' ') || !lexicon_.is_english_word(written));
  }

  // Whether the name and a character beside it that makes no word may be one longer foreign name.
  bool touches_foreign(Span span) const {
    if (!lexicon::looks_transliterated(span.of(text_))) return false;
    const auto is_foreign = [&](std::size_t i) {
      const std::string_view word = words_[i].span.of(text_);
      return word.size() == 3 && lexicon::looks_transliterated(std::string(word) + std::string(word)) &&
             !text::is_stop_word(words_[i].term, "zh");
    };
    if (at_word_ > 0 && words_[at_word_ - 1].span.end == span.start && is_foreign(at_word_ - 1)) return true;
    const std::size_t next = at_word_ + 1;
    return next < words_.size() && words_[next].span.start == span.end && is_foreign(next);
  }

  bool ends_word(std::uint32_t end) const {
    for (std::size_t i = at_word_; i < words_.size() && words_[i].span.start < end; ++i)
      if (words_[i].span.end == end) return true;
    return false;
  }

  // The word, or all single countries in a row: the dictionary cuts 中美 in two.
  Span abbreviation_span() const {
    Span span = words_[at_word_].span;
    for (std::size_t i = at_word_ + 1; i < words_.size() && words_[i].span.start == span.end; ++i) {
      const bool is_country = !country_of_abbreviation(words_[i].span.of(text_)).empty();
      if (!is_country || span.end - span.start >= 12 || country_of_abbreviation(words_[i - 1].span.of(text_)).empty())
        break;
      span.end = words_[i].span.end;
    }
    return span;
  }

  // 外交部 is China's, but not in 法国外交部; "Foreign Ministry" neither in "Polish Foreign Ministry".
  bool is_of_another_country(const Candidate& body, const std::vector<Candidate>& found) const {
    const std::string_view before = text_.substr(0, body.span.start);
    if (before.ends_with(' ')) {
      const std::size_t blank = before.find_last_of(" (\"", before.size() - 2);
      const std::string_view word = utf8::trim(before.substr(blank == std::string_view::npos ? 0 : blank + 1));
      return is_country_adjective(word) && word != "Chinese";
    }
    if (found.empty() || found.back().span.end != body.span.start || !found.back().entry) return false;
    return found.back().type == MentionType::kPlace && lexicon_.entry(*found.back().entry).key != "china" &&
           lexicon_.entry(*found.back().entry).rank <= Rank::kRegion && body.span.end - body.span.start <= 15;
  }

  // 中美 and 美方: every character a country.  Returns the byte after them, or 0.
  std::uint32_t add_abbreviations(std::vector<Candidate>& found) const {
    const Span span = abbreviation_span();
    const std::string_view word = span.of(text_);
    if (word.size() < 6 || word.size() > 12 || !utf8::is_han(utf8::decode(word, 0).value)) return 0;
    static constexpr std::string_view kSides = "方军媒企股";
    static constexpr std::array kBetween =
        std::to_array<std::string_view>({"两国", "双方", "关系", "三国", "之间", "贸易", "边境", "建交"});
    std::vector<Candidate> countries;
    for (std::uint32_t at = 0; at + 3 <= word.size(); at += 3) {
      const std::string_view character = word.substr(at, 3);
      const std::string_view country = country_of_abbreviation(character);
      if (country.empty()) {
        const bool is_side = at > 0 && at + 3 == word.size() && kSides.contains(character);
        const bool is_pair = at > 3 && std::ranges::find(kBetween, word.substr(at)) != kBetween.end();
        if (!is_side && !is_pair) return 0;
        break;
      }
      const auto entries = lexicon_.find(country);
      if (entries.empty()) return 0;
      countries.push_back({{span.start + at, span.start + at + 3}, MentionType::kPlace, entries.front()});
    }
    found.insert(found.end(), countries.begin(), countries.end());
    return countries.empty() ? 0 : span.end;
  }

  std::string_view text_;
  std::span<const text::Word> words_;
  const lexicon::Lexicon& lexicon_;
  std::size_t at_word_ = 0;
};

}  // namespace

std::vector<Candidate> find_listed(std::string_view text, std::span<const text::Word> words,
                                   const lexicon::Lexicon& lexicon) {
  return Finder(text, words, lexicon).find();
}

}  // namespace assay::names
