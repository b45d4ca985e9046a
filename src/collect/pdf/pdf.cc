#include "collect/pdf/pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <ctime>
#include <exception>
#include <memory>

#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/pdf/lines.h"

namespace assay::pdf {
namespace {

void ignore_message(const std::string& /*text*/, void* /*data*/) {}

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return utf8::repair({bytes.data(), bytes.size()});
}

// The words of a page as lines: words whose middles stand at one height, one behind the other.
void add_lines(std::vector<Line>& lines, const poppler::page& page, int number) {
  const double height = page.page_rect().height();
  bool is_open = false;
  bool needs_space = false;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    const std::string text = utf8::collapse_space(utf8_of(box.text()));
    if (text.empty()) continue;
    const poppler::rectf area = box.bbox();
    const double middle = (area.top() + area.bottom()) / 2;
    constexpr double kLargestGap = 4;  // in sizes of type: beyond it stands another column
    const bool goes_on = is_open && middle > lines.back().top && middle < lines.back().bottom &&
                         area.left() >= lines.back().left &&
                         area.left() - lines.back().right < kLargestGap * (area.bottom() - area.top());
    if (goes_on) {
      Line& line = lines.back();
      if (needs_space) line.text += ' ';
      line.text += text;
      line.right = std::max(line.right, area.right());
      line.top = std::min(line.top, area.top());
      line.bottom = std::max(line.bottom, area.bottom());
    } else {
      const double size = box.has_font_info() ? box.get_font_size() : area.bottom() - area.top();
      lines.push_back({text, number, area.left(), area.right(), area.top(), area.bottom(), size, height});
    }
    is_open = true;
    needs_space = box.has_space_after();
  }
}

// What word processors write into a title that nobody filled in.
bool is_real_title(std::string_view title) {
  constexpr std::size_t kLeastBytes = 4;
  if (title.size() < kLeastBytes || title.find("\uFFFD") != std::string_view::npos) return false;
  for (const std::string_view start : {"Microsoft Word", "untitled", "Untitled", "PowerPoint", "Document", "无标题"})
    if (title.starts_with(start)) return false;
  for (const std::string_view end : {".doc", ".docx", ".pdf", ".tex", ".dvi", ".indd", ".ps", ".wpd"})
    if (title.ends_with(end)) return false;
  return true;
}

// A short line with a date among the first ones is the line under the headline.
std::optional<Time> take_date_line(std::vector<Line>& lines) {
  constexpr std::size_t kFirstLines = 6;
  constexpr std::size_t kShortLine = 120;
  constexpr std::chrono::minutes kBeijing{480};
  for (std::size_t i = 0; i < std::min(lines.size(), kFirstLines); ++i) {
    const std::string& text = lines[i].text;
    if (text.size() > kShortLine || text.ends_with('.') || text.ends_with("。")) continue;
    bool is_chinese = false;
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size_bytes)
      is_chinese = is_chinese || utf8::is_han(utf8::decode(text, at).value);
    if (const auto time = date::find_date(text, is_chinese ? kBeijing : std::chrono::minutes(0))) {
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
      return time;
    }
  }
  return std::nullopt;
}

std::optional<Time> creation_time(const poppler::document& file) {
  const std::time_t seconds = file.info_date_t("CreationDate");
  constexpr auto kNone = static_cast<std::time_t>(-1);
  if (seconds == kNone || seconds == 0) return std::nullopt;
  return Time{.instant = std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(seconds)))};
}

Result<Document> read(const poppler::document& file, const PdfLimits& limits) {
  const int pages = std::min(file.pages(), limits.max_pages);
  std::vector<Line> lines;
  for (int i = 0; i < pages; ++i)
    if (const std::unique_ptr<poppler::page> page(file.create_page(i)); page != nullptr) add_lines(lines, *page, i);
  if (lines.empty()) return failure(ErrorKind::kUnsupported, "pdf: no text in it; it may be scanned");
  drop_margins(lines, pages);
  Document document;
  document.origin = Origin::kPdf;
  document.language = "und";
  const std::string title = utf8::collapse_space(utf8_of(file.info_key("Title")));
  if (is_real_title(title)) document.title = title;
  if (const std::size_t at = title_line(lines); at < lines.size()) {
    if (document.title.empty()) document.title = lines[at].text;
    // What stands above the headline is the masthead.
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  } else if (document.title.empty() && !lines.empty()) {
    document.title = lines.front().text;
    lines.erase(lines.begin());
  }
  document.published = take_date_line(lines);
  if (!document.published) document.published = creation_time(file);
  document.paragraphs = join_lines(lines);
  if (document.paragraphs.empty()) document.problem = "no text but a title";
  return document;
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
    if (file == nullptr) return failure(ErrorKind::kInvalid, "pdf: damaged");
    if (file->is_locked()) return failure(ErrorKind::kUnsupported, "pdf: encrypted");
    return read(*file, limits);
  } catch (const std::exception& error) {
    return failure(ErrorKind::kInvalid, std::string("pdf: ") + error.what());
  }
}

}  // namespace assay::pdf
