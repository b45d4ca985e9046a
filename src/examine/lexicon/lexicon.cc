// The lexicon is a table in data/lexicon: one thing a line, its kind, its Chinese and its English names, each list
// separated by "|".  The build puts the tables into the program; the first call reads them (about 500 lines, well under
// a millisecond) and indexes every name by its folded form.
#include "examine/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <unordered_map>

#include "base/embedded_file.h"
#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::embedded {
std::span<const EmbeddedFile> lexicon();
}

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
                                                           {"place", TermKind::kPlace}});

TermKind kind_of(std::string_view name) {
  const auto found = std::ranges::find(kKindNames, name, &KindName::name);
  return found == kKindNames.end() ? TermKind::kOther : found->kind;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string_view field(std::string_view line, std::size_t number) {
  for (; number > 0 && line.contains('\t'); --number) line.remove_prefix(line.find('\t') + 1);
  return number > 0 ? std::string_view() : line.substr(0, std::min(line.find('\t'), line.size()));
}

std::string key_of(std::string_view name) {
  return utf8::collapse_space(text::fold(name));
}

class Lexicon {
 public:
  Lexicon() {
    for (const EmbeddedFile& file : assay::embedded::lexicon()) read(file.bytes);
  }

  std::vector<const Entry*> find(std::string_view name) const {
    const auto found = by_name_.find(key_of(name));
    return found == by_name_.end() ? std::vector<const Entry*>() : found->second;
  }

 private:
  // The first line names the columns.
  void read(std::string_view table) {
    bool is_header = true;
    for (const std::string& line : split(table, '\n')) {
      if (!is_header) add({kind_of(field(line, 0)), split(field(line, 1), '|'), split(field(line, 2), '|')});
      is_header = false;
    }
  }

  void add(Entry entry) {
    const Entry* stored = &entries_.emplace_back(std::move(entry));
    for (const auto* names : {&stored->chinese, &stored->english})
      for (const std::string& name : *names) {
        auto& same = by_name_[key_of(name)];
        if (same.empty() || same.back() != stored) same.push_back(stored);
      }
  }

  std::deque<Entry> entries_;  // its elements never move
  std::unordered_map<std::string, std::vector<const Entry*>> by_name_;
};

const Lexicon& lexicon() {
  static const Lexicon kLexicon;
  return kLexicon;
}

}  // namespace

std::vector<const Entry*> find(std::string_view name) {
  return lexicon().find(name);
}

std::vector<std::string> other_names(std::string_view name) {
  const std::string own = key_of(name);
  std::vector<std::string> names;
  for (const Entry* entry : find(name))
    for (const auto* list : {&entry->chinese, &entry->english})
      for (const std::string& other : *list)
        if (key_of(other) != own && std::ranges::find(names, other) == names.end()) names.push_back(other);
  return names;
}

}  // namespace assay::lexicon
