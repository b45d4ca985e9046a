// Step 1c: the pages of WeChat's public accounts (mp.weixin.qq.com).
//
// Idea: all of them are of one make. The elements #activity-name, #js_name and #js_author_name hold the title, the
// account and the author; scripts hold the same as variables (var ct = "1699…", nick_name: JsDecode('…')), and in the
// kind made of pictures with a caption, the text alone: content_noencode, which is HTML within a string. Times are
// Beijing's.
#include <algorithm>
#include <charconv>

#include "base/time.h"
#include "collect/html/blocks.h"
#include "collect/page/literals.h"
#include "collect/page/page_source.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

constexpr std::string_view kPlatform = "微信公众平台";
constexpr std::size_t kMaxScripts = 200;

// The text of the first element with one of these ids.
std::string text_of_id(const Tree& tree, std::initializer_list<std::string_view> ids) {
  constexpr std::size_t kMaxBytes = 400;
  for (const std::string_view name : ids)
    for (NodeId id = 0; id < tree.size(); ++id) {
      if (tree.is_text(id) || tree.attribute(id, "id") != name) continue;
      std::string text = html::text_of(tree, id);
      if (!text.empty() && text.size() <= kMaxBytes) return text;
      break;
    }
  return {};
}

bool is_public_account(const Tree& tree, const MetaTags& meta) {
  if (meta.first({"og:site_name"}) == kPlatform) return true;
  for (NodeId id = tree.find(html::Element::kDiv); id != html::kNoNode; id = tree.find(html::Element::kDiv, id + 1))
    if (tree.attribute(id, "id") == "js_content")
      return tree.attribute(id, "class").find("rich_media_content") != std::string_view::npos;
  return false;
}

std::vector<std::string_view> scripts_of(const Tree& tree) {
  std::vector<std::string_view> scripts;
  for (NodeId id = tree.find(html::Element::kScript); id != html::kNoNode && scripts.size() < kMaxScripts;
       id = tree.find(html::Element::kScript, id + 1))
    if (const NodeId text = tree.first_child(id); text != html::kNoNode) scripts.push_back(tree.text(text));
  return scripts;
}

// The string behind `key`: var key = "…", key: '…', key: JsDecode('…').  `key` with what stands before it, where that
// tells it from others.
std::string value_in(std::string_view script, std::string_view key) {
  constexpr std::size_t kMaxBetween = 30;
  for (std::size_t at = script.find(key); at != std::string_view::npos; at = script.find(key, at + 1)) {
    std::string_view rest = script.substr(at + key.size());
    const std::size_t sign = rest.substr(0, kMaxBetween).find_first_not_of("\"' ");
    if (sign == std::string_view::npos || (rest[sign] != '=' && rest[sign] != ':')) continue;
    rest.remove_prefix(sign + 1);
    const std::size_t quote = rest.substr(0, kMaxBetween).find_first_of("\"'");
    if (quote == std::string_view::npos) continue;
    if (rest.substr(0, quote).find_first_of(";,\n") != std::string_view::npos) continue;
    if (std::string value = read_string_literal(rest.substr(quote)); !value.empty()) return value;
  }
  return {};
}

std::string value_of(const std::vector<std::string_view>& scripts, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    for (const std::string_view script : scripts)
      if (std::string value = value_in(script, key); !value.empty()) return value;
  return {};
}

// "1581517074" -> "2020-02-12T22:17:54+08:00", "2020-02-12 22:17" -> "2020-02-12T22:17:00+08:00"; else as it is.
std::string time_of(const std::string& text) {
  constexpr std::string_view kForm = "2020-02-12 22:17";
  if (text.size() == kForm.size() && text.find(' ') == kForm.find(' '))
    return text.substr(0, kForm.find(' ')) + "T" + text.substr(kForm.find(' ') + 1) + ":00+08:00";
  constexpr std::size_t kSecondsDigits = 10;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (text.size() != kSecondsDigits || error != std::errc() || end != text.data() + text.size()) return text;
  return format_rfc3339({std::chrono::sys_seconds(std::chrono::seconds(seconds)), std::chrono::hours(8)});
}

// Its blocks, a line each.
std::string lines_of(const std::string& html) {
  std::string lines;
  for (const html::Block& block : html::blocks_of_fragment(html)) lines += block.text + "\n";
  return lines;
}

// Pictures with a caption, which the description holds as well: line ends are \x0a there.
bool is_album(const std::vector<std::string_view>& scripts) {
  return std::ranges::any_of(
      scripts, [](std::string_view script) { return script.find("picture_page_info_list") != std::string_view::npos; });
}

// What the description of an album stands for: it is written as inside of a string, and without quotation marks.
std::string album_text(std::string_view description) {
  std::string literal = "`";
  for (const char c : description) {
    if (c == '`') literal += '\\';
    literal += c;
  }
  return read_string_literal(literal);
}

void set(std::string& field, std::string&& value) {
  if (field.empty()) field = std::move(value);
}

}  // namespace

void add_wechat(const Tree& tree, const MetaTags& meta, Structured& found) {
  if (!is_public_account(tree, meta)) return;
  const std::vector<std::string_view> scripts = scripts_of(tree);
  const auto text = [&](std::initializer_list<std::string_view> ids, std::initializer_list<std::string_view> keys) {
    std::string shown = text_of_id(tree, ids);
    return shown.empty() ? html::text_of_fragment(value_of(scripts, keys)) : shown;
  };
  found.account = text({"js_name", "js_wx_follow_nickname"}, {"var nickname", "nick_name"});
  set(found.headline, text({"activity-name"}, {"msg_title", "title"}));
  if (found.authors.empty())
    if (std::string author = text({"js_author_name", "js_author_name_text"}, {"var author"}); !author.empty())
      found.authors.push_back(std::move(author));
  set(found.published, time_of(value_of(scripts, {"var ct", "ori_create_time", "create_timestamp", "var createTime",
                                                  "create_time", "publish_time"})));
  if (found.body.empty()) found.body = lines_of(value_of(scripts, {"content_noencode"}));
  if (found.body.empty() && is_album(scripts)) found.body = album_text(meta.first({"description"}));
}

}  // namespace assay::page
