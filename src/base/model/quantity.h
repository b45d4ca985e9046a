// A quantity: one figure of a text and exactly what it means.
// Plain values.  All numbers are exact decimals; the few that no decimal can hold (a third; 亩 in square metres) are
// rounded to 15 significant digits, and say so in `exact`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/model/document.h"

namespace assay {

enum class QuantityKind : std::uint8_t {
  kNumber,   // 3,000; 三分之一; 2.4倍
  kPercent,  // 5.18%; 三成; 2个百分点; 25 basis points
  kMoney,
  kMass,
  kLength,
  kArea,
  kVolume,
  kEnergy,
  kPower,
  kDuration,
  kDate,  // a day, a month, a year, a period of them
  kTemperature,
  kAge,
  kCount,    // 300辆, 5,000 people
  kOrdinal,  // 第五, 5th
  kRate,     // 500元/吨, 80 km/h
  kOther     // any other unit: 100 MB, 5 hPa
};
// "number", "percent", "money", …, as the commands print them.
std::string_view to_string(QuantityKind kind);

struct Quantity {
  Span span;  // the whole figure with its unit: "1.2亿元", "2025年11月10日"; words such as 约 and "more than" left out
  Span number;  // its numerals and scale words alone: "1.2亿"; the same as `span` for dates
  QuantityKind kind = QuantityKind::kNumber;

  // In the base unit: 1.2亿元 is 120000000 CNY, 3万吨 is 30000000 kg, 5.18% is 5.18.
  //   one figure        value
  //   a range           low and high, no value; 1.2至1.5万亿元
  //   bounded by words  value and the bound, approximate: 超过100亿 has low, 不足100亿 and 近100亿 have high
  //   about so much     value, approximate: 约100亿, 100亿左右
  std::optional<Decimal> value;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool approximate = false;
  bool exact = true;  // false: rounded to 15 significant digits, see above

  // ISO 4217 or UCUM code of the base unit; empty for plain numbers and ordinals.  Base units: kg m m2 m3 J W s;
  // percent "%", percentage points (and basis points) "pp"; "x" for 2.4倍 of something (增长到2.4倍), "+x" for more by
  // that many times (增长2.4倍); temperatures and ages keep the unit in which they stand (Cel, [degF], a, mo, wk, d);
  // counts have our own English singular (person, household, vehicle, company, …).  A year counts as 365 days, a month
  // as 30.
  std::string unit;
  // What a rate is for, by the code of the unit as written, unscaled: "t" in 500元/吨, "a" in 3万吨/年, "10*4.CNY" in
  // 0.4吨标准煤/万元.  The value's own unit is in the base unit as always: 80 km/h is 80000 m per h.
  std::string per;

  // As written, for showing it again and for comparing within its rounding.
  std::optional<Decimal> written_value;  // in `written_unit`, scale words applied: 120000000 for 1.2亿元
  std::optional<Decimal> written_low;
  std::optional<Decimal> written_high;
  std::string
      written_unit;  // code of the unit that stands there: "t", "[mu_cn]", "kW.h", "a"; as `unit` where that is it
  // Power of ten of the last digit that was written, in `written_unit`: 7 in 1.2亿元, -2 in 5.18%, 0 in 285.
  int last_digit = 0;

  // Dates only.  ISO 8601, reduced where the text is: "2025-11-10", "2025-11", "2025", "2025-W46"; periods as
  // intervals: "2025-07/2025-09" for a third quarter, "2016/2018"; unknown years "XXXX-12-01" (only when no time was
  // given to resolve them by); with a time of day "2025-11-10T14:30".
  std::string date;
  std::string first_day;  // of a period, "2025-07-01"; empty for a single day, and where a side is open
  std::string last_day;   // inclusive, "2025-09-30"
  bool relative = false;  // written without its year or against another time: 昨日, 上月, 11月10日

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace assay
