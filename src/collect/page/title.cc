// The article's title, without the site's name.
//
// Idea: the page's <title> usually is "headline SEPARATOR rubric SEPARATOR site"; the headline alone is in an <h1>, and
// most often in og:title or JSON-LD too.  What two of them agree on is the headline; else the h1 that stands nearest
// before the text; else the title with its suffixes cut.
//
//   "新能源车销量大增_财经频道_南海财经"  with site 南海财经  ->  "新能源车销量大增"
//   "Senate - the last vote | Site"                        ->  "Senate - the last vote"
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/page/facts.h"
#include "collect/page/headings.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;

constexpr auto kSeparators =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " _ ", " :: ", " » ", " « ", " · ", " • ", "_", "|",
                                     "--", "——", " / ", " < ", "－", "-"});

struct Part {
  std::size_t start = 0;  // of the separator
  std::size_t end = 0;    // one past the separator
};

bool is_wide(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (utf8::is_han(next.value)) return true;
    at += next.size_bytes;
  }
  return false;
}

// The separator that stands last in the title.  A bare hyphen parts only Chinese ("标题-站点"); in other scripts it
// makes compounds.
std::optional<Part> last_separator(std::string_view title) {
  std::optional<Part> last;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || at == 0 || at + separator.size() >= title.size()) continue;
    if (separator == "-" && !(is_wide(title.substr(0, at)) && is_wide(title.substr(at)))) continue;
    const Part part{at, at + separator.size()};
    if (!last || part.end > last->end) last = part;
  }
  return last;
}

std::optional<Part> first_separator(std::string_view title) {
  std::optional<Part> first;
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " // ", " :: ", " » "}) {
    const std::size_t at = title.find(separator);
    if (at != std::string_view::npos && at > 0 && (!first || at < first->start)) first = {at, at + separator.size()};
  }
  return first;
}

constexpr std::size_t kMaxSiteBytes = 48;

// Letters and figures alone, lower case: what two writings of one name share.
std::string fingerprint(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    const char32_t c = next.value;
    const bool is_ascii_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_ascii_word)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    else if (c >= 0xC0 && !utf8::is_space(c) && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F) &&
             !(c >= 0xFF00 && c <= 0xFF0F))
      out.append(text.substr(at, next.size_bytes));
    at += next.size_bytes;
  }
  return out;
}

std::string page_title(const html::Tree& tree) {
  const NodeId id = tree.find(Element::kTitle);
  return id == html::kNoNode ? std::string{} : utf8::collapse_space(html::raw_text_of(tree, id));
}

// Whether `inner` is most of `outer`, or all of it that matters.
bool agrees(std::string_view inner, std::string_view outer) {
  const std::string a = fingerprint(inner);
  const std::string b = fingerprint(outer);
  return !a.empty() && (a == b || (a.size() >= 8 && b.starts_with(a)) || (b.size() >= 8 && a.starts_with(b)) ||
                        (a.size() >= 12 && b.find(a) != std::string::npos));
}

// Whether at least a third of the longer words of `text` stand in `other`.
bool shares_words(std::string_view text, std::string_view other) {
  constexpr std::size_t kLongWord = 4;
  const std::string all = fingerprint(other);
  std::size_t words = 0;
  std::size_t shared = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word = fingerprint(text.substr(start, end - start));
    start = end + 1;
    if (word.size() < kLongWord) continue;
    ++words;
    shared += all.find(word) != std::string::npos;
  }
  return words > 0 && shared * 3 >= words;
}

// "Dec 18 2025 Plant delayed", "Blog: Plant delayed" -> "Plant delayed", where that alone is what the page calls itself
// both to others and in its title.  "The plant is delayed" keeps its first word.
std::string without_rubric(std::string heading, const std::string& social, const std::string& cut) {
  const std::string title = fingerprint(cut);
  constexpr std::size_t kLeastBytes = 12;
  if (title.size() < kLeastBytes || title != fingerprint(social) || !fingerprint(heading).ends_with(title))
    return heading;
  for (std::size_t start = heading.find(' '); start != std::string::npos; start = heading.find(' ', start + 1)) {
    if (fingerprint(std::string_view(heading).substr(start)) != title) continue;
    const std::string_view rubric = std::string_view(heading).substr(0, start);
    return rubric.ends_with(':') || rubric.find_first_of("|0123456789") != std::string_view::npos ? social : heading;
  }
  return heading;
}

// The longest line of the page that the title begins or ends with: the headline, where no element says that it is one,
// and the site's name behind it has no mark of its own: "调研组到访 东区办事处".
std::string line_of_title(const Evidence& evidence, std::string_view title) {
  constexpr std::size_t kLeastBytes = 18;
  std::string_view found;
  for (const html::Block& block : evidence.survey.lines) {
    const std::string_view line = block.text;
    if (line.size() < kLeastBytes || line.size() <= found.size() || line.size() >= title.size()) continue;
    if (2 * line.size() < title.size()) continue;  // a headline in several lines
    // "… of 2007" is no end where the title goes on with "年末".
    const bool begins = title.starts_with(line) && !ascii::is_digit(line.back()) &&
                        !fingerprint(title.substr(line.size())).empty() &&
                        fingerprint(title.substr(line.size(), 1)).empty();
    const bool ends = title.ends_with(line) && fingerprint(title.substr(title.size() - line.size() - 1, 1)).empty();
    if (begins || ends) found = line;
  }
  return std::string(found);
}

}  // namespace

bool names_site(std::string_view part, std::string_view site) {
  const std::string one = fingerprint(part);
  const std::string other = fingerprint(site);
  if (one.empty() || other.empty()) return false;
  return one == other || (one.size() >= 4 && other.find(one) != std::string::npos) ||
         (other.size() >= 4 && one.find(other) != std::string::npos && one.size() <= 2 * other.size() + 12);
}

std::string_view title_suffix(std::string_view title) {
  const std::optional<Part> part = last_separator(title);
  if (!part) return {};
  const std::string_view suffix = utf8::trim(title.substr(part->end));
  // A site's name is short, and shorter than its headline.
  return suffix.size() <= kMaxSiteBytes && suffix.size() < part->start ? suffix : std::string_view{};
}

std::string_view title_prefix(std::string_view title) {
  const std::optional<Part> part = first_separator(title);
  if (!part) return {};
  const std::string_view prefix = utf8::trim(title.substr(0, part->start));
  return prefix.size() <= kMaxSiteBytes && part->end < title.size() ? prefix : std::string_view{};
}

std::string without_site(std::string_view title, std::string_view site) {
  std::string_view rest = utf8::trim(title);
  constexpr int kMaxParts = 4;
  constexpr std::size_t kShortPart = 36;
  bool cut_site = false;
  for (int i = 0; i < kMaxParts; ++i) {
    const std::optional<Part> part = last_separator(rest);
    if (!part) break;
    const std::string_view suffix = utf8::trim(rest.substr(part->end));
    const bool is_site = names_site(suffix, site);
    // Rubrics stand between headline and site, parted by the same underscore or bar.
    const std::string_view separator = rest.substr(part->start, part->end - part->start);
    const bool is_rubric = suffix.size() <= kShortPart && suffix.size() * 2 <= part->start &&
                           (separator.find('_') != std::string_view::npos ||
                            separator.find('|') != std::string_view::npos || (cut_site && is_wide(suffix)));
    if (!is_site && !is_rubric) break;
    cut_site = cut_site || is_site;
    rest = utf8::trim(rest.substr(0, part->start));
  }
  // "Site | headline", "Site: headline"
  for (const std::string_view separator :
       {" | ", " - ", " – ", " — ", " » ", " // ", " :: ", " · ", " • ", ": ", "：", "|"}) {
    const std::size_t at = rest.find(separator);
    if (at == std::string_view::npos || !names_site(rest.substr(0, at), site)) continue;
    // Where the site stands behind the headline, what stands before a colon is the subject: "Ledger: a life | Ledger".
    if (cut_site && (separator == ": " || separator == "：")) continue;
    if (fingerprint(rest.substr(0, at)) != fingerprint(site)) continue;
    rest = utf8::trim(rest.substr(at + separator.size()));
    break;
  }
  while (rest.ends_with('_') || rest.ends_with('|')) rest = utf8::trim(rest.substr(0, rest.size() - 1));
  return std::string(rest);
}

namespace {

// "Ledger: a life", where the site is called Ledger.
bool begins_with_subject(std::string_view heading, std::string_view site) {
  const std::size_t colon = std::min(heading.find(": "), heading.find("："));
  return colon != std::string_view::npos && fingerprint(heading.substr(0, colon)) == fingerprint(site);
}

// Whether the page's title is the heading and then the site: so the heading has no name of the site in it to cut.
bool is_before_site(std::string_view title, std::string_view heading, std::string_view site) {
  const std::optional<Part> part = last_separator(title);
  return part && fingerprint(title.substr(0, part->start)) == fingerprint(heading) &&
         names_site(title.substr(part->end), site);
}

// Titles of pages that nobody gave one.
bool is_no_title(std::string_view title) {
  constexpr auto kNone = std::to_array<std::string_view>({"home", "homepage", "index", "untitled", "untitled document",
                                                          "startseite", "accueil", "inicio", "página inicial"});
  return std::ranges::find(kNone, ascii::lower(title)) != kNone.end();
}

// The heading that the page's title, or its data, begin with or hold: of several the longest that stands in the title,
// as a rubric may stand there too.  One that names the site is the headline only where nothing else is said: blogs put
// their name into the h1.
const std::string* agreed_heading(const Evidence& evidence, const Headings& headings, std::string_view site,
                                  const std::string& whole, const std::string& social, const std::string& cut) {
  const bool is_lone = headings.all.size() == 1;
  const std::string title = fingerprint(whole);
  const std::string others = fingerprint(social) + ' ' + fingerprint(evidence.structured.headline);
  const std::string* found = nullptr;
  for (const std::string& heading : headings.all) {
    if (!agrees(heading, whole) && !agrees(heading, social) && !agrees(heading, evidence.structured.headline)) continue;
    if (names_site(heading, site) && !(is_lone && social.empty() && fingerprint(cut) == fingerprint(heading))) continue;
    const std::string letters = fingerprint(heading);
    const bool is_in_title = title.find(letters) != std::string::npos;
    if (headings.are_second && !is_in_title && others.find(letters) == std::string::npos) continue;
    const bool is_longer = found != nullptr && heading.size() > 2 * found->size() && is_in_title;
    if (found == nullptr || is_longer) found = &heading;
  }
  return found;
}

}  // namespace

std::string find_title(const Evidence& evidence, std::string_view site) {
  const std::string whole = page_title(evidence.tree);
  std::string social = without_site(evidence.meta.first({"og:title", "twitter:title", "dc.title", "title"}), site);
  const std::string cut = is_no_title(whole) ? std::string{} : without_site(whole, site);
  const Headings headings = headings_of(evidence, whole, site);
  const bool is_lone = headings.all.size() == 1;
  // 0. The heading that is about the site's namesake: "Nature: the next frontier" in Nature.
  for (const std::string& heading : headings.all)
    if (begins_with_subject(heading, site) && (heading == whole || is_before_site(whole, heading, site)))
      return heading;
  // 1. The heading that title and data agree on.
  if (const std::string* heading = agreed_heading(evidence, headings, site, whole, social, cut))
    return without_rubric(without_site(*heading, site), social, cut);
  // 2. A lone h1 that shares words with the title is the headline as readers see it; the title was made for search
  //    engines.
  const std::vector<std::string>& above = is_lone ? headings.all : headings.above;
  if (above.size() == 1 && !headings.are_second && !names_site(above.front(), site) &&
      shares_words(above.front(), whole + " " + social))
    return without_rubric(without_site(above.front(), site), social, cut);
  // 3. What the page says for others, else in its data, else the lone h1.
  if (!social.empty()) return social;
  if (!evidence.structured.headline.empty()) return without_site(evidence.structured.headline, site);
  if (is_lone && !names_site(headings.all.front(), site) && cut.empty()) return headings.all.front();
  // 4. The page's title, or the line that it begins with.
  if (std::string line = line_of_title(evidence, cut); !line.empty()) return line;
  return !cut.empty() || headings.all.empty() ? cut : headings.all.front();
}

NodeId headline_element(const Evidence& evidence, std::string_view title) {
  if (title.empty()) return html::kNoNode;
  for (const Element element : {Element::kH1, Element::kH2, Element::kH3})
    for (NodeId id = evidence.tree.find(element); id != html::kNoNode; id = evidence.tree.find(element, id + 1))
      if (html::text_of(evidence.tree, id, kMaxHeadingSource) == title) return id;
  // The headline may say more than the title, or less; a page with one h1 has no other.
  const NodeId first = evidence.tree.find(Element::kH1);
  if (first != html::kNoNode && evidence.tree.find(Element::kH1, first + 1) == html::kNoNode) return first;
  return html::kNoNode;
}

}  // namespace assay::page
