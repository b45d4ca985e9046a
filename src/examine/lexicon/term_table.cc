#include "examine/lexicon/term_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace assay::lexicon {

namespace {

struct KindName {
  std::string_view name;
  TermKind kind;
};

constexpr std::array kKindNames = std::to_array<KindName>({{"material", TermKind::kMaterial},
                                                           {"product", TermKind::kProduct},
                                                           {"process", TermKind::kProcess},
                                                           {"company", TermKind::kCompany},
                                                           {"ministry", TermKind::kMinistry},
                                                           {"person", TermKind::kPerson},
                                                           {"place", TermKind::kPlace},
                                                           {"measure", TermKind::kMeasure},
                                                           {"other", TermKind::kOther}});

std::optional<TermKind> kind_of(std::string_view name) {
  const auto found = std::ranges::find(kKindNames, name, &KindName::name);
  return found == kKindNames.end() ? std::nullopt : std::optional(found->kind);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

struct Offence {
  std::string what;
};

std::optional<Offence> read_names(std::string_view field, std::vector<std::string>& names) {
  for (const std::string_view part : split(field, '|')) {
    std::string name = utf8::collapse_space(part);
    if (name.empty()) continue;
    if (name.size() > kMaxNameBytes) return Offence{fmt::format("a name of {} bytes", name.size())};
    if (names.size() == kMaxNamesOfTerm) return Offence{"too many names"};
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return std::nullopt;
}

std::optional<Offence> read_line(std::string_view line, Term& term) {
  if (!utf8::is_valid(line)) return Offence{"not UTF-8"};
  const std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() < 2 || fields.size() > 3)
    return Offence{fmt::format("{} fields, not kind, Chinese names, English names", fields.size())};
  const auto kind = kind_of(utf8::trim(fields[0]));
  if (!kind) return Offence{fmt::format("unknown kind \"{}\"", utf8::prefix(fields[0], 40))};
  term.kind = *kind;
  if (const auto offence = read_names(fields[1], term.chinese)) return offence;
  if (fields.size() == 3)
    if (const auto offence = read_names(fields[2], term.english)) return offence;
  if (term.chinese.empty() && term.english.empty()) return Offence{"no name"};
  return std::nullopt;
}

}  // namespace

Result<std::vector<Term>> read_term_table(std::string_view tsv, Rank rank) {
  if (tsv.size() > kMaxTableBytes)
    return failure(ErrorKind::kTooLarge, fmt::format("lexicon: a table of {} bytes", tsv.size()));
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  std::vector<Term> terms;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    std::string_view line = tsv.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (utf8::trim(line).empty() || line.starts_with('#') || (number == 1 && line.starts_with("kind\t"))) continue;
    Term term{.rank = rank};
    if (const auto offence = read_line(line, term))
      return failure(ErrorKind::kInvalid, fmt::format("lexicon: line {}: {}", number, offence->what));
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace assay::lexicon
