#include "serve/api/compress.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace assay::api {
namespace {

std::string gunzip(const std::string& bytes, std::size_t size) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string plain(size + 1, '\0');
  std::string input = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  plain.resize(stream.total_out);
  inflateEnd(&stream);
  return plain;
}

TEST(AcceptsGzip, ReadsNamesAndWeights) {
  for (const char* field :
       {"gzip", "deflate, gzip", "br;q=1.0, gzip;q=0.8", "*", "gzip;q=0.001", "x-gzip", "identity;q=0, *"}) {
    EXPECT_TRUE(accepts_gzip(field)) << field;
  }
  for (const char* field :
       {"", "identity", "deflate, br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "*, gzip;q=0", "gzipped", ",,;"}) {
    EXPECT_FALSE(accepts_gzip(field)) << field;
  }
}

TEST(Gzip, GivesBackWhatItGot) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{100'000}}) {
    std::string text;
    while (text.size() < size) text += "稀土 " + std::to_string(text.size() * 7919 % 1000);
    const std::optional<std::string> small = gzip(text);
    ASSERT_TRUE(small);
    EXPECT_EQ(gunzip(*small, text.size()), text);
  }
}

}  // namespace
}  // namespace assay::api
