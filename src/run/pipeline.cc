#include "run/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/feed/feed.h"
#include "collect/inflate/inflate.h"
#include "collect/page/page.h"
#include "collect/plain/plain.h"
#include "collect/record/record.h"
#include "examine/text/analysis.h"
#include "examine/text/text.h"
#include "group/topic/topic.h"
#include "report/check/check.h"
#include "report/digest/digest.h"
#include "run/facts.h"

namespace assay::run {
namespace {

void note(Collected& collected, std::string line) {
  if (collected.notes.size() < kMaxNotes) collected.notes.push_back(std::move(line));
}

void skip(Collected& collected, std::string why) {
  ++collected.skipped;
  note(collected, std::move(why));
}

// Enough text to tell the language by, the title first.
std::string language_sample(const Document& document) {
  constexpr std::size_t kSampleBytes = 8192;
  std::string sample = document.title;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (sample.size() >= kSampleBytes) break;
    sample += '\n';
    sample += paragraph.text;
  }
  return sample;
}

// What every document has, wherever it came from: an address, a source, a title, a language.
void complete(Document& document, std::string_view file_name) {
  const std::filesystem::path path(file_name);
  if (const Result<Url> url = parse_url(document.url); url && url->scheme != "file")
    document.url = canonical_form(*url);
  if (document.url.empty()) document.url = file_url(file_name).href();
  if (document.source.empty()) document.source = site_of(document.url);
  if (document.source.empty()) document.source = path.parent_path().filename().string();
  if (document.source.empty()) document.source = "file";
  if (document.title.empty()) document.title = path.stem().string();
  // What the text is counts for more than what its page declares: templates are copied with their lang attribute.
  if (std::string detected = text::detect_language(language_sample(document)); detected != "und")
    document.language = std::move(detected);
  if (document.language.empty()) document.language = "und";
  if (document.problem.empty() && document.paragraphs.empty()) document.problem = "no text";
}

Result<void> collect_page(Collected& collected, std::string_view bytes, std::string_view file_name) {
  ASSAY_TRY(page::Article article, page::extract(bytes, file_url(file_name).href()));
  collected.page = PagePlace{.number = article.page_number,
                             .part_of = std::move(article.part_of),
                             .next_page = std::move(article.next_page),
                             .is_view = article.is_view};
  collected.documents.push_back(page::to_document(std::move(article)));
  return {};
}

// A list of feeds or pages holds no text: what it names is told, and left for the reader to fetch.
void collect_list(Collected& collected, const feed::Feed& list) {
  note(collected, fmt::format("{}: a list of {} addresses, which are not fetched", list.format, list.entries.size()));
  for (const feed::Entry& entry : list.entries) {
    const std::string& address = entry.feed.empty() ? entry.link : entry.feed;
    skip(collected, list.format + ": " + address + (entry.title.empty() ? "" : " " + plain_text(entry.title)));
  }
  collected.skipped += list.skipped;
}

Result<void> collect_feed(Collected& collected, std::string_view bytes) {
  ASSAY_TRY(const feed::Feed feed, feed::parse_feed(bytes));
  if (feed::is_list(feed)) {
    collect_list(collected, feed);
    return {};
  }
  for (const feed::Entry& entry : feed.entries) {
    if (entry.link.empty()) {
      skip(collected, "feed: an entry without a link: " + plain_text(entry.title));
      continue;
    }
    collected.documents.push_back(feed::entry_to_document(feed, entry));
  }
  if (feed.skipped > 0) note(collected, "feed: " + std::to_string(feed.skipped) + " entries could not be read");
  collected.skipped += feed.skipped;
  return {};
}

// A record without an address of its own gets one from its file and its text, so that lines may move within the file.
std::string record_address(const Document& document, std::string_view file_name) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a, 64 bits: stable across machines and versions
  const auto add = [&](std::string_view text) {
    for (const unsigned char byte : text) hash = (hash ^ byte) * 0x100000001b3;
  };
  add(document.title);
  for (const Paragraph& paragraph : document.paragraphs) add(paragraph.text);
  return fmt::format("{}#{:016x}", file_url(file_name).href(), hash);
}

Result<void> collect_records(Collected& collected, const InputFile& file, std::string_view bytes) {
  std::size_t number = file.first_line - 1;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = utf8::trim(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.empty()) continue;
    if (Result<Document> document = record::read_record(line); document) {
      if (document->url.empty()) document->url = record_address(*document, file.name);
      collected.documents.push_back(std::move(*document));
    } else {
      skip(collected, "line " + std::to_string(number) + ": " + document.error().message);
    }
  }
  if (collected.documents.empty() && collected.skipped > 0)
    return failure(ErrorKind::kInvalid, "import: no line holds a document; " + collected.notes.front());
  return {};
}

Result<void> collect_one(Collected& collected, Result<Document>&& document) {
  if (!document) return std::unexpected(std::move(document).error());
  collected.documents.push_back(std::move(*document));
  return {};
}

Result<void> collect_format(Collected& collected, Format format, const InputFile& file, std::string_view bytes,
                            const PdfReader& read_pdf) {
  const std::string file_name = std::filesystem::path(file.name).filename().string();
  switch (format) {
    case Format::kHtml:
      return collect_page(collected, bytes, file.name);
    case Format::kFeed:
      return collect_feed(collected, bytes);
    case Format::kNdjson:
      return collect_records(collected, file, bytes);
    case Format::kMarkdown:
      return collect_one(collected, plain::read_markdown(bytes, file_name));
    case Format::kText:
      return collect_one(collected, plain::read_text(bytes, file_name));
    case Format::kPdf:
      return collect_one(collected, read_pdf(bytes));
  }
  return failure(ErrorKind::kUnsupported, "import: unknown format of " + file.name);
}

}  // namespace

Result<Collected> collect(const InputFile& file, const PdfReader& read_pdf, const InputLimits& limits) {
  if (file.bytes.size() > limits.max_file_bytes)
    return failure(ErrorKind::kTooLarge, "import: over " + std::to_string(limits.max_file_bytes >> 20) + " MiB");
  std::string inflated;
  std::string_view bytes = file.bytes;
  if (const auto coding = inflate::coding_of_file(file.name, bytes)) {
    ASSAY_TRY(inflated, inflate::decompress(bytes, *coding, limits.max_inflated_bytes));
    bytes = inflated;
  }
  ASSAY_TRY(const Format format, detect_format(file.name, bytes));
  Collected collected;
  ASSAY_CHECK(collect_format(collected, format, file, bytes, read_pdf));
  for (Document& document : collected.documents) complete(document, file.name);
  return collected;
}

Result<Document> collect_line(std::string_view line) {
  ASSAY_TRY(Document document, record::read_record(line));
  const bool has_address = !document.url.empty();
  complete(document, {});
  if (!has_address) document.url.clear();
  return document;
}

topic::StandingTopics compile_topics(const std::vector<Topic>& topics, const lexicon::Lexicon& lexicon) {
  std::vector<topic::CompiledTopic> compiled;
  for (const Topic& topic : topics) {
    if (Result<query::Query> query = topic::compile(topic, lexicon); query)
      compiled.push_back({topic.id, std::move(*query)});
  }
  return topic::StandingTopics(std::move(compiled));
}

namespace {

std::vector<std::pair<TopicId, double>> rate_analysed(const Document& document, std::int64_t published,
                                                      const text::Analysis& analysis,
                                                      const topic::StandingTopics& topics,
                                                      const lexicon::Lexicon& lexicon) {
  if (topics.size() == 0) return {};
  const query::Facts facts = find_facts(document, published, lexicon, topics.facts_asked());
  std::vector<std::pair<TopicId, double>> relevances;
  for (const topic::Rated& rated : topics.rate(query::DocumentTerms(document, analysis, &facts), document, analysis))
    relevances.emplace_back(rated.id, rated.relevance);
  return relevances;
}

}  // namespace

std::vector<std::pair<TopicId, double>> rate(const Document& document, std::int64_t published,
                                             const topic::StandingTopics& topics, const lexicon::Lexicon& lexicon) {
  return rate_analysed(document, published, text::analyse(document), topics, lexicon);
}

Derived derive(const Document& document, std::int64_t published, const topic::StandingTopics& topics,
               const lexicon::Lexicon& lexicon) {
  const text::Analysis analysis = text::analyse(document);
  Derived derived;
  if (document.problem.empty()) {
    std::vector<check::Finding> findings;
    derived.digest = check::check_digest(digest::write_digest(document, analysis), document, lexicon, &findings);
    derived.failed_lines = static_cast<std::int64_t>(findings.size());
  }
  derived.relevances = rate_analysed(document, published, analysis, topics, lexicon);
  return derived;
}

}  // namespace assay::run
