// Check of a digest: a line must stand in the paragraphs that it cites, word for word.
//
// A line is held sentence by sentence, so that one which joins two paragraphs may cite both.
// Where the cited paragraphs do not hold a sentence, the others are searched; cites that hold nothing are struck.
// Cost: O(lines * size of the document).
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/check/check.h"
#include "report/check/verbatim.h"

namespace assay::check {
namespace {

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
        if (exists(cite) && stands_in(paragraph(cite), bullet.text)) cites.push_back(cite);
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
      if (exists(number) && stands_in(paragraph(number), line)) return number;
    }
    return 0;
  }

  int anywhere(std::string_view line) const {
    for (int number = 1; exists(number); ++number) {
      if (stands_in(paragraph(number), line)) return number;
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

Digest check_digest(const Digest& digest, const Document& document, const lexicon::Lexicon& /*lexicon*/,
                    std::vector<Finding>* findings) {
  return check_digest(digest, document, findings);
}

}  // namespace assay::check
