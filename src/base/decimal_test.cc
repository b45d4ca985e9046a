#include "base/decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace assay {
namespace {

std::string read(std::string_view text) {
  const auto decimal = Decimal::parse(text);
  if (decimal) return decimal->to_string();
  return decimal.error().kind == ErrorKind::kTooLarge ? "too large" : "invalid";
}

std::string shown(const Result<Decimal>& decimal) {
  if (decimal) return decimal->to_string();
  return decimal.error().kind == ErrorKind::kTooLarge ? "too large" : "invalid";
}

Decimal of(std::string_view text) {
  return *Decimal::parse(text);
}

TEST(Decimal, ReadsWhatNewsWrites) {
  EXPECT_EQ(read("40721.17"), "40721.17");
  EXPECT_EQ(read("-1,234.50"), "-1234.5");
  EXPECT_EQ(read("1e9"), "1000000000");
  EXPECT_EQ(read("1.2E-3"), "0.0012");
  EXPECT_EQ(read("+007.0"), "7");
  EXPECT_EQ(read("-0.0"), "0");
  EXPECT_EQ(read(".5"), "0.5");
  EXPECT_EQ(read("12,345,678"), "12345678");
  EXPECT_EQ(read("0,000"), "0");
  EXPECT_EQ(read("0.00000000000000000000000000000000000001"), "0.00000000000000000000000000000000000001");
  for (const char* text :
       {"",   "-",   "+",     ".",   "5.",  "1,23", "1234,567", ",123",  "1,234,", "1,,234", "1.2,345",
        "1e", "1e+", "1e1.5", "--1", "1 2", "0x10", "１",       "1.2.3", "NaN",    "e5",     "-.e5"}) {
    EXPECT_EQ(read(text), "invalid") << text;
  }
}

TEST(Decimal, KnowsItsBounds) {
  const std::string nines(38, '9');
  EXPECT_EQ(read(nines), nines);
  EXPECT_EQ(read(nines + "9"), "too large");
  EXPECT_EQ(read(nines + "0"), nines + "0");  // 38 digits and an exponent
  EXPECT_EQ(read(std::string(10000, '0') + "7." + std::string(10000, '0')), "7");
  EXPECT_EQ(read("1e64"), "1" + std::string(64, '0'));
  EXPECT_EQ(read("1e101"), "1" + std::string(101, '0'));
  EXPECT_EQ(read("1e102"), "too large");
  EXPECT_EQ(read("1e-64"), "0." + std::string(63, '0') + "1");
  EXPECT_EQ(read("10e-65"), "0." + std::string(63, '0') + "1");
  EXPECT_EQ(read("1e-65"), "too large");
  EXPECT_EQ(read("1e99999999999999999999999"), "too large");
  EXPECT_EQ(read("0e99999999999999999999999"), "0");
}

TEST(Decimal, EqualWhenTheValuesAre) {
  EXPECT_EQ(of("1.50"), of("1.5"));
  EXPECT_EQ(of("1e3"), Decimal(1000));
  EXPECT_LT(of("-1e101"), of("1e-64"));
  EXPECT_LT(of("0.1"), of("0.10000000000000000000000000000000000001"));
  EXPECT_EQ(Decimal(), of("-0"));
  EXPECT_EQ(Decimal(INT64_MIN).to_string(), "-9223372036854775808");
}

TEST(Decimal, NothingIsRoundedOrLostInSums) {
  EXPECT_EQ(shown(of("0.1").plus(of("0.2"))), "0.3");
  EXPECT_EQ(shown(of("1e38").minus(Decimal(1))), std::string(38, '9'));
  EXPECT_EQ(shown(of("9.9e38").minus(of("9e38"))->minus(Decimal(1))), "8" + std::string(37, '9'));
  EXPECT_EQ(shown(of("1e60").plus(of("1e-60"))), "too large");
  EXPECT_EQ(shown(of("9e101").plus(of("1e101"))), "too large");
  EXPECT_EQ(shown(of("1e60").plus(of("1e-60").minus(of("1e-60")).value())), "1" + std::string(60, '0'));
}

TEST(Decimal, MultipliesExactlyOrSaysThatItCannot) {
  EXPECT_EQ(shown(of("1.2").times(of("1e8"))), "120000000");
  EXPECT_EQ(shown(of("-0.5").times(of("0.02"))), "-0.01");
  EXPECT_EQ(shown(of("5e37").times(of("2e64"))), "too large");
  EXPECT_EQ(shown(of("5e36").times(of("2e64"))), "1" + std::string(101, '0'));
  EXPECT_EQ(shown(of("5e-40").times(of("2e-25"))), "0." + std::string(63, '0') + "1");
  EXPECT_EQ(shown(of("1e-40").times(of("1e-25"))), "too large");
  EXPECT_EQ(shown(of(std::string(38, '9')).times(of(std::string(38, '9')))), "too large");
  EXPECT_EQ(shown(of("5.18").scaled(-2)), "0.0518");
  EXPECT_EQ(shown(of("3").scaled(4)), "30000");
  EXPECT_EQ(shown(of("3").scaled(2000000000)), "too large");
  EXPECT_EQ(shown(of("3").scaled(-2000000000)), "too large");
  EXPECT_EQ(shown(Decimal().scaled(2000000000)), "0");
}

TEST(Decimal, DividesAndRoundsHalfAwayFromZero) {
  EXPECT_EQ(shown(Decimal(1).divided_by(Decimal(3), 4)), "0.3333");
  EXPECT_EQ(shown(Decimal(2).divided_by(Decimal(-3), 0)), "-1");
  EXPECT_EQ(shown(Decimal(5).divided_by(Decimal(2), 0)), "3");
  EXPECT_EQ(shown(Decimal(-5).divided_by(Decimal(2), 0)), "-3");
  EXPECT_EQ(shown(Decimal(1250).divided_by(Decimal(1), -2)), "1300");
  EXPECT_EQ(shown(of("1e101").divided_by(of("1e-64"), 0)), "too large");
  EXPECT_EQ(shown(of("1e-64").divided_by(of("1e101"), 64)), "0");
  EXPECT_EQ(shown(Decimal(1).divided_by(Decimal(), 2)), "invalid");
  EXPECT_EQ(shown(Decimal(1).divided_by(Decimal(3), 65)), "too large");
  EXPECT_EQ(of("2.345").rounded(2).to_string(), "2.35");
  EXPECT_EQ(of("-2.345").rounded(2).to_string(), "-2.35");
  EXPECT_EQ(of("2.3449").rounded(2).to_string(), "2.34");
  EXPECT_EQ(of("0.5").rounded(0).to_string(), "1");
  EXPECT_EQ(of("149").rounded(-2).to_string(), "100");
  EXPECT_EQ(of("2.5").rounded(99).to_string(), "2.5");
  EXPECT_EQ(of(std::string(38, '9')).rounded(-1).to_string(), "1" + std::string(38, '0'));
  EXPECT_EQ(of("9e101").rounded(-200).to_string(), "9" + std::string(101, '0'));
}

// The slow twin: thousandths in plain integers.
TEST(Decimal, AgreesWithThousandths) {
  const auto thousandths = [](std::int64_t n) { return *Decimal(n).scaled(-3); };
  std::mt19937_64 random(4);
  const auto draw = [&random] { return static_cast<std::int64_t>(random() % 4000001) - 2000000; };
  for (int round = 0; round < 20000; ++round) {
    const std::int64_t a = draw();
    const std::int64_t b = draw();
    EXPECT_EQ(*thousandths(a).plus(thousandths(b)), thousandths(a + b));
    EXPECT_EQ(*thousandths(a).minus(thousandths(b)), thousandths(a - b));
    EXPECT_EQ(*thousandths(a).times(thousandths(b)), *Decimal(a * b).scaled(-6));
    EXPECT_EQ(thousandths(a) <=> thousandths(b), a <=> b);
    EXPECT_EQ(of(thousandths(a).to_string()), thousandths(a));
    const std::int64_t magnitude = std::abs(a);
    const std::int64_t to_tenths = (magnitude + 50) / 100 * 100;
    EXPECT_EQ(thousandths(a).rounded(1), thousandths(a < 0 ? -to_tenths : to_tenths));
    if (b == 0) continue;
    const std::int64_t divisor = std::abs(b);
    const std::int64_t quotient = (2 * magnitude * 1000 + divisor) / (2 * divisor);
    EXPECT_EQ(*thousandths(a).divided_by(thousandths(b), 3), thousandths((a < 0) == (b < 0) ? quotient : -quotient));
  }
}

TEST(Decimal, SumsOfAnySizeUndoThemselves) {
  std::mt19937_64 random(5);
  const auto draw = [&random] {
    std::string text = random() % 2 == 0 ? "-" : "";
    for (std::size_t digits = 1 + random() % 30; digits > 0; --digits) text += static_cast<char>('0' + random() % 10);
    return of(text + "e" + std::to_string(static_cast<int>(random() % 40) - 20));
  };
  for (int round = 0; round < 20000; ++round) {
    const Decimal a = draw();
    const Decimal b = draw();
    EXPECT_EQ(of(a.to_string()), a);
    const auto sum = a.plus(b);
    EXPECT_TRUE(!sum || (*sum->minus(b) == a && (*sum > a) == (b > Decimal())));
    const auto product = a.times(b);
    if (product && !b.is_zero()) {
      const auto quotient = product->divided_by(b, 60);
      EXPECT_TRUE(!quotient || *quotient == a);
    }
  }
}

}  // namespace
}  // namespace assay
