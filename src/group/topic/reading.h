// Reading: where the sentences of a document lie, and which of them speak of a subject.  Internal to group/topic.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "examine/query/query.h"
#include "examine/text/analysis.h"

namespace assay::topic {

// The sentences of a document's body in one row.  Made once for all topics of a document.
class Reading {
 public:
  explicit Reading(const text::Analysis& analysis);

  bool has_title() const { return has_title_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }  // sentences of the body

  // The first sentence of a paragraph (from 1), of one past the last size().
  std::uint32_t first_of(std::uint32_t paragraph) const {
    return first_[std::min<std::size_t>(paragraph, first_.size()) - 1];
  }
  std::uint32_t end_of(std::uint32_t sentence) const { return ends_[sentence]; }  // byte in its paragraph
  // The number of the sentence that holds byte `start` of paragraph `paragraph` (from 1), or size().
  std::uint32_t sentence_at(std::uint32_t paragraph, std::uint32_t start) const;

 private:
  bool has_title_ = false;
  std::vector<std::uint32_t> first_;  // of each paragraph, and one past the last
  std::vector<std::uint32_t> ends_;   // byte in its paragraph, of each sentence
};

// Where a subject, under any of its names, is spoken of.
class Evidence {
 public:
  explicit Evidence(const Reading& reading);

  void add(const std::vector<query::Hit>& hits);
  void add_title() { in_title_ = true; }
  void add_sentence(std::uint32_t number) { bits_[number / kWordBits] |= std::uint64_t{1} << (number % kWordBits); }
  bool in_title() const { return in_title_; }
  std::uint32_t sentences() const;  // that speak of it
  // Whether any of the sentences [begin, end) does.
  bool any_of(std::uint32_t begin, std::uint32_t end) const;
  const Reading& reading() const { return reading_; }

 private:
  static constexpr std::uint32_t kWordBits = 64;
  const Reading& reading_;
  bool in_title_ = false;
  std::vector<std::uint64_t> bits_;
};

}  // namespace assay::topic
