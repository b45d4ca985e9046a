// Whole texts, in a table a kind, that stand where names do and are none; parts that no name holds; and the forms of
// companies.
#include "collect/page/byline_nobody.h"

#include <algorithm>
#include <array>
#include <string>

#include "collect/page/phrase_book.h"

namespace assay::page {
namespace {

// In lower case.
constexpr auto kNewsroomPages =
    std::to_array<std::string_view>({"all authors", "our authors", "our writers", "our team", "meet the team",
                                     "write for us", "contribute", "join us", "become a contributor", "submit"});

constexpr auto kEnglishWords = std::to_array<std::string_view>(
    {"admin",     "administrator", "editor",       "editors",     "author",       "authors",
     "null",      "undefined",     "none",         "anonymous",   "unknown",      "guest",
     "user",      "root",          "webmaster",    "moderator",   "wpadmin",      "wordpressadmin",
     "siteadmin", "webadmin",      "super user",   "updated",     "published",    "posted",
     "share",     "follow",        "subscribe",    "contributor", "contributors", "staff",
     "blog",      "home",          "news",         "default",     "last updated", "read more",
     "sponsored", "advertisement", "comments",     "comment",     "email",        "print",
     "reviewed",  "website",       "staff writer", "bio",         "full bio",     "mail",
     "twitter",   "facebook",      "linkedin",     "instagram",   "bluesky",      "mastodon",
     "youtube",   "github",        "rss",          "threads",     "reddit",       "whatsapp",
     "telegram",  "method",        "more",         "source",      "details",      "profile",
     "about",     "about us"});

constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"unbekannt",    "anonym",         "gast",         "gastautor",  "benutzer",
     "agenturen",    "redakteur",      "artikel",      "beitrag",    "beiträge",
     "startseite",   "impressum",      "kontakt",      "datum",      "stand",
     "aktualisiert", "veröffentlicht", "teilen",       "drucken",    "merken",
     "kommentar",    "kommentare",     "anzeige",      "werbung",    "gesponserte inhalte",
     "mehr",         "mehr lesen",     "weiterlesen",  "newsletter", "themen",
     "quelle",       "inconnu",        "anonyme",      "invité",     "accueil",
     "partager",     "imprimer",       "commentaires", "publicité",  "agences",
     "agencias",     "desconocido",    "anónimo",      "invitado",   "inicio",
     "compartir",    "imprimir",       "comentarios",  "publicidad", "compartilhar",
     "anonimo",      "ospite",         "condividi",    "stampa",     "commenti",
     "onbekend",     "anoniem",        "gast-autor",   "delen",      "über",
     "über uns"});

constexpr auto kChineseWords = std::to_array<std::string_view>(
    {"未知", "佚名", "责任", "发布于", "发表于", "来源", "网络整理", "相关文章", "当前位置", "全部", "匿名"});

// What no name holds.
constexpr auto kParts = std::to_array<std::string_view>(
    {"min read", "minute read", "read time", " ago", "copyright", "creative commons", "cc by", "cc-by", "gesponsert"});

constexpr auto kLegalForms = std::to_array<std::string_view>(
    {"GmbH", "gGmbH", "mbH",  "e.V.", "eV",   "GbR",  "AG",   "KG",     "Inc.",   "Inc",
     "LLC",  "Ltd",   "Ltd.", "S.L.", "S.A.", "SARL", "B.V.", "s.r.o.", "S.p.A.", "S.r.l."});

// "Ledger Media GmbH, Berlin"
bool has_legal_form(std::string_view text) {
  for (std::size_t start = text.find(' '); start < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,", start + 1), text.size());
    if (std::ranges::find(kLegalForms, text.substr(start + 1, end - start - 1)) != kLegalForms.end()) return true;
    start = end;
  }
  return false;
}

}  // namespace

bool is_nobody(std::string_view text) {
  const std::string lower = lower_line(text);
  const auto holds = [&](const auto& words) { return std::ranges::find(words, lower) != words.end(); };
  if (holds(kNewsroomPages) || holds(kEnglishWords) || holds(kOtherWords) || holds(kChineseWords)) return true;
  const auto is_in = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  return std::ranges::any_of(kParts, is_in) || has_legal_form(text);
}

}  // namespace assay::page
