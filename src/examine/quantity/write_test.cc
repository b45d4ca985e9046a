#include "examine/quantity/write.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <random>
#include <string>

#include "examine/quantity/numeral.h"
#include "examine/quantity/quantity.h"
#include "examine/quantity/units.h"

namespace assay::quantity {
namespace {

Quantity only(std::string_view text, std::string_view language) {
  const auto found = find_quantities(text, {.language = language});
  EXPECT_EQ(found.size(), 1U) << text;
  return found.empty() ? Quantity{} : found.front();
}

std::string rewritten(std::string_view text, std::string_view from, std::string_view to) {
  return write(only(text, from), to);
}

TEST(Write, amounts_in_the_other_language) {
  EXPECT_EQ(rewritten("40721.17亿元", "zh", "en"), "4.072117 trillion yuan");
  EXPECT_EQ(rewritten("4.072117 trillion yuan", "en", "zh"), "40721.17亿元");
  EXPECT_EQ(rewritten("3万吨", "zh", "en"), "30,000 tonnes");
  EXPECT_EQ(rewritten("$600 million", "en", "zh"), "6亿美元");
  EXPECT_EQ(rewritten("1.2至1.5万亿元", "zh", "en"), "1.2 to 1.5 trillion yuan");
  EXPECT_EQ(rewritten("500元/吨", "zh", "en"), "500 yuan per tonne");
  EXPECT_EQ(rewritten("0.4吨标准煤/万元", "zh", "en"), "0.4 tonnes of standard coal per 10,000 yuan");
  EXPECT_EQ(rewritten("零下36.9℃", "zh", "en"), "-36.9 degrees Celsius");
  EXPECT_EQ(rewritten("2个百分点", "zh", "en"), "2 percentage points");
  EXPECT_EQ(rewritten("第五", "zh", "en"), "5th");
  EXPECT_EQ(rewritten("17岁", "zh", "en"), "17 years old");
  EXPECT_EQ(rewritten("三成半", "zh", "en"), "35%");
}

TEST(Write, a_range_says_its_unit_once) {
  EXPECT_EQ(rewritten("12至24个月", "zh", "en"), "12 to 24 months");
  EXPECT_EQ(rewritten("12 to 24 months", "en", "zh"), "12至24个月");
  EXPECT_EQ(rewritten("7至8年", "zh", "en"), "7 to 8 years");
  EXPECT_EQ(rewritten("9亿至12亿元", "zh", "en"), "900 million to 1.2 billion yuan");
  EXPECT_EQ(rewritten("5%—7%", "zh", "en"), "5% to 7%");
  EXPECT_EQ(rewritten("增长2至3倍", "zh", "en"), "an increase of 2 to 3 times");
  EXPECT_EQ(rewritten("900元至1万元", "zh", "zh"), "900元至1万元");
}

TEST(Write, a_bound_from_above_is_right_of_limits_and_of_what_is_near) {
  EXPECT_EQ(rewritten("近100亿元", "zh", "en"), "under 10 billion yuan");
  EXPECT_EQ(rewritten("不超过100亿元", "zh", "en"), "under 10 billion yuan");
  EXPECT_EQ(rewritten("nearly 10 billion yuan", "en", "zh"), "不到100亿元");
}

TEST(Write, dates) {
  EXPECT_EQ(rewritten("2025年11月10日", "zh", "en"), "10 November 2025");
  EXPECT_EQ(rewritten("10 November 2025", "en", "zh"), "2025年11月10日");
  EXPECT_EQ(rewritten("2025年前三季度", "zh", "en"), "the first three quarters of 2025");
  EXPECT_EQ(rewritten("2025年第三季度", "zh", "en"), "the third quarter of 2025");
  EXPECT_EQ(rewritten("2025年上半年", "zh", "en"), "the first half of 2025");
}

// Written and read again: the same meaning, in either language.
void expect_same(const Quantity& wanted, std::string_view language) {
  const std::string text = write(wanted, language);
  const auto found = find_quantities(text, {.language = language});
  ASSERT_EQ(found.size(), 1U) << text << " from " << wanted.value.value_or(Decimal()).to_string() << ' '
                              << wanted.written_unit;
  const Quantity& read = found.front();
  EXPECT_EQ(read.kind, wanted.kind) << text;
  EXPECT_EQ(read.value, wanted.value) << text;
  EXPECT_EQ(read.low, wanted.low) << text;
  EXPECT_EQ(read.high, wanted.high) << text;
  EXPECT_EQ(read.unit, wanted.unit) << text;
  EXPECT_EQ(read.per, wanted.per) << text;
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  Decimal number() {
    constexpr std::array<std::int64_t, 5> kBelow = {10, 1000, 100000, 10000000, 999999};
    Decimal value(
        static_cast<std::int64_t>(random_() % static_cast<unsigned>(kBelow.at(static_cast<std::size_t>(below(5))))) +
        1);
    return *value.scaled(below(4) - 2 + (below(4) == 0 ? below(10) : 0));
  }

  Quantity quantity(const UnitRow& row) {
    Quantity out;
    const Unit& unit = *find_unit(row.code);
    out.kind = unit.kind;
    out.unit = unit.base;
    out.written_unit = unit.code.ends_with(".age") ? unit.base : unit.code;
    const auto base = [&](const Decimal& value) {
      bool exact = unit.exact;
      auto product = multiply(value, unit.factor, exact);
      return exact ? product : std::optional(to_significant(*product));
    };
    const Decimal value = number();
    const int shape = below(6);
    if (shape == 5 && unit.kind != QuantityKind::kOther) {
      out.written_low = value;
      out.written_high = *value.times(Decimal(3));
      out.low = base(*out.written_low);
      out.high = base(*out.written_high);
      return out;
    }
    out.written_value = value;
    out.value = base(value);
    if (shape == 3) out.low = out.value;
    if (shape == 4) out.high = out.value;
    out.approximate = shape > 1;
    return out;
  }

 private:
  std::mt19937 random_;
};

// What a row of the table cannot say in a language by its own name is written in its base unit, and two rows share the
// plain name of a third.
bool is_its_own(const UnitRow& row, std::string_view language) {
  const Unit& unit = *find_unit(row.code);
  const bool is_rate = row.base.find('/') != std::string_view::npos;
  const std::string_view name = language == "zh" ? unit.chinese : unit.singular;
  return !is_rate && !name.empty();
}

TEST(Write, every_unit_is_read_back_as_the_same_value) {
  Generator generator(7);
  for (const auto table : {measure_rows(), money_rows(), count_rows()}) {
    for (const UnitRow& row : table) {
      for (const std::string_view language : {"zh", "en"}) {
        if (!is_its_own(row, language)) continue;
        for (int i = 0; i < 12; ++i) {
          const Quantity wanted = generator.quantity(row);
          if (row.code == "a" && wanted.written_value && *wanted.written_value > Decimal(999)) continue;  // 2025年
          expect_same(wanted, language);
          if (HasFatalFailure()) break;
        }
      }
    }
  }
}

TEST(Write, numbers_ordinals_and_multiples_are_read_back) {
  Generator generator(11);
  for (int i = 0; i < 2000; ++i) {
    Quantity wanted;
    wanted.value = wanted.written_value = generator.number();
    if (*wanted.value > Decimal(999) && *wanted.value < Decimal(2200)) continue;  // a year
    const int kind = generator.below(4);
    if (kind == 1) {
      wanted.kind = QuantityKind::kOrdinal;
      wanted.value = wanted.written_value = Decimal(generator.below(500) + 1);
    } else if (kind > 1) {
      wanted.unit = wanted.written_unit = kind == 2 ? "x" : "+x";
    }
    expect_same(wanted, i % 2 == 0 ? "zh" : "en");
  }
}

TEST(Write, nothing_for_no_value) {
  EXPECT_EQ(write(Quantity{}, "en"), "");
}

}  // namespace
}  // namespace assay::quantity
