// Do our decoders and the search for a declaration do as the standards say?
//   score_encodings tables FOLDER    NAME_in.txt beside NAME_in_ref.txt, as encoding_rs keeps them for its tests: every
//                                    pointer of the standard's indexes; prints the share of lines that come out equal
//   score_encodings prescan FOLDER   html5lib's encoding tests (*.dat below FOLDER): the share of declarations found
//   … --misses                       also each case that fails
//   score_encodings detect           reads lines "bytes<TAB>text", both in hexadecimal; writes for each the encoding
//   that
//                                    is found without any declaration, and 1 where its text comes out, else 0
// Exit status 2 where FOLDER has no such file.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "collect/encoding/decoders.h"
#include "collect/encoding/encoding.h"
#include "collect/encoding/prescan.h"

namespace {

struct Count {
  int passed = 0;
  int all = 0;
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view encoding_of_table(const std::string& name) {
  // The two halves of EUC-JP have a file each.
  if (name.starts_with("jis02")) return "EUC-JP";
  std::string label = name;
  std::ranges::replace(label, '_', '-');
  return assay::encoding::name_for_label(label);
}

Count score_table(const std::filesystem::path& input, bool shows_misses) {
  constexpr std::string_view kEnd = "_in";
  const std::string stem = input.stem().string();
  const std::string_view encoding = encoding_of_table(stem.substr(0, stem.size() - kEnd.size()));
  const std::string expected = bytes_of(input.parent_path() / (stem + "_ref.txt"));
  const std::string found = assay::encoding::decode_as(encoding, bytes_of(input));
  const auto expected_lines = lines_of(expected);
  const auto found_lines = lines_of(found);
  Count count{.all = static_cast<int>(expected_lines.size())};
  for (std::size_t i = 0; i < expected_lines.size(); ++i) {
    const bool is_equal = i < found_lines.size() && found_lines[i] == expected_lines[i];
    count.passed += is_equal;
    if (shows_misses && !is_equal)
      fmt::print("{} line {}: {} and not {}\n", encoding, i + 1, i < found_lines.size() ? found_lines[i] : "nothing",
                 expected_lines[i]);
  }
  return count;
}

// "#data", lines, "#encoding", a label.
std::vector<std::pair<std::string, std::string>> prescan_cases(std::string_view file) {
  std::vector<std::pair<std::string, std::string>> cases;
  bool in_label = false;
  for (const std::string_view line : lines_of(file)) {
    if (line == "#data") {
      cases.emplace_back();
      in_label = false;
    } else if (line == "#encoding") {
      in_label = true;
    } else if (!cases.empty() && in_label) {
      if (cases.back().second.empty()) cases.back().second = line;
    } else if (!cases.empty()) {
      cases.back().first.append(line).append("\n");
    }
  }
  for (auto& [html, label] : cases)
    if (html.ends_with('\n')) html.pop_back();
  return cases;
}

Count score_prescan(const std::filesystem::path& path, bool shows_misses) {
  Count count;
  const std::string file = bytes_of(path);
  for (const auto& [html, label] : prescan_cases(file)) {
    const std::string_view expected = assay::encoding::name_for_label(label);
    std::string_view found = assay::encoding::byte_order_mark(html).encoding;
    if (found.empty()) found = assay::encoding::prescan_html(html);
    if (found.empty()) found = "windows-1252";  // what the tests take where nothing is declared
    ++count.all;
    count.passed += found == expected;
    if (shows_misses && found != expected) fmt::print("--- {} and not {}\n{}\n", found, expected, html);
  }
  return count;
}

std::string from_hexadecimal(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

int detect() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view text = std::string_view(line).substr(std::min(tab + 1, line.size()));
    const auto decoded = assay::encoding::decode_html(from_hexadecimal(std::string_view(line).substr(0, tab)));
    fmt::print("{}\t{}\n", decoded.encoding, decoded.text == from_hexadecimal(text) ? 1 : 0);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "detect") return detect();
  const std::string_view what = argc >= 3 ? argv[1] : "";
  const bool shows_misses = argc == 4 && std::string_view(argv[3]) == "--misses";
  std::vector<std::filesystem::path> files;
  std::error_code error;
  if (argc >= 3)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[2], error)) {
      const std::string name = entry.path().filename().string();
      const bool is_scripted = entry.path().parent_path().filename() == "scripted";
      if (what == "tables" ? name.ends_with("_in.txt") : name.ends_with(".dat") && !is_scripted)
        files.push_back(entry.path());
    }
  if (files.empty() || (what != "tables" && what != "prescan")) {
    fmt::print(stderr, "score_encodings: no files to score in {}\n", argc >= 3 ? argv[2] : "(no folder named)");
    return 2;
  }
  std::ranges::sort(files);
  Count sum;
  for (const auto& file : files) {
    const Count count = what == "tables" ? score_table(file, shows_misses) : score_prescan(file, shows_misses);
    fmt::print("{} {} of {}\n", file.filename().string(), count.passed, count.all);
    sum.passed += count.passed;
    sum.all += count.all;
  }
  fmt::print("{} {} of {}, {:.4f}\n", what, sum.passed, sum.all,
             static_cast<double>(sum.passed) / std::max(sum.all, 1));
  return 0;
}
