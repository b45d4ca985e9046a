#include "run/file_source.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

#include "collect/inflate/inflate.h"
#include "collect/record/record.h"

namespace assay::run {
namespace {

namespace filesystem = std::filesystem;

constexpr std::size_t kPieceBytes = 4u << 20;

// Names that files of the kinds we read go by.  A file without an extension is opened and told by its bytes.
bool has_readable_name(const filesystem::path& path) {
  static constexpr std::array<std::string_view, 17> kExtensions = {
      "",      ".html",   ".htm",   ".xhtml", ".shtml",    ".xml", ".rss",  ".atom", ".feed",
      ".json", ".ndjson", ".jsonl", ".md",    ".markdown", ".txt", ".text", ".pdf"};
  const filesystem::path name(inflate::name_inside(path.filename().native()));
  std::string extension = name.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

bool is_line_file(const filesystem::path& path) {
  return path.extension() == ".ndjson" || path.extension() == ".jsonl";
}

std::unexpected<Error> unreadable(const filesystem::path& path, int error_number) {
  return failure(error_number == ENOENT ? ErrorKind::kNotFound : ErrorKind::kInputOutput,
                 "import: " + path.string() + ": " + std::strerror(error_number));
}

}  // namespace

FileSource::FileSource(std::vector<std::string> paths, const InputLimits& limits) : limits_(limits) {
  for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
    std::error_code error;
    filesystem::path absolute = filesystem::absolute(*path, error).lexically_normal();
    stack_.push_back({error ? filesystem::path(*path) : std::move(absolute), true});
  }
  files_known_ = static_cast<std::int64_t>(stack_.size());
}

std::optional<FileSource::Item> FileSource::next() {
  if (lines_of_) return next_piece();
  while (!stack_.empty()) {
    const Pending pending = std::move(stack_.back());
    stack_.pop_back();
    if (std::optional<Item> item = open(pending)) return item;
  }
  return std::nullopt;
}

// Nothing for a folder that could be listed: its files are on the stack now.
std::optional<FileSource::Item> FileSource::open(const Pending& pending) {
  std::error_code error;
  const filesystem::file_status status = filesystem::status(pending.path, error);
  if (!filesystem::exists(status))
    return Item{unreadable(pending.path, error ? error.value() : ENOENT), pending.named_by_caller, true};
  if (filesystem::is_directory(status)) return list_folder(pending);
  if (!filesystem::is_regular_file(status))
    return Item{failure(ErrorKind::kUnsupported, "import: not a file or folder: " + pending.path.string()),
                pending.named_by_caller, true};
  if (is_line_file(pending.path)) {
    lines_.open(pending.path, std::ios::binary);
    if (!lines_) return Item{unreadable(pending.path, errno), pending.named_by_caller, true};
    lines_of_ = pending;
    next_line_ = 1;
    return next_piece();
  }
  return read_whole(pending);
}

std::optional<FileSource::Item> FileSource::list_folder(const Pending& pending) {
  std::vector<filesystem::path> found;
  std::error_code error;
  filesystem::directory_iterator entries(pending.path, error);
  if (error) return Item{unreadable(pending.path, error.value()), pending.named_by_caller, true};
  for (; entries != filesystem::directory_iterator(); entries.increment(error)) {
    if (error) break;
    const filesystem::path& path = entries->path();
    if (path.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    if (entries->is_directory(ignored)) {
      if (!entries->is_symlink(ignored)) found.push_back(path);
    } else if (has_readable_name(path)) {
      found.push_back(path);
    }
  }
  std::ranges::sort(found, std::greater<>());
  for (filesystem::path& path : found) stack_.push_back({std::move(path), false});
  files_known_ += static_cast<std::int64_t>(found.size()) - 1;  // the folder itself was counted until now
  return std::nullopt;
}

FileSource::Item FileSource::read_whole(const Pending& pending) {
  const auto fail = [&](std::unexpected<Error> error) { return Item{std::move(error), pending.named_by_caller, true}; };
  std::ifstream stream(pending.path, std::ios::binary);
  if (!stream) return fail(unreadable(pending.path, errno));
  std::error_code error;
  const std::uintmax_t size_bytes = filesystem::file_size(pending.path, error);
  if (error) return fail(unreadable(pending.path, error.value()));
  if (size_bytes > limits_.max_file_bytes)
    return fail(failure(ErrorKind::kTooLarge, "import: " + pending.path.string() + ": over " +
                                                  std::to_string(limits_.max_file_bytes >> 20) + " MiB"));
  InputFile file{.name = pending.path.string(), .bytes = std::string(size_bytes, '\0')};
  stream.read(file.bytes.data(), static_cast<std::streamsize>(size_bytes));
  if (stream.bad()) return fail(unreadable(pending.path, EIO));
  file.bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return {std::move(file), pending.named_by_caller, true};
}

// Reads kPieceBytes and then on to the end of the line.
FileSource::Item FileSource::next_piece() {
  const Pending pending = *lines_of_;
  InputFile file{.name = pending.path.string(), .bytes = std::string(kPieceBytes, '\0'), .first_line = next_line_};
  lines_.read(file.bytes.data(), static_cast<std::streamsize>(kPieceBytes));
  file.bytes.resize(static_cast<std::size_t>(lines_.gcount()));
  bool too_long = false;
  if (lines_ && !file.bytes.ends_with('\n')) {
    std::string rest;
    // A line without end must not fill the memory.
    for (int c = lines_.get(); c != std::char_traits<char>::eof(); c = lines_.get()) {
      if (rest.size() < record::kMaxLineBytes) {
        rest.push_back(static_cast<char>(c));
      } else {
        too_long = true;
      }
      if (c == '\n') break;
    }
    file.bytes += rest;
  }
  const bool ends = !lines_ || lines_.peek() == std::char_traits<char>::eof();
  next_line_ += static_cast<std::size_t>(std::ranges::count(file.bytes, '\n')) + (too_long ? 1 : 0);
  if (ends) {
    lines_.close();
    lines_.clear();
    lines_of_.reset();
  }
  return {std::move(file), pending.named_by_caller, ends};
}

}  // namespace assay::run
