// The whole extraction as eval/extraction/speed.py times it: bytes of a page in, article out, all in one process.
// Like the peers' programs: names of files on standard input up to an empty line, then one round over all of them for
// every further line: {"pages", "seconds", "cpu_seconds", "characters"}.
#include <time.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "collect/page/page.h"

namespace {

std::string read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

double seconds_of(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

nlohmann::json round(const std::vector<std::string>& pages) {
  const double start = seconds_of(CLOCK_MONOTONIC);
  const double before = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
  std::size_t characters = 0;
  for (const std::string& page : pages) {
    const auto article = assay::page::extract(page);
    if (!article) continue;
    for (const assay::Paragraph& paragraph : article->paragraphs) characters += paragraph.text.size();
  }
  return {{"pages", pages.size()},
          {"seconds", seconds_of(CLOCK_MONOTONIC) - start},
          {"cpu_seconds", seconds_of(CLOCK_PROCESS_CPUTIME_ID) - before},
          {"characters", characters}};
}

}  // namespace

int main() {
  std::vector<std::string> pages;
  std::string line;
  while (std::getline(std::cin, line) && !line.empty()) pages.push_back(read_file(line));
  while (std::getline(std::cin, line)) std::cout << round(pages) << '\n' << std::flush;
}
