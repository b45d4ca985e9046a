// Ours: the index as src/keep/search has it, one thread, merges by hand and timed.
#include <filesystem>
#include <optional>

#include "examine/query/query.h"
#include "examine/terms/terms.h"
#include "examine/text/analysis.h"
#include "keep/search/index.h"
#include "search/engine.h"
#include "search/own_query.h"

namespace assay::bench {
namespace {

template <class T>
T sure(Result<T> result) {
  if (!result) give_up(result.error().message);
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

terms::TermStream terms_of(const Page& page) {
  const Document document = document_of(page);
  return terms::read_terms(document, text::analyse(document));
}

class OwnEngine : public Engine {
 public:
  OwnEngine(const std::string& folder, bool is_built, Own way)
      : folder_(folder + (way == Own::kFromText ? "/ours-from-text" : "/ours")), way_(way) {
    if (is_built) {
      index_ = sure(search::Index::open(folder_));
      return;
    }
    std::filesystem::remove_all(folder_);
    writer_ = sure(search::IndexWriter::open(folder_, {.merges_in_background = false}));
  }

  std::string name() const override {
    return way_ == Own::kFromText ? "ours, from text" : way_ == Own::kAsWritten ? "ours, =" : "ours";
  }

  void prepare(std::span<const Page> pages) override {
    ready_.clear();
    if (way_ == Own::kFromText) return;
    for (const Page& page : pages) ready_.push_back(terms_of(page));
  }

  void add(std::span<const Page> pages) override {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (way_ == Own::kFromText) {
        add_one(pages[i], terms_of(pages[i]));
      } else {
        add_one(pages[i], ready_[i]);
      }
    }
  }

  void commit() override {
    sure(writer_->commit(1, 1));
    sure(writer_->merge());
  }

  void compact() override {
    ready_.clear();
    sure(writer_->merge_all());
    writer_.reset();
    index_ = sure(search::Index::open(folder_));
  }

  std::uint64_t bytes() const override { return bytes_below(folder_); }

  std::vector<std::uint32_t> top_ten(const Question& question) override {
    const query::Query asked =
        sure(query::Query::parse(own_query(question, way_ == Own::kAsWritten ? "=" : ""), query::Purpose::kSearch));
    const search::Found found = sure(index_->search(asked, {.limit = 10, .counting = search::Counting::kNone}));
    std::vector<std::uint32_t> numbers;
    numbers.reserve(found.hits.size());
    for (const search::FoundDocument& hit : found.hits) numbers.push_back(static_cast<std::uint32_t>(hit.id - 1));
    return numbers;
  }

  std::int64_t count(const Question& question) override {
    const query::Query asked = sure(query::Query::parse(own_query(question, "="), query::Purpose::kSearch));
    return sure(index_->search(asked, {.limit = 1, .counting = search::Counting::kTotal})).total;
  }

 private:
  void add_one(const Page& page, const terms::TermStream& terms) {
    // One page a minute, so that newest first has an order.
    constexpr std::int64_t kFirst = 1'700'000'000;
    constexpr std::int64_t kApart = 60;
    sure(writer_->add({.id = std::int64_t{page.number} + 1,
                       .sort = kFirst + kApart * page.number,
                       .source = "speed.example",
                       .site = "speed.example",
                       .language = "zh",
                       .terms = &terms}));
  }

  std::string folder_;
  Own way_;
  std::vector<terms::TermStream> ready_;
  std::optional<search::IndexWriter> writer_;
  std::optional<search::Index> index_;
};

}  // namespace

std::unique_ptr<Engine> make_own_engine(const std::string& folder, bool is_built, Own way) {
  return std::make_unique<OwnEngine>(folder, is_built, way);
}

}  // namespace assay::bench
