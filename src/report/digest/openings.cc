// Openings: a digest shows sentences without their neighbours, so each must say by itself who and what it is about.
//
// Idea: the beginning gives most of it away.  Three tables for each language: connectives that may be cut since what
// remains is a whole sentence (此外，俄罗斯… → 俄罗斯…; "However, Lynas …" → "Lynas …", but "However, the firm …" stays
// whole, for a bullet must not begin in lower case); beginnings that lean on something said before (对此, 他说, "It",
// "But"); and beginnings that lean a little (双方, "The two").  Longest entry first, so that 与此同时 is not taken for
// 与. When it does not apply: a definite phrase ("The deal will …") leans too, but most news sentences begin so; it
// passes. Cost: O(table) a sentence.
#include "report/digest/openings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "base/utf8.h"

namespace assay::digest {
namespace {

struct Rule {
  std::string_view opening;
  double standing;  // 0 leans
};

// May be cut where a comma or colon follows.
constexpr auto kChineseCuts = std::to_array<std::string_view>(
    {"值得注意的是", "值得一提的是", "需要指出的是", "需要注意的是", "值得关注的是", "更重要的是", "总体来看",
     "总的来看",     "综上所述",     "由此可见",     "除此之外",     "毫无疑问",     "不仅如此",   "与此同时",
     "另一方面",     "一方面",       "事实上",       "实际上",       "据介绍",       "据了解",     "公开资料显示",
     "换言之",       "总之",         "综上",         "此外",         "另外",         "同时",       "不过",
     "然而",         "但是",         "因此",         "所以",         "而且",         "并且",       "其次",
     "首先",         "最后",         "再次",         "据悉",         "当然",         "显然",       "其实",
     "可见",         "例如",         "比如",         "进一步看",     "具体来看",     "具体而言",   "目前来看",
     "整体来看",     "众所周知",     "简单来说",     "简而言之",     "不难看出",     "相比之下",   "需要说明的是",
     "尤其是",       "那么",         "再者",         "第三"});

// Standing of what they begin.
constexpr auto kChineseLeans = std::to_array<Rule>(
    {{"换句话说", 0.3}, {"也就是说", 0}, {"特别是", 0},     {"尤其", 0},       {"以及", 0},       {"上述", 0.1},
     {"前者", 0},       {"后者", 0},     {"这", 0},         {"那", 0},         {"该", 0.1},       {"此前", 0.75},
     {"此次", 0.3},     {"此番", 0.2},   {"此", 0},         {"其", 0},         {"他", 0},         {"她", 0},
     {"它", 0},         {"对此", 0},     {"为此", 0},       {"因而", 0},       {"从而", 0},       {"于是", 0},
     {"则", 0},         {"却", 0},       {"也", 0},         {"还", 0},         {"又", 0},         {"更", 0.1},
     {"甚至", 0.1},     {"双方", 0.5},   {"两国", 0.6},     {"两者", 0.1},     {"二者", 0.1},     {"同样", 0.2},
     {"另一", 0.2},     {"另有", 0.6},   {"另据", 0.8},     {"如此", 0},       {"即便", 0.4},     {"即使", 0.4},
     {"诸如", 0},       {"正如", 0.4},   {"何况", 0},       {"况且", 0},       {"否则", 0},       {"不然", 0},
     {"可是", 0.2},     {"之后", 0.2},   {"随后", 0.3},     {"后来", 0.2},     {"当时", 0.3},     {"彼时", 0.2},
     {"同日", 0.7},     {"当天", 0.6},   {"当日", 0.6},     {"当晚", 0.5},     {"次日", 0.5},     {"接着", 0.1},
     {"接下来", 0.4},   {"最终", 0.6},   {"结果", 0.4},     {"究其原因", 0.1}, {"原因在于", 0},   {"原因是", 0},
     {"至于", 0.3},     {"至此", 0.3},   {"与之", 0},       {"相比", 0.2},     {"反观", 0.5},     {"反之", 0.1},
     {"相反", 0.1},     {"以上", 0.1},   {"以下", 0},       {"如下", 0},       {"如图", 0},       {"上图", 0},
     {"下图", 0},       {"图为", 0},     {"图片", 0.1},     {"我们", 0.4},     {"我国", 1},       {"我市", 0.9},
     {"我省", 0.9},     {"我", 0.25},    {"你", 0.2},       {"您", 0.2},       {"咱", 0.2},       {"大家", 0.4},
     {"笔者", 0.3},     {"本文", 0.2},   {"小编", 0},       {"编者", 0},       {"而", 0.3},       {"但", 0.3},
     {"且", 0},         {"并", 0},       {"或", 0.3},       {"再", 0.2},       {"就", 0.2},       {"都", 0.1},
     {"本期", 0.3},     {"本刊", 0.1},   {"本报记者", 0.3}, {"记者", 0.6},     {"不得不说", 0.7}, {"一句话", 0.6},
     {"一是", 0.5},     {"二是", 0.5}});

constexpr auto kEnglishCuts = std::to_array<std::string_view>({"however",
                                                               "meanwhile",
                                                               "moreover",
                                                               "furthermore",
                                                               "in addition",
                                                               "additionally",
                                                               "still",
                                                               "instead",
                                                               "therefore",
                                                               "thus",
                                                               "hence",
                                                               "consequently",
                                                               "nevertheless",
                                                               "nonetheless",
                                                               "indeed",
                                                               "in fact",
                                                               "of course",
                                                               "for example",
                                                               "for instance",
                                                               "as a result",
                                                               "by contrast",
                                                               "in contrast",
                                                               "similarly",
                                                               "likewise",
                                                               "on the other hand",
                                                               "at the same time",
                                                               "finally",
                                                               "also",
                                                               "besides",
                                                               "in other words",
                                                               "that said",
                                                               "even so",
                                                               "first",
                                                               "second",
                                                               "third",
                                                               "in turn"});

constexpr auto kEnglishLeans = std::to_array<Rule>({{"it", 0},
                                                    {"its", 0},
                                                    {"it's", 0},
                                                    {"this", 0},
                                                    {"these", 0},
                                                    {"those", 0.2},
                                                    {"that", 0},
                                                    {"that's", 0},
                                                    {"they", 0},
                                                    {"their", 0},
                                                    {"they're", 0},
                                                    {"he", 0},
                                                    {"his", 0},
                                                    {"she", 0},
                                                    {"her", 0},
                                                    {"him", 0},
                                                    {"hers", 0},
                                                    {"such", 0.1},
                                                    {"but", 0},
                                                    {"and", 0},
                                                    {"so", 0},
                                                    {"or", 0},
                                                    {"yet", 0},
                                                    {"nor", 0},
                                                    {"then", 0.1},
                                                    {"here", 0.2},
                                                    {"here's", 0},
                                                    {"there's", 0.5},
                                                    {"there", 0.6},
                                                    {"both", 0.5},
                                                    {"another", 0.5},
                                                    {"others", 0.3},
                                                    {"which", 0},
                                                    {"who", 0.1},
                                                    {"whose", 0},
                                                    {"because", 0.4},
                                                    {"one", 0.6},
                                                    {"the former", 0},
                                                    {"the latter", 0},
                                                    {"the two", 0.5},
                                                    {"the same", 0.4},
                                                    {"as such", 0},
                                                    {"we", 0.4},
                                                    {"we're", 0.3},
                                                    {"we've", 0.3},
                                                    {"i", 0.25},
                                                    {"i'm", 0.2},
                                                    {"i've", 0.2},
                                                    {"my", 0.25},
                                                    {"our", 0.45},
                                                    {"you", 0.35},
                                                    {"your", 0.35},
                                                    {"you'll", 0.3},
                                                    {"you're", 0.3},
                                                    {"let's", 0.1},
                                                    {"please", 0},
                                                    {"if you", 0.35},
                                                    {"if so", 0},
                                                    {"if not", 0},
                                                    {"in this", 0.3},
                                                    {"at this", 0.2},
                                                    {"for this", 0.2},
                                                    {"with this", 0.2},
                                                    {"by this", 0.2},
                                                    {"to this", 0.1},
                                                    {"from this", 0.1},
                                                    {"in that", 0.2},
                                                    {"in these", 0.3},
                                                    {"of these", 0.1},
                                                    {"among them", 0},
                                                    {"one of them", 0},
                                                    {"to do this", 0},
                                                    {"to do so", 0},
                                                    {"doing so", 0},
                                                    {"by doing", 0.2},
                                                    {"after that", 0},
                                                    {"since then", 0.2},
                                                    {"until then", 0.1},
                                                    {"at that", 0.2},
                                                    {"on that", 0.2},
                                                    {"for that", 0.1},
                                                    {"in response", 0.3},
                                                    {"either way", 0.1},
                                                    {"all of this", 0},
                                                    {"all this", 0},
                                                    {"none of", 0.3},
                                                    {"again", 0.1},
                                                    {"too", 0.1},
                                                    {"what", 0.3},
                                                    {"not only", 0.6},
                                                    {"why", 0.1},
                                                    {"how", 0.3},
                                                    {"the remark", 0.4},
                                                    {"the remarks", 0.4},
                                                    {"the move", 0.5},
                                                    {"the decision", 0.6},
                                                    {"the announcement", 0.6},
                                                    {"the comments", 0.4},
                                                    {"the statement", 0.5},
                                                    {"the news", 0.5},
                                                    {"the result", 0.5},
                                                    {"the first", 0.5},
                                                    {"the second", 0.5},
                                                    {"the third", 0.5},
                                                    {"the other", 0.3},
                                                    {"the answer", 0.5},
                                                    {"the reason", 0.5},
                                                    {"the problem", 0.6},
                                                    {"the difference", 0.5},
                                                    {"by that", 0.3},
                                                    {"other", 0.7},
                                                    {"some", 0.8},
                                                    {"more", 0.8},
                                                    {"now", 0.6},
                                                    {"as for", 0.4},
                                                    {"well", 0.2},
                                                    {"yes", 0.1},
                                                    {"no", 0.5},
                                                    {"sure", 0.2},
                                                    {"maybe", 0.3},
                                                    {"just", 0.4},
                                                    {"think", 0.3},
                                                    {"remember", 0.3},
                                                    {"imagine", 0.3}});

std::string lower_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("’")) {
      out += '\'';
      at += 2;
      continue;
    }
    const char c = text[at];
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

bool word_ends(std::string_view text, std::size_t at) {
  return at >= text.size() || std::isalnum(static_cast<unsigned char>(text[at])) == 0;
}

template <class Table>
double longest_lean(std::string_view text, const Table& table, bool whole_words) {
  std::size_t longest = 0;
  double standing = 1;
  for (const Rule& rule : table) {
    if (rule.opening.size() <= longest || !text.starts_with(rule.opening)) continue;
    if (whole_words && (!word_ends(text, rule.opening.size()) ||
                        (text.size() > rule.opening.size() && text[rule.opening.size()] == '\''))) {
      continue;
    }
    longest = rule.opening.size();
    standing = rule.standing;
  }
  return standing;
}

Opening chinese_opening(std::string_view text) {
  Opening opening;
  for (int round = 0; round < 3; ++round) {
    const std::string_view rest = text.substr(opening.cut_bytes);
    const auto* cut = std::ranges::find_if(kChineseCuts, [&](std::string_view connective) {
      if (connective.empty() || !rest.starts_with(connective)) return false;
      const std::string_view after = rest.substr(connective.size());
      return after.starts_with("，") || after.starts_with(",") || after.starts_with("：");
    });
    if (cut != kChineseCuts.end()) {
      const std::size_t comma = utf8::decode(rest, cut->size()).size_bytes;
      opening.cut_bytes += cut->size() + comma;
      continue;
    }
    // A bare 但 or 而 before a name, and never 但是, 而且, 而是, 而今.
    constexpr std::u32string_view kNotAfter = U"是且今言立，,又非";
    if ((rest.starts_with("但") || rest.starts_with("而")) && rest.size() > 6 &&
        !kNotAfter.contains(utf8::decode(rest, 3).value)) {
      opening.cut_bytes += 3;
      opening.standing *= 0.9;
      continue;
    }
    break;
  }
  opening.standing *= longest_lean(text.substr(opening.cut_bytes), kChineseLeans, false);
  return opening;
}

Opening english_opening(std::string_view text) {
  Opening opening;
  std::string folded = lower_ascii(text.substr(0, 80));
  for (const std::string_view connective : kEnglishCuts) {
    if (!folded.starts_with(connective) || !folded.substr(connective.size()).starts_with(", ")) continue;
    const std::size_t after = connective.size() + 2;
    if (after < text.size() && std::isupper(static_cast<unsigned char>(text[after])) != 0) {
      opening.cut_bytes = after;
      folded.erase(0, after);
    } else {
      opening.standing = 0.75;
      const double rest = longest_lean(std::string_view(folded).substr(after), kEnglishLeans, true);
      opening.standing *= rest;
    }
    break;
  }
  opening.standing *= longest_lean(folded, kEnglishLeans, true);
  return opening;
}

}  // namespace

std::size_t list_number_bytes(std::string_view text) {
  constexpr std::u32string_view kBullets = U"•·●■◆▪–-*①②③④⑤⑥⑦⑧⑨⑩►▶➤✓✔";
  const auto first = utf8::decode(text, 0);
  if (first.size_bytes == 0) return 0;
  std::size_t at = 0;
  if (kBullets.contains(first.value)) {
    at = first.size_bytes;
  } else {
    const bool bracket = first.value == U'（' || first.value == U'(';
    if (bracket) at = first.size_bytes;
    std::size_t numerals = 0;
    for (; at < text.size() && numerals < 3; ++numerals) {
      constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十";
      const auto [c, size] = utf8::decode(text, at);
      if (!kNumerals.contains(c)) break;
      at += size;
    }
    if (numerals == 0) return 0;
    const auto mark = utf8::decode(text, at);
    const bool closes = bracket ? mark.value == U'）' || mark.value == U')'
                                : std::u32string_view(U".、)）．:：").contains(mark.value) && mark.size_bytes > 0;
    if (!closes) return 0;
    at += mark.size_bytes;
    // "3.5 percent" is not a list's number.
    if ((mark.value == U'.' || mark.value == U':') && at < text.size() &&
        std::isalnum(static_cast<unsigned char>(text[at])) != 0)
      return 0;
  }
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

Opening read_opening(std::string_view sentence, Tongue tongue) {
  std::size_t cut = dateline_bytes(sentence);
  cut += list_number_bytes(sentence.substr(cut));
  const std::string_view rest = sentence.substr(cut);
  Opening opening;
  if (tongue == Tongue::kChinese) opening = chinese_opening(rest);
  if (tongue == Tongue::kEnglish) opening = english_opening(rest);
  opening.cut_bytes += cut;
  return opening;
}

}  // namespace assay::digest
