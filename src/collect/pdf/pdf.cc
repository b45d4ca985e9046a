#include "collect/pdf/pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <ctime>
#include <exception>
#include <memory>

#include "base/utf8.h"
#include "collect/pdf/text.h"
#include "collect/pdf/words.h"

namespace assay::pdf {
namespace {

void ignore_message(const std::string& /*text*/, void* /*data*/) {}

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return utf8::collapse_space(utf8::repair({bytes.data(), bytes.size()}));
}

std::optional<Time> creation_time(const poppler::document& file) {
  const std::time_t seconds = file.info_date_t("CreationDate");
  constexpr auto kNone = static_cast<std::time_t>(-1);
  if (seconds == kNone || seconds == 0) return std::nullopt;
  return Time{.instant = std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(seconds)))};
}

Result<Document> read(const poppler::document& file, const PdfLimits& limits) {
  if (file.pages() < 1) return failure(ErrorKind::kInvalid, "pdf: damaged: no page in it");
  const int count = std::min(file.pages(), limits.max_pages);
  std::vector<Page> pages;
  std::size_t words = 0;
  int broken = 0;
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<poppler::page> page(file.create_page(i));
    if (page == nullptr) {
      ++broken;
      continue;
    }
    pages.push_back(words_of(*page, limits.max_words - words));
    words += pages.back().words.size();
  }
  if (broken == count) return failure(ErrorKind::kInvalid, "pdf: damaged: none of its pages can be read");
  if (words == 0)
    return failure(ErrorKind::kUnsupported, "pdf: no text in it, only pictures: it may be scanned, or be empty");
  return read_pages(std::move(pages), {.title = utf8_of(file.info_key("Title")),
                                       .author = utf8_of(file.info_key("Author")),
                                       .created = creation_time(file)});
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const PdfLimits& limits) {
  if (bytes.size() > limits.max_bytes || bytes.size() > INT32_MAX)
    return failure(ErrorKind::kTooLarge,
                   "pdf: " + std::to_string(bytes.size()) + " bytes, more than " + std::to_string(limits.max_bytes));
  constexpr std::size_t kProbe = 1024;
  if (bytes.substr(0, kProbe).find("%PDF-") == std::string_view::npos)
    return failure(ErrorKind::kInvalid, "pdf: not a PDF file");
  poppler::set_debug_error_function(ignore_message, nullptr);
  try {
    const std::unique_ptr<poppler::document> file(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (file == nullptr) return failure(ErrorKind::kInvalid, "pdf: damaged beyond reading");
    if (file->is_locked()) return failure(ErrorKind::kUnsupported, "pdf: encrypted: it opens only with a password");
    return read(*file, limits);
  } catch (const std::exception& error) {
    return failure(ErrorKind::kInvalid, std::string("pdf: ") + error.what());
  }
}

}  // namespace assay::pdf
