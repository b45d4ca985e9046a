// How fast does each parser build the trees of real pages, on one core?
//   parse_speed FOLDER   *.html below FOLDER, as they are on the web
// Prints pages and megabytes a second: ours, gumbo and libxml2, in turn, the best of five rounds each.  Every parser is
// given the same decoded UTF-8.  Exit status 2 where FOLDER has no page.
#include <fmt/format.h>
#include <gumbo.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "collect/encoding/encoding.h"
#include "collect/html/html.h"

namespace {

std::vector<std::string> read_pages(const char* folder) {
  std::vector<std::string> pages;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    pages.push_back(assay::encoding::decode_html(bytes).text);
  }
  return pages;
}

// Each returns a figure that depends on the tree, so that none is left unbuilt.
std::size_t parse_with_ours(const std::string& page) {
  const auto tree = assay::html::parse(page);
  return tree ? tree->size() : 0;
}

std::size_t parse_with_gumbo(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const std::size_t children = output->root->v.element.children.length;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return children;
}

std::size_t parse_with_libxml2(const std::string& page) {
  constexpr int kQuietly = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  xmlDoc* document = htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kQuietly);
  const std::size_t is_there = document != nullptr ? 1 : 0;
  xmlFreeDoc(document);
  return is_there;
}

template <class Parse>
double seconds_of(const std::vector<std::string>& pages, Parse parse) {
  const auto start = std::chrono::steady_clock::now();
  std::size_t sum = 0;
  for (const std::string& page : pages) sum += parse(page);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return sum > 0 ? seconds : std::numeric_limits<double>::infinity();
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> pages = argc == 2 ? read_pages(argv[1]) : std::vector<std::string>{};
  if (pages.empty()) {
    fmt::print(stderr, "parse_speed: no *.html below {}\n", argc == 2 ? argv[1] : "(no folder named)");
    return 2;
  }
  std::size_t bytes = 0;
  for (const std::string& page : pages) bytes += page.size();
  double ours = std::numeric_limits<double>::infinity();
  double gumbo = ours;
  double libxml2 = ours;
  for (int round = 0; round < 5; ++round) {
    ours = std::min(ours, seconds_of(pages, parse_with_ours));
    gumbo = std::min(gumbo, seconds_of(pages, parse_with_gumbo));
    libxml2 = std::min(libxml2, seconds_of(pages, parse_with_libxml2));
  }
  const auto print = [&](std::string_view name, double seconds) {
    fmt::print("{:<8} {:8.0f} pages/s {:8.1f} MB/s\n", name, static_cast<double>(pages.size()) / seconds,
               static_cast<double>(bytes) / seconds / 1e6);
  };
  print("ours", ours);
  print("gumbo", gumbo);
  print("libxml2", libxml2);
  return 0;
}
