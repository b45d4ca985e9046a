// Check: a line must stand in the paragraphs that it cites, word for word.
//
// A line is held sentence by sentence, so that one which joins two paragraphs may cite both.  A sentence is held by a
// paragraph that contains it, its last mark aside, as whole words: "grew 5.1" does not stand in "grew 5.18%", nor
// 增长5 in 增长5亿元, for a figure cut from its digits or its unit is another figure.
// Where the cited paragraphs do not hold a sentence, the others are searched; cites that hold nothing are struck.
// Cost: O(lines * size of the document).
#include "report/check/check.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::check {
namespace {

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A letter or digit of any script that parts words by blanks.
bool is_word_character(char32_t c) {
  if (c < 0x80) return is_alphanumeric(static_cast<char>(c));
  return c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7;
}

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return utf8::decode(text, at).value;
}

std::string_view without_final_mark(std::string_view text) {
  constexpr std::u32string_view kMarks = U".。!！?？;；,，…";
  text = utf8::trim(text);
  while (!text.empty() && kMarks.contains(last_code_point(text))) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    text = text.substr(0, at);
  }
  return text;
}

// Whether a figure at the end of `line` goes on in `after`.
bool cuts_figure(std::string_view line, std::string_view after) {
  if (line.empty() || !is_digit(line.back()) || after.empty()) return false;
  if ((after.front() == '.' || after.front() == ',') && after.size() > 1) return is_digit(after[1]);
  constexpr std::u32string_view kUnits = U"0123456789%％‰万亿千百兆十";
  return kUnits.contains(utf8::decode(after, 0).value);
}

bool continues_figure(std::string_view before, std::string_view line) {
  if (before.empty() || line.empty() || !is_digit(line.front())) return false;
  if (is_digit(before.back())) return true;
  return (before.back() == '.' || before.back() == ',') && before.size() > 1 && is_digit(before[before.size() - 2]);
}

bool stands_at(std::string_view paragraph, std::size_t at, std::string_view line) {
  const std::string_view before = paragraph.substr(0, at);
  const std::string_view after = paragraph.substr(at + line.size());
  if (cuts_figure(line, after) || continues_figure(before, line)) return false;
  const bool joined_before =
      !before.empty() && is_word_character(last_code_point(before)) && is_word_character(utf8::decode(line, 0).value);
  const bool joined_after =
      !after.empty() && is_word_character(last_code_point(line)) && is_word_character(utf8::decode(after, 0).value);
  // Between a digit and a Han character there is no such joint, since neither needs a blank.
  return !joined_before && !joined_after;
}

bool holds(std::string_view paragraph, std::string_view line) {
  line = without_final_mark(line);
  if (line.empty()) return false;
  for (std::size_t at = paragraph.find(line); at != std::string_view::npos; at = paragraph.find(line, at + 1)) {
    if (stands_at(paragraph, at, line)) return true;
  }
  return false;
}

std::vector<std::string_view> sentences_of(std::string_view text, const std::string& language) {
  std::vector<std::string_view> sentences;
  for (const Span& span : text::split_sentences(text, language)) sentences.push_back(span.of(text));
  if (sentences.empty()) sentences.push_back(text);
  return sentences;
}

class Checker {
 public:
  Checker(const Document& document, std::vector<Finding>* findings) : document_(document), findings_(findings) {}

  // The line with the cites that hold it; nothing where no paragraph does.
  std::optional<Bullet> check(const Bullet& bullet) {
    if (utf8::trim(bullet.text).empty()) return std::nullopt;
    std::vector<int> cites;
    if (const int whole = first_holder(bullet.cites, bullet.text); whole > 0) {
      for (const int cite : bullet.cites) {
        if (exists(cite) && holds(paragraph(cite), bullet.text)) cites.push_back(cite);
      }
    } else if (!cite_sentences(bullet, cites)) {
      return std::nullopt;
    }
    std::ranges::sort(cites);
    cites.erase(std::ranges::unique(cites).begin(), cites.end());
    if (cites != bullet.cites) report(bullet.text, "the citation was mended");
    return Bullet{bullet.text, std::move(cites)};
  }

 private:
  bool exists(int number) const {
    return number >= 1 && static_cast<std::size_t>(number) <= document_.paragraphs.size();
  }
  std::string_view paragraph(int number) const {
    return document_.paragraphs[static_cast<std::size_t>(number) - 1].text;
  }

  int first_holder(const std::vector<int>& numbers, std::string_view line) const {
    for (const int number : numbers) {
      if (exists(number) && holds(paragraph(number), line)) return number;
    }
    return 0;
  }

  int anywhere(std::string_view line) const {
    for (int number = 1; exists(number); ++number) {
      if (holds(paragraph(number), line)) return number;
    }
    return 0;
  }

  bool cite_sentences(const Bullet& bullet, std::vector<int>& cites) {
    if (const int number = anywhere(bullet.text); number > 0) {
      // A citation beside the line that holds a part of it would say less than the one that holds it whole.
      cites.push_back(number);
      return true;
    }
    for (const std::string_view sentence : sentences_of(bullet.text, document_.language)) {
      int number = first_holder(bullet.cites, sentence);
      if (number == 0) number = anywhere(sentence);
      if (number == 0) {
        report(bullet.text, "no paragraph holds: " + std::string(sentence));
        return false;
      }
      cites.push_back(number);
    }
    return true;
  }

  void report(const std::string& text, std::string reason) const {
    if (findings_ != nullptr) findings_->push_back({text, std::move(reason)});
  }

  const Document& document_;
  std::vector<Finding>* findings_;
};

}  // namespace

Digest check_digest(const Digest& digest, const Document& document, std::vector<Finding>* findings) {
  Checker checker(document, findings);
  Digest checked;
  if (auto viewpoint = checker.check(digest.viewpoint)) checked.viewpoint = std::move(*viewpoint);
  for (const BulletGroup& group : digest.groups) {
    BulletGroup kept{group.heading, {}};
    for (const Bullet& bullet : group.bullets) {
      if (auto held = checker.check(bullet)) kept.bullets.push_back(std::move(*held));
    }
    if (!kept.bullets.empty()) {
      checked.groups.push_back(std::move(kept));
    } else if (findings != nullptr) {
      findings->push_back({group.heading, "no bullet of the group was left"});
    }
  }
  return checked;
}

}  // namespace assay::check
