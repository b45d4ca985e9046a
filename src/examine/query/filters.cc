#include "examine/query/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kLanguages = {
    std::pair("中文"sv, "zh"sv),     std::pair("汉语"sv, "zh"sv),    std::pair("chinese"sv, "zh"sv),
    std::pair("英文"sv, "en"sv),     std::pair("英语"sv, "en"sv),    std::pair("english"sv, "en"sv),
    std::pair("日文"sv, "ja"sv),     std::pair("日语"sv, "ja"sv),    std::pair("japanese"sv, "ja"sv),
    std::pair("韩文"sv, "ko"sv),     std::pair("韩语"sv, "ko"sv),    std::pair("korean"sv, "ko"sv),
    std::pair("德文"sv, "de"sv),     std::pair("德语"sv, "de"sv),    std::pair("german"sv, "de"sv),
    std::pair("法文"sv, "fr"sv),     std::pair("法语"sv, "fr"sv),    std::pair("french"sv, "fr"sv),
    std::pair("俄文"sv, "ru"sv),     std::pair("俄语"sv, "ru"sv),    std::pair("russian"sv, "ru"sv),
    std::pair("西班牙语"sv, "es"sv), std::pair("spanish"sv, "es"sv), std::pair("und"sv, "und"sv)};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

std::vector<std::string> read_entities(std::string_view written, const lexicon::Lexicon& lexicon) {
  std::vector<std::string> terms;
  const auto add = [&](std::string term) {
    if (std::ranges::find(terms, term) == terms.end()) terms.push_back(std::move(term));
  };
  for (const lexicon::EntryId id : lexicon.find(written))
    if (const lexicon::Entry entry = lexicon.entry(id); entry.is_name()) add(terms::entity_term(entry.key));
  add(terms::entity_term(written));  // as a text names it where it could not be told which is meant
  return terms;
}

FilterKind kind_of(Field field) {
  switch (field) {
    case Field::kSite:
      return FilterKind::kSite;
    case Field::kLanguage:
      return FilterKind::kLanguage;
    case Field::kAfter:
      return FilterKind::kAfter;
    case Field::kBefore:
      return FilterKind::kBefore;
    case Field::kTopic:
      return FilterKind::kTopic;
    case Field::kEntity:
      return FilterKind::kEntity;
    case Field::kFigure:
      return FilterKind::kFigure;
    default:
      return FilterKind::kSource;
  }
}

}  // namespace

std::string read_site(std::string_view written) {
  if (const std::size_t scheme = written.find("://"); scheme != std::string_view::npos)
    written.remove_prefix(scheme + 3);
  written = written.substr(0, written.find_first_of("/?#:"));
  std::string host = lower(written);
  if (host.starts_with("www.")) host.erase(0, 4);
  while (host.starts_with('.') || host.starts_with('*')) host.erase(0, 1);
  return host;
}

std::string read_language(std::string_view written) {
  const std::string name = lower(written.substr(0, written.find_first_of("-_")));
  const auto known = std::ranges::find(kLanguages, name, &std::pair<std::string_view, std::string_view>::first);
  if (known != kLanguages.end()) return std::string(known->second);
  const bool is_code = name.size() == 2 && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? name : "";
}

Result<std::int64_t> read_instant(std::string_view written) {
  const auto refuse = [&] { return failure(ErrorKind::kInvalid, fmt::format("not a date: {}", written)); };
  std::array<int, 3> parts = {0, 1, 1};
  std::size_t count = 0;
  std::string_view rest = utf8::trim(written);
  const bool is_packed = rest.size() == 8 && rest.find_first_not_of("0123456789") == std::string_view::npos;
  for (; count < parts.size() && !rest.empty(); ++count) {
    const std::string_view part = is_packed ? rest.substr(0, count == 0 ? 4 : 2) : rest;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), parts[count]);
    const auto digits = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc() || (count == 0 ? digits != 4 : digits > 2) || rest.starts_with('-')) return refuse();
    rest.remove_prefix(digits);
    const std::array kMarks = {count == 0   ? "年"sv
                               : count == 1 ? "月"sv
                                            : "日"sv,
                               count == 2 ? "号"sv : "-"sv, "/"sv, "."sv};
    for (std::size_t i = 0; i < (count == 2 ? 2 : kMarks.size()); ++i)
      if (rest.starts_with(kMarks[i])) {
        rest.remove_prefix(kMarks[i].size());
        if (i > 0 && count < 2 && rest.empty()) return refuse();  // "2025-"
        break;
      }
  }
  if (!rest.empty() || count == 0) return refuse();
  const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                        std::chrono::month(static_cast<unsigned>(parts[1])),
                                        std::chrono::day(static_cast<unsigned>(parts[2]))};
  if (!day.ok() || parts[0] < 1) return refuse();
  return std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
}

Result<Filter> read_filter(const Token& token, const lexicon::Lexicon& lexicon) {
  Filter filter{.kind = kind_of(token.field)};
  const std::string written = utf8::collapse_space(token.text);
  const auto explained = [&](const Error& error) {
    return failure(error.kind, fmt::format("{}: {}", token.field_name, error.message));
  };
  if (written.empty())
    return failure(ErrorKind::kInvalid, fmt::format("{}: needs something behind it", token.field_name));
  filter.text = written;
  switch (filter.kind) {
    case FilterKind::kSource:
    case FilterKind::kTopic:
      break;
    case FilterKind::kSite:
      filter.text = read_site(written);
      if (filter.text.empty()) return failure(ErrorKind::kInvalid, "site: not a host: " + written);
      break;
    case FilterKind::kLanguage:
      filter.text = read_language(written);
      if (filter.text.empty()) return failure(ErrorKind::kInvalid, "lang: not a language: " + written);
      break;
    case FilterKind::kAfter:
    case FilterKind::kBefore: {
      const Result<std::int64_t> instant = read_instant(written);
      if (!instant) return explained(instant.error());
      filter.instant = *instant;
      break;
    }
    case FilterKind::kEntity:
      filter.entities = read_entities(written, lexicon);
      break;
    case FilterKind::kFigure: {
      Result<FigureBound> figure = read_figure(token.field_name, token.comparison, written);
      if (!figure) return explained(figure.error());
      filter.figure = *std::move(figure);
      break;
    }
  }
  return filter;
}

}  // namespace assay::query
