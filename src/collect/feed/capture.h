// Capture: the characters of one element of a feed, with the markup in it, while they are being read.
// For this room's own use.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "collect/feed/fields.h"
#include "collect/feed/written_text.h"
#include "collect/xml/xml.h"

namespace assay::feed {

class Capture {
 public:
  // What the dialect says of texts.
  enum class Dialect : std::uint8_t { kRss, kOldAtom, kAtom10 };
  // At an element of that meaning; `depth` open elements with it.
  void start(const Meaning& meaning, std::size_t depth, const xml::Element& element, Dialect dialect,
             std::size_t max_bytes);
  void stop() { meaning_ = {}; }

  bool is_running() const { return meaning_.field != Field::kNone; }
  Field field() const { return meaning_.field; }
  std::size_t depth() const { return depth_; }
  // Lower ranks come first: by depth, and last what is a second choice.
  std::size_t rank() const { return depth_ * 2 + (meaning_.is_second_choice ? 1 : 0); }

  // Elements inside, and characters.  Of a text they become markup, whatever its type says.
  void begin(const xml::Element& element);
  void end(std::string_view name);
  void characters(std::string_view text);

  WrittenText take();        // title, summary, content
  std::string take_value();  // any other field

 private:
  bool holds_text() const;
  void append(std::string_view text);

  Meaning meaning_;
  std::size_t depth_ = 0;
  std::size_t max_bytes_ = 0;
  WrittenText written_;
  bool is_markup_ = false;
};

}  // namespace assay::feed
