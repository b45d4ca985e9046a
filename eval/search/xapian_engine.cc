// Xapian: words as terms with positions, BM25 as it comes.  Terms are posted directly, without its own tokenizer, which
// spares it that work.
#include <xapian.h>

#include <filesystem>
#include <optional>

#include "search/engine.h"

namespace assay::bench {
namespace {

class XapianEngine : public Engine {
 public:
  XapianEngine(const std::string& folder, bool is_built) : folder_(folder + "/xapian"), compact_(folder_ + ".compact") {
    if (is_built) {
      database_.emplace(compact_);
      return;
    }
    std::filesystem::remove_all(folder_);
    std::filesystem::remove_all(compact_);
    writable_.emplace(folder_, Xapian::DB_CREATE_OR_OVERWRITE);
  }

  std::string name() const override { return "Xapian"; }

  void add(std::span<const Page> pages) override {
    for (const Page& page : pages) {
      Xapian::Document document;
      Xapian::termpos position = 0;
      for (const std::string_view word : words_of(page.split)) document.add_posting(std::string(word), ++position);
      writable_->replace_document(page.number + 1, document);
    }
  }

  void commit() override { writable_->commit(); }

  void compact() override {
    writable_->compact(compact_);
    writable_->close();
    writable_.reset();
    std::filesystem::remove_all(folder_);
    database_.emplace(compact_);
  }

  std::uint64_t bytes() const override { return bytes_below(compact_); }

  std::vector<std::uint32_t> top_ten(const Question& question) override {
    Xapian::Enquire enquire(*database_);
    enquire.set_query(query_of(question));
    std::vector<std::uint32_t> numbers;
    const Xapian::MSet found = enquire.get_mset(0, 10);
    for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) numbers.push_back(*hit - 1);
    return numbers;
  }

  std::int64_t count(const Question& question) override {
    Xapian::Enquire enquire(*database_);
    enquire.set_query(query_of(question));
    return enquire.get_mset(0, 1, database_->get_doccount()).get_matches_estimated();  // exact: all were looked at
  }

 private:
  static Xapian::Query query_of(const Question& question) {
    const std::vector<std::string>& words = question.words;
    switch (question.kind) {
      case QuestionKind::kWord:
        return Xapian::Query(words[0]);
      case QuestionKind::kAnd:
        return {Xapian::Query::OP_AND, words.begin(), words.end()};
      case QuestionKind::kOr:
        return {Xapian::Query::OP_OR, words.begin(), words.end()};
      case QuestionKind::kPhrase:
        return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size())};
    }
    return {};
  }

  std::string folder_;
  std::string compact_;
  std::optional<Xapian::WritableDatabase> writable_;
  std::optional<Xapian::Database> database_;
};

}  // namespace

std::unique_ptr<Engine> make_xapian_engine(const std::string& folder, bool is_built) {
  return std::make_unique<XapianEngine>(folder, is_built);
}

}  // namespace assay::bench
