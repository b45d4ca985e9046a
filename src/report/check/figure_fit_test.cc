#include "report/check/figure_fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace assay::check {
namespace {

std::optional<Decimal> number(const char* text) {
  if (text == nullptr) return std::nullopt;
  return *Decimal::parse(text);
}

// A quantity as the reader of figures makes it, without its text.
struct Made {
  QuantityKind kind = QuantityKind::kMoney;
  const char* unit = "CNY";
  const char* value = nullptr;
  int last_digit = 0;
  bool approximate = false;
  const char* low = nullptr;
  const char* high = nullptr;
  const char* written_unit = "";
  const char* written_value = nullptr;
  const char* text = "9";
  const char* per = "";
};

Figure figure(const Made& made) {
  Figure out;
  Quantity& quantity = out.quantity;
  out.text = made.text;
  quantity.span = quantity.number = {0, static_cast<std::uint32_t>(out.text.size())};
  quantity.kind = made.kind;
  quantity.unit = made.unit;
  quantity.per = made.per;
  quantity.value = number(made.value);
  quantity.low = number(made.low);
  quantity.high = number(made.high);
  quantity.written_value = made.written_value != nullptr ? number(made.written_value) : quantity.value;
  quantity.written_low = quantity.low;
  quantity.written_high = quantity.high;
  quantity.written_unit = *made.written_unit != '\0' ? made.written_unit : made.unit;
  quantity.last_digit = made.last_digit;
  quantity.approximate = made.approximate;
  return out;
}

bool bears_out(const Made& summary, const Made& source) {
  const Figure mine = figure(summary);
  const Figure theirs = figure(source);
  for (const Reading& reading : readings_of(mine)) {
    if (!may_compare(mine.quantity, theirs.quantity, reading.measure)) continue;
    for (const Reading& other : readings_of(theirs)) {
      if (other.measure == reading.measure && fits(reading, other)) return true;
    }
  }
  return false;
}

constexpr QuantityKind kNumber = QuantityKind::kNumber;
constexpr QuantityKind kPercent = QuantityKind::kPercent;
constexpr QuantityKind kDuration = QuantityKind::kDuration;

TEST(FigureFit, AllowsTheRoundingThatItsOwnDigitsImplyAndNoMore) {
  const Made source{.value = "4072117000000", .last_digit = 6};  // 40721.17亿
  EXPECT_TRUE(bears_out({.value = "4072117000000", .last_digit = 6}, source));
  EXPECT_TRUE(bears_out({.value = "4072100000000", .last_digit = 8}, source)) << "4.0721 trillion";
  EXPECT_TRUE(bears_out({.value = "4070000000000", .last_digit = 10}, source)) << "4.07 trillion";
  EXPECT_TRUE(bears_out({.value = "4000000000000", .last_digit = 12}, source)) << "4 trillion";
  EXPECT_FALSE(bears_out({.value = "4000000000000", .last_digit = 11}, source)) << "4.0 trillion";
  EXPECT_FALSE(bears_out({.value = "4080000000000", .last_digit = 10}, source)) << "4.08 trillion";
  EXPECT_FALSE(bears_out({.value = "40721170000000", .last_digit = 7}, source)) << "40,721.17 billion";
  EXPECT_FALSE(bears_out({.value = "4072117000000", .last_digit = 6}, {.value = "4070000000000", .last_digit = 10}))
      << "more than the source says";
}

TEST(FigureFit, ReadsUnitsInTheirBase) {
  const Made tonnes{.kind = QuantityKind::kMass,
                    .unit = "kg",
                    .value = "2850000000",
                    .last_digit = 4,
                    .written_unit = "t",
                    .written_value = "2850000"};
  EXPECT_TRUE(bears_out({.kind = QuantityKind::kMass,
                         .unit = "kg",
                         .value = "2850000000",
                         .last_digit = 4,
                         .written_unit = "t",
                         .written_value = "2850000"},
                        tonnes));
  EXPECT_TRUE(bears_out({.kind = QuantityKind::kMass,
                         .unit = "kg",
                         .value = "2900000000",
                         .last_digit = 5,
                         .written_unit = "t",
                         .written_value = "2900000"},
                        tonnes))
      << "2.9 million tonnes";
  EXPECT_FALSE(bears_out({.kind = QuantityKind::kMass,
                          .unit = "kg",
                          .value = "2850000",
                          .last_digit = 1,
                          .written_unit = "t",
                          .written_value = "2850"},
                         tonnes));
  EXPECT_FALSE(bears_out({.unit = "USD", .value = "100"}, {.unit = "CNY", .value = "100"}));
}

TEST(FigureFit, CountsMonthsAndYearsByTheCalendar) {
  const Made months{.kind = kDuration, .unit = "s", .value = "62208000", .written_unit = "mo", .written_value = "24"};
  const Made years{.kind = kDuration, .unit = "s", .value = "63072000", .written_unit = "a", .written_value = "2"};
  EXPECT_TRUE(bears_out(years, months));
  EXPECT_TRUE(bears_out(months, years));
  EXPECT_TRUE(
      bears_out({.kind = QuantityKind::kAge, .unit = "a", .value = "34"},
                {.kind = kDuration, .unit = "s", .value = "1072224000", .written_unit = "a", .written_value = "34"}));
}

TEST(FigureFit, HoldsFractionsAgainstPercentages) {
  const Made thirty{.kind = kPercent, .unit = "%", .value = "30", .text = "30%"};
  EXPECT_TRUE(
      bears_out({.kind = kNumber, .unit = "", .value = "0.3", .last_digit = -1, .text = "three tenths"}, thirty));
  EXPECT_TRUE(bears_out({.kind = kPercent, .unit = "%", .value = "30", .last_digit = 1, .text = "三成"}, thirty));
  EXPECT_TRUE(bears_out({.kind = kNumber,
                         .unit = "",
                         .value = "0.333333333333333",
                         .last_digit = -15,
                         .approximate = true,
                         .high = "0.333333333333333",
                         .text = "a third"},
                        thirty))
      << "nearly a third";
  EXPECT_FALSE(bears_out(
      {.kind = kNumber, .unit = "", .value = "0.333333333333333", .last_digit = -15, .text = "a third"}, thirty));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .value = "0.5", .last_digit = -1, .text = "half"}, thirty));
}

TEST(FigureFit, TellsTimesAsMuchFromTimesMore) {
  const Made times_more{.kind = kNumber, .unit = "+x", .value = "2.4", .last_digit = -1};
  EXPECT_TRUE(bears_out({.kind = kPercent, .unit = "%", .value = "240"}, times_more));
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "x", .value = "3.4", .last_digit = -1}, times_more));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "x", .value = "2.4", .last_digit = -1}, times_more));
}

TEST(FigureFit, NeverTakesPercentForPointsOrForABareNumber) {
  const Made percent{.kind = kPercent, .unit = "%", .value = "5"};
  EXPECT_FALSE(bears_out({.kind = kPercent, .unit = "pp", .value = "5"}, percent));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .value = "5"}, percent));
  EXPECT_FALSE(bears_out({.kind = QuantityKind::kCount, .unit = "person", .value = "5"}, percent));
}

TEST(FigureFit, LetsPlainNumbersStandForEachOther) {
  const Made three{.kind = QuantityKind::kCount, .unit = "place", .value = "3"};
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "", .value = "3"}, three));
  EXPECT_TRUE(bears_out({.kind = QuantityKind::kOrdinal, .unit = "", .value = "3"}, three));
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "", .value = "4000"}, {.value = "4000"})) << "the unit left out";
  EXPECT_FALSE(bears_out({.value = "3"}, three)) << "three yuan are not three places";
}

TEST(FigureFit, MindsBounds) {
  const Made bare{.value = "10500000000", .last_digit = 8};  // 105亿
  const Made over{.value = "10000000000", .last_digit = 10, .approximate = true, .low = "10000000000"};
  const Made under{.value = "10000000000", .last_digit = 10, .approximate = true, .high = "10000000000"};
  EXPECT_TRUE(bears_out(over, bare));
  EXPECT_FALSE(bears_out(under, bare));
  EXPECT_FALSE(bears_out(over, under)) << "turned round";
  EXPECT_TRUE(bears_out({.value = "10000000000", .last_digit = 9}, over)) << "left out";
  EXPECT_FALSE(bears_out(over, {.value = "20000000000", .last_digit = 9})) << "true, but not what the source says";
  EXPECT_FALSE(bears_out({.kind = kPercent, .unit = "%", .value = "5", .approximate = true, .low = "5"},
                         {.kind = kPercent, .unit = "%", .value = "4.9", .last_digit = -1}));
  EXPECT_TRUE(bears_out({.kind = kPercent, .unit = "%", .value = "5", .approximate = true, .low = "5"},
                        {.kind = kPercent, .unit = "%", .value = "5.18", .last_digit = -2}));
}

TEST(FigureFit, AboutWordsTakeTheZerosAtTheEndForRounding) {
  const Made source{.kind = kNumber, .unit = "", .value = "4070"};
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "", .value = "4000", .approximate = true}, source));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .value = "4000"}, source));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .value = "5000", .approximate = true}, source));
}

TEST(FigureFit, HoldsRangesByTheirEnds) {
  const Made months{.kind = kNumber, .unit = "", .low = "12", .high = "24"};
  EXPECT_TRUE(bears_out(months, months));
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "", .value = "24"}, months));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .value = "18"}, months));
  EXPECT_FALSE(bears_out({.kind = kNumber, .unit = "", .low = "12", .high = "36"}, months));
  EXPECT_TRUE(bears_out({.kind = kNumber, .unit = "", .approximate = true, .low = "20", .high = "99"},
                        {.kind = kNumber, .unit = "", .approximate = true, .low = "20", .high = "90"}))
      << "dozens, 数十";
}

TEST(FigureFit, SearchesWhereverAFigureCouldFit) {
  // fitting_sizes must cover all that fits() accepts: the index only asks within it.
  const Made summary{.value = "4070000000000", .last_digit = 10};
  const Reading mine = readings_of(figure(summary)).front();
  const SizeRange range = *fitting_sizes(mine);
  for (int step = -400; step <= 400; ++step) {
    const Decimal size = *mine.value->plus(*Decimal(step).scaled(8));
    const std::string text = size.to_string();
    const Reading theirs = readings_of(figure({.value = text.c_str(), .last_digit = 8})).front();
    if (fits(mine, theirs)) {
      EXPECT_TRUE(range.low <= size && size <= range.high) << text;
    }
  }
}

}  // namespace
}  // namespace assay::check
