// The names stand in a trie whose nodes are numbered breadth first, as in examine/text (dictionary.cc explains it and
// shows one): the children of node n are [first_child[n], first_child[n + 1]), sorted by label, and the child of the
// root along symbol s is node s.  A name is walked symbol by symbol; the symbol of a character is that of its folded
// form, so that "ＲＡＲＥ", "Rare" and "rare" take one path and no text is copied to be looked up.
//
// Cost: O(length of the longest name that the text begins with); scanning news from every character some 20 MB/s.
#include "examine/lexicon/lexicon_file.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "examine/lexicon/word_edge.h"

namespace assay::lexicon {

using namespace format;  // NOLINT(google-build-using-namespace): names of this format

namespace {

template <class T>
std::span<const T> section(std::string_view bytes, const Header& header, SectionId id) {
  const Section& place = header.sections[id];
  return {reinterpret_cast<const T*>(bytes.data() + place.offset), place.count};
}

Result<Header> read_header(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof(Header)) return failure(ErrorKind::kCorrupt, "lexicon: the file is cut short");
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.magic != kMagic) return failure(ErrorKind::kCorrupt, "lexicon: not a compiled lexicon");
  if (header.version > kVersion) return failure(ErrorKind::kNewerVersion, "lexicon: the file has a newer format");
  if (header.version != kVersion || header.file_bytes != bytes.size())
    return failure(ErrorKind::kCorrupt, "lexicon: the file has the wrong version or size");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
    return failure(ErrorKind::kInvalid, "lexicon: the file is not aligned to 8 bytes");
  for (std::uint32_t id = 0; id < kSectionCount; ++id) {
    const Section& place = header.sections[id];
    const std::uint64_t end = place.offset + std::uint64_t{place.count} * kElementBytes[id];
    if (place.offset % 8 != 0 || place.offset < sizeof(Header) || end > bytes.size())
      return failure(ErrorKind::kCorrupt, "lexicon: a section lies outside of the file");
  }
  return header;
}

}  // namespace

Result<LexiconFile> LexiconFile::open(std::string_view bytes) {
  ASSAY_TRY(const Header header, read_header(bytes));
  LexiconFile file;
  file.pages_ = section<std::uint16_t>(bytes, header, kPages);
  file.symbols_ = section<std::uint16_t>(bytes, header, kSymbols);
  file.first_child_ = section<std::uint32_t>(bytes, header, kFirstChild);
  file.labels_ = section<std::uint16_t>(bytes, header, kLabels);
  file.values_ = section<std::uint32_t>(bytes, header, kValues);
  file.postings_ = section<std::uint32_t>(bytes, header, kPostings);
  file.entries_ = section<EntryRecord>(bytes, header, kEntries);
  file.name_offsets_ = section<std::uint32_t>(bytes, header, kNameOffsets);
  file.strings_ = section<char>(bytes, header, kStrings);
  file.reading_lists_ = section<std::uint32_t>(bytes, header, kReadingLists);
  file.readings_ = section<std::uint16_t>(bytes, header, kReadings);
  file.syllables_ = section<char>(bytes, header, kSyllables);
  file.meaning_keys_ = section<std::uint32_t>(bytes, header, kMeaningKeys);
  file.meaning_lists_ = section<std::uint32_t>(bytes, header, kMeaningLists);
  file.meanings_ = section<std::uint32_t>(bytes, header, kMeanings);
  ASSAY_CHECK(file.check());
  return file;
}

Result<void> LexiconFile::check() const {
  const std::size_t nodes = labels_.size();
  const bool sizes_fit = pages_.size() == kCodePointLimit / kPageSize && symbols_.size() % kPageSize == 0 &&
                         nodes > 0 && first_child_.size() == nodes + 1 && values_.size() == nodes &&
                         !name_offsets_.empty() && syllables_.size() % kSyllableBytes == 0 &&
                         meaning_lists_.size() == meaning_keys_.size() + 1;
  const bool pages_fit =
      std::ranges::all_of(pages_, [this](std::uint16_t page) { return page < symbols_.size() / kPageSize; });
  if (!sizes_fit || !pages_fit) return failure(ErrorKind::kCorrupt, "lexicon: the sections do not fit each other");
  return {};
}

std::uint16_t LexiconFile::symbol(char32_t code_point) const {
  if (code_point >= kCodePointLimit) return 0;
  return symbols_[std::size_t{pages_[code_point >> kPageBits]} * kPageSize + (code_point & (kPageSize - 1))];
}

std::uint32_t LexiconFile::child(std::uint32_t node, std::uint16_t symbol) const {
  if (symbol == 0 || node >= labels_.size()) return kNone;
  if (node == kRoot) return symbol < first_child_[1] && symbol < labels_.size() ? symbol : kNone;
  const std::uint32_t begin = first_child_[node];
  const std::uint32_t end = first_child_[node + 1];
  if (begin > end || end > labels_.size()) return kNone;
  const std::uint16_t* labels = labels_.data();
  const std::uint16_t* found = std::lower_bound(labels + begin, labels + end, symbol);
  return found != labels + end && *found == symbol ? static_cast<std::uint32_t>(found - labels) : kNone;
}

std::uint32_t LexiconFile::find(std::string_view name) const {
  const std::string_view trimmed = utf8::trim(name);
  std::uint32_t node = kRoot;
  bool after_space = false;
  for (std::size_t at = 0; at < trimmed.size();) {
    const utf8::CodePoint point = utf8::decode(trimmed, at);
    const bool is_space = utf8::is_space(point.value);
    at += point.size_bytes;
    if (is_space && after_space) continue;
    after_space = is_space;
    node = child(node, symbol(is_space ? U' ' : point.value));
    if (node == kNone) return kNone;
  }
  return node;
}

LexiconFile::Found LexiconFile::match_at(std::string_view text, std::size_t at) const {
  Found longest;
  std::uint32_t node = kRoot;
  bool after_space = false;
  const std::size_t start = at;
  if (!starts_word(text, start)) return longest;
  while (at < text.size()) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const bool is_space = utf8::is_space(point.value);
    at += point.size_bytes;
    if (is_space && after_space) continue;
    after_space = is_space;
    node = child(node, symbol(is_space ? U' ' : point.value));
    if (node == kNone) break;
    const std::uint32_t found = value(node);
    if ((found & kPostingMask) == 0 || !ends_word(text, at)) continue;
    if ((found & (kAllCapitals | kCapitalised)) != 0 && !has_case(text.substr(start, at - start), found)) continue;
    longest = {node, static_cast<std::uint32_t>(at)};
  }
  return longest;
}

void LexiconFile::append_postings(std::uint32_t node, std::uint32_t id_offset, std::vector<std::uint32_t>& out) const {
  const std::uint32_t first = value(node) & kPostingMask;
  if (first == 0) return;
  for (std::size_t at = first; at < postings_.size(); ++at) {
    const std::uint32_t number = postings_[at] & ~kLastPosting;
    if (number < entries_.size()) out.push_back(number + id_offset);
    if ((postings_[at] & kLastPosting) != 0) return;
  }
}

std::string_view LexiconFile::name(std::size_t number) const {
  if (number + 1 >= name_offsets_.size()) return {};
  const std::uint32_t begin = name_offsets_[number];
  const std::uint32_t end = name_offsets_[number + 1];
  if (begin > end || end > strings_.size()) return {};
  return {strings_.data() + begin, end - begin};
}

std::vector<std::string_view> LexiconFile::readings(char32_t ideograph) const {
  std::vector<std::string_view> out;
  const std::size_t s = symbol(ideograph);
  if (s == 0 || s + 1 >= reading_lists_.size()) return out;
  for (std::size_t at = reading_lists_[s]; at < reading_lists_[s + 1] && at < readings_.size(); ++at) {
    const std::size_t offset = std::size_t{readings_[at]} * kSyllableBytes;
    if (offset + kSyllableBytes > syllables_.size()) continue;
    const std::string_view padded(syllables_.data() + offset, kSyllableBytes);
    out.push_back(padded.substr(0, std::min(padded.find('\0'), padded.size())));
  }
  return out;
}

std::span<const std::uint32_t> LexiconFile::meanings(std::string_view key) const {
  const auto found =
      std::ranges::lower_bound(meaning_keys_, key, {}, [this](std::uint32_t number) { return name(number); });
  if (key.empty() || found == meaning_keys_.end() || name(*found) != key) return {};
  const auto list = static_cast<std::size_t>(found - meaning_keys_.begin());
  const std::uint32_t begin = meaning_lists_[list];
  const std::uint32_t end = meaning_lists_[list + 1];
  if (begin > end || end > meanings_.size()) return {};
  return meanings_.subspan(begin, end - begin);
}

}  // namespace assay::lexicon
