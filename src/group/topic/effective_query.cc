// A topic without a query of its own asks for its name and for the other names that the lexicon knows for it.  A name
// that holds another one says nothing new and is left out: every text with "rare earth elements" has "rare earth".
#include <algorithm>

#include "base/utf8.h"
#include "examine/lexicon/lexicon.h"
#include "examine/text/text.h"
#include "group/topic/standing.h"
#include "group/topic/topic.h"

namespace assay::topic {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

// Whether folded `part` stands in folded `whole`, not in the middle of a western word.
bool holds(std::string_view whole, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const bool cuts_left = at > 0 && is_letter_or_digit(whole[at - 1]) && is_letter_or_digit(part.front());
    const bool cuts_right = end < whole.size() && is_letter_or_digit(whole[end]) && is_letter_or_digit(part.back());
    if (!cuts_left && !cuts_right) return true;
  }
  return false;
}

std::vector<std::string> without_longer_names(const std::vector<std::string>& names) {
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string folded = text::fold(names[i]);
    const bool is_longer = i > 0 && std::ranges::any_of(names, [&](const std::string& other) {
                             const std::string folded_other = text::fold(other);
                             return folded_other != folded && holds(folded, folded_other);
                           });
    if (!is_longer) kept.push_back(names[i]);
  }
  return kept;
}

// As one word or phrase of the query language, whatever the name holds.
std::string quoted(std::string_view name) {
  std::string out;
  bool is_word = !name.starts_with('-') && !name.starts_with('=') && name != "AND" && name != "OR" && name != "NOT";
  for (std::size_t at = 0; at < name.size();) {
    const utf8::CodePoint point = utf8::decode(name, at);
    const std::string_view bytes = name.substr(at, point.size_bytes);
    using std::string_view_literals::operator""sv;
    const bool is_quote = U"\"“”„＂"sv.contains(point.value);
    is_word = is_word && !is_quote && !utf8::is_space(point.value) &&
              !U"()（）,;，。、；：:！？.*/<>=≤≥＜＞"sv.contains(point.value);
    out += is_quote ? " " : bytes;
    at += point.size_bytes;
  }
  return is_word ? out : '"' + utf8::collapse_space(out) + '"';
}

}  // namespace

std::string effective_query(const Topic& topic, const lexicon::Lexicon& lexicon) {
  if (const std::string_view own = utf8::trim(topic.query); !own.empty()) return std::string(own);
  std::vector<std::string> names{std::string(utf8::trim(topic.name))};
  std::ranges::copy(lexicon.other_names(topic.name), std::back_inserter(names));
  std::string query;
  for (const std::string& name : without_longer_names(names)) query += (query.empty() ? "" : " OR ") + quoted(name);
  return query;
}

Result<query::Query> compile(const Topic& topic, const lexicon::Lexicon& lexicon) {
  auto query = query::Query::parse(effective_query(topic, lexicon), query::Purpose::kTopic, lexicon);
  if (!query) return failure(query.error().kind, "topic: " + topic.name + ": " + query.error().message);
  // Which topics a document is in is not known while it is being put into topics.
  if (facts_asked(*query).topics)
    return failure(ErrorKind::kInvalid, "topic: " + topic.name + ": topic: is for searches; a topic follows no other");
  return query;
}

}  // namespace assay::topic
