// A name is a run of capitalised words, with small ones (of, the, van) inside: "Ministry of Natural Resources".
// Capitals mean nothing at the start of a sentence, in a title where most words have them, in months, days, languages
// and peoples; so a run must hold a word that English does not use in small letters ("Guangsheng"), or end or begin
// as an organisation does ("… Corp", "Ministry of …").  Roles before a person's name are not a part of it.
//
//   Treasury Secretary Scott Bessent met executives of Vulcan Elements in Texas
//   role                person                         organisation       listed
#include "examine/names/english_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "examine/names/country_forms.h"
#include "examine/names/roles.h"

namespace assay::names {

namespace {

constexpr std::array kTails = std::to_array<std::string_view>(
    {"corp",     "corporation",     "inc",          "ltd",          "limited",    "llc",          "plc",
     "co",       "company",         "group",        "bank",         "university", "ministry",     "department",
     "agency",   "commission",      "committee",    "association",  "institute",  "council",      "party",
     "union",    "bureau",          "fund",         "foundation",   "authority",  "court",        "hospital",
     "college",  "airlines",        "airways",      "magnetics",    "materials",  "mining",       "metals",
     "minerals", "resources",       "energy",       "holdings",     "industries", "technologies", "technology",
     "motors",   "pharmaceuticals", "elements",     "press",        "times",      "post",         "academy",
     "society",  "federation",      "organization", "organisation", "partners",   "capital",      "securities",
     "club"});

constexpr std::array kHeads = std::to_array<std::string_view>(
    {"ministry", "department", "bank", "university", "institute", "bureau", "office", "council", "association",
     "academy", "house", "chamber", "federation", "administration"});

constexpr std::array kPlaceTails = std::to_array<std::string_view>(
    {"province", "county", "city",   "district", "river",   "lake",      "island", "islands",
     "mountain", "street", "road",   "valley",   "airport", "bay",       "town",   "village",
     "avenue",   "square", "bridge", "park",     "beach",   "prefecture"});

constexpr std::array kInside =
    std::to_array<std::string_view>({"of", "the", "and", "for", "de", "la", "van", "von", "der", "den", "del", "di",
                                     "da", "bin", "al", "ibn", "du", "dos"});

constexpr std::array kNever = std::to_array<std::string_view>(
    {"january",   "february", "march",     "april",       "may",      "june",     "july",      "august",
     "september", "october",  "november",  "december",    "jan",      "feb",      "mar",       "apr",
     "jun",       "jul",      "aug",       "sep",         "sept",     "oct",      "nov",       "dec",
     "monday",    "tuesday",  "wednesday", "thursday",    "friday",   "saturday", "sunday",    "i",
     "mr",        "mrs",      "ms",        "dr",          "english",  "chinese",  "mandarin",  "cantonese",
     "christmas", "easter",   "covid",     "coronavirus", "gdp",      "ceo",      "tv",        "dna",
     "buddhist",  "buddhism", "muslim",    "muslims",     "islamic",  "islam",    "christian", "christians",
     "catholic",  "jewish",   "hindu",     "olympic",     "olympics", "internet", "ok",        "am",
     "pm",        "gmt",      "bst",       "usd",         "rmb",      "hsk",      "pcr",       "nhs",
     "iphone",    "ipad",     "app",       "vip",         "qr",       "ai",       "it",        "wifi",
     "hiv",       "aids",     "photo",     "xinhua",      "blm",      "lgbt",     "lgbtq",     "cet",
     "edt",       "est",      "utc",       "pdt",         "pst",      "bmi",      "cctv",      "xinhuanet",
     "ecns"});

// Chinese surnames in pinyin that are, or look like, words of the dictionary.
constexpr std::array kSurnames = std::to_array<std::string_view>(
    {"li",   "ai",   "an",    "bai",  "ban",   "bao",  "bi",    "cai",  "cao",   "chai",  "chang", "chen", "cheng",
     "chi",  "dai",  "deng",  "ding", "dong",  "du",   "e",     "fan",  "fang",  "fei",   "feng",  "fu",   "gan",
     "gao",  "ge",   "gong",  "gu",   "guan",  "guo",  "han",   "hao",  "he",    "hou",   "hu",    "hua",  "huang",
     "ji",   "jia",  "jiang", "jin",  "kang",  "kong", "lai",   "lan",  "lang",  "lei",   "liang", "liao", "lin",
     "liu",  "long", "lou",   "lu",   "luo",   "ma",   "mao",   "mei",  "meng",  "mi",    "mo",    "mu",   "niu",
     "ou",   "pan",  "pang",  "pei",  "peng",  "pu",   "qi",    "qian", "qiao",  "qin",   "qiu",   "qu",   "ren",
     "rong", "ruan", "sha",   "shan", "shao",  "shen", "sheng", "shi",  "shu",   "song",  "su",    "sun",  "tan",
     "tang", "tao",  "teng",  "tian", "tong",  "tu",   "wan",   "wang", "wei",   "wen",   "weng",  "wu",   "xi",
     "xia",  "xiao", "xie",   "xing", "xiong", "xu",   "xue",   "yan",  "yang",  "yao",   "ye",    "yi",   "yin",
     "you",  "yu",   "yuan",  "yue",  "zeng",  "zhan", "zhang", "zhao", "zheng", "zhong", "zhou",  "zhu",  "zhuang",
     "zhuo", "zong", "zou",   "zuo",  "kim",   "lee",  "park",  "choi"});

template <std::size_t kCount>
bool has(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// One or two syllables of Mandarin.
bool is_pinyin(std::string_view word) {
  static constexpr std::array kInitials =
      std::to_array<std::string_view>({"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
                                       "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w", ""});
  static constexpr std::array kFinals = std::to_array<std::string_view>(
      {"iang", "iong", "uang", "ang", "eng", "ian", "iao", "ing", "ong", "uai", "uan", "ai", "an", "ao", "ei", "en",
       "er",   "ia",   "ie",   "in",  "iu",  "ou",  "ua",  "ue",  "ui",  "un",  "uo",  "a",  "e",  "i",  "o",  "u"});
  const auto syllable_ends = [](std::string_view rest, auto&& found) {
    for (const std::string_view initial : kInitials)
      for (const std::string_view final : kFinals)
        if (rest.starts_with(initial) && rest.substr(initial.size()).starts_with(final))
          if (found(initial.size() + final.size())) return true;
    return false;
  };
  return syllable_ends(word, [&](std::size_t first) {
    return first == word.size() ||
           syllable_ends(word.substr(first), [&](std::size_t second) { return first + second == word.size(); });
  });
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const text::Word> words, std::span<const Candidate> listed,
         const lexicon::Lexicon& lexicon)
      : text_(text), words_(words), listed_(listed), lexicon_(lexicon), is_title_(is_in_title_case()) {}

  std::vector<Candidate> find() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = is_capital(i) ? run_end(i) : i;
      if (end > i) add(i, end);
      i = std::max(end, i + 1);
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t i) const { return words_[i].span.of(text_); }
  // Without "'s".
  std::string lower(std::size_t i) const {
    std::string folded = text::fold(word(i));
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    return folded;
  }

  // Latin, with a capital at the start or, as in eVAC, inside.
  bool is_capital(std::size_t i) const {
    const std::string_view w = word(i);
    if (words_[i].kind != text::WordKind::kWord) return false;
    const auto first = static_cast<unsigned char>(w.front());
    if (first >= 'A' && first <= 'Z') return true;
    if (first >= 0xC3 && first <= 0xC5) return text::fold(w.substr(0, 2)) != w.substr(0, 2);
    return w.size() > 2 && first >= 'a' && first <= 'z' && w[1] >= 'A' && w[1] <= 'Z';
  }

  // Most of its longer words have capitals: a headline.
  bool is_in_title_case() const {
    int capitals = 0;
    int small = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].kind != text::WordKind::kWord || word(i).size() < 4 ||
          static_cast<unsigned char>(word(i)[0]) > 0x7F)
        continue;
      ++(is_capital(i) ? capitals : small);
    }
    const std::string_view trimmed = utf8::trim(text_);
    return capitals > 3 && capitals > 2 * small && !trimmed.ends_with('.');
  }

  // Only a blank, a hyphen, an apostrophe or an initial's stop lies between neighbours of one name.
  bool joins(std::size_t left, std::size_t right) const {
    const std::string_view between =
        text_.substr(words_[left].span.end, words_[right].span.start - words_[left].span.end);
    return between == " " || between == "-" || between == "'" || between == "’" ||
           (between == ". " && word(left).size() == 1) || between == ".";
  }

  bool is_possessive(std::size_t i) const { return word(i).ends_with("'s") || word(i).ends_with("’s"); }

  std::size_t next_word(std::size_t i) const {
    ++i;
    while (i < words_.size() && words_[i].kind == text::WordKind::kOther) ++i;
    return i;
  }

  std::size_t run_end(std::size_t first) const {
    constexpr int kMostWords = 10;
    std::size_t last = first;
    for (int count = 0; count < kMostWords; ++count) {
      std::size_t next = next_word(last);
      if (next >= words_.size() || !joins(last, next) || is_possessive(last)) break;
      if (is_capital(next)) {
        last = next;
        continue;
      }
      // Up to two small words, when a capital follows: "Bank of the West".
      std::size_t ahead = next;
      for (int small = 0; small < 2 && ahead < words_.size() && has(kInside, word(ahead)); ++small) {
        const std::size_t after = next_word(ahead);
        if (after >= words_.size() || !joins(ahead, after)) break;
        ahead = after;
      }
      const bool is_and = word(next) == "and" || word(next) == "the" || word(next) == "for";
      if (ahead == next || ahead >= words_.size() || !is_capital(ahead) || (is_and && !is_body_head(first))) break;
      if (word(next) == "of" && !is_body_head(first) && !has(kHeads, lower(last))) break;
      last = ahead;
    }
    return last + 1;
  }

  bool is_body_head(std::size_t i) const { return has(kHeads, lower(i)); }

  bool starts_sentence(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view before = words_[i - 1].span.of(text_);
    return words_[i - 1].kind == text::WordKind::kOther && before != "," && before != "(" && before != "-" &&
           before != "'" && before != "’";
  }

  bool is_common(std::size_t i) const {
    const std::string folded = lower(i);
    return is_everyday(folded) || text::is_stop_word(folded, "en") || has(kNever, folded) ||
           is_country_adjective(word(i)) || is_english_role(folded);
  }

  // "destroys" and "supported" are forms of words that the dictionary writes otherwise.
  bool is_everyday(std::string_view folded) const {
    if (lexicon_.is_english_word(folded)) return true;
    static constexpr std::array kEndings =
        std::to_array<std::string_view>({"s", "es", "ed", "d", "ing", "ly", "er", "ers"});
    return std::ranges::any_of(kEndings, [&](std::string_view ending) {
      if (!folded.ends_with(ending) || folded.size() < ending.size() + 3) return false;
      const std::string stem(folded.substr(0, folded.size() - ending.size()));
      return lexicon_.is_english_word(stem) || (ending == "ing" && lexicon_.is_english_word(stem + "e"));
    });
  }

  // Whether the words are of everyday English all of them, but for the ends that make an organisation.
  // "Zhang Wei": both are syllables that the dictionary has as words, but together a surname and a given name.
  bool is_pinyin_name(std::size_t first, std::size_t end) const {
    return end == first + 2 && has(kSurnames, lower(first)) && is_pinyin(lower(first + 1)) &&
           text_.substr(words_[first].span.end, 1) == " ";
  }

  bool has_proper_word(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i)
      if (words_[i].kind == text::WordKind::kWord && is_capital(i) && word(i).size() > 1 && !is_common(i) &&
          !is_roman_numeral(word(i)))
        return true;
    return false;
  }

  // "Level III" is no name.
  static bool is_roman_numeral(std::string_view word) {
    return word.size() <= 4 && word.find_first_not_of("IVX") == std::string_view::npos;
  }

  // "Ka-52", "Long March-5": a model, nobody's name.
  bool is_model(Span span) const {
    const std::string_view rest = text_.substr(span.end);
    return rest.size() > 1 && rest[0] == '-' && rest[1] >= '0' && rest[1] <= '9';
  }

  void add(std::size_t first, std::size_t end) {
    // Roles, peoples and sentence-initial words before the name are no part of it.
    while (first + 1 < end && is_common(first) && !heads_body(first, end) && may_drop(first) &&
           !may_be_surname(first, end))
      ++first;
    while (first < end && (words_[first].kind == text::WordKind::kOther || !is_capital(first))) ++first;
    while (end > first + 1 && (words_[end - 1].kind == text::WordKind::kOther || has(kNever, lower(end - 1)))) --end;
    if (first >= end || (end == first + 1 && has(kTails, lower(first)))) return;  // "Ltd" of "Co., Ltd"
    Span span{words_[first].span.start, words_[end - 1].span.end};
    if (is_possessive(end - 1)) span.end -= word(end - 1).ends_with("'s") ? 2U : 4U;
    if (span.of(text_).contains('.') && end == first + 1) return;  // an address: Ecns.cn
    if (is_model(span)) return;
    const std::string tail = lower(end - 1);
    const bool is_body = end > first + 1 && (has(kTails, tail) || has_head_of(first, end));
    const bool is_proper = has_proper_word(first, end) || is_pinyin_name(first, end);
    // "Lin Dan": a listed town and an everyday word, but together a name.
    const bool holds_town = end - first == 2 && !is_title_ && !starts_sentence(first) && holds_small_place(span);
    if (!is_proper && !holds_town && !(is_body && is_body_head(first) && !is_title_)) return;
    if (end == first + 1 && (is_title_ || starts_sentence(first)) && !is_worth_a_word(first, span)) return;
    const bool is_short = type_of(false, {}, span) == MentionType::kOrganisation && span.end - span.start < 4;
    if (end == first + 1 && (is_short || span.end - span.start < 3)) return;
    if (overlaps_badly(span)) return;
    found_.push_back({span, type_of(is_body, tail, span), std::nullopt});
  }

  // "House of …", not the House of "House Speaker".
  bool heads_body(std::size_t i, std::size_t end) const {
    return is_body_head(i) && i + 1 < end && (word(i + 1) == "of" || word(i + 1) == "for");
  }

  // "Li Baorong": li is a word of the dictionary, but a surname before a name.
  bool may_be_surname(std::size_t i, std::size_t end) const {
    if (word(i).size() > 6 || is_english_role(lower(i)) || text::is_stop_word(lower(i), "en")) return false;
    const std::size_t next = next_word(i);
    return next < end && !is_common(next) && has(kSurnames, lower(i));
  }

  // A common word at the head goes when it is a role, a people, or stands where every word has a capital.
  bool may_drop(std::size_t i) const {
    return is_title_ || starts_sentence(i) || is_english_role(lower(i)) || is_english_role_part(lower(i)) ||
           is_country_adjective(word(i)) || has(kNever, lower(i)) || text::is_stop_word(lower(i), "en");
  }

  // "… University of …"
  bool has_head_of(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i + 1 < end; ++i)
      if (is_body_head(i) && (word(i + 1) == "of" || word(i + 1) == "for")) return true;
    return false;
  }

  // One word at the start of a sentence, or in a title: only with more to go by than its capital.
  bool is_worth_a_word(std::size_t i, Span span) const {
    return speaks_after(text_, span.end) || english_role_start(text_, span.start) < span.start ||
           text_.substr(span.end).starts_with("'s ") || text_.substr(span.end).starts_with("’s ") ||
           (word(i).size() > 4 && !is_common(i) && !is_title_ && !word(i).ends_with("ly") &&
            !word(i).ends_with("ing") && !word(i).ends_with("ed") && !word(i).ends_with("s"));
  }

  // A run that only touches listed names, or holds one that fills it but for common words, says nothing new.
  bool overlaps_badly(Span span) const {
    for (const Candidate& known : listed_) {
      if (known.span.end <= span.start) continue;
      if (known.span.start >= span.end) break;
      const bool holds = span.start <= known.span.start && known.span.end <= span.end && !(span == known.span);
      if (!holds) return true;
      // Dictionary places are mostly small towns in pinyin: "Lin Dan" is no place Lin.
      if (known.entry && known.type == MentionType::kPlace && words_between(span) <= 3 && !is_title_ &&
          lexicon_.entry(*known.entry).rank == lexicon::Rank::kDictionary && !ends_as_place(span))
        continue;
      const std::string_view left = text_.substr(span.start, known.span.start - span.start);
      const std::string_view right = text_.substr(known.span.end, span.end - known.span.end);
      if (!has_proper_text(left) && !has_proper_text(right)) return true;
      // The name of a place, before another name: "Shanghai Zhang Wei" is two names.
      if (known.type != MentionType::kPerson && known.span.start == span.start && !ends_as_body(span)) return true;
    }
    return false;
  }

  bool holds_small_place(Span span) const {
    return std::ranges::any_of(listed_, [&](const Candidate& known) {
      return known.entry && known.type == MentionType::kPlace && known.span.start >= span.start &&
             known.span.end <= span.end && lexicon_.entry(*known.entry).rank == lexicon::Rank::kDictionary;
    });
  }

  std::size_t words_between(Span span) const {
    return 1 + static_cast<std::size_t>(std::ranges::count(span.of(text_), ' '));
  }

  // "Taihu Lake" is the place Taihu.
  bool ends_as_place(Span span) const {
    const std::string_view whole = span.of(text_);
    const std::size_t blank = whole.rfind(' ');
    return blank != std::string_view::npos && has(kPlaceTails, text::fold(whole.substr(blank + 1)));
  }

  bool ends_as_body(Span span) const {
    const std::string_view whole = span.of(text_);
    const std::size_t blank = whole.rfind(' ');
    return blank != std::string_view::npos && has(kTails, text::fold(whole.substr(blank + 1)));
  }

  bool has_proper_text(std::string_view part) const {
    for (std::size_t begin = 0; begin < part.size();) {
      const std::size_t end = std::min(part.find_first_of(" -'.", begin), part.size());
      const std::string_view one = part.substr(begin, end - begin);
      begin = end + 1;
      const std::string folded = text::fold(one);
      if (one.size() > 1 && one.front() >= 'A' && one.front() <= 'Z' &&
          (has(kTails, folded) ||
           (!is_everyday(folded) && !is_country_adjective(one) && !is_english_role(folded) && !has(kNever, folded))))
        return true;
    }
    return false;
  }

  MentionType type_of(bool is_body, std::string_view tail, Span span) const {
    if (is_body) return MentionType::kOrganisation;
    if (has(kPlaceTails, tail)) return MentionType::kPlace;
    const std::string_view name = span.of(text_);
    const bool is_abbreviation = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_abbreviation ? MentionType::kOrganisation : MentionType::kPerson;
  }

  std::string_view text_;
  std::span<const text::Word> words_;
  std::span<const Candidate> listed_;
  const lexicon::Lexicon& lexicon_;
  bool is_title_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_unlisted_english(std::string_view text, std::span<const text::Word> words,
                                             std::span<const Candidate> listed, const lexicon::Lexicon& lexicon) {
  return Finder(text, words, listed, lexicon).find();
}

}  // namespace assay::names
