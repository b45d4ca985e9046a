// Stop words: lists of our own in data/stop_words, one file a language, words separated by white space.
#include <map>
#include <span>
#include <unordered_set>

#include "base/embedded_file.h"
#include "examine/text/text.h"

namespace assay::embedded {
std::span<const EmbeddedFile> stop_words();
}

namespace assay::text {

namespace {

using WordSet = std::unordered_set<std::string_view>;

// "zh.txt" holds the words of "zh".
std::map<std::string_view, WordSet> read_lists() {
  std::map<std::string_view, WordSet> lists;
  for (const EmbeddedFile& file : assay::embedded::stop_words()) {
    WordSet& words = lists[file.path.substr(0, file.path.find('.'))];
    constexpr std::string_view kBlank = " \n";
    for (std::size_t begin = file.bytes.find_first_not_of(kBlank); begin != std::string_view::npos;) {
      const std::size_t end = std::min(file.bytes.find_first_of(kBlank, begin), file.bytes.size());
      words.insert(file.bytes.substr(begin, end - begin));
      begin = file.bytes.find_first_not_of(kBlank, end);
    }
  }
  return lists;
}

}  // namespace

bool is_stop_word(std::string_view word, std::string_view language) {
  static const std::map<std::string_view, WordSet> kLists = read_lists();
  const auto list = kLists.find(language);
  return list != kLists.end() && list->second.contains(word);
}

}  // namespace assay::text
