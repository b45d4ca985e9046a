#include "run/desk_lexicon.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace assay::run {

Result<lexicon::Lexicon> desk_lexicon(const std::string& data_folder) {
  const std::filesystem::path path = std::filesystem::path(data_folder) / kUserLexicon;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return lexicon::Lexicon::embedded();
  std::ifstream file(path, std::ios::binary);
  const std::string tsv{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad() || !file.is_open()) return failure(ErrorKind::kInputOutput, "lexicon: cannot read " + path.string());
  Result<lexicon::Lexicon> lexicon = lexicon::Lexicon::with_user_terms(tsv);
  if (!lexicon) return failure(lexicon.error().kind, path.string() + ": " + lexicon.error().message);
  return lexicon;
}

std::uint64_t user_lexicon_stamp(const std::string& data_folder) {
  const std::filesystem::path path = std::filesystem::path(data_folder) / kUserLexicon;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return 0;
  const auto changed = std::filesystem::last_write_time(path, error).time_since_epoch().count();
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15;  // spreads the bits; any odd number would do
  return (size + 1) * kMultiplier ^ static_cast<std::uint64_t>(changed);
}

}  // namespace assay::run
