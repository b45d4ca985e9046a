// Units: what does the word after (or the sign before) a number measure?
// For this room only.  Pure: tables built once, never changed; safe to call from many threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/decimal.h"
#include "base/model/quantity.h"

namespace assay::quantity {

// A row of the tables.  Names are separated by "|"; the first is the one that write() uses.
struct UnitRow {
  std::string_view code;  // UCUM, ISO 4217 or our own: quantity.h says which
  std::string_view base;  // code of the base unit
  QuantityKind kind;
  std::string_view factor;   // how many base units make one: "1000", "2000/3"
  std::string_view chinese;  // "吨|公吨|噸"
  std::string_view english;  // "tonne|metric ton": plurals add an s; "foot/feet" gives its own
  std::string_view symbols;  // as they are, capitals matter: "t|kt"
};
std::span<const UnitRow> measure_rows();
std::span<const UnitRow> count_rows();
std::span<const UnitRow> money_rows();

struct Unit {
  std::string_view code;
  std::string_view base;
  QuantityKind kind = QuantityKind::kOther;
  Decimal factor;
  bool exact = true;         // false: the factor is rounded to 15 significant digits
  std::string_view chinese;  // for write(): 吨
  std::string_view singular;
  std::string_view plural;
};

struct UnitMatch {
  const Unit* unit = nullptr;
  std::size_t end = 0;
};

// The longest unit that starts exactly at `at`, in either language; nothing where none does, or where the letters go
// on.
std::optional<UnitMatch> match_unit(std::string_view text, std::size_t at);
// A currency's sign or code that stands before a number: "$", "US$", "HK$", "￥", "GBP".
std::optional<UnitMatch> match_currency_sign(std::string_view text, std::size_t at);
// By code; null for none.
const Unit* find_unit(std::string_view code);
// The generic classifier (个, 项, 次, 双 …) at `at`: its length in bytes, 0 for none.
std::size_t classifier_length(std::string_view text, std::size_t at);

}  // namespace assay::quantity
