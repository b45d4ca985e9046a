// Read by events, not as a tree: memory stays that of the entries, nothing recurses, and a file that is cut gives the
// items that are whole.  The place in the document is a path of names, "items/[]/title", with "[]" for any element of
// an array.
#include "collect/feed/json_feed.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "collect/feed/author.h"
#include "collect/feed/feed_date.h"
#include "collect/feed/part.h"
#include "collect/feed/written_text.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {
namespace {

using nlohmann::json;

class JsonReader : public nlohmann::json_sax<json> {
 public:
  JsonReader(std::string_view base, const FeedLimits& limits) : limits_(limits) {
    if (const Result<Url> url = parse_url(base)) base_ = *url;
  }

  bool null() override { return scalar(); }
  bool boolean(bool /*value*/) override { return scalar(); }
  bool number_integer(number_integer_t /*value*/) override { return scalar(); }
  bool number_unsigned(number_unsigned_t value) override {
    enter();
    // 1.0 has ids that are numbers.
    if (path_ == "items/[]/id") entry_.set_value(Field::kId, std::to_string(value), 0);
    if (path_ == "items/[]/attachments/[]/size_in_bytes") enclosure_.size_bytes = value;
    return leave();
  }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return scalar(); }
  bool binary(binary_t& /*value*/) override { return scalar(); }
  bool string(string_t& value) override {
    enter();
    take(utf8::prefix(value, limits_.max_text_bytes));
    return leave();
  }
  bool key(string_t& name) override {
    name_ = name;
    return true;
  }
  bool start_object(std::size_t /*size*/) override {
    if (!push('{')) return false;
    if (path_ == "items/[]") begin_entry();
    if (path_.ends_with("/authors/[]") || path_.ends_with("author") || path_ == "authors/[]") person_.clear();
    if (path_ == "items/[]/attachments/[]") enclosure_ = {};
    return true;
  }
  bool end_object() override {
    if (path_ == "items/[]") end_entry();
    if (path_ == "items/[]/authors/[]" || path_ == "items/[]/author") entry_.add_author(std::move(person_));
    if (path_ == "authors/[]" || path_ == "author") feed_part_.add_author(std::move(person_));
    if (path_ == "items/[]/attachments/[]") entry_.add_enclosure(std::move(enclosure_));
    return pop();
  }
  bool start_array(std::size_t /*size*/) override {
    if (!push('[')) return false;
    has_items_ = has_items_ || path_ == "items";
    return true;
  }
  bool end_array() override { return pop(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const json::exception& /*error*/) override {
    return false;
  }

  bool is_feed() const { return has_items_ || !feed_.format.empty(); }
  Feed finish() {
    if (in_entry_) end_entry();
    if (feed_.format.empty()) feed_.format = "jsonfeed";
    std::move(feed_part_).to_feed(feed_);
    return std::move(feed_);
  }

 private:
  // The path of the value that comes now.
  void enter() {
    lengths_.push_back(path_.size());
    if (lengths_.size() == 1) return;
    if (!path_.empty()) path_ += '/';
    path_ += kinds_.back() == '[' ? std::string_view("[]") : utf8::prefix(name_, kMaxNameBytes);
  }
  bool leave() {
    path_.resize(lengths_.back());
    lengths_.pop_back();
    return true;
  }
  bool scalar() {
    // An item that is no object holds nothing.
    if (path_ == "items" && !kinds_.empty() && kinds_.back() == '[') ++feed_.skipped;
    return true;
  }
  bool push(char kind) {
    if (kinds_.size() >= limits_.max_depth) return false;
    enter();
    kinds_ += kind;
    return true;
  }
  bool pop() {
    kinds_.pop_back();
    return leave();
  }

  std::string absolute(std::string_view address) const {
    return sanitise::absolute_address(address, base_ ? &*base_ : nullptr);
  }

  void take(std::string_view value) {
    if (path_.starts_with("items/[]"))
      in_entry_ ? take_of_entry(std::string_view(path_).substr(8), value) : void(++feed_.skipped);
    else
      take_of_feed(path_, value);
  }

  void take_of_feed(std::string_view path, std::string_view value) {
    if (path == "version" && value.find("jsonfeed.org/version/") != std::string_view::npos)
      feed_.format = value.ends_with("/1.1") ? "jsonfeed11" : "jsonfeed1";
    if (path == "title") feed_part_.set_text(Field::kTitle, {.value = std::string(utf8::trim(value))}, 0);
    if (path == "description") feed_part_.set_text(Field::kSummary, {.value = std::string(utf8::trim(value))}, 0);
    if (path == "home_page_url") feed_part_.set_value(Field::kLink, absolute(value), 0);
    if (path == "language") feed_part_.set_value(Field::kLanguage, std::string(value), 0);
    if (path == "feed_url" && !base_)
      if (const Result<Url> url = parse_url(value)) base_ = *url;
    if (path == "author/name" || path == "authors/[]/name") person_ = utf8::collapse_space(value);
  }

  void take_of_entry(std::string_view path, std::string_view value) {
    if (path == "/id") entry_.set_value(Field::kId, std::string(value), 0);
    if (path == "/url") entry_.set_value(Field::kLink, absolute(value), 0);
    if (path == "/external_url") entry_.set_value(Field::kLink, absolute(value), 1);
    if (path == "/title") entry_.set_text(Field::kTitle, {.value = std::string(utf8::trim(value))}, 0);
    if (path == "/summary") entry_.set_text(Field::kSummary, {.value = std::string(utf8::trim(value))}, 0);
    if (path == "/content_html") entry_.set_text(Field::kContent, html_text(value, base_ ? &*base_ : nullptr), 0);
    if (path == "/content_text") entry_.set_text(Field::kContent, {.value = std::string(utf8::trim(value))}, 1);
    if (path == "/date_published") entry_.set_time(Field::kPublished, read_feed_date(value), 0);
    if (path == "/date_modified") entry_.set_time(Field::kUpdated, read_feed_date(value), 0);
    if (path == "/language") entry_.set_value(Field::kLanguage, std::string(value), 0);
    if (path == "/tags/[]") entry_.add_category(value);
    if (path == "/author/name" || path == "/authors/[]/name") person_ = utf8::collapse_space(value);
    if (path == "/attachments/[]/url") enclosure_.url = absolute(value);
    if (path == "/attachments/[]/mime_type") enclosure_.type = value;
  }

  void begin_entry() {
    entry_ = {};
    in_entry_ = true;
  }
  void end_entry() {
    in_entry_ = false;
    if (entry_.is_empty() || feed_.entries.size() >= limits_.max_entries) {
      ++feed_.skipped;
      return;
    }
    // An id that is an address leads to the item, as the specification asks of it.
    entry_.set_permalink(true);
    Entry entry = std::move(entry_).to_entry();
    if (entry.link == entry.id && entry.link.find("://") == std::string::npos) entry.link.clear();
    feed_.entries.push_back(std::move(entry));
  }

  static constexpr std::size_t kMaxNameBytes = 64;
  FeedLimits limits_;
  std::optional<Url> base_;
  Feed feed_;
  Part feed_part_;
  Part entry_;
  bool in_entry_ = false;
  bool has_items_ = false;
  std::string path_;
  std::vector<std::size_t> lengths_;  // of path_ before each open value
  std::string kinds_;                 // of the open values: '{' or '['
  std::string name_;
  std::string person_;
  Enclosure enclosure_;
};

}  // namespace

Result<Feed> read_json_feed(std::string_view utf8, std::string_view base, const FeedLimits& limits) {
  JsonReader reader(base, limits);
  json::sax_parse(utf8.begin(), utf8.end(), &reader, json::input_format_t::json, false, true);
  if (!reader.is_feed()) return failure(ErrorKind::kInvalid, "feed: JSON, but no JSON Feed");
  return reader.finish();
}

}  // namespace assay::feed
