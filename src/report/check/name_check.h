// Names: does the source name this person, place or body too?
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/model/mention.h"
#include "base/model/verdict.h"
#include "examine/lexicon/lexicon.h"
#include "report/check/name_words.h"
#include "report/check/source_text.h"

namespace assay::check {

// Remembers what it has read of the source from one name to the next: for one thread at a time.
class NameChecker {
 public:
  NameChecker(const SourceText& source, const lexicon::Lexicon& lexicon);

  // `mention` stands in `text`.  Paragraphs in `homes` are asked first.
  CheckedName check(const Mention& mention, std::string_view text, const std::vector<int>& homes);

  // Whether paragraphs in `homes` (all, when empty) name anyone or any place that is none of `checked`: only then is a
  // name that no list knows plainly another one.
  bool has_rival(const std::vector<CheckedName>& checked, const std::vector<int>& homes);

 private:
  struct Finding {
    NameVerdict verdict = NameVerdict::kSupported;
    Place place;
    std::string reason;
  };
  // What was read of one paragraph for names.
  struct Reading {
    std::vector<Mention> mentions;
    NameWords words;
  };

  const Reading& reading_of(int paragraph);
  Finding find(const Mention& mention, std::string_view name, const std::vector<int>& homes);
  Finding look_in(const Mention& mention, std::string_view name, const std::vector<int>& paragraphs);
  std::optional<Finding> among_mentions(const Mention& mention, int paragraph, std::optional<Finding>& misspelt);
  std::optional<Finding> as_written(const Mention& mention, std::string_view name, int paragraph);
  std::optional<Finding> word_by_word(const Mention& mention, std::string_view name, int paragraph);
  bool is_place_here(std::string_view word, int paragraph);
  bool is_home_country(const Mention& mention) const;
  bool is_of_everyday_words(const Mention& mention, std::string_view name) const;
  std::optional<Finding> by_meaning(std::string_view name, int paragraph);

  const SourceText& source_;
  const lexicon::Lexicon& lexicon_;
  std::map<int, std::unique_ptr<Reading>> readings_;
  std::unordered_map<std::string, Finding> known_;  // by name, for names that come again
  std::size_t budget_bytes_;
  std::size_t sound_budget_;
};

}  // namespace assay::check
