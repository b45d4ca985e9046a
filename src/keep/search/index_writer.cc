#include <utility>

#include "keep/search/index.h"
#include "keep/search/writer_state.h"

namespace assay::search {

Result<IndexWriter> IndexWriter::open(const std::string& folder, const WriterOptions& options) {
  ASSAY_TRY(std::unique_ptr<Folder> opened, open_folder(folder));
  ASSAY_TRY(std::unique_ptr<State> state, State::open(std::move(opened), options));
  return IndexWriter(std::move(state));
}

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

std::int64_t IndexWriter::sequence() const {
  return state_->sequence();
}
std::int64_t IndexWriter::version() const {
  return state_->version();
}

Result<void> IndexWriter::add(const IndexedDocument& document) {
  return state_->add(document);
}
Result<void> IndexWriter::remove(DocumentId id) {
  state_->remove(id);
  return {};
}
Result<void> IndexWriter::commit(std::int64_t sequence, std::int64_t version) {
  return state_->commit(sequence, version);
}
Result<void> IndexWriter::clear() {
  state_->clear();
  return {};
}
Result<void> IndexWriter::merge() {
  return state_->merge();
}
Result<void> IndexWriter::merge_all() {
  return state_->merge_all();
}
Result<void> IndexWriter::wait_for_merges() {
  return state_->wait_for_merges();
}

Result<IndexWriter> TEST_open_writer(std::unique_ptr<Folder> folder, const WriterOptions& options) {
  ASSAY_TRY(std::unique_ptr<IndexWriter::State> state, IndexWriter::State::open(std::move(folder), options));
  return IndexWriter(std::move(state));
}

}  // namespace assay::search
