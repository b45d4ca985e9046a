// Scores examine/names:
//   score_names                            the sound model, on the pairs that it did not learn from
//   score_names labels.tsv source reference   also names, on the lines of a bilingual text that labels.tsv marks
// Prints one figure a line.  Exit status 2 when a file cannot be read.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "examine/names/names.h"
#include "examine/names/sound_quality_tool.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a tool of this room

struct Marks {
  std::vector<Span> gold;
};

using Labels = std::map<std::pair<std::string, int>, Marks>;  // by side and line

std::vector<std::string> lines_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    fields.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return fields;
}

std::uint32_t number(const std::string& text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Labels read_labels(const char* path) {
  Labels labels;
  for (const std::string& line : lines_of(path)) {
    const auto fields = fields_of(line);
    if (fields.size() != 5 || fields[0] == "side") continue;
    Marks& marks = labels[{fields[0], static_cast<int>(number(fields[1]))}];
    if (fields[4] != "none") marks.gold.push_back({number(fields[2]), number(fields[3])});
  }
  return labels;
}

struct Counts {
  int gold = 0;
  int found = 0;
  int exact = 0;
  int gold_met = 0;
  int found_met = 0;
};

bool meets(Span a, Span b) {
  return a.start < b.end && b.start < a.end;
}

void count(const std::vector<Span>& gold, const std::vector<Span>& found, Counts& counts) {
  counts.gold += static_cast<int>(gold.size());
  counts.found += static_cast<int>(found.size());
  for (const Span& mark : gold) {
    counts.exact += static_cast<int>(std::ranges::count(found, mark));
    counts.gold_met += std::ranges::any_of(found, [&](Span span) { return meets(mark, span); }) ? 1 : 0;
  }
  for (const Span& span : found)
    counts.found_met += std::ranges::any_of(gold, [&](Span mark) { return meets(mark, span); }) ? 1 : 0;
}

double share(int part, int whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

void score(const char* side, const Labels& labels, const std::vector<std::string>& lines) {
  Counts counts;
  for (const auto& [place, marks] : labels) {
    if (place.first != side || place.second < 1 || static_cast<std::size_t>(place.second) > lines.size()) continue;
    const std::string& line = lines[static_cast<std::size_t>(place.second) - 1];
    std::vector<Span> found;
    for (const Mention& mention : names::find_names(line, side, lexicon::Lexicon::embedded()))
      if (mention.type != MentionType::kThing) found.push_back(mention.span);
    count(marks.gold, found, counts);
  }
  fmt::print("{} names labelled {}, found {}\n", side, counts.gold, counts.found);
  fmt::print("{} recall, same bytes      {:.3f}\n", side, share(counts.exact, counts.gold));
  fmt::print("{} precision, same bytes   {:.3f}\n", side, share(counts.exact, counts.found));
  fmt::print("{} recall, touched         {:.3f}\n", side, share(counts.gold_met, counts.gold));
  fmt::print("{} precision, touched      {:.3f}\n", side, share(counts.found_met, counts.found));
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 1 && argument_count != 4) {
    std::fputs("usage: score_names [labels.tsv source reference]\n", stderr);
    return 2;
  }
  const auto quality =
      names::measure_sound(names::SoundTable::embedded(), names::sound_pairs(lexicon::Lexicon::embedded()));
  fmt::print("sound: pairs held back             {}\n", quality.pairs);
  fmt::print("sound: area, any other name        {:.4f}\n", quality.area);
  fmt::print("sound: area, hard other names      {:.4f}\n", quality.hard_area);
  fmt::print("sound: pairs taken for one         {:.4f}\n", quality.found);
  fmt::print("sound: any others taken for one    {:.4f}\n", quality.false_any);
  fmt::print("sound: hard others taken for one   {:.4f}\n", quality.false_hard);
  if (argument_count == 1) return 0;
  const Labels labels = read_labels(arguments[1]);
  const auto source = lines_of(arguments[2]);
  const auto reference = lines_of(arguments[3]);
  if (labels.empty() || source.empty() || reference.empty()) {
    std::fputs("score_names: a file is missing or empty\n", stderr);
    return 2;
  }
  score("zh", labels, source);
  score("en", labels, reference);
  return 0;
}
