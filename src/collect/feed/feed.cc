// Which dialect is it?  The first character tells JSON from XML, the root element the rest.
#include "collect/feed/feed.h"

#include <array>
#include <memory>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/encoding/encoding.h"
#include "collect/feed/json_feed.h"
#include "collect/feed/opml.h"
#include "collect/feed/reader.h"
#include "collect/feed/sitemap.h"
#include "collect/html/blocks.h"
#include "collect/xml/xml.h"

namespace assay::feed {
namespace {

enum class Dialect : std::uint8_t { kNone, kFeed, kSitemap, kOpml };

Dialect dialect_of(std::string_view root) {
  const std::string name = ascii::lower(root);
  if (name == "rss" || name == "feed" || name == "rdf" || name == "channel") return Dialect::kFeed;
  if (name == "urlset" || name == "sitemapindex") return Dialect::kSitemap;
  return name == "opml" ? Dialect::kOpml : Dialect::kNone;
}

// Sees the root element and hands everything on to who can read it.
class Chooser : public xml::Handler {
 public:
  Chooser(std::string_view base, const FeedLimits& limits) : base_(base), limits_(limits) {}

  void begin(const xml::Element& element) override {
    if (chosen_ == nullptr) choose(element.name);
    if (chosen_ != nullptr) chosen_->begin(element);
  }
  void end() override {
    if (chosen_ != nullptr) chosen_->end();
  }
  void characters(std::string_view text) override {
    if (chosen_ != nullptr) chosen_->characters(text);
  }
  void document_type(std::string_view declaration) override { document_type_ = declaration; }
  bool is_stopped() const override { return is_refused_; }

  FeedHandler* chosen() const { return chosen_.get(); }

 private:
  void choose(std::string_view root) {
    switch (dialect_of(root)) {
      case Dialect::kFeed:
        chosen_ = std::make_unique<Reader>(base_, limits_);
        break;
      case Dialect::kSitemap:
        chosen_ = std::make_unique<Sitemap>(base_, limits_);
        break;
      case Dialect::kOpml:
        chosen_ = std::make_unique<Opml>(limits_);
        break;
      case Dialect::kNone:
        is_refused_ = true;
        return;
    }
    chosen_->document_type(document_type_);
  }

  std::string_view base_;
  const FeedLimits& limits_;
  std::string document_type_;
  std::unique_ptr<FeedHandler> chosen_;
  bool is_refused_ = false;
};

// The name of the root element; empty where there is none.
class RootName : public xml::Handler {
 public:
  void begin(const xml::Element& element) override {
    if (name_.empty()) name_ = element.name;
  }
  void end() override {}
  void characters(std::string_view /*text*/) override {}
  bool is_stopped() const override { return !name_.empty(); }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

}  // namespace

std::string plain_text(const Text& text) {
  return text.kind == TextKind::kHtml ? html::text_of_fragment(text.value) : utf8::collapse_space(text.value);
}

bool is_list(const Feed& feed) {
  return feed.format == "opml" || feed.format == "sitemap" || feed.format == "sitemapindex";
}

bool looks_like_feed(std::string_view bytes) {
  constexpr std::size_t kProbeBytes = 4096;
  const std::string text = encoding::decode_xml(bytes.substr(0, kProbeBytes)).text;
  const std::string_view start = utf8::trim(text);
  if (start.starts_with('{')) return start.find("jsonfeed.org/version/") != std::string_view::npos;
  if (!start.starts_with('<')) return false;
  RootName root;
  xml::parse(start, root);
  return dialect_of(root.name()) != Dialect::kNone;
}

Result<Feed> parse_feed(std::string_view bytes, std::string_view base, const FeedLimits& limits) {
  if (bytes.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge,
                   "feed: " + std::to_string(bytes.size()) + " bytes, more than " + std::to_string(limits.max_bytes));
  const std::string text = encoding::decode_xml(bytes).text;
  if (utf8::trim(text).starts_with('{')) return read_json_feed(utf8::trim(text), base, limits);
  Chooser chooser(base, limits);
  xml::parse(text, chooser, {.max_depth = limits.max_depth});
  if (chooser.chosen() != nullptr) return chooser.chosen()->finish();
  if (std::optional<Feed> list = read_address_list(text, limits)) return std::move(*list);
  return failure(ErrorKind::kInvalid, "feed: no feed, no list of feeds and no sitemap");
}

}  // namespace assay::feed
