// How many of html5lib's tree-construction tests does our parser build the expected tree for?
//   score_trees FOLDER            *.dat below FOLDER; a line a file, and the sum
//   score_trees FOLDER --misses   also each case that fails: its HTML, what was expected and what came out
// Exit status 2 where FOLDER has no such file.
#include <fmt/format.h>

#include <algorithm>

#include "standards/tree_cases.h"

namespace {

struct Count {
  int passed = 0;
  int all = 0;
  int left_out = 0;
};

Count score(const std::filesystem::path& file, bool shows_misses) {
  using namespace assay;  // NOLINT(google-build-using-namespace): a program of its own
  Count count;
  for (const standards::TreeCase& test : standards::read_tree_cases(file)) {
    if (test.needs_scripts) {
      ++count.left_out;
      continue;
    }
    const auto tree = test.context ? html::parse_fragment(test.html, {}, *test.context) : html::parse(test.html);
    const std::string found = tree ? standards::dump(*tree, test.context.has_value()) : "nothing\n";
    ++count.all;
    count.passed += found == test.expected;
    if (shows_misses && found != test.expected)
      fmt::print("--- {}\n{}\n--- expected\n{}--- found\n{}", file.filename().string(), test.html, test.expected,
                 found);
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const bool shows_misses = argc == 3 && std::string_view(argv[2]) == "--misses";
  std::vector<std::filesystem::path> files;
  std::error_code error;
  if (argc >= 2)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1], error))
      if (entry.path().extension() == ".dat") files.push_back(entry.path());
  if (files.empty()) {
    fmt::print(stderr, "score_trees: no *.dat below {}\n", argc >= 2 ? argv[1] : "(no folder named)");
    return 2;
  }
  std::ranges::sort(files);
  Count sum;
  for (const auto& file : files) {
    const Count count = score(file, shows_misses);
    fmt::print("{} {} of {}\n", file.lexically_relative(argv[1]).string(), count.passed, count.all);
    sum.passed += count.passed;
    sum.all += count.all;
    sum.left_out += count.left_out;
  }
  fmt::print("trees {} of {}, {:.4f}; {} left out, which need scripts\n", sum.passed, sum.all,
             sum.all == 0 ? 0.0 : static_cast<double>(sum.passed) / sum.all, sum.left_out);
  return 0;
}
