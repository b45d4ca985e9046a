// Import reads ahead: while one batch of files is written to the store in a single transaction, the next one is being
// collected on all cores.  Batches are bounded by files and by bytes, so that memory stays level however much there is
// to read; documents are written in the order of their files, so that two imports of the same files give the same
// store.  Pages whose article goes on in a file that was not read yet wait for one batch.
#include "run/import.h"

#include <fmt/format.h>

#include <future>
#include <iterator>
#include <utility>

#include "run/file_source.h"
#include "run/follower.h"
#include "run/page_parts.h"
#include "run/parallel.h"
#include "run/pdf_reader.h"

namespace assay::run {
namespace {

constexpr std::size_t kBatchFiles = 128;
constexpr std::size_t kBatchBytes = 16u << 20;

// One file, or why there is none.
struct Work {
  Result<InputFile> file;
  bool named_by_caller;
  bool ends_file;
  Result<Collected> collected = failure(ErrorKind::kInvalid, "not read yet");
};

using Batch = std::vector<Work>;

void collect_batch(Batch& batch, const ImportOptions& options) {
  for_each_index(batch.size(), options.threads, [&](std::size_t index) {
    Work& work = batch[index];
    if (!work.file) {
      work.collected = std::unexpected(work.file.error());
      return;
    }
    work.collected = collect(*work.file, read_pdf_in_child, options.limits);
    if (!work.collected && work.collected.error().message.find(work.file->name) == std::string::npos)
      work.collected.error().message = work.file->name + ": " + work.collected.error().message;
    work.file->bytes = {};
  });
}

// Joins the pages of articles; takes out those whose article goes on elsewhere, but for the first `waited`.
Batch join_batch(Batch& batch, std::size_t waited) {
  std::vector<PageFile> files;
  files.reserve(batch.size());
  for (Work& work : batch)
    files.push_back(work.collected ? PageFile{work.file->name, &*work.collected} : PageFile{{}, nullptr});
  const std::vector<bool> is_open = join_pages(files);
  Batch waiting;
  Batch ready;
  for (std::size_t i = 0; i < batch.size(); ++i)
    (is_open[i] && i >= waited ? waiting : ready).push_back(std::move(batch[i]));
  batch = std::move(ready);
  return waiting;
}

class Importer {
 public:
  Importer(store::Store& store, const ImportOptions& options)
      : store_(store),
        options_(options),
        now_{std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())} {}

  // `read` gives the next batch, empty at the end; it is called from one thread at a time.
  Result<ImportSummary> run(const std::function<Batch()>& read, const std::function<std::int64_t()>& files_known) {
    const auto read_and_collect = [&] {
      Batch batch = read();
      collect_batch(batch, options_);
      return batch;
    };
    std::future<Batch> ahead = std::async(std::launch::async, read_and_collect);
    Batch waiting;
    while (true) {
      Batch batch = ahead.get();
      if (batch.empty() || stopped()) break;
      const std::size_t waited = waiting.size();
      waiting.insert(waiting.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
      batch = std::exchange(waiting, {});
      waiting = join_batch(batch, waited);
      const std::int64_t known = files_known();
      ahead = std::async(std::launch::async, read_and_collect);
      if (const Result<void> written = write(batch); !written) {
        ahead.wait();
        return std::unexpected(written.error());
      }
      if (options_.progress) options_.progress({summary_.files, std::max(known, summary_.files)});
    }
    if (!waiting.empty()) ASSAY_CHECK(write(waiting));
    finish_notes();
    ASSAY_TRY(CatchUp derived, catch_up(store_, options_.stop));
    summary_.failed_lines = derived.failed_lines;
    summary_.index_problem = std::move(derived.index_problem);
    return std::move(summary_);
  }

 private:
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }

  void note(std::string line) {
    if (summary_.notes.size() < kMaxNotes) {
      summary_.notes.push_back(std::move(line));
    } else {
      ++notes_left_out_;
    }
  }

  void finish_notes() {
    if (notes_left_out_ > 0) summary_.notes.push_back(fmt::format("and {} more", notes_left_out_));
  }

  Result<void> write(const Batch& batch) {
    ImportSummary before = summary_;
    const std::size_t left_out_before = notes_left_out_;
    Result<void> written = store_.transaction([&]() -> Result<void> {
      for (const Work& work : batch) ASSAY_CHECK(write_one(work));
      return {};
    });
    if (!written) {  // nothing of it is on record, so nothing of it counts
      summary_ = std::move(before);
      notes_left_out_ = left_out_before;
    }
    return written;
  }

  Result<void> write_one(const Work& work) {
    if (work.ends_file) ++summary_.files;
    if (!work.collected) {
      if (work.named_by_caller) {
        summary_.failures.push_back(work.collected.error().message);
      } else {
        ++summary_.skipped;
        note(work.collected.error().message);
      }
      return {};
    }
    summary_.skipped += static_cast<std::int64_t>(work.collected->skipped);
    for (const std::string& line : work.collected->notes) note(work.file->name + ": " + line);
    if (work.collected->page && !work.collected->page->next_page.empty() && !work.collected->documents.empty())
      note(work.file->name +
           ": its article goes on in a page that was not imported: " + work.collected->page->next_page);
    for (const Document& document : work.collected->documents) {
      ASSAY_TRY(const store::Put put, store_.put(document, now_));
      count(put.outcome);
      if (!document.problem.empty() && put.outcome != store::PutOutcome::kUnchanged) {
        ++summary_.unreadable;
        note(work.file->name + ": could not read: " + document.problem);
      }
    }
    return {};
  }

  void count(store::PutOutcome outcome) {
    switch (outcome) {
      case store::PutOutcome::kAdded:
        ++summary_.added;
        break;
      case store::PutOutcome::kRevised:
        ++summary_.revised;
        break;
      case store::PutOutcome::kUnchanged:
        ++summary_.unchanged;
        break;
    }
  }

  store::Store& store_;
  const ImportOptions& options_;
  const Time now_;
  ImportSummary summary_;
  std::size_t notes_left_out_ = 0;
};

}  // namespace

Result<ImportSummary> import_paths(store::Store& store, const std::vector<std::string>& paths,
                                   const ImportOptions& options) {
  FileSource source(paths, options.limits);
  const auto read = [&] {
    Batch batch;
    std::size_t size_bytes = 0;
    while (batch.size() < kBatchFiles && size_bytes < kBatchBytes) {
      std::optional<FileSource::Item> item = source.next();
      if (!item) break;
      if (item->file) size_bytes += item->file->bytes.size();
      batch.push_back({std::move(item->file), item->named_by_caller, item->ends_file});
    }
    return batch;
  };
  return Importer(store, options).run(read, [&] { return source.files_known(); });
}

Result<ImportSummary> import_files(store::Store& store, const std::vector<InputFile>& files,
                                   const ImportOptions& options) {
  std::size_t next = 0;
  const auto read = [&] {
    Batch batch;
    while (next < files.size() && batch.size() < kBatchFiles) batch.push_back({files[next++], false, true});
    return batch;
  };
  return Importer(store, options).run(read, [&] { return static_cast<std::int64_t>(files.size()); });
}

}  // namespace assay::run
