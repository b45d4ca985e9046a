// Check of a digest.
//
// A line that stands word for word in its paragraphs is taken as it is: our own extractor's lines all do, and hundreds
// of documents a second come with them.  Such a line is held sentence by sentence, so that one which joins two
// paragraphs may cite both; where the cited paragraphs do not hold a sentence, the others are searched, and cites that
// hold nothing are struck.
// A line in other words is checked as a summary of the paragraphs that it cites (other_words.h).
// Cost: O(lines * size of the document) where all is word for word; else the source is read once more for its figures.
#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/check/check.h"
#include "report/check/other_words.h"
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
  // Without `lexicon`, only what stands word for word is kept.
  Checker(const Document& document, const lexicon::Lexicon* lexicon, std::vector<Finding>* findings)
      : document_(document), lexicon_(lexicon), findings_(findings) {}

  // The line with the cites that hold it; nothing where no paragraph does.
  std::optional<Bullet> check(const Bullet& bullet) {
    if (utf8::trim(bullet.text).empty()) return std::nullopt;
    std::vector<int> cites;
    std::string_view missing;  // the first sentence that stands nowhere
    if (const int whole = first_holder(bullet.cites, bullet.text); whole > 0) {
      for (const int cite : bullet.cites) {
        if (exists(cite) && stands_in(paragraph(cite), bullet.text)) cites.push_back(cite);
      }
    } else if (!cite_sentences(bullet, cites, missing)) {
      if (lexicon_ != nullptr) return check_other_words(bullet);
      report(bullet.text, "no paragraph holds: " + std::string(missing));
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

  bool cite_sentences(const Bullet& bullet, std::vector<int>& cites, std::string_view& missing) const {
    if (const int number = anywhere(bullet.text); number > 0) {
      // A citation beside the line that holds a part of it would say less than the one that holds it whole.
      cites.push_back(number);
      return true;
    }
    for (const std::string_view sentence : sentences_of(bullet.text, document_.language)) {
      int number = first_holder(bullet.cites, sentence);
      if (number == 0) number = anywhere(sentence);
      if (number == 0) {
        missing = sentence;
        return false;
      }
      cites.push_back(number);
    }
    return true;
  }

  std::optional<Bullet> check_other_words(const Bullet& bullet) {
    if (!source_) source_ = std::make_unique<SourceText>(document_);
    MendedLine line = mend_line(bullet, *source_, *lexicon_);
    for (std::string& reason : line.reasons) report(bullet.text, std::move(reason));
    return std::move(line.bullet);
  }

  void report(const std::string& text, std::string reason) const {
    if (findings_ != nullptr) findings_->push_back({text, std::move(reason)});
  }

  const Document& document_;
  const lexicon::Lexicon* lexicon_;
  std::vector<Finding>* findings_;
  std::unique_ptr<SourceText> source_;  // read when the first line in other words comes
};

Digest check_lines(const Digest& digest, Checker& checker, std::vector<Finding>* findings) {
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

}  // namespace

Digest check_digest(const Digest& digest, const Document& document, const lexicon::Lexicon& lexicon,
                    std::vector<Finding>* findings) {
  Checker checker(document, &lexicon, findings);
  return check_lines(digest, checker, findings);
}

Digest check_digest(const Digest& digest, const Document& document, std::vector<Finding>* findings) {
  Checker checker(document, nullptr, findings);
  return check_lines(digest, checker, findings);
}

}  // namespace assay::check
