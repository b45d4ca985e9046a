// Words of a paragraph for names, in four ways: as written, by meaning (the dictionary's words in common), by reading
// (眉山 is read "meishan"), by sound (贝森特 for Bessent).
// Cost: one reading of the paragraph; a search is one pass over it.  Searches by sound ask about every run of two to
// six ideographs, so they come last, and only paragraphs up to kMaxSoundSearch ideographs are searched so.
#include "report/check/name_words.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/utf8.h"
#include "examine/names/names.h"
#include "examine/text/text.h"
#include "report/check/context.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxSoundSearch = 600;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC9);
}
bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// é to e: names lose their accents in print.
char plain_letter(char32_t c) {
  constexpr std::u32string_view kAccented = U"àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
  constexpr std::string_view kPlain = "aaaaaaceeeeiiiinoooooouuuuyy";
  const std::size_t at = kAccented.find(c);
  return at == std::u32string_view::npos ? '\0' : kPlain[at];
}

}  // namespace

std::string letters_of(std::string_view latin) {
  std::string letters;
  const std::string folded = text::fold(latin);
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint next = utf8::decode(folded, at);
    at += next.size_bytes;
    if (next.value >= U'a' && next.value <= U'z') letters.push_back(static_cast<char>(next.value));
    if (const char plain = plain_letter(next.value); plain != '\0') letters.push_back(plain);
  }
  return letters;
}

bool may_be_pinyin(std::string_view latin) {
  constexpr std::array<std::string_view, 24> kInitials = {"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
                                                          "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w", ""};
  constexpr std::array<std::string_view, 34> kFinals = {
      "iang", "iong", "uang", "ang", "eng", "ong", "ian", "iao", "ing", "uan", "uai", "ai",
      "ei",   "ao",   "ou",   "an",  "en",  "ia",  "ie",  "iu",  "in",  "ua",  "uo",  "ui",
      "un",   "ue",   "ve",   "er",  "a",   "o",   "e",   "i",   "u",   "v"};
  const std::string letters = letters_of(latin);
  if (letters.size() < 2 || letters.size() > 24) return false;
  std::vector<bool> reached(letters.size() + 1);
  reached[0] = true;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!reached[at]) continue;
    const std::string_view rest = std::string_view(letters).substr(at);
    for (const std::string_view initial : kInitials) {
      if (!rest.starts_with(initial)) continue;
      for (const std::string_view final : kFinals) {
        const std::size_t end = at + initial.size() + final.size();
        if (end <= letters.size() && rest.substr(initial.size()).starts_with(final)) reached[end] = true;
      }
    }
  }
  return reached.back();
}

bool is_plainly_pinyin(std::string_view word) {
  constexpr std::size_t kTwoSyllables = 6;
  if (word.size() < kTwoSyllables || !may_be_pinyin(word)) return false;
  constexpr std::array<std::string_view, 12> kTellTale = {"zh",  "x",   "q",   "ang", "eng", "ong",
                                                          "ian", "uan", "iao", "uai", "ui",  "iu"};
  const std::string letters = letters_of(word);
  return std::ranges::any_of(kTellTale, [&](std::string_view sign) { return letters.contains(sign); });
}

bool has_pinyin_word(std::string_view latin, const lexicon::Lexicon& lexicon) {
  constexpr std::size_t kTwoSyllables = 6;
  for (std::size_t start = 0; start <= latin.size();) {
    const std::size_t end = std::min(latin.find(' ', start), latin.size());
    const std::string_view word = latin.substr(start, end - start);
    if (word.size() >= kTwoSyllables && may_be_pinyin(word) && !lexicon.is_english_word(text::fold(word))) return true;
    start = end + 1;
  }
  return false;
}

bool has_plain_pinyin(std::string_view latin) {
  for (std::size_t start = 0; start <= latin.size();) {
    const std::size_t end = std::min(latin.find(' ', start), latin.size());
    if (is_plainly_pinyin(latin.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (utf8::is_han(next.value)) return true;
    at += next.size_bytes;
  }
  return false;
}

NameWords::NameWords(std::string_view paragraph, std::string_view language, const lexicon::Lexicon& lexicon)
    : text_(paragraph), lexicon_(lexicon), folded_(text::fold(paragraph)) {
  const Span whole{0, static_cast<std::uint32_t>(paragraph.size())};
  for (const ContextWord& word : read_context(paragraph, whole, language, {}, lexicon)) {
    keys_.insert(keys_.end(), word.keys.begin(), word.keys.end());
  }
  std::ranges::sort(keys_);
  std::uint32_t last_end = 0;
  for (std::uint32_t at = 0; at < text_.size();) {
    if (is_letter(text_[at])) {
      std::uint32_t end = at;
      while (end < text_.size() && (is_letter(text_[end]) || is_continuation(text_[end]))) ++end;
      add_latin(at, end);
      at = end;
      continue;
    }
    const utf8::CodePoint next = utf8::decode(text_, at);
    if (utf8::is_han(next.value)) {
      ideographs_.push_back({at, next.size_bytes, lexicon.readings(next.value), last_end == at});
      last_end = at + next.size_bytes;
    }
    at += next.size_bytes;
  }
}

void NameWords::add_latin(std::uint32_t start, std::uint32_t end) {
  const std::string_view word = text_.substr(start, end - start);
  const bool is_capital = !(word.front() >= 'a' && word.front() <= 'z');
  latin_.push_back({{start, end}, letters_of(word), is_capital});
}

std::optional<Span> NameWords::as_written(std::string_view form) const {
  // Folding keeps code points, and so bytes, but for width: found in the folded text, cut from the text where both have
  // one size.
  const std::string wanted = text::fold(form);
  if (wanted.empty()) return std::nullopt;
  for (std::size_t at = folded_.find(wanted); at != std::string::npos; at = folded_.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool joined_before = at > 0 && is_letter(folded_[at - 1]) && is_letter(wanted.front());
    const bool joined_after = end < folded_.size() && is_letter(folded_[end]) && is_letter(wanted.back());
    const std::string_view rest = std::string_view(folded_).substr(end);
    const bool is_plural = rest.starts_with('s') && (rest.size() < 2 || !is_letter(rest[1]));
    if (joined_before || (joined_after && !is_plural)) continue;
    if (folded_.size() != text_.size()) return Span{};
    return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

bool NameWords::holds_meaning(std::string_view word) const {
  const std::string folded = text::fold(word);
  const auto is_key = [this](std::string_view key) {
    return std::ranges::binary_search(keys_, std::hash<std::string_view>()(key));
  };
  return is_key(folded) || is_key(english_key(folded));
}

bool NameWords::holds_any(const std::vector<std::uint64_t>& keys) const {
  return std::ranges::any_of(keys, [this](std::uint64_t key) { return std::ranges::binary_search(keys_, key); });
}

std::optional<Span> NameWords::read_as(std::string_view latin) const {
  const std::string wanted = letters_of(latin);
  if (wanted.size() < 2) return std::nullopt;
  for (std::size_t first = 0; first < ideographs_.size(); ++first) {
    std::vector<std::size_t> reached = {0};  // letters read so far, every way
    for (std::size_t i = first; i < ideographs_.size() && i < first + 6 && !reached.empty(); ++i) {
      if (i > first && !ideographs_[i].follows) break;
      std::vector<std::size_t> next;
      for (const std::size_t from : reached) {
        const std::string_view rest = std::string_view(wanted).substr(from);
        for (const std::string_view reading : ideographs_[i].readings) {
          const auto add = [&](std::size_t size) {
            if (std::ranges::find(next, from + size) == next.end()) next.push_back(from + size);
          };
          if (rest.starts_with(reading)) add(reading.size());
          // "lü" is written lv, lu and lyu.
          const std::string_view stem = reading.substr(0, reading.size() - 1);
          if (!reading.ends_with('v') || !rest.starts_with(stem)) continue;
          if (rest.substr(stem.size()).starts_with('u')) add(reading.size());
          if (rest.substr(stem.size()).starts_with("yu")) add(reading.size() + 1);
        }
        // 琍 of 马伊琍: what the dictionary cannot read may be read as anything.
        for (std::size_t size = 1; ideographs_[i].readings.empty() && i > first && size <= 6; ++size) {
          if (from + size <= wanted.size()) next.push_back(from + size);
        }
      }
      // Any text has some ideograph that is read "li"; one alone is a name only where it is a surname.
      const Span span{ideographs_[first].at, ideographs_[i].at + ideographs_[i].size};
      const bool may_be_name = i > first || lexicon_.is_chinese_surname(span.of(text_));
      if (may_be_name && std::ranges::find(next, wanted.size()) != next.end()) return span;
      reached = std::move(next);
    }
  }
  return std::nullopt;
}

std::optional<Span> NameWords::reading_of(std::string_view chinese) const {
  std::vector<std::vector<std::string_view>> syllables;
  for (std::size_t at = 0; at < chinese.size();) {
    const utf8::CodePoint next = utf8::decode(chinese, at);
    at += next.size_bytes;
    if (!utf8::is_han(next.value)) continue;
    syllables.push_back(lexicon_.readings(next.value));
    if (syllables.size() > 8) return std::nullopt;
  }
  for (std::size_t first = 0; first < latin_.size() && syllables.size() > 1; ++first) {
    std::string letters;
    for (std::size_t last = first; last < latin_.size() && last < first + 4; ++last) {
      letters += latin_[last].folded;
      std::vector<std::size_t> reached = {0};
      for (const auto& readings : syllables) {
        std::vector<std::size_t> next;
        for (const std::size_t from : reached) {
          for (const std::string_view reading : readings) {
            if (std::string_view(letters).substr(from).starts_with(reading)) next.push_back(from + reading.size());
          }
        }
        reached = std::move(next);
        if (reached.size() > 16) reached.resize(16);
      }
      if (std::ranges::find(reached, letters.size()) != reached.end()) {
        return Span{latin_[first].span.start, latin_[last].span.end};
      }
    }
  }
  return std::nullopt;
}

bool NameWords::is_before_place_tail(std::uint32_t at) const {
  constexpr std::string_view kTails = "市州省县区河江湖岛山湾港镇街";
  const std::string_view next = text_.substr(at, 3);
  return next.size() == 3 && kTails.contains(next) && utf8::is_han(utf8::decode(next, 0).value);
}

NameWords::Sound NameWords::sounding_like(std::string_view word) const {
  Sound best;
  const auto offer = [&best](const Span& span, double likeness) {
    if (likeness > best.likeness) best = {span, likeness};
  };
  if (has_han(word)) {
    for (const LatinWord& latin : latin_) {
      if (latin.is_capital && latin.folded.size() > 1) {
        offer(latin.span, names::sound_similarity(word, latin.span.of(text_)));
      }
    }
    return best;
  }
  if (ideographs_.size() > kMaxSoundSearch) return best;
  for (std::size_t first = 0; first < ideographs_.size(); ++first) {
    for (std::size_t last = first; last < ideographs_.size() && last < first + 6; ++last) {
      if (last > first && !ideographs_[last].follows) break;
      const Span span{ideographs_[first].at, ideographs_[last].at + ideographs_[last].size};
      // Two ideographs sound like too much, unless what follows says that they are a place: 奎松市.
      if (last < first + 2 && (last == first || !is_before_place_tail(span.end))) continue;
      offer(span, names::sound_similarity(span.of(text_), word));
    }
  }
  return best;
}

}  // namespace assay::check
