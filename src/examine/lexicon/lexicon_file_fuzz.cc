// A damaged lexicon: bytes of a good file are overwritten as the input says (pairs of a place and a byte), and then the
// file is opened and asked for everything.  It may refuse or answer nonsense; it may not read outside of itself, and
// answers stay in bounds.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "examine/lexicon/lexicon.h"
#include "examine/lexicon/write_lexicon.h"

namespace {

using namespace assay::lexicon;  // NOLINT(google-build-using-namespace)

void require(bool holds) {
  if (!holds) std::abort();
}

const std::string& good_file() {
  static const std::string kFile = [] {
    const auto terms = read_term_table(
        "place\t包头|包头市\tBaotou\nplace\t中国\tChina\ncompany\t莱纳斯|莱纳斯稀土\tLynas|Lynas Rare Earths\n"
        "ministry\t美国地质调查局\tUSGS|US Geological Survey\nperson\t贝森特\tScott Bessent|Bessent\n",
        Rank::kTrade);
    Extras extras;
    extras.english_words = {"reading", "nice"};
    extras.surnames = {"张", "欧阳"};
    extras.readings[U'张'] = {"zhang"};
    extras.readings[U'中'] = {"zhong", "zhong2"};
    extras.meanings["read"] = {{"阅读", 1}, {"读物", 0.5}};
    extras.meanings["包头"] = {{"headcloth", 1}};
    return write_lexicon(*terms, extras).value();
  }();
  return kFile;
}

void ask(const Lexicon& lexicon) {
  constexpr std::string_view kText =
      "美国地质调查局 said Lynas Rare Earths 和莱纳斯稀土在包头市，Scott  Bessent 张 nice";
  for (std::size_t at = 0; at <= kText.size(); ++at) {
    const auto match = lexicon.match_at(kText, at);
    require(!match || (match->end > at && match->end <= kText.size() && !match->entries.empty()));
    if (match)
      for (const EntryId id : match->entries) require(lexicon.entry(id).chinese.size() <= 255);
  }
  for (const std::string_view name : {"包头", "China", "贝森特", "USGS", "reading", "张"}) {
    for (const EntryId id : lexicon.find(name)) require(id < lexicon.size());
    lexicon.other_names(name);
    lexicon.is_english_word(name);
    lexicon.is_chinese_surname(name);
    const std::vector<Meaning> meanings = lexicon.meanings(name);
    require(meanings.size() <= kMaxMeanings);
    for (const Meaning& meaning : meanings) require(meaning.weight > 0 && meaning.weight <= 1);
  }
  for (const char32_t c : {U'张', U'中', U'x'}) lexicon.readings(c);
  for (EntryId id = 0; id < std::min<std::size_t>(lexicon.size(), 64); ++id) lexicon.entry(id);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string& good = good_file();
  // Behind the fuzzer's own buffer, so that a read outside of it is seen.
  const auto bytes = std::make_unique<std::uint64_t[]>((good.size() + 7) / 8);
  auto* file = reinterpret_cast<char*>(bytes.get());
  std::ranges::copy(good, file);
  for (std::size_t i = 0; i + 4 <= size; i += 4) {
    std::uint32_t place = 0;
    std::memcpy(&place, data + i, 3);
    // Half of the writes go where the structure is: the header, and the small sections behind the pages.
    place = (place & 1) != 0 ? (place >> 1) % 256 : static_cast<std::uint32_t>(good.size() - 1 - (place >> 1) % 2048);
    file[place % good.size()] = static_cast<char>(data[i + 3]);
  }
  const auto lexicon = Lexicon::open(std::string_view(file, good.size()));
  if (lexicon) ask(*lexicon);
  return 0;
}
