#include "examine/names/roles.h"

#include <algorithm>
#include <array>

#include "examine/text/text.h"

namespace assay::names {

namespace {

// Longest first where one ends with another.
constexpr std::array kChinese = std::to_array<std::string_view>(
    {"中央银行行长", "新闻发言人", "首席执行官", "首席财务官", "首席经济学家", "首席运营官", "联合创始人", "董事会主席",
     "国家安全顾问", "国家主席",   "副总统",     "前总统",     "现任总统",     "候任总统",   "当选总统",   "副总理",
     "副首相",       "前首相",     "副主席",     "前主席",     "副部长",       "副国务卿",   "国务委员",   "国务卿",
     "总书记",       "副总裁",     "总经理",     "副总经理",   "董事长",       "副董事长",   "发言人",     "商务部长",
     "外交部长",     "财政部长",   "国防部长",   "内政部长",   "能源部长",     "商务卿",     "贸易代表",   "经济学家",
     "创始人",       "负责人",     "分析师",     "研究员",     "秘书长",       "副行长",     "副局长",     "副省长",
     "副市长",       "副院长",     "副校长",     "总工程师",   "总干事",       "总教练",     "主教练",     "委员长",
     "大法官",       "检察长",     "众议员",     "参议员",     "国会议员",     "大使",       "总统",       "总理",
     "首相",         "主席",       "部长",       "外长",       "财长",         "防长",       "司长",       "局长",
     "处长",         "厅长",       "省长",       "市长",       "县长",         "区长",       "镇长",       "乡长",
     "村长",         "州长",       "院长",       "校长",       "行长",         "会长",       "所长",       "书记",
     "总裁",         "主任",       "副主任",     "主管",       "总监",         "经理",       "教授",       "副教授",
     "博士",         "院士",       "专家",       "学者",       "医生",         "律师",       "法官",       "议员",
     "议长",         "将军",       "上将",       "中将",       "少将",         "司令",       "记者",       "主播",
     "导演",         "演员",       "歌手",       "作家",       "诗人",         "画家",       "教练",       "球员",
     "队长",         "选手",       "前锋",       "门将",       "国王",         "女王",       "王子",       "公主",
     "亲王",         "王储",       "教皇",       "先生",       "女士",         "小姐",       "同志",       "老师",
     "队员",         "飞行员",     "航天员",     "工程师",     "设计师",       "村民",       "市民",       "居民"});

constexpr std::array kSpeaking =
    std::to_array<std::string_view>({"说",   "表示", "称",   "认为", "指出", "告诉", "宣布", "强调", "介绍",  "透露",
                                     "坦言", "回忆", "补充", "解释", "警告", "呼吁", "承认", "回应", "批评",  "发表",
                                     "指控", "否认", "当选", "率领", "出席", "会见", "访问", "签署", "向记者"});

constexpr std::array kEnglish = std::to_array<std::string_view>({"president",
                                                                 "premier",
                                                                 "minister",
                                                                 "secretary",
                                                                 "chancellor",
                                                                 "senator",
                                                                 "sen",
                                                                 "congressman",
                                                                 "congresswoman",
                                                                 "rep",
                                                                 "representative",
                                                                 "governor",
                                                                 "gov",
                                                                 "mayor",
                                                                 "king",
                                                                 "queen",
                                                                 "prince",
                                                                 "princess",
                                                                 "ceo",
                                                                 "cfo",
                                                                 "coo",
                                                                 "chairman",
                                                                 "chairwoman",
                                                                 "chair",
                                                                 "chief",
                                                                 "executive",
                                                                 "director",
                                                                 "mr",
                                                                 "mrs",
                                                                 "ms",
                                                                 "miss",
                                                                 "dr",
                                                                 "prof",
                                                                 "professor",
                                                                 "gen",
                                                                 "general",
                                                                 "colonel",
                                                                 "col",
                                                                 "captain",
                                                                 "capt",
                                                                 "lieutenant",
                                                                 "sergeant",
                                                                 "spokesperson",
                                                                 "spokesman",
                                                                 "spokeswoman",
                                                                 "judge",
                                                                 "justice",
                                                                 "sir",
                                                                 "lord",
                                                                 "lady",
                                                                 "dame",
                                                                 "pope",
                                                                 "ambassador",
                                                                 "commissioner",
                                                                 "economist",
                                                                 "analyst",
                                                                 "coach",
                                                                 "manager",
                                                                 "striker",
                                                                 "founder",
                                                                 "founders",
                                                                 "editor",
                                                                 "reporter",
                                                                 "attorney",
                                                                 "lawyer",
                                                                 "speaker",
                                                                 "envoy",
                                                                 "leader",
                                                                 "head",
                                                                 "boss",
                                                                 "actor",
                                                                 "actress",
                                                                 "singer",
                                                                 "author",
                                                                 "doctor",
                                                                 "scientist",
                                                                 "researcher",
                                                                 "officer",
                                                                 "admiral",
                                                                 "archbishop",
                                                                 "bishop",
                                                                 "cardinal",
                                                                 "father",
                                                                 "sister",
                                                                 "brother",
                                                                 "uncle",
                                                                 "aunt",
                                                                 "teacher"});

// Words that may stand before a role and belong to it: "Deputy Prime Minister", "US Treasury Secretary".
constexpr std::array kEnglishBefore = std::to_array<std::string_view>(
    {"prime",       "vice",      "deputy",   "former",   "acting",    "treasury", "foreign",  "finance",
     "defence",     "defense",   "health",   "interior", "commerce",  "trade",    "energy",   "state",
     "chief",       "crown",     "attorney", "general",  "press",     "security", "justice",  "labour",
     "labor",       "education", "home",     "managing", "executive", "senior",   "business", "transport",
     "environment", "economy",   "industry", "ministry", "central",   "bank"});

constexpr std::array kEnglishSpeaking = std::to_array<std::string_view>(
    {"said", "says", "told", "added", "tweeted", "announced", "warned", "claimed", "insisted", "wrote", "explained",
     "argued", "denied", "admitted", "confirmed", "stated"});

template <std::size_t kCount>
bool has(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The word before byte `at`, over one blank and a full stop ("Sen. "); empty at a comma or another mark.
std::string_view word_before(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != ' ') return {};
  std::size_t end = at - 1;
  if (end > 0 && text[end - 1] == '.') --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

}  // namespace

std::size_t chinese_role_before(std::string_view text, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view role : kChinese)
    if (role.size() > longest && text.substr(0, at).ends_with(role)) longest = role.size();
  return longest;
}

std::size_t chinese_role_after(std::string_view text, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view role : kChinese)
    if (role.size() > longest && text.substr(at).starts_with(role)) longest = role.size();
  return longest;
}

bool is_english_role(std::string_view word) {
  return has(kEnglish, text::fold(word));
}

bool is_english_role_part(std::string_view word) {
  return has(kEnglishBefore, text::fold(word));
}

std::size_t english_role_start(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 5;
  std::size_t start = at;
  for (int words = 0; words < kMostWords; ++words) {
    const std::string_view word = word_before(text, start);
    if (word.empty()) break;
    const std::string folded = text::fold(word);
    if (!has(kEnglish, folded) && (start == at || !has(kEnglishBefore, folded))) break;
    start = static_cast<std::size_t>(word.data() - text.data());
  }
  return start;
}

bool speaks_after(std::string_view text, std::size_t at) {
  const std::string_view after = text.substr(std::min(at, text.size()));
  if (std::ranges::any_of(kSpeaking, [&](std::string_view word) { return after.starts_with(word); })) return true;
  if (!after.starts_with(' ')) return false;
  return std::ranges::any_of(kEnglishSpeaking, [&](std::string_view word) {
    const std::string_view rest = after.substr(1);
    return rest.starts_with(word) && (rest.size() == word.size() || !is_letter(rest[word.size()]));
  });
}

}  // namespace assay::names
