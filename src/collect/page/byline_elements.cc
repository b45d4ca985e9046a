// Bylines that an element says are bylines.
//
// Idea: a link to an author's page (rel=author, /author/ada-moss) and a class such as "author-name" hold a name alone;
// a class such as "byline" holds a label, a name, and often an office and a date behind it, each in an element or line
// of its own: the first text in it that is a name is the author.  Cards of other articles and comments have bylines
// too: so those between headline and text answer first.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_sources.h"
#include "collect/page/byline_texts.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

constexpr std::size_t kMaxBylineBytes = 300;
// Elements that are looked into, one in another: a page can be made of nothing else.
constexpr int kMaxElements = 2000;

// Folders of pages about authors: "/author/ada-moss".
constexpr auto kAuthorFolders = std::to_array<std::string_view>(
    {"author", "authors", "contributor", "contributors", "writer", "writers", "columnist", "reporter", "journalist",
     "staff", "by", "autor", "autoren", "autorin", "autores", "autore", "autori", "auteur", "auteurs"});

// What stands in that place in other addresses, such as that of the list of all.
constexpr auto kNoSlugs =
    std::to_array<std::string_view>({"all", "list", "index", "page", "submit", "submissions", "apply", "join", "login",
                                     "register", "guidelines", "contribute", "write-for-us"});

std::string_view slug_at(std::string_view rest) {
  const std::string_view slug = rest.substr(0, rest.find_first_of("/?#&"));
  return std::ranges::find(kNoSlugs, slug) == kNoSlugs.end() ? slug : std::string_view{};
}

// What calls the author in the address of a page about one: "ada-moss" of "/blog/authors/ada-moss/".  Empty for others.
std::string_view author_slug(std::string_view address) {
  constexpr std::string_view kParameter = "?author=";
  for (std::size_t start = address.find('/'), end = 0; start != std::string_view::npos; start = end) {
    end = address.find('/', start + 1);
    if (end == std::string_view::npos) break;
    const std::string_view folder = address.substr(start + 1, end - start - 1);
    if (std::ranges::find(kAuthorFolders, folder) == kAuthorFolders.end()) continue;
    const std::string_view slug = slug_at(address.substr(end + 1));
    // "/by/design" is a rubric, "/by/ada-moss" a person.
    const bool is_rubric = folder == "by" && slug.find_first_of("-_.") == std::string_view::npos;
    if (!slug.empty() && !is_rubric) return slug;
  }
  const std::size_t at = address.find(kParameter);
  return at == std::string_view::npos ? std::string_view{} : slug_at(address.substr(at + kParameter.size()));
}

bool is_author_link(const Tree& tree, NodeId id) {
  return tree.element(id) == html::Element::kA && tree.attribute(id, "rel").find("author") != std::string_view::npos;
}

// Whether a slug may be this name's: they share a word, or the slug is a number, or the name in another script.
bool may_call(std::string_view slug, std::string_view name) {
  if (std::ranges::none_of(slug, ascii::is_letter) || std::ranges::none_of(name, ascii::is_letter)) return true;
  const std::string lower_slug = ascii::lower(slug);
  const std::string lower_name = ascii::lower(name);
  constexpr std::size_t kLeastBytes = 2;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= lower_name.size(); ++i) {
    if (i < lower_name.size() && ascii::is_letter(lower_name[i])) continue;
    if (i - start >= kLeastBytes && lower_slug.find(lower_name.substr(start, i - start)) != std::string::npos)
      return true;
    start = i + 1;
  }
  return false;
}

// "author-name", "byline__name", "authorName": an element for a name and nothing else.
bool has_name_class(const Tree& tree, NodeId id) {
  constexpr std::size_t kMaxBytes = 200;
  for (const std::string_view attribute : {"class", "id"}) {
    const std::vector<std::string> words = split_words(tree.attribute(id, attribute).substr(0, kMaxBytes));
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == "authorname") return true;
      const auto calls_author = [](std::string_view word) {
        return word == "author" || word == "byline" || word == "autor" || word == "auteur";
      };
      if (words[i] == "name" && i > 0 && calls_author(words[i - 1])) return true;
    }
  }
  return false;
}

// "Reviewed by" before the element of a name.
bool is_behind_other_credit(const Tree& tree, NodeId element) {
  constexpr NodeId kMaxNodes = 12;
  const NodeId first = element > kMaxNodes ? element - kMaxNodes : 0;
  for (NodeId id = element; id > first;) {
    --id;
    constexpr std::size_t kMaxBytes = 400;
    if (!tree.is_text(id)) continue;
    if (tree.text(id).size() > kMaxBytes) return false;
    const std::string text = utf8::collapse_space(tree.text(id));
    if (!text.empty()) return ends_with_other_label(text);
  }
  return false;
}

// The element around a name that holds the whole byline: "Written by A, our tester, and B".
NodeId whole_byline(const Evidence& evidence, NodeId name) {
  constexpr int kMaxLevels = 4;
  NodeId whole = name;
  for (int level = 0; level < kMaxLevels; ++level) {
    const NodeId parent = evidence.tree.parent(whole);
    if (parent <= evidence.survey.body ||
        html::text_of(evidence.tree, parent, 16 * kMaxBylineBytes).size() > kMaxBylineBytes)
      break;
    whole = parent;
    if ((evidence.survey.classes[whole] & kBylineWord) != 0) return whole;
  }
  return evidence.tree.parent(name) > evidence.survey.body && whole != name ? evidence.tree.parent(name) : name;
}

// A box about the author: the name, then some sentences.
std::string author_of_box(std::span<const std::string> texts, std::string_view outlet) {
  const auto first =
      std::ranges::find_if(texts, [](const std::string& text) { return credit_label(text) != CreditLabel::kAuthor; });
  if (first == texts.end() || first->find(' ') == std::string::npos) return {};
  return likely_author_in(*first, outlet);
}

std::size_t bytes_of(std::span<const std::string> texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size() + 1;
  return bytes;
}

// The author's name elements in the byline that the first of them is in.
struct NameElements {
  std::vector<std::string> names;
  NodeId whole = html::kNoNode;  // the byline
};

NameElements find_name_elements(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                                std::string_view outlet) {
  constexpr std::size_t kMaxNames = 8;
  const Tree& tree = evidence.tree;
  NameElements found;
  NodeId end = zone.end;
  const bool is_head = zone.kind == ZoneKind::kHead;
  int looked_into = 0;
  for (NodeId id = zone.start; id < end && looked_into < kMaxElements && found.names.size() < kMaxNames; ++id) {
    if (tree.is_text(id) || places.is_foreign[id] != 0) continue;
    const bool is_byline = (evidence.survey.classes[id] & kBylineWord) != 0;
    const bool is_marked = is_author_link(tree, id) || (is_byline && has_name_class(tree, id));
    const std::string_view slug =
        tree.element(id) == html::Element::kA ? author_slug(tree.attribute(id, "href")) : std::string_view{};
    if (!is_marked && slug.empty()) continue;
    ++looked_into;
    const std::vector<std::string> texts = byline_texts(tree, id, tree.end(id));
    if (bytes_of(texts) > kMaxBylineBytes || is_behind_other_credit(tree, id)) continue;
    std::string name = authors_in_texts(texts, outlet);
    const auto holds_this = [&](const std::string& other) { return holds_name(other, name); };
    if (name.empty() || std::ranges::any_of(found.names, holds_this)) continue;
    // Far from the headline stand links to the site's pages about authors: only a name that fits its address is one.
    if (!is_head && !is_marked && !is_byline && !may_call(slug, name)) continue;
    // The first name tells where the byline is; others in it are authors as well.
    if (found.names.empty()) {
      found.whole = whole_byline(evidence, id);
      end = tree.end(found.whole);
    }
    found.names.push_back(std::move(name));
  }
  return found;
}

}  // namespace

std::string byline_of_name_elements(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                                    std::string_view outlet) {
  const auto [names, whole] = find_name_elements(evidence, places, zone, outlet);
  std::string joined;
  for (const std::string& name : names) add_author(joined, name);
  if (names.size() < 2) return joined;
  // "Ada Moss and Bo Lin", as it is printed.
  std::string printed = authors_in_texts(byline_texts(evidence.tree, whole, evidence.tree.end(whole)), outlet);
  const auto is_printed = [&](const std::string& name) { return printed.find(name) != std::string::npos; };
  return std::ranges::all_of(names, is_printed) ? printed : joined;
}

std::string byline_of_elements(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                               std::string_view outlet) {
  constexpr std::size_t kMaxBoxBytes = 1500;
  const Tree& tree = evidence.tree;
  int looked_into = 0;
  for (NodeId id = zone.start; id < zone.end && looked_into < kMaxElements; ++id) {
    if (tree.is_text(id) || places.is_foreign[id] != 0 || (evidence.survey.classes[id] & kBylineWord) == 0) continue;
    ++looked_into;
    const std::vector<std::string> texts = byline_texts(tree, id, tree.end(id));
    const std::size_t bytes = bytes_of(texts);
    if (bytes > kMaxBoxBytes || is_behind_other_credit(tree, id)) continue;
    std::string names = bytes > kMaxBylineBytes ? author_of_box(texts, outlet) : authors_in_texts(texts, outlet);
    // A word without a capital is a user's name where nothing stands beside it.
    if (!names.empty() && (texts.size() == 1 || !(names[0] >= 'a' && names[0] <= 'z'))) return names;
  }
  return {};
}

}  // namespace assay::page
