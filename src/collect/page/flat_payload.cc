#include "collect/page/flat_payload.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace assay::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDepth = 256;

std::optional<std::size_t> number_of(std::string_view digits) {
  std::size_t number = 0;
  const char* begin = digits.data();
  const char* end = begin + digits.size();
  const auto [stop, error] = std::from_chars(begin, end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

// [{"title":1}, …], [["Reactive",1], …], [[1,2], …]: the first holds nothing but places.
bool is_flat(const Json& list) {
  if (!list.is_array() || list.size() < 2 || !list[0].is_structured() || list[0].empty()) return false;
  const bool has_tag = list[0].is_array() && list[0][0].is_string();
  std::size_t places = 0;
  for (const Json& value : list[0]) places += value.is_number_integer();
  return places + has_tag == list[0].size() && places > 0;
}

class Payload {
 public:
  explicit Payload(std::vector<Literal>& literals) : literals_(literals) {}

  bool read(std::string_view text) {
    budget_ = 4 * text.size();
    const std::size_t end = std::min(text.find('\n'), text.size());
    Json list = Json::parse(text.substr(0, end), nullptr, false);
    // On several lines it is a list that was written to be read.
    if (list.is_discarded() && end < text.size()) list = Json::parse(text, nullptr, false);
    if (list.is_discarded() || !is_flat(list)) return false;
    values_ = std::move(list);
    add_later_lines(text.substr(std::min(end + 1, text.size())));
    is_placed_.resize(values_.size(), false);
    has_named_keys_ = values_[0].is_object() && is_place_of_key(values_[0].begin().key());
    place_all();
    return true;
  }

 private:
  struct Member {
    std::size_t place;
    std::string_view key;
  };

  struct Open {
    std::uint32_t literal;
    std::vector<Member> members;
    std::size_t next = 0;
  };

  static bool is_place_of_key(std::string_view key) {
    return key.starts_with('_') && number_of(key.substr(1)).has_value();
  }

  // P5:[…]: what ["P",5] waited for stands first in this list, whose places go on behind those before it.
  void add_later_lines(std::string_view lines) {
    while (!lines.empty()) {
      const std::string_view line = lines.substr(0, lines.find('\n'));
      lines.remove_prefix(std::min(line.size() + 1, lines.size()));
      const std::size_t colon = std::min(line.find(':'), line.size());
      if (!line.starts_with('P') || colon == line.size()) continue;
      const std::optional<std::size_t> promise = number_of(line.substr(1, colon - 1));
      Json list = Json::parse(line.substr(colon + 1), nullptr, false);
      if (!promise || !list.is_array()) continue;
      promised_[*promise] = values_.size();
      for (Json& value : list) values_.push_back(std::move(value));
    }
  }

  void place_all() {
    place(0, 0, {});
    while (!open_.empty()) {
      Open& open = open_.back();
      if (open.next == open.members.size() || literals_.size() > kMaxLiterals) {
        open_.pop_back();
        continue;
      }
      const Member member = open.members[open.next++];
      place(member.place, open.literal, std::string(member.key));
    }
  }

  std::vector<Member> members_of(const Json& value) const {
    std::vector<Member> members;
    if (value.is_array()) {
      const bool is_promise = !value.empty() && value[0] == "P";
      for (const Json& member : value) {
        if (!member.is_number_unsigned()) continue;
        const auto place = member.get<std::size_t>();
        const auto promised = is_promise ? promised_.find(place) : promised_.end();
        if (!is_promise || promised != promised_.end()) members.push_back({is_promise ? promised->second : place, {}});
      }
      return members;
    }
    for (const auto& [key, member] : value.items())
      if (member.is_number_unsigned()) members.push_back({member.get<std::size_t>(), key_of(key)});
    // The reader sorts them by key; places are in the order of the text.
    std::ranges::stable_sort(members, {}, &Member::place);
    return members;
  }

  std::string_view key_of(const std::string& key) const {
    if (!has_named_keys_ || !is_place_of_key(key)) return key;
    const std::size_t at = *number_of(std::string_view(key).substr(1));
    return at < values_.size() && values_[at].is_string() ? values_[at].get_ref<const std::string&>() : key;
  }

  void place(std::size_t at, std::uint32_t parent, std::string key) {
    if (at >= values_.size() || is_placed_[at]) return;
    const Json& value = values_[at];
    Literal literal{.parent = parent, .key = std::move(key)};
    if (value.is_string()) {
      literal.kind = Literal::Kind::kString;
      literal.text = value.get<std::string>();
      if (literal.text.size() > budget_) return;
      budget_ -= literal.text.size();
    } else if (value.is_structured() && open_.size() < kMaxDepth) {
      if (value.is_object()) literal.kind = Literal::Kind::kObject;
      is_placed_[at] = true;
      open_.push_back({static_cast<std::uint32_t>(literals_.size()), members_of(value)});
    } else {
      return;
    }
    literals_.push_back(std::move(literal));
  }

  std::vector<Literal>& literals_;
  Json values_;
  bool has_named_keys_ = false;
  std::map<std::size_t, std::size_t> promised_;
  std::vector<bool> is_placed_;  // of lists and objects
  std::vector<Open> open_;
  std::size_t budget_ = 0;  // bytes of strings, which may be named many times
};

}  // namespace

bool read_flat_payload(std::string_view text, std::vector<Literal>& literals) {
  text = utf8::trim(text);
  if (!text.starts_with("[{") && !text.starts_with("[[")) return false;
  const std::size_t from = literals.size();
  if (!Payload(literals).read(text)) return false;
  read_data_in_strings(literals, from);
  return true;
}

}  // namespace assay::page
