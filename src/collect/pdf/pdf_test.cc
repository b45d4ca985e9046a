#include "collect/pdf/pdf.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

// Poppler looks for substitute fonts, and fontconfig keeps what it found until the process ends.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name that LeakSanitizer asks for.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig";
}

namespace assay::pdf {
namespace {

// A PDF of one content stream a page, with Helvetica as /F.
std::string make_pdf(const std::vector<std::string>& pages) {
  std::string file = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  const auto add = [&](const std::string& object) {
    offsets.push_back(file.size());
    file += std::to_string(offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
  };
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>");
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents " +
        std::to_string(5 + 2 * i) + " 0 R>>");
    add("<</Length " + std::to_string(pages[i].size()) + ">>stream\n" + pages[i] + "\nendstream");
  }
  const std::size_t table = file.size();
  file += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    std::string digits = std::to_string(offset);
    file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return file + "trailer<</Size " + std::to_string(offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

std::string text_at(int size, int x, int y, const std::string& text) {
  return "BT /F " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

TEST(ReadPdf, JoinsLinesAndDropsMargins) {
  const auto page = [](int number, const std::string& body) {
    return text_at(8, 50, 780, "The Ledger, weekly edition") + body +
           text_at(8, 290, 20, "- " + std::to_string(number) + " -");
  };
  const std::string first =
      text_at(20, 50, 720, "Plant delayed again") + text_at(10, 50, 690, "10 November 2025, 17:30 GMT") +
      text_at(10, 50, 660, "The ministry said on Monday that the plant would open next year, and sup-") +
      text_at(10, 50, 648, "pliers spoke of missing parts and of a shortage of workers in the region") +
      text_at(10, 50, 636, "for years.") +
      text_at(10, 50, 610, "The opposition asked for a hearing about the contracts and named no date,");
  const std::string second =
      text_at(10, 50, 690, "its spokesman said on Monday in the capital, without giving more details");
  const Result<Document> document = read_pdf(make_pdf({page(1, first), page(2, second)}));
  ASSERT_TRUE(document.has_value()) << document.error().message;
  EXPECT_EQ(document->title, "Plant delayed again");
  EXPECT_EQ(format_rfc3339(*document->published), "2025-11-10T17:30:00Z");
  ASSERT_EQ(document->paragraphs.size(), 2U) << document->paragraphs[1].text;
  EXPECT_EQ(
      document->paragraphs[0].text,
      "The ministry said on Monday that the plant would open next year, and suppliers spoke of missing parts and of a "
      "shortage of workers in the region for years.");
  EXPECT_EQ(
      document->paragraphs[1].text,
      "The opposition asked for a hearing about the contracts and named no date, its spokesman said on Monday in the "
      "capital, without giving more details");
}

TEST(ReadPdf, RefusesWhatItCannotRead) {
  EXPECT_EQ(read_pdf("").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(read_pdf("plain text").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(read_pdf("%PDF-1.4\nnothing").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(read_pdf(make_pdf({"0 0 m 10 10 l S"})).error().kind, ErrorKind::kUnsupported);
  EXPECT_EQ(read_pdf("%PDF-1.4", {.max_bytes = 3}).error().kind, ErrorKind::kTooLarge);
}

TEST(ReadPdf, ReadsTheDemonstrationReport) {
  const auto read_file = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  };
  const std::string folder = ASSAY_ROOT "/demo/";
  const auto list = nlohmann::json::parse(read_file(folder + "expected.json"), nullptr, false);
  ASSERT_TRUE(list.is_array());
  for (const auto& expected : list) {
    const std::string file = expected["file"].get<std::string>();
    if (!file.ends_with(".pdf")) continue;
    const Result<Document> document = read_pdf(read_file(folder + file));
    ASSERT_TRUE(document.has_value()) << document.error().message;
    EXPECT_EQ(document->title, expected["title"].get<std::string>());
    EXPECT_EQ(document->published, *parse_rfc3339(expected["published"].get<std::string>()));
    std::vector<std::string> paragraphs;
    for (const Paragraph& paragraph : document->paragraphs) paragraphs.push_back(paragraph.text);
    EXPECT_EQ(paragraphs, expected["paragraphs"].get<std::vector<std::string>>());
  }
}

}  // namespace
}  // namespace assay::pdf
