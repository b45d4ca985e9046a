// Step 1a: JSON-LD (https://schema.org/Article).
//
// Idea: an article object may stand alone, in an array, or in an @graph; authors and publishers may be names, objects,
// arrays, or only an @id that another object of the graph explains.  All objects are looked at breadth first, without
// recursion, and the first one of an article's kind answers.  Publishers write line ends into JSON strings, which JSON
// forbids: they are blanked before parsing.
#include <algorithm>
#include <array>
#include <deque>
#include <nlohmann/json.hpp>
#include <span>
#include <unordered_map>

#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/page/page_source.h"

namespace assay::page {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxScriptBytes = 2u << 20;
constexpr std::size_t kMaxObjects = 2000;

constexpr auto kArticleKinds = std::to_array<std::string_view>(
    {"Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
     "TechArticle", "ScholarlyArticle", "LiveBlogPosting", "SocialMediaPosting", "Report", "BackgroundNewsArticle",
     "ReviewNewsArticle", "MedicalWebPage"});
// What holds an article as its main part.
constexpr auto kPageKinds =
    std::to_array<std::string_view>({"WebPage", "ItemPage", "FAQPage", "AboutPage", "HowTo", "Recipe"});

constexpr auto kPersonKinds = std::to_array<std::string_view>({"Person"});

bool is_one_of(const json& type, std::span<const std::string_view> kinds) {
  const auto matches = [kinds](const json& value) {
    return value.is_string() && std::ranges::find(kinds, value.get_ref<const std::string&>()) != kinds.end();
  };
  if (type.is_array()) return std::ranges::any_of(type, matches);
  return matches(type);
}

// Control characters inside of strings are not JSON, but common: outside of strings they are white space anyway.
std::string without_controls(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return text;
}

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  const auto& text = found->get_ref<const std::string&>();
  // Titles hold references (&#8217;) though JSON needs none.
  return text.find('&') == std::string::npos ? text : html::text_of_fragment(text);
}

const json* member(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

// All objects of one script, outer ones first.
std::vector<const json*> objects_in(const json& root) {
  std::vector<const json*> objects;
  std::deque<const json*> queue{&root};
  while (!queue.empty() && objects.size() < kMaxObjects) {
    const json* value = queue.front();
    queue.pop_front();
    if (value->is_object()) objects.push_back(value);
    if (value->is_structured())
      for (const json& child : *value)
        if (child.is_structured()) queue.push_back(&child);
  }
  return objects;
}

// The objects of a script that have a name, by their @id: the first one of each.
using Named = std::unordered_map<std::string_view, const json*>;

Named named_objects(const std::vector<const json*>& objects) {
  Named named;
  for (const json* object : objects)
    if (const json* id = member(*object, "@id"); id != nullptr && id->is_string() && object->contains("name"))
      named.emplace(id->get_ref<const std::string&>(), object);
  return named;
}

const json* named_as(const json& id, const Named& named) {
  const auto found = named.find(id.get_ref<const std::string&>());
  return found == named.end() ? nullptr : found->second;
}

// The object that says the name: this one, or the one that it refers to; null where there is none.
const json* naming_object(const json& one, const Named& named) {
  if (one.contains("name")) return &one;
  const json* id = member(one, "@id");
  return id == nullptr || !id->is_string() ? nullptr : named_as(*id, named);
}

// The names of persons and organisations: of one or several, of objects that hold them or refer to another object that
// does.  Lists are read as far as a byline may go, however long they are.
std::vector<std::string> names_of(const json& value, const Named& named) {
  constexpr std::size_t kMaxNames = 16;
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    name = utf8::collapse_space(name);
    if (!name.empty() && names.size() < kMaxNames && std::ranges::find(names, name) == names.end())
      names.push_back(std::move(name));
  };
  const auto for_each = [&](const json& one_or_list, const auto& visit) {
    if (!one_or_list.is_array()) return visit(one_or_list);
    for (std::size_t i = 0; i < std::min(one_or_list.size(), kMaxNames); ++i) visit(one_or_list[i]);
  };
  for_each(value, [&](const json& one) {
    const json* object = one.is_object() ? naming_object(one, named) : one.is_string() ? named_as(one, named) : nullptr;
    if (one.is_string() && object == nullptr) return add(one.get<std::string>());
    if (object == nullptr) return;
    add(text_at(*object, "name"));
    if (const json* list = member(*object, "name"); list->is_array())
      for_each(*list, [&](const json& name) {
        if (name.is_string()) add(name.get<std::string>());
      });
  });
  return names;
}

// The same where it is one person: an organisation that a page's author is runs the site.
std::vector<std::string> persons_of(const json& value, const Named& named) {
  const json* object = value.is_object() ? naming_object(value, named) : nullptr;
  const json* type = object == nullptr ? nullptr : member(*object, "@type");
  return type != nullptr && is_one_of(*type, kPersonKinds) ? names_of(*object, named) : std::vector<std::string>{};
}

void set(std::string& field, const std::string& value) {
  if (field.empty()) field = utf8::collapse_space(value);
}

void fill(const json& article, const Named& named, Structured& found) {
  set(found.headline, text_at(article, "headline"));
  set(found.published, text_at(article, "datePublished"));
  set(found.modified, text_at(article, "dateModified"));
  set(found.url, text_at(article, "url"));
  set(found.language, text_at(article, "inLanguage"));
  for (const char* key : {"author", "creator"})
    if (const json* author = member(article, key); author != nullptr && found.authors.empty())
      found.authors = names_of(*author, named);
  if (const json* publisher = member(article, "publisher"))
    if (const std::vector<std::string> names = names_of(*publisher, named); !names.empty())
      set(found.site, names.front());
  if (const json* entity = member(article, "mainEntityOfPage"); entity != nullptr && found.url.empty())
    set(found.url, entity->is_string()   ? entity->get<std::string>()
                   : entity->is_object() ? text_at(*entity, "@id")
                                         : "");
  if (const json* body = member(article, "articleBody"); body != nullptr && body->is_string() && found.body.empty())
    found.body = body->get<std::string>();
  if (const json* is_free = member(article, "isAccessibleForFree"))
    found.is_locked = (is_free->is_boolean() && !is_free->get<bool>()) ||
                      (is_free->is_string() && (*is_free == "False" || *is_free == "false"));
}

}  // namespace

Structured read_json_ld(const html::Tree& tree) {
  Structured found;
  for (html::NodeId id = tree.find(html::Element::kScript); id != html::kNoNode;
       id = tree.find(html::Element::kScript, id + 1)) {
    if (tree.attribute(id, "type").find("ld+json") == std::string_view::npos) continue;
    std::string text = html::raw_text_of(tree, id);
    if (text.size() > kMaxScriptBytes) continue;
    const json root = json::parse(without_controls(std::move(text)), nullptr, false, true);
    if (root.is_discarded()) continue;
    const std::vector<const json*> objects = objects_in(root);
    const Named named = named_objects(objects);
    for (const json* object : objects) {
      const json* type = member(*object, "@type");
      if (type == nullptr) continue;
      if (is_one_of(*type, kArticleKinds)) fill(*object, named, found);
      if (is_one_of(*type, kPageKinds)) {
        set(found.page_published, text_at(*object, "datePublished"));
        set(found.page_modified, text_at(*object, "dateModified"));
        if (const json* author = member(*object, "author"); author != nullptr && found.page_authors.empty())
          found.page_authors = persons_of(*author, named);
      }
    }
  }
  return found;
}

}  // namespace assay::page
