// Part: what is known of a feed or of an entry while its document is being read.  For this room's own use.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "collect/feed/feed.h"
#include "collect/feed/fields.h"

namespace assay::feed {

class Part {
 public:
  // Sets a field unless an element nearer to the root has set it: lower ranks win, the first of equal ones.
  void set_text(Field field, Text text, std::size_t rank);           // title, summary, content
  void set_value(Field field, std::string value, std::size_t rank);  // link, id, language
  void set_time(Field field, const std::optional<Time>& time, std::size_t rank);

  void add_author(std::string author);
  void add_category(std::string_view category);
  void add_keywords(std::string_view keywords);  // parted by commas
  void add_enclosure(Enclosure enclosure);

  void set_feed(std::string address) { feed_ = std::move(address); }
  void set_permalink(bool is_permalink) { is_permalink_ = is_permalink; }
  const std::string& link() const { return link_; }

  bool is_empty() const;
  Entry to_entry() &&;
  void to_feed(Feed& feed) &&;  // its own fields, not its format, entries and count

 private:
  bool takes(Field field, std::size_t rank);
  std::optional<Time> published() const { return published_ ? published_ : created_; }

  static constexpr std::size_t kUnset = 0;
  std::array<std::size_t, static_cast<std::size_t>(Field::kAside)> ranks_{};  // plus one; kUnset

  std::string id_, link_, feed_, language_;
  bool is_permalink_ = false;
  Text title_, summary_, content_;
  Text second_summary_;  // <description> beside <summary>: the longer form, until there is a content
  std::optional<Time> published_, created_, updated_;
  std::vector<std::string> authors_, categories_;
  std::vector<Enclosure> enclosures_;
};

}  // namespace assay::feed
