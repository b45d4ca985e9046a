// The index over the tables of units.
//
// Idea: every name of every unit goes into one hash table, English names in small letters with their plurals.  A
// look-up takes the few characters after a number, cuts them at every place where a name may end, and asks from the
// longest piece to the shortest.  Names in letters must end where the letters end: 5 m, but not 5 men. Cost: about ten
// look-ups a figure; the table is built once, on first use.
#include "examine/quantity/units.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/utf8.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"
#include "examine/quantity/traps.h"

namespace assay::quantity {
namespace {

constexpr std::size_t kLongestName = 48;
constexpr std::size_t kMostCharacters = 16;  // of a Chinese name

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Names = std::unordered_map<std::string, const Unit*, Hash, std::equal_to<>>;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

// Calls `take` with each piece of `list` between bars.
template <class Take>
void for_each_name(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    take(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

class Index {
 public:
  Index() {
    const auto tables = {measure_rows(), money_rows(), count_rows()};
    std::size_t rows = 0;
    for (const auto table : tables) rows += table.size();
    units_.reserve(rows);
    plurals_.reserve(rows);
    for (const auto table : tables) {
      for (const UnitRow& row : table) add(row);
    }
  }

  const Unit* chinese(std::string_view name) const { return find(chinese_, name); }
  // A bit for every length in characters that a name beginning with this character has.
  std::uint32_t lengths(char32_t first) const { return first < lengths_.size() ? lengths_[first] : 0; }
  const Unit* english(std::string_view name) const { return find(english_, name); }
  const Unit* symbol(std::string_view name) const { return find(symbols_, name); }
  const Unit* sign(std::string_view name) const { return find(signs_, name); }
  bool starts_sign(char32_t first) const { return first < sign_starts_.size() && sign_starts_[first]; }
  const Unit* code(std::string_view code) const { return find(codes_, code); }

 private:
  static const Unit* find(const Names& names, std::string_view name) {
    const auto found = names.find(name);
    return found == names.end() ? nullptr : found->second;
  }

  static void set_factor(std::string_view text, Unit& unit) {
    const std::size_t slash = text.find('/');
    const auto above = Decimal::parse(text.substr(0, slash));
    unit.factor = above ? *above : Decimal(1);
    if (slash == std::string_view::npos) return;
    const auto below = Decimal::parse(text.substr(slash + 1));
    if (const auto value = below ? divide(unit.factor, *below, unit.exact) : std::nullopt) unit.factor = *value;
  }

  void add(const UnitRow& row) {
    Unit unit{.code = row.code, .base = row.base, .kind = row.kind};
    set_factor(row.factor, unit);
    unit.chinese = row.chinese.substr(0, row.chinese.find('|'));
    units_.push_back(unit);
    Unit* const added = &units_.back();
    codes_.try_emplace(std::string(row.code), added);
    for_each_name(row.chinese, [&](std::string_view name) {
      chinese_.try_emplace(std::string(name), added);
      const auto first = static_cast<std::size_t>(character_at(name, 0).value);
      if (first < lengths_.size()) lengths_.at(first) |= 1U << std::min(utf8::count(name), kMostCharacters);
    });
    for_each_name(row.english, [&](std::string_view name) { add_english(name, *added); });
    for_each_name(row.symbols, [&](std::string_view name) {
      symbols_.try_emplace(std::string(name), added);
      if (row.kind == QuantityKind::kMoney) {
        signs_.try_emplace(std::string(name), added);
        sign_starts_.at(static_cast<std::size_t>(character_at(name, 0).value)) = true;
      }
    });
  }

  void add_english(std::string_view name, Unit& unit) {
    const std::size_t slash = name.find('/');
    const std::string_view singular = name.substr(0, slash);
    const std::string plural =
        slash == std::string_view::npos ? std::string(name) + "s" : std::string(name.substr(slash + 1));
    if (unit.singular.empty()) {
      unit.singular = singular;
      plurals_.push_back(plural);
      unit.plural = plurals_.back();
    }
    english_.try_emplace(lowered(singular), &unit);
    english_.try_emplace(lowered(plural), &unit);
  }

  std::vector<Unit> units_;
  std::vector<std::string> plurals_;
  std::vector<std::uint32_t> lengths_ = std::vector<std::uint32_t>(0x10000);
  std::vector<bool> sign_starts_ = std::vector<bool>(0x10000);
  Names chinese_;
  Names english_;
  Names symbols_;
  Names signs_;
  Names codes_;
};

const Index& index() {
  static const Index built;
  return built;
}

bool goes_on(std::string_view text, std::size_t at) {
  const char32_t next = character_at(text, at).value;
  return is_latin(next) || digit_of(next) >= 0;
}

constexpr std::size_t kMostInSymbol = 6;  // characters

// Where the first characters from a place on end, at most kMost of them, so that the longest name is tried first.
template <std::size_t kMost>
class CharacterEnds {
 public:
  CharacterEnds(std::string_view text, std::size_t at) {
    while (size_ < kMost) {
      const Character next = character_at(text, at);
      if (next.size == 0 || next.value == 0xFFFD) break;
      at += next.size;
      ends_.at(size_++) = at;
    }
  }
  std::size_t size() const { return size_; }
  std::size_t after(std::size_t count) const { return ends_.at(count - 1); }  // of 1 to size() characters

 private:
  std::array<std::size_t, kMost> ends_{};
  std::size_t size_ = 0;
};

// Chinese names, from the longest that begins with this character down.
std::optional<UnitMatch> match_chinese(std::string_view text, std::size_t at) {
  std::uint32_t lengths = index().lengths(character_at(text, at).value);
  if (lengths == 0) return std::nullopt;
  const CharacterEnds<kMostCharacters> ends(text, at);
  for (std::size_t count = ends.size(); count > 0; --count) {
    if ((lengths >> count & 1U) == 0) continue;
    const std::size_t end = ends.after(count);
    const std::string_view name = text.substr(at, end - at);
    if (count > 1 && is_other_word(name, text, end)) continue;  // 两位元首, 两个月大幅: the shorter name may stand
    if (const Unit* unit = index().chinese(name)) return UnitMatch{.unit = unit, .end = end};
  }
  return std::nullopt;
}

// English names: up to four words, in small letters with single blanks.
std::optional<UnitMatch> match_english(std::string_view text, std::size_t at) {
  std::array<char, kLongestName> name{};
  std::size_t size = 0;
  std::array<std::pair<std::size_t, std::size_t>, 6> cuts{};  // size of the name, end in the text
  std::size_t count = 0;
  while (size < name.size() && count < cuts.size()) {
    const char c = at < text.size() ? text[at] : '\0';
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter || (c == '.' && size > 0) || (c == '-' && size > 0)) {
      name.at(size++) = lower(c);
      ++at;
      if (!goes_on(text, at)) cuts.at(count++) = {size, at};
    } else if (is_blank(character_at(text, at).value) && size > 0 && name.at(size - 1) != ' ') {
      name.at(size++) = ' ';
      at = skip_blanks(text, at, 3);
    } else {
      break;
    }
  }
  for (; count > 0; --count) {
    const auto [length, end] = cuts.at(count - 1);
    if (const Unit* unit = index().english({name.data(), length})) return UnitMatch{.unit = unit, .end = end};
  }
  return std::nullopt;
}

std::optional<UnitMatch> match_symbol(std::string_view text, std::size_t at) {
  const CharacterEnds<kMostInSymbol> ends(text, at);
  for (std::size_t count = ends.size(); count > 0; --count) {
    const std::size_t end = ends.after(count);
    const char32_t last = character_before(text, end).value;
    const bool is_letter = is_latin(last) || (last >= 0x370 && last < 0x400);
    if ((is_letter || digit_of(last) >= 0) && goes_on(text, end)) continue;
    if (const Unit* unit = index().symbol(text.substr(at, end - at))) return UnitMatch{.unit = unit, .end = end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitMatch> match_unit(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (first.size == 0) return std::nullopt;
  if (is_han_character(first.value)) return match_chinese(text, at);
  std::optional<UnitMatch> best = match_symbol(text, at);
  if (first.size == 1 && is_latin(first.value)) {
    const auto english = match_english(text, at);
    if (english && (!best || english->end > best->end)) best = english;
  }
  const auto chinese = match_chinese(text, at);  // 个BP, KM, ℃
  if (chinese && (!best || chinese->end > best->end) && !goes_on(text, chinese->end)) best = chinese;
  return best;
}

std::optional<UnitMatch> match_currency_sign(std::string_view text, std::size_t at) {
  if (!index().starts_sign(character_at(text, at).value)) return std::nullopt;
  const CharacterEnds<kMostInSymbol> ends(text, at);
  for (std::size_t count = ends.size(); count > 0; --count) {
    const std::size_t end = ends.after(count);
    if (is_latin(character_before(text, end).value) && is_latin(character_at(text, end).value)) continue;
    if (const Unit* unit = index().sign(text.substr(at, end - at))) return UnitMatch{.unit = unit, .end = end};
  }
  return std::nullopt;
}

const Unit* find_unit(std::string_view code) {
  return index().code(code);
}

}  // namespace assay::quantity
