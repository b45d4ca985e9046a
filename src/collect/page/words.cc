// Class and id names as words.
//
// Idea: names follow habit: "article__share-buttons", "relatedPosts", "xiangguan".  They are split at punctuation and
// at capitals, and each word is looked up; a few whole names, and pairs of words that only together mean something
// (author + bio), are looked up as they stand.  What a word says is a hint: the callers weigh it against the text that
// the element holds.  Does not apply to pages with generated names ("css-1x2y3z"): then the text alone decides.
#include "collect/page/words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kClutterWords = std::to_array({
    "aboutauthor"sv,
    "ad"sv,
    "addthis"sv,
    "addtoany"sv,
    "ads"sv,
    "adsbygoogle"sv,
    "adsense"sv,
    "advert"sv,
    "advertentie"sv,
    "advertisement"sv,
    "advertising"sv,
    "adverts"sv,
    "anzeige"sv,
    "anzeigen"sv,
    "authorbio"sv,
    "authorbox"sv,
    "autorbox"sv,
    "autorenbox"sv,
    "autorinfo"sv,
    "backtotop"sv,
    "bildnachweis"sv,
    "bildquelle"sv,
    "bildtext"sv,
    "bildunterschrift"sv,
    "bilduntertitel"sv,
    "breadcrumb"sv,
    "breadcrumbs"sv,
    "breadcrump"sv,
    "brotkrumen"sv,
    "caption"sv,
    "captions"sv,
    "cmnt"sv,
    "cmnts"sv,
    "cmt"sv,
    "cmts"sv,
    "colophon"sv,
    "comentario"sv,
    "comentarios"sv,
    "comment"sv,
    "commentaire"sv,
    "commentaires"sv,
    "commenti"sv,
    "commentlist"sv,
    "comments"sv,
    "compartilhar"sv,
    "compartir"sv,
    "condividi"sv,
    "connexes"sv,
    "consent"sv,
    "cookie"sv,
    "cookies"sv,
    "copyright"sv,
    "correlate"sv,
    "correlati"sv,
    "cta"sv,
    "daohang"sv,
    "declare"sv,
    "dek"sv,
    "delen"sv,
    "dfp"sv,
    "didascalia"sv,
    "disclaimer"sv,
    "discussion"sv,
    "discussions"sv,
    "disqus"sv,
    "epigrafe"sv,
    "erweima"sv,
    "etiquetas"sv,
    "fenxiang"sv,
    "follow"sv,
    "footer"sv,
    "footnav"sv,
    "gdpr"sv,
    "gerelateerd"sv,
    "hotnews"sv,
    "imagecaption"sv,
    "impressum"sv,
    "jiucuo"sv,
    "kicker"sv,
    "komentarze"sv,
    "kommentar"sv,
    "kommentare"sv,
    "kommentaren"sv,
    "leaderboard"sv,
    "legenda"sv,
    "legende"sv,
    "leyenda"sv,
    "livefyre"sv,
    "login"sv,
    "masthead"sv,
    "menu"sv,
    "mianbaoxie"sv,
    "modal"sv,
    "mostread"sv,
    "nav"sv,
    "navbar"sv,
    "navigation"sv,
    "newsletter"sv,
    "noprint"sv,
    "optin"sv,
    "outbrain"sv,
    "pager"sv,
    "pagination"sv,
    "partager"sv,
    "paytip"sv,
    "pinglun"sv,
    "popup"sv,
    "postnav"sv,
    "powiazane"sv,
    "prevnext"sv,
    "promo"sv,
    "promotion"sv,
    "pubblicita"sv,
    "publicidad"sv,
    "publicidade"sv,
    "publicite"sv,
    "pullquote"sv,
    "pum"sv,
    "qrcode"sv,
    "reacties"sv,
    "readmore"sv,
    "recirc"sv,
    "recirculation"sv,
    "recommend"sv,
    "recommendation"sv,
    "recommendations"sv,
    "recommended"sv,
    "register"sv,
    "reklama"sv,
    "relacionadas"sv,
    "relacionado"sv,
    "relacionados"sv,
    "relate"sv,
    "related"sv,
    "relatedarticles"sv,
    "relatedcontent"sv,
    "relatedlinks"sv,
    "relatednews"sv,
    "relatedposts"sv,
    "replies"sv,
    "reply"sv,
    "respond"sv,
    "saboxplugin"sv,
    "schlagwoerter"sv,
    "schlagworte"sv,
    "searchform"sv,
    "share"sv,
    "sharebar"sv,
    "sharebox"sv,
    "sharedaddy"sv,
    "sharethis"sv,
    "sharing"sv,
    "sidebar"sv,
    "sidenav"sv,
    "signin"sv,
    "signup"sv,
    "similaires"sv,
    "sitemap"sv,
    "social"sv,
    "socials"sv,
    "sponsor"sv,
    "sponsored"sv,
    "sponsors"sv,
    "standfirst"sv,
    "statement"sv,
    "subscribe"sv,
    "subscription"sv,
    "taboola"sv,
    "tagcloud"sv,
    "taglist"sv,
    "tags"sv,
    "teilen"sv,
    "toolbar"sv,
    "tooltip"sv,
    "trending"sv,
    "tuijian"sv,
    "udostepnij"sv,
    "upsell"sv,
    "verwandte"sv,
    "werbung"sv,
    "wpcaption"sv,
    "xiangguan"sv,
    "yarpp"sv,
    "zerenbianji"sv,
    "zhuanzai"sv,
});

constexpr auto kContentWords = std::to_array({
    "article"sv, "articlebody"sv, "artibody"sv, "blog"sv, "body"sv, "content"sv,  "contents"sv,
    "detail"sv,  "editor"sv,      "entry"sv,    "main"sv, "news"sv, "page"sv,     "post"sv,
    "prose"sv,   "richtext"sv,    "story"sv,    "text"sv, "txt"sv,  "wenzhang"sv, "zhengwen"sv,
});

constexpr auto kWrapperWords = std::to_array({
    "col"sv,
    "column"sv,
    "columns"sv,
    "container"sv,
    "inner"sv,
    "layout"sv,
    "outer"sv,
    "row"sv,
    "section"sv,
    "with"sv,
    "wrap"sv,
    "wrapper"sv,
});

// Whole class or id names, lower case.
constexpr auto kBodyNames = std::to_array({
    "_j_content"sv,
    "art_content"sv,
    "artibody"sv,
    "article-body"sv,
    "article-body-content"sv,
    "article-content"sv,
    "article-detail"sv,
    "article-main"sv,
    "article-text"sv,
    "article__body"sv,
    "article__content"sv,
    "article_body"sv,
    "article_content"sv,
    "article_text"sv,
    "articlebody"sv,
    "articlecontent"sv,
    "articletext"sv,
    "blog-content"sv,
    "blog-post-content"sv,
    "blogcontent"sv,
    "body-content"sv,
    "body-text"sv,
    "cas_content"sv,
    "cms-content"sv,
    "content-article"sv,
    "content-body"sv,
    "content_area"sv,
    "contentbody"sv,
    "detail-content"sv,
    "detail_content"sv,
    "detailcontent"sv,
    "editorial-content"sv,
    "endtext"sv,
    "entry-content"sv,
    "entry__content"sv,
    "entry_content"sv,
    "field-body"sv,
    "field--name-body"sv,
    "js_content"sv,
    "js-article-body"sv,
    "left_zw"sv,
    "main-text"sv,
    "main_text"sv,
    "mw-parser-output"sv,
    "news-content"sv,
    "news_content"sv,
    "news_txt"sv,
    "newscontent"sv,
    "newstext"sv,
    "ozoom"sv,
    "page-content"sv,
    "post-body"sv,
    "post-content"sv,
    "post-text"sv,
    "post__content"sv,
    "post_body"sv,
    "post_content"sv,
    "postbody"sv,
    "postcontent"sv,
    "rich-text"sv,
    "rich_media_content"sv,
    "rm_txt_con"sv,
    "single-content"sv,
    "story-body"sv,
    "story-content"sv,
    "story__body"sv,
    "story_body"sv,
    "storybody"sv,
    "td-post-content"sv,
    "text-content"sv,
    "trs_editor"sv,
    "txt_con"sv,
    "ucap-content"sv,
    "view-content"sv,
    "vsb_content"sv,
    "wp-block-post-content"sv,
    "zw_body"sv,
    "zoom"sv,
});

constexpr auto kBylineWords = std::to_array({
    "auteur"sv,    "auteurs"sv, "author"sv,       "authorname"sv,  "authors"sv,   "autor"sv,
    "autore"sv,    "autoren"sv, "autorenzeile"sv, "autores"sv,     "autori"sv,    "autorin"sv,
    "bianji"sv,    "byl"sv,     "byline"sv,       "contributor"sv, "redakteur"sv, "reporter"sv,
    "verfasser"sv, "writer"sv,  "writtenby"sv,    "zuozhe"sv,
});

constexpr auto kDateWords = std::to_array({
    "created"sv, "date"sv,    "dateline"sv, "datetime"sv,  "posted"sv,      "postdate"sv,    "posttime"sv,
    "ptime"sv,   "pubdate"sv, "publish"sv,  "published"sv, "publishdate"sv, "publishtime"sv, "pubtime"sv,
    "riqi"sv,    "shijian"sv, "time"sv,     "timestamp"sv, "updated"sv,
});

constexpr auto kHiddenNames = std::to_array({
    "screen-reader-text"sv,
    "sr-only"sv,
    "visually-hidden"sv,
    "visuallyhidden"sv,
    "element-invisible"sv,
    "print-only"sv,
    "screenreader-only"sv,
    "u-hidden"sv,
    "is-hidden"sv,
});

constexpr auto kMetaLineNames = std::to_array({
    "article-info"sv, "article-meta"sv, "article__meta"sv, "article_info"sv, "blog-meta"sv,
    "byline"sv,       "dateline"sv,     "entry-footer"sv,  "entry-meta"sv,   "meta-info"sv,
    "post-info"sv,    "post-meta"sv,    "post__meta"sv,    "post_info"sv,    "post_meta"sv,
    "postmeta"sv,     "read-time"sv,    "reading-time"sv,  "single-meta"sv,
});

constexpr auto kSourceWords = std::to_array({"laiyuan"sv, "ly"sv, "media"sv, "origin"sv, "source"sv});

// Their bylines are not the article's.
constexpr auto kOthersWords = std::to_array({"cmt"sv,
                                             "cmnt"sv,
                                             "cmts"sv,
                                             "cmnts"sv,
                                             "comment"sv,
                                             "commentlist"sv,
                                             "comments"sv,
                                             "disqus"sv,
                                             "mostread"sv,
                                             "pinglun"sv,
                                             "recirc"sv,
                                             "recommendation"sv,
                                             "recommendations"sv,
                                             "recommended"sv,
                                             "related"sv,
                                             "relatednews"sv,
                                             "relatedposts"sv,
                                             "replies"sv,
                                             "reply"sv,
                                             "respond"sv,
                                             "testimonial"sv,
                                             "testimonials"sv,
                                             "trending"sv,
                                             "tuijian"sv,
                                             "xiangguan"sv,
                                             "yarpp"sv});

static_assert(std::ranges::is_sorted(kClutterWords));

template <class Table>
bool has(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

std::uint32_t classes_of_word(std::string_view word) {
  std::uint32_t classes = 0;
  if (std::ranges::binary_search(kClutterWords, word)) classes |= kClutterWord;
  if (has(kContentWords, word)) classes |= kContentWord;
  if (has(kWrapperWords, word)) classes |= kWrapperWord;
  if (has(kBylineWords, word)) classes |= kBylineWord;
  if (has(kDateWords, word)) classes |= kDateWord;
  if (has(kSourceWords, word)) classes |= kSourceWord;
  if (has(kOthersWords, word)) classes |= kOthersWord;
  return classes;
}

std::uint32_t classes_of_name(std::string_view name) {
  std::uint32_t classes = 0;
  if (has(kBodyNames, name)) classes |= kBodyName;
  if (has(kHiddenNames, name)) classes |= kHiddenWord;
  if (has(kMetaLineNames, name)) classes |= kMetaLineWord;
  return classes;
}

// Words that mean clutter only beside one another.
bool is_clutter_pair(std::string_view first, std::string_view second) {
  if (first == "author")
    return second == "bio" || second == "box" || second == "card" || second == "info" || second == "profile" ||
           second == "about" || second == "description";
  if (first == "about") return second == "author";
  if (first == "read" || first == "see") return second == "more" || second == "next" || second == "also";
  if (first == "more") return second == "from" || second == "posts" || second == "stories" || second == "news";
  if (first == "most") return second == "read" || second == "popular" || second == "viewed";
  if (first == "popular" || first == "latest" || first == "recent" || first == "similar")
    return second == "posts" || second == "news" || second == "articles" || second == "stories";
  if (first == "tag") return second == "list" || second == "links" || second == "cloud";
  if (first == "you") return second == "may";
  if (first == "guess") return second == "you" || second == "like";
  if (first == "prev" || first == "post") return second == "next" || second == "navigation" || second == "nav";
  if (first == "skip") return second == "link" || second == "to";
  if (first == "jp") return second == "relatedposts";
  if (first == "pic" || first == "img" || first == "image" || first == "photo")
    return second == "note" || second == "credit" || second == "caption" || second == "cap";
  if (first == "pull") return second == "quote";
  if (first == "wechat") return second == "card" || second == "box";
  if (first == "css") return second == "cap";
  return first == "sign" && second == "up";
}

constexpr std::string_view kSpace = " \t\n\r\f";

// A page's class list may run to kilobytes; its first names are what it is.  None is cut: "admin" is no "ad".
std::string_view first_names(std::string_view value) {
  constexpr std::size_t kMaxBytes = 400;
  if (value.size() <= kMaxBytes) return value;
  const std::size_t end = value.find_last_of(kSpace, kMaxBytes);
  return end == std::string_view::npos ? std::string_view{} : value.substr(0, end);
}

void add_words(std::string_view name, std::uint32_t& classes) {
  const std::vector<std::string> words = split_words(name);
  // "photo-gallery" is one; "gallery__text" is part of a page that is one.
  if (!words.empty() && words.back() == "gallery") classes |= kClutterWord;
  // "social-media-embed": a post that the article quotes, no bar of buttons.
  const bool is_quoted_post = has(words, "embed") || has(words, "embedded");
  // "ad-free"
  const bool is_without_ads = has(words, "free");
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((is_quoted_post && words[i] == "social") || (is_without_ads && (words[i] == "ad" || words[i] == "ads")))
      continue;
    classes |= classes_of_word(words[i]);
    if (i + 1 < words.size() && is_clutter_pair(words[i], words[i + 1])) classes |= kClutterWord;
  }
}

}  // namespace

std::vector<std::string> split_words(std::string_view names) {
  std::vector<std::string> words;
  bool fresh = true;
  bool was_lower = false;
  for (const char c : names) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_lower = c >= 'a' && c <= 'z';
    if (!is_upper && !is_lower) {
      fresh = true;
      was_lower = false;
      continue;
    }
    if (fresh || (is_upper && was_lower)) words.emplace_back();
    words.back() += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    fresh = false;
    was_lower = is_lower;
  }
  return words;
}

std::uint32_t WordClasses::of(std::string_view value) {
  if (value.empty()) return 0;
  value = first_names(value);
  const auto [known, is_new] = known_.try_emplace(value, 0);
  if (!is_new) return known->second;
  std::uint32_t classes = 0;
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t size = std::min(rest.find_first_of(kSpace), rest.size());
    const std::string_view name = rest.substr(0, size);
    rest.remove_prefix(std::min(size + 1, rest.size()));
    if (name.empty()) continue;
    classes |= classes_of_name(ascii::lower(name));
    add_words(name, classes);
  }
  return known->second = classes;
}

}  // namespace assay::page
