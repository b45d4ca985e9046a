#include "serve/cli/views.h"

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <nlohmann/json.hpp>

#include "base/model/json.h"
#include "serve/cli/layout.h"

namespace assay::cli {
namespace {

std::string with_cites(const Bullet& bullet) {
  std::string text = bullet.text + " ";
  for (const int cite : bullet.cites) text += fmt::format("[{}]", cite);
  return text;
}

std::string describe_digest(const Digest& digest, int width) {
  std::string text;
  if (!digest.viewpoint.text.empty()) {
    text += wrap(with_cites(digest.viewpoint), {.width = width, .indent = 2, .hanging = 2}) + "\n";
  }
  for (const BulletGroup& group : digest.groups) {
    text += wrap(group.heading, {.width = width, .indent = 2, .hanging = 2}) + "\n";
    for (const Bullet& bullet : group.bullets) {
      text += wrap("- " + with_cites(bullet), {.width = width, .indent = 4, .hanging = 6}) + "\n";
    }
  }
  return text;
}

}  // namespace

std::string describe_time(const std::optional<Time>& time) {
  if (!time) return "undated";
  const bool day_only = time->precision == TimePrecision::kDay;
  const std::chrono::sys_seconds shown = day_only ? time->instant + time->zone : time->instant;
  const std::time_t seconds = std::chrono::system_clock::to_time_t(shown);
  std::tm parts{};
  if ((day_only ? gmtime_r(&seconds, &parts) : localtime_r(&seconds, &parts)) == nullptr) return "undated";
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), day_only ? "%Y-%m-%d" : "%Y-%m-%d %H:%M", &parts);
  return {text.data(), size};
}

std::string describe_card(const store::StoredDocument& stored, const std::optional<Digest>& digest, int width) {
  const Document& document = stored.document;
  std::string text = wrap(document.title, {.width = width}) + "\n";
  std::string line =
      fmt::format("{} · {} · document {}", document.source, describe_time(document.published), stored.id);
  if (stored.revisions > 1) line += fmt::format(", revision {}", stored.revision);
  text += wrap(line, {.width = width, .indent = 2, .hanging = 2}) + "\n";
  if (!document.problem.empty()) {
    text += wrap("Could not be read: " + document.problem, {.width = width, .indent = 2, .hanging = 2}) + "\n";
  }
  if (digest) text += describe_digest(*digest, width);
  return text;
}

std::string describe_mention(const store::StoredDocument& stored, int width) {
  const Document& document = stored.document;
  const std::string line = fmt::format("{} · {} · {} (document {})", describe_time(document.published), document.source,
                                       document.title, stored.id);
  return wrap(line, {.width = width, .indent = 2, .hanging = 4}) + "\n";
}

nlohmann::ordered_json time_json(const std::optional<Time>& time) {
  if (!time) return nullptr;
  return format_rfc3339(*time);
}

nlohmann::ordered_json digest_json(const std::optional<Digest>& digest) {
  if (!digest) return nullptr;
  return digest_to_json(*digest);
}

}  // namespace assay::cli
