#include "keep/search/packing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "keep/search/bits.h"
#include "keep/search/column.h"
#include "keep/search/gaps.h"

namespace assay::search {
namespace {

ByteReader reader_of(const std::string& bytes) {
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return {start, start + bytes.size()};
}

TEST(Packing, ReadsBackAnyPart) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::uint32_t> values(1 + random() % 300);
    const auto width = static_cast<unsigned>(random() % 33);
    for (std::uint32_t& value : values) {
      value = static_cast<std::uint32_t>(random() & low_bits(random() % 20 == 0 ? 32 : width));
    }
    std::string bytes;
    append_packed(bytes, values);
    bytes += "after";
    bytes.append(8, '\0');
    ByteReader reader = reader_of(bytes);
    const Packed packed = Packed::read(reader, static_cast<std::uint32_t>(values.size()));
    packed.pass_patches(reader);
    ASSERT_TRUE(reader.is_good);
    EXPECT_EQ(reader.text(5), "after");
    const auto first = static_cast<std::uint32_t>(random() % values.size());
    std::vector<std::uint32_t> part(1 + random() % (values.size() - first));
    ASSERT_TRUE(packed.unpack(first, static_cast<std::uint32_t>(part.size()), part.data()));
    EXPECT_TRUE(std::equal(part.begin(), part.end(), values.begin() + first));
  }
}

TEST(Packing, AFewWideNumbersDoNotWidenTheRest) {
  std::vector<std::uint32_t> values(128, 3);
  values[77] = 4'000'000'000U;
  std::string bytes;
  append_packed(bytes, values);
  EXPECT_LT(bytes.size(), 2 + 32 + 8U);
}

TEST(Gaps, ReadBackAndLeaveWhatFollows) {
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    // Of every size, alike or in bursts.
    const auto width = static_cast<unsigned>(random() % 20);
    const bool has_bursts = random() % 2 == 0;
    std::array<std::uint32_t, kBlockPostings> gaps;
    for (std::uint32_t& gap : gaps) {
      gap = static_cast<std::uint32_t>(random() & low_bits(has_bursts && random() % 10 != 0 ? width / 4 : width));
    }
    const auto first = static_cast<std::uint32_t>(random() % 1000);
    std::array<std::uint32_t, kBlockPostings> documents;
    std::uint64_t document = first;
    for (std::size_t i = 0; i < gaps.size(); ++i, ++document) {
      documents[i] = static_cast<std::uint32_t>(document += gaps[i]);
    }
    std::string bytes;
    append_gaps(bytes, gaps);
    const std::size_t size = bytes.size();
    bytes.append(40, '\xff');
    ByteReader reader = reader_of(bytes);
    std::array<std::uint32_t, kBlockPostings> found;
    ASSERT_TRUE(read_gaps(reader, first, documents.back() + 1, found));
    EXPECT_EQ(found, documents);
    EXPECT_EQ(reader.at, reader_of(bytes).at + size);
    ByteReader again = reader_of(bytes);
    EXPECT_FALSE(read_gaps(again, first, documents.back(), found)) << "one is at the end";
  }
}

TEST(Gaps, NonsenseIsRefusedOrAscends) {
  std::mt19937 random(4);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    if (!bytes.empty() && random() % 2 == 0) bytes[0] = static_cast<char>(random() % 40);
    const std::size_t size = bytes.size();
    bytes.append(8, '\0');
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    ByteReader reader{start, start + size};
    const auto end = static_cast<std::uint32_t>(1 + (random() & low_bits(static_cast<unsigned>(random() % 33))) / 2);
    std::array<std::uint32_t, kBlockPostings> documents;
    if (!read_gaps(reader, random() % 2000, end, documents)) continue;
    EXPECT_TRUE(reader.is_good);
    EXPECT_LT(documents.back(), end);
    EXPECT_TRUE(std::ranges::is_sorted(documents, std::less_equal())) << "none twice";
  }
}

TEST(Bits, RiceAndUnaryReadBack) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    BitWriter writer(bytes);
    std::vector<std::uint32_t> values;
    const auto parameter = static_cast<unsigned>(random() % 32);
    for (int i = 0; i < 50; ++i) {
      values.push_back(static_cast<std::uint32_t>(random() & low_bits(static_cast<unsigned>(random() % 33))));
      writer.write_rice(values.back(), parameter);
      writer.write_unary(1 + values.back() % 200);
      writer.write(values.back(), 32);
    }
    writer.finish();
    const std::uint64_t bits = bytes.size() * 8;
    bytes.append(8, '\0');
    BitReader reader{reinterpret_cast<const std::uint8_t*>(bytes.data()), 0, bits};
    for (const std::uint32_t value : values) {
      ASSERT_EQ(reader.read_rice(parameter), value);
      ASSERT_EQ(reader.read_unary(), 1 + value % 200);
      ASSERT_EQ(reader.read(32), value);
    }
    EXPECT_TRUE(reader.is_good);
    while (reader.is_good) reader.read_unary();  // past the end it says so
    EXPECT_EQ(reader.read(3), 0);
  }
}

TEST(Column, HoldsAnyNumbers) {
  const std::vector<std::vector<std::int64_t>> lists = {
      {}, {7}, {5, 5, 5}, {-3, 9, 0}, {INT64_MIN, INT64_MAX, 0, 1}, {1'700'000'000, 1'700'000'001}};
  for (const auto& list : lists) {
    std::string bytes;
    append_column<std::int64_t>(bytes, list);
    bytes.append(8, '\0');
    ByteReader reader = reader_of(bytes);
    const Column column = Column::read(reader, list.size());
    ASSERT_TRUE(reader.is_good);
    for (std::size_t i = 0; i < list.size(); ++i) EXPECT_EQ(column.signed_at(i), list[i]);
  }
}

}  // namespace
}  // namespace assay::search
