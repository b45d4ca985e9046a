#include "collect/inflate/inflate.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace assay::inflate {
namespace {

std::string gzip(std::string_view text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(text.size() + 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

TEST(Gunzip, ReadsAllMembers) {
  EXPECT_EQ(gunzip(gzip("稀土"), 100), "稀土");
  EXPECT_EQ(gunzip(gzip("a") + gzip("b") + gzip(""), 100), "ab");
  EXPECT_EQ(gunzip(gzip("a") + std::string(8, '\0'), 100), "a");
  EXPECT_EQ(gunzip(gzip(""), 0), "");
}

TEST(Gunzip, ReadsMoreThanOneChunk) {
  const std::string text(1'000'000, 'x');
  EXPECT_EQ(gunzip(gzip(text), text.size()), text);
}

TEST(Gunzip, StopsABomb) {
  const std::string bomb = gzip(std::string(10'000'000, '\0'));
  EXPECT_LT(bomb.size(), 20'000U);
  EXPECT_EQ(gunzip(bomb, 1'000'000).error().kind, ErrorKind::kTooLarge);
}

TEST(Gunzip, RefusesDamage) {
  const std::string whole = gzip("a text that is long enough to be cut anywhere");
  for (std::size_t size = 2; size < whole.size(); ++size)
    EXPECT_EQ(gunzip(whole.substr(0, size), 1000).error().kind, ErrorKind::kInvalid) << size;
  std::string wrong = whole;
  wrong[wrong.size() - 6] = static_cast<char>(wrong[wrong.size() - 6] ^ 1);  // the checksum
  EXPECT_EQ(gunzip(wrong, 1000).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(gunzip("", 10).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(gunzip("plain", 10).error().kind, ErrorKind::kInvalid);
  EXPECT_FALSE(is_gzip("\x1F"));
}

}  // namespace
}  // namespace assay::inflate
