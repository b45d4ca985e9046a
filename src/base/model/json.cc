#include "base/model/json.h"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace assay {
namespace {

using nlohmann::ordered_json;

ordered_json bullet_to_json(const Bullet& bullet) {
  return {{"text", bullet.text}, {"cites", bullet.cites}};
}

std::unexpected<Error> bad(std::string_view field, std::string_view want) {
  return failure(ErrorKind::kInvalid, fmt::format("digest: {} is not {}", field, want));
}

// The member `name` of `object` where it is of the wanted type, else nothing.
const ordered_json* member(const ordered_json& object, const char* name, ordered_json::value_t type) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found != object.end() && found->type() == type ? &*found : nullptr;
}

Result<std::vector<int>> cites_from_json(const ordered_json& cites, const std::string& field) {
  std::vector<int> numbers;
  for (const ordered_json& cite : cites) {
    if (!cite.is_number_unsigned()) return bad(field, "a list of paragraph numbers");
    const auto number = cite.get<std::uint64_t>();
    const bool ascends = numbers.empty() || number > static_cast<std::uint64_t>(numbers.back());
    if (number == 0 || number > std::numeric_limits<int>::max() || !ascends) {
      return bad(field, "a list of ascending paragraph numbers from 1");
    }
    numbers.push_back(static_cast<int>(number));
  }
  return numbers;
}

Result<Bullet> bullet_from_json(const ordered_json& json, const std::string& field) {
  const ordered_json* text = member(json, "text", ordered_json::value_t::string);
  if (text == nullptr) return bad(field + ".text", "a string");
  const ordered_json* cites = member(json, "cites", ordered_json::value_t::array);
  if (cites == nullptr) return bad(field + ".cites", "a list");
  ASSAY_TRY(std::vector<int> numbers, cites_from_json(*cites, field + ".cites"));
  return Bullet{text->get<std::string>(), std::move(numbers)};
}

Result<BulletGroup> group_from_json(const ordered_json& json, const std::string& field) {
  const ordered_json* heading = member(json, "heading", ordered_json::value_t::string);
  if (heading == nullptr) return bad(field + ".heading", "a string");
  const ordered_json* bullets = member(json, "bullets", ordered_json::value_t::array);
  if (bullets == nullptr || bullets->empty()) return bad(field + ".bullets", "a list of at least one");
  BulletGroup group{heading->get<std::string>(), {}};
  for (const ordered_json& bullet : *bullets) {
    ASSAY_TRY(Bullet read, bullet_from_json(bullet, fmt::format("{}.bullets[{}]", field, group.bullets.size())));
    group.bullets.push_back(std::move(read));
  }
  return group;
}

}  // namespace

ordered_json digest_to_json(const Digest& digest) {
  ordered_json groups = ordered_json::array();
  for (const BulletGroup& group : digest.groups) {
    ordered_json bullets = ordered_json::array();
    for (const Bullet& bullet : group.bullets) bullets.push_back(bullet_to_json(bullet));
    groups.push_back({{"heading", group.heading}, {"bullets", std::move(bullets)}});
  }
  return {{"viewpoint", bullet_to_json(digest.viewpoint)}, {"groups", std::move(groups)}};
}

Result<Digest> digest_from_json(std::string_view json) {
  const ordered_json parsed = ordered_json::parse(json, nullptr, false);
  if (!parsed.is_object()) return bad("the text", "a JSON object");
  const ordered_json* viewpoint = member(parsed, "viewpoint", ordered_json::value_t::object);
  if (viewpoint == nullptr) return bad("viewpoint", "an object");
  const ordered_json* groups = member(parsed, "groups", ordered_json::value_t::array);
  if (groups == nullptr) return bad("groups", "a list");
  Digest digest;
  ASSAY_TRY(digest.viewpoint, bullet_from_json(*viewpoint, "viewpoint"));
  for (const ordered_json& group : *groups) {
    ASSAY_TRY(BulletGroup read, group_from_json(group, fmt::format("groups[{}]", digest.groups.size())));
    digest.groups.push_back(std::move(read));
  }
  return digest;
}

std::string dump(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace assay
