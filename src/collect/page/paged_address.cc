// How publishing systems number the pages of an article: a parameter (?page=2), the end of the file's name
// (1234_2.html, index_1.shtml, 1234-p2.html), or a segment of the path (/2/, /page/2, /page-2).
#include "collect/page/paged_address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/ascii.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kParameters = {"page"sv,        "p"sv,       "pg"sv,      "pn"sv,        "pageno"sv, "page_no"sv,
                                    "pagenum"sv,     "pnum"sv,    "paged"sv,   "pageindex"sv, "pageid"sv, "cpage"sv,
                                    "currentpage"sv, "curpage"sv, "nowpage"sv, "pagenumber"sv};
constexpr std::array kSegments = {"page"sv, "p"sv, "pages"sv};

// What is counted by these is articles.
constexpr std::array kSeries = {"part"sv,   "parts"sv,  "chapter"sv, "episode"sv, "ep"sv,     "vol"sv,  "volume"sv,
                                "issue"sv,  "issues"sv, "no"sv,      "number"sv,  "day"sv,    "week"sv, "season"sv,
                                "lesson"sv, "round"sv,  "teil"sv,    "partie"sv,  "podcast"sv};

std::optional<int> read_number(std::string_view text) {
  constexpr std::size_t kMaxDigits = 3;
  constexpr int kMost = 200;
  if (text.empty() || text.size() > kMaxDigits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number > kMost) return std::nullopt;
  return number;
}

bool is_mark(char c) {
  return c == '_' || c == '-' || c == ',';
}

// The last word of "rust-part" and of "part".
std::string last_word(std::string_view name) {
  std::size_t begin = name.size();
  while (begin > 0 && ascii::is_letter(name[begin - 1])) --begin;
  return ascii::lower(name.substr(begin));
}

bool is_all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return ascii::is_digit(c); });
}

bool is_year(std::string_view text) {
  return text.size() == 4 && is_all_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

// "2025-11", "/2025/7", "brief-2025-11": what follows is a day.
bool ends_with_month(std::string_view name) {
  std::size_t month = name.size();
  while (month > 0 && ascii::is_digit(name[month - 1])) --month;
  const std::size_t digits = name.size() - month;
  if (digits == 0 || digits > 2 || month < 5 || !(is_mark(name[month - 1]) || name[month - 1] == '/')) return false;
  const std::string_view before = name.substr(0, month - 1);
  if (before.size() > 4 && ascii::is_digit(before[before.size() - 5])) return false;
  return is_year(before.substr(before.size() - 4));
}

// Whether what a number follows makes it one of articles.
bool counts_articles(std::string_view before) {
  return std::ranges::find(kSeries, last_word(before)) != kSeries.end() || ends_with_month(before);
}

// "-page-2" -> 2, and cuts it off: a mark, perhaps a word and a mark, and a number.
std::optional<int> cut_number(std::string_view& name, NumberPlace& place) {
  std::size_t begin = name.size();
  while (begin > 0 && ascii::is_digit(name[begin - 1])) --begin;
  const std::optional<int> number = read_number(name.substr(begin));
  if (!number) return std::nullopt;
  std::string_view rest = name.substr(0, begin);
  for (const std::string_view word : {"page-"sv, "page_"sv, "page"sv, "p"sv}) {
    if (!rest.ends_with(word) || rest.size() == word.size() || !is_mark(rest[rest.size() - word.size() - 1])) continue;
    rest.remove_suffix(word.size());
    place = NumberPlace::kWord;
    break;
  }
  if (rest.size() < 2 || !is_mark(rest.back())) return std::nullopt;
  if (place != NumberPlace::kWord) {
    const std::string_view before = rest.substr(0, rest.size() - 1);
    if (counts_articles(before) || is_year(before)) return std::nullopt;
    place = rest.back() == '-' ? NumberPlace::kSlug : NumberPlace::kMark;
  }
  name = rest.substr(0, rest.size() - 1);
  return number;
}

// "page-2", "p2", "2" as a whole segment.
std::optional<int> read_segment(std::string_view segment) {
  if (const std::optional<int> number = read_number(segment)) return number;
  const std::size_t digits = std::min(segment.find_first_of("0123456789"), segment.size());
  std::string word = ascii::lower(segment.substr(0, digits));
  if (!word.empty() && is_mark(word.back())) word.pop_back();
  if (std::ranges::find(kSegments, word) == kSegments.end()) return std::nullopt;
  return read_number(segment.substr(digits));
}

// Empty for a site's root.
std::string stem_of(Url url) {
  const std::size_t file = url.path.rfind('/') + 1;
  const std::string name = ascii::lower(std::string_view(url.path).substr(file));
  if (name.starts_with("index.") || name.starts_with("default.")) url.path.resize(file);
  while (url.path.ends_with('/')) url.path.pop_back();
  if (url.path.empty() && (!url.query || url.query->empty())) return {};
  return canonical_form(url);
}

class Readings {
 public:
  explicit Readings(const Url& url) : url_(url) { url_.fragment.reset(); }

  std::vector<PagedAddress> all() {
    add(url_, std::nullopt, NumberPlace::kNone);
    if (url_.query) add_parameters();
    if (!url_.has_opaque_path) {
      add_file_name();
      add_segment();
    }
    return std::move(found_);
  }

 private:
  void add(const Url& stem, std::optional<int> number, NumberPlace place) {
    constexpr std::size_t kMaxReadings = 8;
    if (found_.size() == kMaxReadings) return;
    std::string text = stem_of(stem);
    if (!text.empty()) found_.push_back({std::move(text), number, place});
  }

  void add_parameters() {
    const std::string_view query = *url_.query;
    for (std::size_t begin = 0; begin < query.size();) {
      const std::size_t end = std::min(query.find('&', begin), query.size());
      const std::string_view parameter = query.substr(begin, end - begin);
      const std::size_t equals = std::min(parameter.find('='), parameter.size());
      const std::optional<int> number = read_number(parameter.substr(std::min(equals + 1, parameter.size())));
      const std::string name = ascii::lower(parameter.substr(0, equals));
      if (number && std::ranges::find(kParameters, name) != kParameters.end()) {
        Url stem = url_;
        std::string rest(query.substr(0, begin));
        rest += query.substr(std::min(end + 1, query.size()));
        if (rest.ends_with('&')) rest.pop_back();
        stem.query = rest.empty() ? std::nullopt : std::optional(std::move(rest));
        // /?p=57 and /index.php?p=57 are articles of WordPress and Z-Blog.
        const bool is_id = name == "p" && !stem.query && !has_file_name();
        add(stem, number, is_id ? NumberPlace::kFolder : NumberPlace::kWord);
      }
      begin = end + 1;
    }
  }

  bool has_file_name() const {
    const std::string name = ascii::lower(std::string_view(url_.path).substr(url_.path.rfind('/') + 1));
    return name.contains('.') && !name.starts_with("index.") && !name.starts_with("default.");
  }

  void add_file_name() {
    const std::string_view path = url_.path;
    const std::size_t file = path.rfind('/') + 1;
    const std::string_view whole = path.substr(file);
    const std::size_t dot = std::min(whole.rfind('.'), whole.size());
    std::string_view name = whole.substr(0, dot);
    NumberPlace place = NumberPlace::kNone;
    const std::optional<int> number = cut_number(name, place);
    if (!number) return;
    Url stem = url_;
    stem.path = std::string(path.substr(0, file)) + std::string(name) + std::string(whole.substr(dot));
    add(stem, number, place);
  }

  void add_segment() {
    std::string_view path = url_.path;
    if (path.ends_with('/')) path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return;
    const std::string_view segment = path.substr(slash + 1);
    const std::optional<int> number = read_segment(segment);
    if (!number) return;
    bool is_bare = is_all_digits(segment);
    path = path.substr(0, slash);
    const std::size_t before = path.rfind('/');
    if (before != std::string_view::npos &&
        std::ranges::find(kSegments, ascii::lower(path.substr(before + 1))) != kSegments.end()) {
      path = path.substr(0, before);
      is_bare = false;
    }
    if (is_bare && (counts_articles(path) || is_year(path.substr(path.rfind('/') + 1)))) return;
    Url stem = url_;
    stem.path = path;
    add(stem, number, is_bare ? NumberPlace::kFolder : NumberPlace::kWord);
  }

  Url url_;
  std::vector<PagedAddress> found_;
};

}  // namespace

std::vector<PagedAddress> read_paged_address(const Url& url) {
  constexpr std::size_t kMaxBytes = 2000;
  if (url.path.size() + (url.query ? url.query->size() : 0) > kMaxBytes) return {};
  return Readings(url).all();
}

}  // namespace assay::page
