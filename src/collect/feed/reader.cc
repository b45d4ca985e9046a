// One reader for RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0: they differ in names, and fields.cc knows those.
//
// Idea: the first of several values wins where dialects repeat themselves (content:encoded before description as
// content against summary; published before dc:date); titles of images and of the feed that an entry was taken from are
// passed over.  XHTML inside of <content type="xhtml"> is written out again as HTML, which is what Entry promises.
// Cost: linear; a link costs one URL parse.
#include "collect/feed/reader.h"

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/feed/feed_date.h"
#include "collect/html/blocks.h"

namespace assay::feed {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string_view value_of(const std::vector<XmlAttribute>& attributes, std::string_view name,
                          std::string_view prefix = {}) {
  for (const XmlAttribute& attribute : attributes)
    if (attribute.name == name && (prefix.empty() || attribute.prefix == prefix)) return attribute.value;
  return {};
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

// Titles are HTML in practice, whatever a dialect says.
std::string plain_text(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return utf8::collapse_space(text);
  return html::text_of_fragment(text);
}

}  // namespace

std::string Reader::resolved(std::string_view link) const {
  link = utf8::trim(link);
  if (link.empty()) return {};
  Result<Url> base = failure(ErrorKind::kInvalid, {});
  for (const std::string& text : bases_) {
    if (text.empty()) continue;
    const Url* outer = base ? &*base : nullptr;
    if (Result<Url> next = parse_url(text, outer)) base = std::move(next);
  }
  const Result<Url> url = parse_url(link, base ? &*base : nullptr);
  return url ? url->href() : std::string(link);
}

void Reader::begin(std::string_view name, std::string_view prefix, std::string_view address,
                   const std::vector<XmlAttribute>& attributes) {
  if (open_.size() >= limits_.max_depth) {
    stopped_ = true;
    return;
  }
  Element element{.name = lower(name)};
  if (const std::string_view base = value_of(attributes, "base", "xml"); !base.empty()) {
    bases_.emplace_back(base);
    element.has_base = true;
  }
  if (capture_ != Field::kNone && !(capture_ == Field::kAuthor && element.name == "name")) {
    if (is_markup_) {
      captured_.append("<").append(name);
      for (const XmlAttribute& attribute : attributes) {
        captured_.append(" ").append(attribute.name).append("=\"");
        append_escaped(captured_, attribute.value);
        captured_ += '"';
      }
      captured_ += '>';
    } else {
      captured_ += ' ';
    }
    open_.push_back(std::move(element));
    return;
  }
  if (open_.empty()) begin_root(element.name, address, attributes);
  const Namespace space = namespace_of(address, prefix);
  const bool is_feed_space = space == Namespace::kFeed;
  if (is_feed_space && (element.name == "item" || element.name == "entry")) {
    if (in_entry_) end_entry();
    in_entry_ = true;
    entry_ = {};
    link_rank_.clear();
    element.is_entry = true;
    entry_.id = value_of(attributes, "about");  // RSS 1.0
  }
  const bool is_outside = !open_.empty() && open_.back().is_aside;
  element.is_aside = is_outside || (is_feed_space && (element.name == "image" || element.name == "textinput" ||
                                                      element.name == "source" || element.name == "contributor"));
  if (!element.is_aside) begin_capture(field_of(space, element.name), element, attributes);
  open_.push_back(std::move(element));
  if (open_.back().is_capture) capture_depth_ = open_.size();
}

void Reader::begin_root(std::string_view name, std::string_view address, const std::vector<XmlAttribute>& attributes) {
  const std::string_view version = value_of(attributes, "version");
  if (name == "feed") {
    is_atom_ = true;
    feed_.format = version == "0.3" || address.starts_with("http://purl.org/atom/") ? "atom03" : "atom10";
    feed_.language = value_of(attributes, "lang", "xml");
  } else if (name == "rss") {
    feed_.format = version.empty() || version.starts_with("2") ? "rss20" : "rss";
    if (feed_.format == "rss")
      for (const char c : version.substr(0, 4))
        if (c >= '0' && c <= '9') feed_.format += c;
  } else if (name == "rdf") {
    feed_.format = "rss10";
  } else if (name == "channel") {
    feed_.format = "rss20";
  }
}

void Reader::begin_capture(Field field, Element& element, const std::vector<XmlAttribute>& attributes) {
  if (field == Field::kNone || (field == Field::kAuthorName && capture_ != Field::kAuthor)) return;
  if (field == Field::kLink && (is_atom_ || !value_of(attributes, "href").empty())) return take_link(attributes);
  const std::string_view type = value_of(attributes, "type");
  const std::string_view mode = value_of(attributes, "mode");
  capture_ = field == Field::kAuthorName ? Field::kAuthor : field;
  is_markup_ = type == "xhtml" || type == "application/xhtml+xml" ||
               (mode == "xml" && type.find("html") != type.npos) ||
               (field == Field::kContent && element.name == "body");
  is_plain_ = is_atom_ && !is_markup_ && (type.empty() || type == "text" || type == "text/plain") && mode != "escaped";
  is_permalink_ = element.name == "guid" && value_of(attributes, "ispermalink").empty() &&
                  value_of(attributes, "isPermaLink") != "false";
  captured_.clear();
  element.is_capture = true;
}

// Atom's <link rel href>: the alternate one, else the first of any other kind that leads to a page.
void Reader::take_link(const std::vector<XmlAttribute>& attributes) {
  std::string_view rel = value_of(attributes, "rel");
  if (rel.empty()) rel = "alternate";
  if (rel == "self" || rel == "edit" || rel == "next" || rel == "hub" || rel == "replies" || rel == "enclosure") return;
  std::string& link = in_entry_ ? entry_.link : feed_.link;
  if (!link.empty() && (rel != "alternate" || link_rank_ == "alternate")) return;
  link = resolved(value_of(attributes, "href"));
  link_rank_ = rel;
}

void Reader::characters(std::string_view text) {
  if (capture_ == Field::kNone) return;
  if (is_markup_)
    append_escaped(captured_, text);
  else
    captured_ += text;
}

void Reader::end() {
  if (open_.empty()) return;
  const Element element = std::move(open_.back());
  if (element.is_capture && open_.size() == capture_depth_) {
    end_capture();
  } else if (capture_ != Field::kNone && is_markup_ && !html::is_void(html::element_from_name(element.name))) {
    captured_.append("</").append(element.name).append(">");
  }
  open_.pop_back();
  if (element.is_entry) end_entry();
  if (element.has_base && bases_.size() > 1) bases_.pop_back();
}

void Reader::end_capture() {
  const Field field = capture_;
  capture_ = Field::kNone;
  capture_depth_ = 0;
  keep(field, std::move(captured_));
  captured_ = {};
}

void Reader::keep(Field field, std::string text) {
  if (is_plain_ && (field == Field::kSummary || field == Field::kContent)) {
    // Entry holds HTML: plain text is escaped, so that "a < b" stays what it is.
    std::string escaped;
    append_escaped(escaped, text);
    text = std::move(escaped);
  }
  if (in_entry_)
    keep_in_entry(field, text);
  else
    keep_in_feed(field, text);
}

void Reader::keep_in_entry(Field field, std::string& text) {
  const auto set = [](std::string& place, std::string value) {
    if (place.empty()) place = std::move(value);
  };
  switch (field) {
    case Field::kTitle:
      return set(entry_.title, is_plain_ ? utf8::collapse_space(text) : plain_text(text));
    case Field::kLink:
      return set(entry_.link, resolved(text));
    case Field::kId:
      set(entry_.id, utf8::collapse_space(text));
      if (is_permalink_ && entry_.link.empty() && text.find("://") != std::string::npos) entry_.link = resolved(text);
      return;
    case Field::kPublished:
      if (!entry_.published) entry_.published = read_feed_date(text);
      return;
    case Field::kUpdated:
      if (!entry_.updated) entry_.updated = read_feed_date(text);
      return;
    case Field::kAuthor:
      return set(entry_.author, plain_text(text));
    case Field::kSummary:
      return set(entry_.summary, std::string(utf8::trim(text)));
    case Field::kContent:
      return set(entry_.content, std::string(utf8::trim(text)));
    default:
      return;
  }
}

void Reader::keep_in_feed(Field field, std::string& text) {
  if (field == Field::kTitle && feed_.title.empty())
    feed_.title = is_plain_ ? utf8::collapse_space(text) : plain_text(text);
  if (field == Field::kLink && feed_.link.empty()) feed_.link = resolved(text);
  if (field == Field::kLanguage && feed_.language.empty()) feed_.language = utf8::collapse_space(text);
}

void Reader::end_entry() {
  in_entry_ = false;
  const bool is_nothing = entry_.link.empty() && entry_.id.empty() && entry_.title.empty() && entry_.author.empty() &&
                          entry_.summary.empty() && entry_.content.empty();
  if (is_nothing || feed_.entries.size() >= limits_.max_entries)
    ++feed_.skipped;
  else
    feed_.entries.push_back(std::move(entry_));
  entry_ = {};
}

Feed Reader::finish() {
  if (in_entry_) {
    // The document ends within an entry: what is whole of it stays.
    if (capture_ != Field::kNone && capture_ != Field::kContent && capture_ != Field::kSummary) capture_ = Field::kNone;
    if (capture_ != Field::kNone) end_capture();
    end_entry();
  }
  return std::move(feed_);
}

}  // namespace assay::feed
