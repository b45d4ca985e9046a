// One reader for RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and CDF: they differ in names, and fields.cc knows those.
//
// Idea: an element that means a field is captured with all inside; every other one is only walked through, so that
// fields are found however deep a feed packs them, and those nearest to the root win (part.h).  Titles of images and of
// the feed that an entry was taken from are passed over.  In a feed whose end tags are missing, an element that begins
// an entry ends whatever is open. Cost: linear; a link costs one URL parse.
#include "collect/feed/reader.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/feed/author.h"
#include "collect/feed/feed_date.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {
namespace {

bool declares(const xml::Element& element, std::string_view address) {
  for (const xml::Attribute& attribute : element.attributes)
    if ((attribute.name == "xmlns" || attribute.prefix == "xmlns") && ascii::lower(attribute.value) == address)
      return true;
  return false;
}

std::string rss_version(std::string_view version, bool is_netscape) {
  if (version == "0.90") return "rss090";
  if (version == "0.91") return is_netscape ? "rss091n" : "rss091u";
  if (version == "0.92") return "rss092";
  if (version == "0.93") return "rss093";
  if (version == "0.94") return "rss094";
  if (version == "1.0") return "rss10";
  return version.starts_with("2") ? "rss20" : "rss";
}

std::string atom_version(const xml::Element& element) {
  const std::string_view version = value_of(element.attributes, "version");
  if (version == "0.1") return "atom01";
  if (version == "0.2") return "atom02";
  if (version == "0.3" || element.address.starts_with("http://purl.org/atom/")) return "atom03";
  return ascii::lower(element.address) == "http://www.w3.org/2005/atom" ? "atom10" : "atom";
}

bool is_date(Field field) {
  return field == Field::kPublished || field == Field::kCreated || field == Field::kUpdated;
}

// Fields of a few words, in which no other field can stand.
bool is_short(Field field) {
  return is_date(field) || field == Field::kTitle || field == Field::kLink || field == Field::kId ||
         field == Field::kCategory;
}

std::string language_tag(std::string_view text) {
  std::string tag = utf8::collapse_space(text);
  for (char& c : tag)
    if (c == '_') c = '-';
  return tag;
}

}  // namespace

Reader::Reader(std::string_view base, const FeedLimits& limits) : limits_(limits) {
  if (const Result<Url> url = parse_url(base)) bases_.push_back(*url);
}

void Reader::document_type(std::string_view declaration) {
  is_netscape_ = ascii::lower(declaration.substr(0, 256)).find("netscape") != std::string::npos;
}

void Reader::set_base(std::string_view text, Element& own) {
  const Result<Url> url = parse_url(utf8::trim(text), base());
  if (!url || !url->host) return;  // an address that nothing is relative to
  bases_.push_back(*url);
  own.has_base = true;
}

void Reader::begin(const xml::Element& element) {
  Element own{.name = ascii::lower(element.name)};
  const Namespace space = namespace_of(element.address, element.prefix);
  const Meaning meaning = meaning_of(space, own.name);
  const bool is_inside_author = capture_.field() == Field::kAuthor &&
                                (meaning.field == Field::kAuthorName || meaning.field == Field::kAuthorEmail);
  if (capture_.is_running() && interrupts_capture(space, own.name, meaning)) end_capture();
  if (capture_.is_running() && !is_inside_author) {
    capture_.begin(element);
    own.name = element.name;
    open_.push_back(std::move(own));
    return;
  }
  if (const std::string_view text = value_of(element.attributes, "base"); !text.empty()) set_base(text, own);
  if (open_.empty()) begin_root(element, own.name);
  own.is_aside = (!open_.empty() && open_.back().is_aside) || meaning.field == Field::kAside;
  if (!own.is_aside && space == Namespace::kFeed && (own.name == "item" || own.name == "entry")) {
    begin_entry(element);
    own.is_entry = true;
  }
  open_.push_back(std::move(own));
  if (!open_.back().is_aside) begin_field(meaning, element, open_.back());
}

bool Reader::interrupts_capture(Namespace space, std::string_view name, const Meaning& meaning) const {
  if (space != Namespace::kFeed) return false;
  if (name == "item" || (name == "entry" && is_atom())) return true;
  return !is_atom() && is_short(capture_.field()) && meaning.field != Field::kNone &&
         meaning.field != Field::kAuthorName;
}

void Reader::begin_root(const xml::Element& element, std::string_view name) {
  if (!feed_.format.empty()) return;  // one feed behind another
  if (name == "feed") {
    feed_.format = atom_version(element);
    dialect_ = feed_.format == "atom10" ? Capture::Dialect::kAtom10 : Capture::Dialect::kOldAtom;
  } else if (name == "rdf") {
    feed_.format = declares(element, "http://my.netscape.com/rdf/simple/0.9/") ? "rss090" : "rss10";
  } else if (name == "channel" && !value_of(element.attributes, "href").empty()) {
    feed_.format = "cdf";
  } else {
    feed_.format = rss_version(value_of(element.attributes, "version"), is_netscape_);
  }
  feed_part_.set_value(Field::kLanguage, language_tag(value_of(element.attributes, "lang", "xml")), SIZE_MAX / 2);
}

void Reader::begin_entry(const xml::Element& element) {
  if (in_entry_) end_entry();
  in_entry_ = true;
  entry_ = {};
  entry_.set_value(Field::kId, std::string(value_of(element.attributes, "about")), SIZE_MAX / 2);  // RSS 1.0
  entry_.set_value(Field::kLanguage, language_tag(value_of(element.attributes, "lang", "xml")), SIZE_MAX / 2);
}

void Reader::begin_field(const Meaning& meaning, const xml::Element& element, Element& own) {
  if (own.is_entry || own.name == "channel") take_attributes(element);
  if (meaning.field == Field::kNone) return;
  if ((meaning.field == Field::kAuthorName || meaning.field == Field::kAuthorEmail) && !in_author_) return;
  if (meaning.field == Field::kEnclosure) return take_enclosure(element);
  if (meaning.field == Field::kLink) {
    if (!value_of(element.attributes, "href").empty()) return take_link(element);
    if (!may_be_page(element)) return;
  }
  if (meaning.field == Field::kCategory && take_category(element)) return;
  if (meaning.field == Field::kId) {
    const std::string_view permalink = value_of(element.attributes, "ispermalink");
    is_permalink_ = own.name == "guid" && (permalink.empty() || ascii::lower(permalink) == "true");
  }
  if (meaning.field == Field::kAuthor) {
    own.is_author = in_author_ = true;
    person_ = {};
  }
  capture_.start(meaning, open_.size(), element, dialect_, limits_.max_text_bytes);
}

void Reader::characters(std::string_view text) {
  if (capture_.is_running()) capture_.characters(text);
}

void Reader::end() {
  if (open_.empty()) return;
  if (capture_.is_running() && capture_.depth() == open_.size())
    end_capture();
  else if (capture_.is_running())
    capture_.end(open_.back().name);
  const Element element = std::move(open_.back());
  open_.pop_back();
  if (element.is_author) end_author();
  if (element.is_entry && in_entry_) end_entry();
  if (element.has_base) bases_.pop_back();
}

void Reader::end_capture() {
  const Field field = capture_.field();
  const std::size_t rank = capture_.rank();
  if (field == Field::kTitle || field == Field::kSummary || field == Field::kContent)
    return part().set_text(field, read_text(capture_.take(), base()), rank);
  std::string value = capture_.take_value();
  if (field == Field::kLink) return part().set_value(field, sanitise::absolute_address(value, base()), rank * 4);
  if (field == Field::kLanguage) return part().set_value(field, language_tag(value), rank);
  if (is_date(field)) return part().set_time(field, read_feed_date(value), rank);
  if (field == Field::kCategory) return part().add_category(value);
  if (field == Field::kKeywords) return part().add_keywords(value);
  if (field == Field::kAuthorName) person_.name = value;
  if (field == Field::kAuthorEmail) person_.email = value;
  if (field == Field::kAuthor) person_.name = value;
  if (field != Field::kId) return;
  part().set_permalink(is_permalink_ && value.find("://") != std::string::npos);
  part().set_value(field, utf8::collapse_space(value), rank);
}

void Reader::end_author() {
  in_author_ = false;
  part().add_author(author_text(person_.name, person_.email));
}

void Reader::end_entry() {
  in_entry_ = false;
  if (entry_.is_empty() || feed_.entries.size() >= limits_.max_entries) {
    ++feed_.skipped;
    return;
  }
  Entry entry = std::move(entry_).to_entry();
  // Without an address of its own a feed names one all the same: that of its site.
  if (bases_.empty())
    if (const Result<Url> site = parse_url(feed_part_.link()))
      entry.link = sanitise::absolute_address(entry.link, &*site);
  feed_.entries.push_back(std::move(entry));
}

Feed Reader::finish() {
  if (capture_.is_running()) end_capture();
  if (in_author_) end_author();
  // The document ends within an entry: what there is of it stays.
  if (in_entry_) end_entry();
  std::move(feed_part_).to_feed(feed_);
  return std::move(feed_);
}

}  // namespace assay::feed
