#include "examine/lexicon/write_lexicon.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "examine/lexicon/lexicon_format.h"
#include "examine/text/text.h"

namespace assay::lexicon {

using namespace format;  // NOLINT(google-build-using-namespace): this file writes that format

namespace {

// What stands at the end of a path of the trie.
struct Ending {
  std::uint32_t flags = 0;
  std::vector<std::uint32_t> entries;
};

using Paths = std::map<std::u32string, Ending>;

std::u32string fold_name(std::string_view name) {
  std::u32string folded;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::CodePoint point = utf8::decode(name, at);
    folded.push_back(fold_for_names(point.value));
    at += point.size_bytes;
  }
  return folded;
}

std::uint32_t case_flags(std::string_view name) {
  const char32_t first = utf8::decode(name, 0).value;
  if (u_isupper(static_cast<UChar32>(first)) == 0) return 0;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return kCapitalised |
         (name.size() > 1 && name.size() <= 6 && std::ranges::none_of(name, is_small) ? kAllCapitals : 0);
}

void add_name(Paths& paths, std::string_view name, std::uint32_t entry) {
  const std::u32string path = fold_name(name);
  if (path.empty() || std::ranges::any_of(path, [](char32_t c) { return c >= kCodePointLimit; })) return;
  Ending& ending = paths[path];
  const std::uint32_t flags = case_flags(name);
  ending.flags = ending.entries.empty() ? (ending.flags | flags) : (ending.flags & (flags | kEnglishWord | kSurname));
  if (ending.entries.empty() || ending.entries.back() != entry) ending.entries.push_back(entry);
}

Paths make_paths(std::span<const Term> terms, const Extras& extras) {
  Paths paths;
  for (const std::string& word : extras.english_words) paths[fold_name(word)].flags |= kEnglishWord;
  for (const std::string& surname : extras.surnames) paths[fold_name(surname)].flags |= kSurname;
  for (std::uint32_t number = 0; number < terms.size(); ++number) {
    for (const std::string& name : terms[number].chinese) add_name(paths, name, number);
    if (terms[number].kind == TermKind::kWord) continue;
    for (const std::string& name : terms[number].english) add_name(paths, name, number);
  }
  return paths;
}

// Numbers for the characters.  Those that begin a path come first: then the child of the root along symbol s is node s.
Result<std::unordered_map<char32_t, std::uint16_t>> make_symbols(const Paths& paths, const Extras& extras) {
  std::unordered_map<char32_t, std::uint16_t> symbols;
  bool fits = true;
  const auto add = [&](char32_t c) {
    fits = fits && symbols.size() < 0xFFFE;
    if (fits) symbols.emplace(c, static_cast<std::uint16_t>(symbols.size() + 1));
  };
  for (const auto& [path, ending] : paths) add(path.front());
  for (const auto& [path, ending] : paths) std::ranges::for_each(path, add);
  for (const auto& [ideograph, syllables] : extras.readings) add(ideograph);
  if (!fits) return failure(ErrorKind::kTooLarge, "lexicon: too many different characters");
  return symbols;
}

struct Trie {
  std::vector<std::uint32_t> first_child;
  std::vector<std::uint16_t> labels{0};
  std::vector<std::uint32_t> values{0};
  std::vector<std::uint32_t> postings{0};
};

std::uint32_t store_ending(Trie& trie, const Ending& ending) {
  if (ending.entries.empty()) return ending.flags & (kEnglishWord | kSurname);
  const auto first = static_cast<std::uint32_t>(trie.postings.size());
  trie.postings.insert(trie.postings.end(), ending.entries.begin(), ending.entries.end());
  trie.postings.back() |= kLastPosting;
  return first | ending.flags;
}

// Breadth first: a node stands for a range of the sorted paths, those that begin with its prefix.
Trie make_trie(const Paths& paths, const std::unordered_map<char32_t, std::uint16_t>& symbols) {
  std::vector<std::pair<std::vector<std::uint16_t>, const Ending*>> sorted;
  for (const auto& [path, ending] : paths) {
    std::vector<std::uint16_t> labels;
    for (const char32_t c : path) labels.push_back(symbols.at(c));
    sorted.emplace_back(std::move(labels), &ending);
  }
  std::ranges::sort(sorted, {}, [](const auto& entry) -> const auto& { return entry.first; });
  struct Range {
    std::size_t begin, end, depth;
  };
  Trie trie;
  std::vector<Range> nodes{{0, sorted.size(), 0}};
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    auto [begin, end, depth] = nodes[node];
    trie.first_child.push_back(static_cast<std::uint32_t>(nodes.size()));
    if (begin < end && sorted[begin].first.size() == depth)
      trie.values[node] = store_ending(trie, *sorted[begin++].second);
    while (begin < end) {
      const std::uint16_t symbol = sorted[begin].first[depth];
      std::size_t next = begin;
      while (next < end && sorted[next].first[depth] == symbol) ++next;
      nodes.push_back({begin, next, depth + 1});
      trie.labels.push_back(symbol);
      begin = next;
    }
    trie.values.resize(nodes.size());
  }
  trie.first_child.push_back(static_cast<std::uint32_t>(nodes.size()));
  return trie;
}

// Folding asks the dictionary and the normalizer; for 196,608 characters once is enough.
const std::vector<char32_t>& folds() {
  static const std::vector<char32_t> kFolds = [] {
    std::vector<char32_t> all(kCodePointLimit);
    for (char32_t c = 0; c < kCodePointLimit; ++c) all[c] = fold_for_names(c);
    return all;
  }();
  return kFolds;
}

// Every character is found by the symbol of what it folds to.
void add_symbol_pages(const std::unordered_map<char32_t, std::uint16_t>& symbols, std::vector<std::uint16_t>& pages,
                      std::vector<std::uint16_t>& page_symbols) {
  page_symbols.resize(kPageSize);
  for (char32_t first = 0; first < kCodePointLimit; first += kPageSize) {
    std::vector<std::uint16_t> page;
    for (char32_t c = first; c < first + kPageSize; ++c) {
      const auto symbol = symbols.find(folds()[c]);
      page.push_back(symbol == symbols.end() ? std::uint16_t{0} : symbol->second);
    }
    const bool is_empty = std::ranges::all_of(page, [](std::uint16_t symbol) { return symbol == 0; });
    pages.push_back(is_empty ? std::uint16_t{0} : static_cast<std::uint16_t>(page_symbols.size() / kPageSize));
    if (!is_empty) page_symbols.insert(page_symbols.end(), page.begin(), page.end());
  }
}

// "Scott Bessent" gives "scott-bessent"; a name without Latin letters stays as it is.
std::string slug_of(const Term& term) {
  const std::string& name = term.english.empty() ? term.chinese.front() : term.english.front();
  std::string slug;
  for (const char32_t c : fold_name(name)) {
    const bool is_kept = c >= 0x80 ? c != 0xB7 : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_kept)
      utf8::append(slug, c);
    else if (c != '\'' && c != '.' && !slug.empty() && slug.back() != '-')
      slug.push_back('-');
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? name : slug;
}

struct Strings {
  std::vector<EntryRecord> entries;
  std::vector<std::uint32_t> offsets{0};
  std::vector<char> bytes;

  void add(std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
};

Strings make_strings(std::span<const Term> terms) {
  Strings strings;
  std::unordered_set<std::string> keys;
  for (const Term& term : terms) {
    const auto chinese = std::min<std::size_t>(term.chinese.size(), kMaxNamesOfTerm);
    const auto english = std::min<std::size_t>(term.english.size(), kMaxNamesOfTerm);
    strings.entries.push_back({static_cast<std::uint32_t>(strings.offsets.size() - 1),
                               static_cast<std::uint8_t>(term.kind), static_cast<std::uint8_t>(term.rank),
                               static_cast<std::uint8_t>(chinese), static_cast<std::uint8_t>(english)});
    std::string key = term.kind == TermKind::kWord ? "" : slug_of(term);
    for (int again = 2; !key.empty() && !keys.insert(key).second; ++again)
      key = slug_of(term) + "-" + std::to_string(again);
    strings.add(key);
    for (const std::string& name : std::span(term.chinese).first(chinese)) strings.add(name);
    for (const std::string& name : std::span(term.english).first(english)) strings.add(name);
  }
  return strings;
}

struct Readings {
  std::vector<std::uint32_t> lists;
  std::vector<std::uint16_t> syllable_numbers;
  std::vector<char> syllables;
};

Readings make_readings(const Extras& extras, const std::unordered_map<char32_t, std::uint16_t>& symbols) {
  Readings readings;
  std::map<std::string, std::uint16_t> numbers;
  std::vector<const std::vector<std::string>*> of_symbol(symbols.size() + 1, nullptr);
  for (const auto& [ideograph, syllables] : extras.readings) of_symbol[symbols.at(ideograph)] = &syllables;
  for (const auto* list : of_symbol) {
    readings.lists.push_back(static_cast<std::uint32_t>(readings.syllable_numbers.size()));
    if (list == nullptr) continue;
    for (std::string syllable : *list) {
      const auto [place, is_new] = numbers.emplace(syllable, static_cast<std::uint16_t>(numbers.size()));
      readings.syllable_numbers.push_back(place->second);
      if (!is_new) continue;
      syllable.resize(kSyllableBytes, '\0');
      readings.syllables.insert(readings.syllables.end(), syllable.begin(), syllable.end());
    }
  }
  readings.lists.push_back(static_cast<std::uint32_t>(readings.syllable_numbers.size()));
  return readings;
}

struct MeaningTable {
  std::vector<std::uint32_t> keys;
  std::vector<std::uint32_t> lists;
  std::vector<std::uint32_t> meanings;
};

// Texts that the entries have already are not stored again.
Result<MeaningTable> make_meanings(const Meanings& meanings, Strings& strings) {
  MeaningTable table;
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (std::uint32_t number = 0; number + 1 < strings.offsets.size(); ++number)
    numbers.emplace(std::string(strings.bytes.data() + strings.offsets[number],
                                strings.offsets[number + 1] - strings.offsets[number]),
                    number);
  const auto number_of = [&](const std::string& text) {
    const auto [place, is_new] = numbers.emplace(text, static_cast<std::uint32_t>(strings.offsets.size() - 1));
    if (is_new) strings.add(text);
    return place->second;
  };
  for (const auto& [key, list] : meanings) {
    table.keys.push_back(number_of(key));
    table.lists.push_back(static_cast<std::uint32_t>(table.meanings.size()));
    for (const WeightedMeaning& meaning : list) {
      const auto weight = static_cast<std::uint32_t>(std::clamp(std::lround(meaning.weight * 256), 1L, 256L));
      table.meanings.push_back(number_of(meaning.text) | (weight - 1) << kMeaningWeightShift);
    }
  }
  table.lists.push_back(static_cast<std::uint32_t>(table.meanings.size()));
  if (strings.offsets.size() > kMeaningTextMask) return failure(ErrorKind::kTooLarge, "lexicon: too many strings");
  return table;
}

class Writer {
 public:
  Writer() : bytes_(sizeof(Header), '\0') {}

  template <class T>
  void add(SectionId id, const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    static_assert(sizeof(T) <= 8);
    bytes_.resize((bytes_.size() + 7) / 8 * 8, '\0');
    header_.sections[id] = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(values.size())};
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }

  std::string finish() {
    header_.magic = kMagic;
    header_.version = kVersion;
    header_.file_bytes = static_cast<std::uint32_t>(bytes_.size());
    std::memcpy(bytes_.data(), &header_, sizeof(Header));
    return std::move(bytes_);
  }

 private:
  Header header_{};
  std::string bytes_;
};

}  // namespace

char32_t fold_for_names(char32_t code_point) {
  using std::string_view_literals::operator""sv;
  if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z' ? code_point + ('a' - 'A') : code_point;
  if (U"\u2022\u2027\u2219\u22C5\u30FB\uFF65"sv.contains(code_point)) return 0xB7;
  if (code_point >= 0xD800 && code_point <= 0xDFFF) return code_point;
  std::string text;
  utf8::append(text, code_point);
  const std::string folded = text::fold(text);
  const char32_t plain = utf8::decode(folded, 0).value;
  if (plain < 0xC0 || plain > 0x1EFF) return plain;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || decomposer->getDecomposition(static_cast<UChar32>(plain), parts) == 0) return plain;
  const UChar32 letter = parts.char32At(0);
  return letter < 0x80 ? static_cast<char32_t>(letter) : plain;
}

Result<std::string> write_lexicon(std::span<const Term> terms, const Extras& extras) {
  const Paths paths = make_paths(terms, extras);
  ASSAY_TRY(const auto symbols, make_symbols(paths, extras));
  const Trie trie = make_trie(paths, symbols);
  Strings strings = make_strings(terms);
  ASSAY_TRY(const MeaningTable meanings, make_meanings(extras.meanings, strings));
  const Readings readings = make_readings(extras, symbols);
  std::vector<std::uint16_t> pages;
  std::vector<std::uint16_t> page_symbols;
  add_symbol_pages(symbols, pages, page_symbols);
  Writer writer;
  writer.add(kPages, pages);
  writer.add(kSymbols, page_symbols);
  writer.add(kFirstChild, trie.first_child);
  writer.add(kLabels, trie.labels);
  writer.add(kValues, trie.values);
  writer.add(kPostings, trie.postings);
  writer.add(kEntries, strings.entries);
  writer.add(kNameOffsets, strings.offsets);
  writer.add(kStrings, strings.bytes);
  writer.add(kReadingLists, readings.lists);
  writer.add(kReadings, readings.syllable_numbers);
  writer.add(kSyllables, readings.syllables);
  writer.add(kMeaningKeys, meanings.keys);
  writer.add(kMeaningLists, meanings.lists);
  writer.add(kMeanings, meanings.meanings);
  return writer.finish();
}

}  // namespace assay::lexicon
