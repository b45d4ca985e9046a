// Twins: the same random documents in an index and in a slow search, and what they disagree on.
#pragma once

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "examine/query/node.h"
#include "examine/text/analysis.h"
#include "keep/search/evaluate.h"
#include "keep/search/mapped_file.h"
#include "keep/search/search_test_random.h"
#include "keep/search/search_test_slow.h"
#include "keep/search/snapshot.h"

namespace assay::search {

class Twins {
 public:
  Twins(RandomSearch& random, std::uint32_t documents, std::uint32_t segments, bool with_deletions)
      : folder_((std::filesystem::temp_directory_path() / "assay_twins_XXXXXX").string()) {
    if (::mkdtemp(folder_.data()) == nullptr) std::abort();
    fill(random, documents, segments, with_deletions);
    snapshot_ = Snapshot::open(folder_, read_file(folder_ + "/MANIFEST", kMostManifestBytes).value()).value();
  }
  Twins(const Twins&) = delete;
  Twins& operator=(const Twins&) = delete;
  ~Twins() { std::filesystem::remove_all(folder_); }

  const SlowSearch& slow() const { return *slow_; }
  std::size_t segments() const { return snapshot_.segments.size(); }

  // What the index answers otherwise than the slow search, however it counts; empty where they agree.
  std::string difference(const query::Node& query, SearchOptions options) const {
    options.topic_documents = [&](std::string_view topic) -> Result<std::vector<DocumentId>> {
      return topic == "small" ? small_ : topic == "large" ? large_ : std::vector<DocumentId>{};
    };
    const Found expected = slow_->search(query, options);
    for (const Counting counting : {Counting::kNone, Counting::kTotal, Counting::kFacets}) {
      options.counting = counting;
      const Result<Found> found = evaluate(snapshot_.segments, query, options);
      if (!found) return found.error().message;
      std::string difference = difference_of_hits(*found, expected, options);
      if (difference.empty() && counting != Counting::kNone) difference = difference_of_counts(*found, expected);
      if (difference.empty() && counting == Counting::kFacets) difference = difference_of_facets(*found, expected);
      if (!difference.empty()) return difference + " (" + describe(query) + ")";
    }
    return "";
  }

  // Where query::match takes another view of which documents hold all of the query.
  std::string difference_from_match(const query::Node& query) const {
    SearchOptions options{.limit = kMaxReach, .counting = Counting::kNone};
    options.topic_documents = [&](std::string_view topic) -> Result<std::vector<DocumentId>> {
      return topic == "small" ? small_ : large_;
    };
    const Result<Found> found = evaluate(snapshot_.segments, query, options);
    if (!found) return found.error().message;
    std::vector<DocumentId> all;
    for (const FoundDocument& hit : found->hits) {
      if (hit.holds_all) all.push_back(hit.id);
    }
    std::ranges::sort(all);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (slow_->documents()[i].is_deleted) continue;
      const query::DocumentTerms terms(documents_[i], analyses_[i], &facts_[i]);
      const DocumentId id = slow_->documents()[i].id;
      if (query::match(query, terms).matches != std::ranges::binary_search(all, id)) {
        return fmt::format("document {} ({})", id, describe(query));
      }
    }
    return "";
  }

 private:
  void fill(RandomSearch& random, std::uint32_t documents, std::uint32_t segments, bool with_deletions) {
    IndexWriter writer = IndexWriter::open(folder_, {.merges_in_background = false}).value();
    std::vector<SlowDocument> plain;
    const std::uint32_t each = documents / segments;
    for (std::uint32_t i = 1; i <= documents; ++i) {
      plain.push_back(add(random, writer, i));
      if (i % each == 0 && i < each * segments) writer.commit(i, 1).value();
    }
    writer.commit(documents, 1).value();
    for (SlowDocument& document : plain) {
      if (!with_deletions || random.below(5) != 0) continue;
      document.is_deleted = true;
      writer.remove(document.id).value();
    }
    writer.commit(documents + 1, 1).value();
    slow_.emplace(std::move(plain));
  }

  SlowDocument add(RandomSearch& random, IndexWriter& writer, DocumentId id) {
    const Document& document = documents_.emplace_back(random.document());
    const text::Analysis& analysis = analyses_.emplace_back(text::analyse(document));
    const terms::TermStream stream = terms::read_terms(document, analysis);
    SlowDocument plain = slow_document(stream);
    query::Facts& facts = facts_.emplace_back();
    plain.id = id;
    plain.sort = facts.published = random.instant();
    plain.source = document.source;
    plain.language = document.language;
    plain.site = document.url.substr(8, document.url.rfind('/') - 8);
    for (const char* name : {"eone", "etwo"}) {
      if (random.below(6) != 0) continue;
      facts.entities.emplace_back(name);
      plain.terms[name];
    }
    for (std::uint32_t count = random.below(3); count > 0; --count) add_figure(random, facts, plain);
    if (random.below(3) != 0) {
      large_.push_back(id);
      facts.topics.emplace_back("large");
    }
    if (random.below(25) == 0) {
      small_.push_back(id);
      facts.topics.emplace_back("small");
    }
    writer
        .add({.id = id,
              .sort = plain.sort,
              .source = plain.source,
              .site = plain.site,
              .language = plain.language,
              .terms = &stream,
              .facts = facts.entities,
              .figures = facts.figures})
        .value();
    return plain;
  }

  static void add_figure(RandomSearch& random, query::Facts& facts, SlowDocument& plain) {
    Quantity& figure = facts.figures.emplace_back();
    figure.kind = random.below(2) == 0 ? QuantityKind::kMoney : QuantityKind::kPercent;
    figure.unit = figure.kind == QuantityKind::kPercent ? "%" : random.below(2) == 0 ? "CNY" : "USD";
    const std::uint32_t low = random.below(150);
    const std::uint32_t high = low + random.below(2) * random.below(20);
    if (low == high) {
      figure.value = Decimal(low);
    } else {
      figure.low = Decimal(low);
      figure.high = Decimal(high);
    }
    plain.figures.push_back({figure.kind, figure.unit, double(low), double(high)});
  }

  static std::string difference_of_hits(const Found& found, const Found& expected, const SearchOptions& options) {
    const std::size_t first = std::min(options.offset, expected.hits.size());
    const std::size_t count = std::min(options.limit, expected.hits.size() - first);
    if (found.hits.size() != count) return fmt::format("{} hits, not {}", found.hits.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const FoundDocument& hit = found.hits[i];
      const FoundDocument& wanted = expected.hits[first + i];
      if (hit.id != wanted.id || hit.sort != wanted.sort || hit.holds_all != wanted.holds_all ||
          std::abs(hit.score - wanted.score) > 1e-9 * wanted.score) {
        return fmt::format("hit {} is {} {} {}, not {} {} {}", i, hit.id, hit.score, hit.holds_all, wanted.id,
                           wanted.score, wanted.holds_all);
      }
    }
    return "";
  }

  static std::string difference_of_counts(const Found& found, const Found& expected) {
    if (found.total == expected.total && found.hold_all == expected.hold_all) return "";
    return fmt::format("{} of which {}, not {} of which {}", found.total, found.hold_all, expected.total,
                       expected.hold_all);
  }

  std::string difference_of_facets(const Found& found, const Found& expected) const {
    if (found.matching != expected.matching) return "other documents match";
    std::map<std::string, std::int64_t> sources, languages, days;
    for (const SlowDocument& document : slow_->documents()) {
      if (!std::ranges::binary_search(expected.matching, document.id)) continue;
      ++sources[document.source];
      ++languages[document.language];
      ++days[fmt::format("2025-11-{:02}", 10 + (document.sort - RandomSearch::kStart) / 86'400)];
    }
    const auto differs = [](const std::vector<FacetValue>& values, const std::map<std::string, std::int64_t>& wanted) {
      std::map<std::string, std::int64_t> counts;
      for (const FacetValue& value : values) counts[value.value] += value.count;
      return counts != wanted || counts.size() != values.size();
    };
    if (differs(found.sources, sources) || differs(found.languages, languages)) return "other sources or languages";
    if (!std::ranges::is_sorted(found.sources, std::ranges::greater{}, &FacetValue::count)) return "sources unsorted";
    if (differs(found.days, days)) return "other days";
    return std::ranges::is_sorted(found.days, {}, &FacetValue::value) ? "" : "days unsorted";
  }

  std::string folder_;
  std::vector<Document> documents_;
  std::vector<text::Analysis> analyses_;
  std::vector<query::Facts> facts_;
  std::vector<DocumentId> small_, large_;
  std::optional<SlowSearch> slow_;
  Snapshot snapshot_;
};

}  // namespace assay::search
