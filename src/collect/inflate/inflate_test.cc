#include "collect/inflate/inflate.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

namespace assay::inflate {
namespace {

constexpr int kGzip = 16 + MAX_WBITS;
constexpr int kBare = -MAX_WBITS;
constexpr std::string_view kText = "a text that is long enough to be cut anywhere";

std::string by_zlib(std::string_view text, int format) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, format, 8, Z_DEFAULT_STRATEGY), Z_OK);
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

std::string zstandard(std::string_view text, int window = 0) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window);
  if (window > 0) ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
  std::string out(ZSTD_compressBound(text.size()), '\0');
  ZSTD_inBuffer in{text.data(), text.size(), 0};
  ZSTD_outBuffer room{out.data(), out.size(), 0};
  if (window > 0)
    ZSTD_compressStream2(context, &room, &in, ZSTD_e_continue);  // a size known from the start needs no window
  EXPECT_EQ(ZSTD_compressStream2(context, &room, &in, ZSTD_e_end), 0U);
  out.resize(room.pos);
  ZSTD_freeCCtx(context);
  return out;
}

std::string from_hex(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return out;
}

// Brotli's encoder is no part of what we build with, so its work lies here.
const std::string kBrotliRareEarth = from_hex("8b0280e7a880e59c9f03");
const std::string kBrotliText =
    from_hex("1b2c00f81d09364e72bbc6e251091246976263695556d7872822892d3a956e081249f94e4f0fb7a303");
const std::string kBrotliBomb = from_hex("9f7f9698f82700e2b14020c71113");  // 10,000,000 zeros
const std::string kBrotliEmpty = from_hex("3b");

ErrorKind error_of(std::string_view bytes, Coding coding, std::size_t max_bytes = 1000) {
  const Result<std::string> result = decompress(bytes, coding, max_bytes);
  return result ? ErrorKind::kExists : result.error().kind;
}

// Cut anywhere, it is an error and never a shorter text.
void expect_whole_or_nothing(const std::string& whole, Coding coding) {
  ASSERT_EQ(decompress(whole, coding, 1000), kText);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(error_of(whole.substr(0, size), coding), ErrorKind::kInvalid) << size;
}

TEST(Gzip, ReadsAllMembers) {
  EXPECT_EQ(decompress(by_zlib("稀土", kGzip), Coding::kGzip, 100), "稀土");
  EXPECT_EQ(decompress(by_zlib("a", kGzip) + by_zlib("b", kGzip) + by_zlib("", kGzip), Coding::kGzip, 100), "ab");
  EXPECT_EQ(decompress(by_zlib("a", kGzip) + std::string(8, '\0'), Coding::kGzip, 100), "a");
  EXPECT_EQ(decompress(by_zlib("", kGzip), Coding::kGzip, 0), "");
}

TEST(Gzip, ReadsMoreThanOneChunk) {
  const std::string text(1'000'000, 'x');
  EXPECT_EQ(decompress(by_zlib(text, kGzip), Coding::kGzip, text.size()), text);
}

TEST(Gzip, StopsABomb) {
  const std::string bomb = by_zlib(std::string(8'000'000, '\0'), kGzip);
  EXPECT_LT(bomb.size(), 20'000U);
  EXPECT_EQ(error_of(bomb, Coding::kGzip, 1'000'000), ErrorKind::kTooLarge);
}

TEST(Gzip, RefusesDamage) {
  std::string whole = by_zlib(kText, kGzip);
  expect_whole_or_nothing(whole, Coding::kGzip);
  whole[whole.size() - 6] = static_cast<char>(whole[whole.size() - 6] ^ 1);  // the checksum
  EXPECT_EQ(error_of(whole, Coding::kGzip), ErrorKind::kInvalid);
  EXPECT_EQ(error_of("plain", Coding::kGzip), ErrorKind::kInvalid);
}

TEST(Deflate, ReadsZlibsFormatAndBareDeflate) {
  EXPECT_EQ(decompress(by_zlib(kText, MAX_WBITS), Coding::kDeflate, 100), kText);
  EXPECT_EQ(decompress(by_zlib(kText, kBare), Coding::kDeflate, 100), kText);
  expect_whole_or_nothing(by_zlib(kText, MAX_WBITS), Coding::kDeflate);
  EXPECT_EQ(error_of(by_zlib(std::string(8'000'000, '\0'), kBare), Coding::kDeflate), ErrorKind::kTooLarge);
}

TEST(Brotli, Reads) {
  EXPECT_EQ(decompress(kBrotliRareEarth, Coding::kBrotli, 6), "稀土");
  EXPECT_EQ(decompress(kBrotliEmpty, Coding::kBrotli, 0), "");
  EXPECT_EQ(decompress(kBrotliBomb, Coding::kBrotli, 10'000'000)->size(), 10'000'000U);
}

TEST(Brotli, StopsABomb) {
  EXPECT_LT(kBrotliBomb.size(), 50U);
  EXPECT_EQ(error_of(kBrotliBomb, Coding::kBrotli, 1'000'000), ErrorKind::kTooLarge);
}

TEST(Brotli, RefusesDamage) {
  expect_whole_or_nothing(kBrotliText, Coding::kBrotli);
  EXPECT_EQ(error_of(kBrotliText + "more", Coding::kBrotli), ErrorKind::kInvalid);
  EXPECT_EQ(error_of("<html>", Coding::kBrotli), ErrorKind::kInvalid);
}

TEST(Zstandard, ReadsAllFrames) {
  EXPECT_EQ(decompress(zstandard("稀土"), Coding::kZstandard, 6), "稀土");
  const std::string skipped = std::string("\x50\x2A\x4D\x18\x03\0\0\0abc", 11);
  EXPECT_EQ(decompress(zstandard("a") + skipped + zstandard("b"), Coding::kZstandard, 100), "ab");
  EXPECT_EQ(decompress(zstandard(""), Coding::kZstandard, 0), "");
}

TEST(Zstandard, ReadsWhatEndsWithAChunk) {
  for (const std::size_t size : {65'535U, 65'536U, 65'537U, 131'072U, 1'000'000U})
    EXPECT_EQ(decompress(zstandard(std::string(size, 'x')), Coding::kZstandard, size)->size(), size);
}

TEST(Zstandard, StopsABomb) {
  const std::string bomb = zstandard(std::string(8'000'000, '\0'));
  EXPECT_LT(bomb.size(), 2'000U);
  EXPECT_EQ(error_of(bomb, Coding::kZstandard, 1'000'000), ErrorKind::kTooLarge);
}

TEST(Zstandard, RefusesAWindowThatNothingNeeds) {
  EXPECT_EQ(decompress(zstandard(kText, 23), Coding::kZstandard, 100), kText);
  EXPECT_EQ(error_of(zstandard(kText, 24), Coding::kZstandard), ErrorKind::kTooLarge);
  EXPECT_EQ(decompress(zstandard(kText, 26), Coding::kZstandard, 64u << 20), kText);
}

TEST(Zstandard, RefusesDamage) {
  std::string whole = zstandard(kText);
  expect_whole_or_nothing(whole, Coding::kZstandard);
  EXPECT_EQ(error_of(whole + "more", Coding::kZstandard), ErrorKind::kInvalid);
  whole.back() = static_cast<char>(whole.back() ^ 1);  // the checksum
  EXPECT_EQ(error_of(whole, Coding::kZstandard), ErrorKind::kInvalid);
}

TEST(Coding, IsToldByBytesNamesAndTokens) {
  EXPECT_EQ(coding_of_bytes(by_zlib("a", kGzip)), Coding::kGzip);
  EXPECT_EQ(coding_of_bytes(zstandard("a")), Coding::kZstandard);
  EXPECT_EQ(coding_of_bytes("\x1F"), std::nullopt);
  EXPECT_EQ(coding_of_bytes("Python"), std::nullopt);  // "P" is 0x50, as skippable frames begin
  EXPECT_EQ(coding_of_name("a.html.BR"), Coding::kBrotli);
  EXPECT_EQ(coding_of_name(".br"), std::nullopt);
  EXPECT_EQ(coding_of_token("X-GZip"), Coding::kGzip);
  EXPECT_EQ(coding_of_token("identity"), std::nullopt);
  EXPECT_EQ(coding_of_file("a.br", zstandard("a")), Coding::kZstandard);
  EXPECT_EQ(coding_of_file("a.br", "x"), Coding::kBrotli);
  EXPECT_EQ(coding_of_file("a.gz", "a text by a wrong name"), std::nullopt);
  EXPECT_EQ(name_inside("news.ndjson.zst"), "news.ndjson");
  EXPECT_EQ(name_inside("news.ndjson"), "news.ndjson");
}

}  // namespace
}  // namespace assay::inflate
