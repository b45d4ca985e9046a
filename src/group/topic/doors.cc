#include "group/topic/doors.h"

#include <algorithm>
#include <bit>

namespace assay::topic {

namespace {

constexpr std::size_t kBitsADoor = 16;
constexpr std::size_t kSlotsADoor = 2;

}  // namespace

std::uint32_t Doors::write_needs(std::span<const Need> needs) {
  const auto place = static_cast<std::uint32_t>(needs_.size());
  for (const Need& need : needs) {
    // A prefix cannot be looked up in a set of keys, and many keys cost more than they turn away.
    if (!need.prefixes.empty() || need.keys.empty() || need.keys.size() > kMaxKeysOfNeed) continue;
    needs_.push_back(static_cast<Key>(need.keys.size()));
    needs_.insert(needs_.end(), need.keys.begin(), need.keys.end());
  }
  if (needs_.size() == place && place > 0) return place - 1;  // nothing: the 0 that ends the list before
  needs_.push_back(0);
  return place;
}

Entry Doors::make_entry(std::uint32_t topic, const Route& route) {
  std::span<const Need> rest(route.needs);
  rest = rest.subspan(1);
  Entry entry{.topic = topic};
  if (!rest.empty() && rest.front().keys.size() == 1 && rest.front().prefixes.empty()) {
    entry.also = rest.front().keys.front();
    rest = rest.subspan(1);
  }
  entry.needs = write_needs(rest);
  return entry;
}

void Doors::add(std::uint32_t topic, const Route& route) {
  if (route.needs.empty()) {
    if (always_.empty() || always_.back() != topic) always_.push_back(topic);
    return;
  }
  const Need& door = route.needs.front();
  const Entry entry = make_entry(topic, route);
  for (const Key key : door.keys) filed_.emplace_back(key, entry);
  for (const std::string& prefix : door.prefixes) {
    filed_.emplace_back(PrefixHash().add(prefix).key(), entry);
    prefix_sizes_.push_back(static_cast<std::uint32_t>(prefix.size()));
  }
  if (std::ranges::any_of(door.keys, [](Key key) { return (key & kFactBit) != 0; })) fact_entries_.push_back(entry);
}

void Doors::close() {
  std::ranges::stable_sort(filed_, {}, &std::pair<Key, Entry>::first);
  std::ranges::sort(prefix_sizes_);
  prefix_sizes_.erase(std::ranges::unique(prefix_sizes_).begin(), prefix_sizes_.end());
  std::size_t doors = 0;
  for (std::size_t i = 0; i < filed_.size(); ++i) doors += i == 0 || filed_[i].first != filed_[i - 1].first ? 1 : 0;
  slots_.resize(std::bit_ceil(doors * kSlotsADoor + 1));
  has_door_.resize(std::bit_ceil(doors * kBitsADoor + 64) / 64);
  entries_.reserve(filed_.size());
  const std::size_t mask = slots_.size() - 1;
  const std::size_t bit_mask = has_door_.size() * 64 - 1;
  for (std::size_t i = 0; i < filed_.size();) {
    const Key key = filed_[i].first;
    Slot slot{.key = key, .first = static_cast<std::uint32_t>(entries_.size()), .count = 0};
    for (; i < filed_.size() && filed_[i].first == key; ++i, ++slot.count) entries_.push_back(filed_[i].second);
    std::size_t at = key & mask;
    while (slots_[at].count != 0) at = (at + 1) & mask;
    slots_[at] = slot;
    has_door_[(key & bit_mask) / 64] |= std::uint64_t{1} << (key & 63);
  }
  filed_ = {};
}

std::span<const Entry> Doors::behind(Key key) const {
  if (!may_have(key)) return {};
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key & mask; slots_[at].count != 0; at = (at + 1) & mask)
    if (slots_[at].key == key) return std::span(entries_).subspan(slots_[at].first, slots_[at].count);
  return {};
}

bool Doors::holds_all(const Entry& entry, const DocumentKeys& document) const {
  if (entry.also != 0 && !document.may_hold(entry.also)) return false;
  for (std::size_t at = entry.needs; needs_[at] != 0;) {
    const std::size_t end = at + 1 + needs_[at];
    bool holds = false;
    for (++at; at < end; ++at) holds = holds || document.may_hold(needs_[at]);
    if (!holds) return false;
  }
  return true;
}

std::size_t Doors::size_bytes() const {
  return entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(Slot) +
         has_door_.capacity() * sizeof(std::uint64_t) + needs_.capacity() * sizeof(Key) +
         always_.capacity() * sizeof(std::uint32_t) + fact_entries_.capacity() * sizeof(Entry);
}

}  // namespace assay::topic
