// Properties that every digest has, whatever the document: for the tests and the fuzzer.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "report/digest/digest.h"
#include "report/digest/marks.h"

namespace assay::digest {

inline std::string_view without_stop(std::string_view text) {
  for (const std::string_view stop : {"。", "."}) {
    if (text.ends_with(stop)) return text.substr(0, text.size() - stop.size());
  }
  return text;
}

inline bool heading_is_phrase(std::string_view heading) {
  const std::size_t length = utf8::count(heading);
  if (length < 2 || length > 60 || ends_with_stop(heading) || !is_balanced(heading)) return false;
  for (const std::string_view particle : {"的", "在", "和", "与", "了", "是", "把", "被"}) {
    if (heading.ends_with(particle)) return false;
  }
  for (const std::string_view particle : {" of", " the", " and", " a"}) {
    if (heading.ends_with(particle)) return false;
  }
  return true;
}

// Empty, or what is wrong.
inline std::string broken_property(const Document& document, const Digest& digest, const DigestLimits& limits = {}) {
  std::vector<const Bullet*> lines;
  std::set<std::string> headings;
  if (!digest.viewpoint.text.empty()) lines.push_back(&digest.viewpoint);
  if (digest.viewpoint.text.empty() && !digest.groups.empty()) return "groups without a viewpoint";
  if (digest.groups.size() == 1) return "a lone group";
  if (digest.groups.size() > static_cast<std::size_t>(limits.max_groups)) return "too many groups";
  for (const BulletGroup& group : digest.groups) {
    if (!headings.insert(group.heading).second) return "heading twice: " + group.heading;
    if (!heading_is_phrase(group.heading)) return "no phrase: " + group.heading;
    if (group.bullets.empty()) return "empty group: " + group.heading;
    if (group.bullets.size() > static_cast<std::size_t>(limits.max_bullets_in_group)) return "too many bullets";
    for (const Bullet& bullet : group.bullets) lines.push_back(&bullet);
  }
  std::size_t length = 0;
  for (const Bullet* line : lines) {
    length += utf8::count(line->text);
    if (line->cites.size() != 1) return "cites: " + line->text;
    const int cite = line->cites.front();
    if (cite < 1 || static_cast<std::size_t>(cite) > document.paragraphs.size()) return "no such paragraph";
    const Paragraph& paragraph = document.paragraphs[static_cast<std::size_t>(cite) - 1];
    if (paragraph.kind == ParagraphKind::kHeading || paragraph.kind == ParagraphKind::kCaption)
      return "cites a heading";
    if (!paragraph.text.contains(without_stop(line->text))) return "not verbatim: " + line->text;
    if (is_question(line->text)) return "a question: " + line->text;
    if (!is_balanced(line->text)) return "unbalanced: " + line->text;
    for (const Bullet* other : lines) {
      if (other != line && other->text.contains(without_stop(line->text))) return "twice: " + line->text;
    }
  }
  std::size_t body = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind != ParagraphKind::kHeading && paragraph.kind != ParagraphKind::kCaption) {
      body += utf8::count(paragraph.text);
    }
  }
  for (const BulletGroup& group : digest.groups) length += utf8::count(group.heading);
  const bool fits = static_cast<double>(length) <= static_cast<double>(body) * limits.max_share + 1;
  return fits || digest.groups.empty() ? "" : "more than its share";
}

}  // namespace assay::digest
