// The labels of credits, a table a language.
//
// Idea: all tables become one at compile time, ordered by the first byte and then by length, so that a text is compared
// with the few labels that begin as it does, the longest first.  Letters with marks have no case here: a label that
// begins with one stands in both.
#include "collect/page/byline_labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/byline_credits.h"

namespace assay::page {
namespace {

template <std::size_t size>
consteval std::array<Label, size> of_kind(LabelKind kind, const std::string_view (&texts)[size]) {
  std::array<Label, size> labels;
  for (std::size_t i = 0; i < size; ++i) labels[i] = {texts[i], kind};
  return labels;
}

constexpr auto kOf = of_kind(LabelKind::kOf, {"by", "von", "par", "por", "di", "av", "af"});

constexpr auto kEnglish =
    of_kind(LabelKind::kAuthor,
            {"view all posts by", "see all posts by", "more posts by",     "more articles by", "read more about",
             "all posts by",      "articles by",      "posts by",          "written by",       "posted by",
             "authored by",       "published by",     "reported by",       "contributed by",   "submitted by",
             "story by",          "words by",         "article by",        "post by",          "text by",
             "post author",       "about the author", "about the authors", "author",           "authors"});
constexpr auto kEnglishOthers = of_kind(
    LabelKind::kOther, {"reviewed by", "medically reviewed by", "fact checked by", "fact-checked by", "edited by",
                        "editor:", "editors:", "photo by", "photos by", "photography by", "photograph by",
                        "illustration by", "illustrations by", "image by", "video by", "translated by"});

constexpr auto kGerman = of_kind(LabelKind::kAuthor, {"autor",
                                                      "autorin",
                                                      "autoren",
                                                      "autorinnen",
                                                      "autor/in",
                                                      "autor*in",
                                                      "autor:in",
                                                      "autor(in)",
                                                      "verfasser",
                                                      "verfasserin",
                                                      "geschrieben von",
                                                      "verfasst von",
                                                      "erstellt von",
                                                      "eingestellt von",
                                                      "veröffentlicht von",
                                                      "gepostet von",
                                                      "publiziert von",
                                                      "gespeichert von",
                                                      "eingetragen von",
                                                      "beitrag von",
                                                      "ein beitrag von",
                                                      "artikel von",
                                                      "ein artikel von",
                                                      "blog beitrag von",
                                                      "gastbeitrag von",
                                                      "bericht von",
                                                      "ein bericht von",
                                                      "ein kommentar von",
                                                      "eine analyse von",
                                                      "ein interview von",
                                                      "kolumne von",
                                                      "text von",
                                                      "texte von",
                                                      "rezept von",
                                                      "ein gastbeitrag von",
                                                      "text:",
                                                      "text und interview:",
                                                      "text und fotos:",
                                                      "text & fotos:",
                                                      "text und foto:",
                                                      "text und bilder:",
                                                      "text & bilder:",
                                                      "interview und text:",
                                                      "beiträge von",
                                                      "alle artikel von",
                                                      "alle beiträge von",
                                                      "mehr von",
                                                      "artikel des autors",
                                                      "autorenseite von",
                                                      "zeige alle beiträge von",
                                                      "weitere artikel von",
                                                      "weitere beiträge von",
                                                      "über den autor",
                                                      "Über den autor",
                                                      "über die autorin",
                                                      "Über die autorin",
                                                      "über die autoren",
                                                      "Über die autoren",
                                                      "von unserer redakteurin",
                                                      "von unserem redakteur",
                                                      "von unserer autorin",
                                                      "von unserem autor",
                                                      "von unserer mitarbeiterin",
                                                      "von unserem mitarbeiter",
                                                      "von unserer reporterin",
                                                      "von unserem reporter",
                                                      "von unserer korrespondentin",
                                                      "von unserem korrespondenten"});
constexpr auto kGermanOthers = of_kind(LabelKind::kOther, {"foto:",
                                                           "fotos:",
                                                           "foto von",
                                                           "fotos von",
                                                           "fotograf:",
                                                           "fotografie:",
                                                           "bild:",
                                                           "bilder:",
                                                           "bild von",
                                                           "bildquelle",
                                                           "quelle:",
                                                           "quellen:",
                                                           "illustration:",
                                                           "grafik:",
                                                           "video:",
                                                           "kamera:",
                                                           "schnitt:",
                                                           "regie:",
                                                           "übersetzt von",
                                                           "Übersetzt von",
                                                           "übersetzung",
                                                           "Übersetzung",
                                                           "lektorat",
                                                           "geprüft von",
                                                           "fachlich geprüft",
                                                           "medizinisch geprüft",
                                                           "bearbeitet von",
                                                           "redigiert von",
                                                           "stand:",
                                                           "kommentare von"});

constexpr auto kFrench = of_kind(LabelKind::kAuthor, {"auteur",
                                                      "auteure",
                                                      "autrice",
                                                      "auteurs",
                                                      "auteur·e",
                                                      "écrit par",
                                                      "Écrit par",
                                                      "rédigé par",
                                                      "publié par",
                                                      "posté par",
                                                      "proposé par",
                                                      "un article de",
                                                      "article de",
                                                      "article rédigé par",
                                                      "texte :",
                                                      "texte:",
                                                      "textes :",
                                                      "propos recueillis par",
                                                      "tous les articles de",
                                                      "voir tous les articles de",
                                                      "à propos de l'auteur",
                                                      "À propos de l'auteur",
                                                      "de notre correspondant",
                                                      "de notre correspondante",
                                                      "de notre envoyé spécial",
                                                      "de notre envoyée spéciale"});
constexpr auto kFrenchOthers =
    of_kind(LabelKind::kOther, {"photo :", "photos :", "photo:", "photos:", "photographie", "crédit", "traduit par",
                                "traduction", "relu par", "source :", "illustration :"});

constexpr auto kSpanishAndPortuguese = of_kind(LabelKind::kAuthor, {"autor",
                                                                    "autora",
                                                                    "autores",
                                                                    "escrito por",
                                                                    "publicado por",
                                                                    "postado por",
                                                                    "redactado por",
                                                                    "enviado por",
                                                                    "texto:",
                                                                    "texto de",
                                                                    "texto por",
                                                                    "un artículo de",
                                                                    "ver todas las entradas de",
                                                                    "todos los artículos de",
                                                                    "sobre el autor",
                                                                    "sobre la autora",
                                                                    "acerca del autor",
                                                                    "acerca de la autora",
                                                                    "sobre o autor",
                                                                    "sobre a autora",
                                                                    "de nuestro corresponsal",
                                                                    "de nuestra corresponsal"});
constexpr auto kSpanishAndPortugueseOthers = of_kind(
    LabelKind::kOther, {"fotografía", "fotografías", "fotografia", "traducido por", "traducción", "traduzido por",
                        "tradução", "editado por", "revisado por", "imagen:", "imagem:", "fuente:", "fonte:"});

constexpr auto kItalian =
    of_kind(LabelKind::kAuthor, {"autore", "autrice", "autori", "scritto da", "pubblicato da", "postato da",
                                 "inserito da", "a cura di", "testo di", "testi di", "articolo di",
                                 "tutti gli articoli di", "dal nostro inviato", "dal nostro corrispondente"});
constexpr auto kItalianOthers = of_kind(LabelKind::kOther, {"foto di", "fotografie di", "traduzione", "tradotto da"});

constexpr auto kDutch = of_kind(LabelKind::kAuthor, {"auteur", "geschreven door", "geplaatst door", "gepubliceerd door",
                                                     "tekst:", "over de auteur", "door:"});
constexpr auto kDutchOthers =
    of_kind(LabelKind::kOther, {"beeld:", "beeld door", "foto door", "vertaald door", "vertaling", "bron:"});

constexpr auto kNordic =
    of_kind(LabelKind::kAuthor, {"skriven av", "skrevet av", "skrevet af", "publicerad av", "publisert av",
                                 "författare", "forfatter", "skribent", "kirjoittaja", "teksti:"});
constexpr auto kNordicOthers =
    of_kind(LabelKind::kOther, {"oversat af", "översatt av", "oversatt av", "kuva:", "kuvat:"});

constexpr auto kEastEuropean =
    of_kind(LabelKind::kAuthor,
            {"autorka", "autorzy", "napisał", "napisała", "opublikowany przez", "dodany przez", "tekst:", "napsal",
             "napsala", "szerző",  "írta",    "Írta",     "scris de",           "publicat de",  "автор",  "Автор",
             "авторы",  "Авторы",  "текст:",  "Текст:"});
constexpr auto kEastEuropeanOthers =
    of_kind(LabelKind::kOther, {"fot.", "zdjęcia", "tłumaczenie", "překlad", "fotó:", "фото", "Фото"});

constexpr auto kAsian = of_kind(
    LabelKind::kAuthor, {"yazar", "yazan", "oleh", "penulis", "ditulis oleh", "tác giả", "Tác giả", "著者", "執筆者"});

constexpr auto kChinese = of_kind(LabelKind::kAuthor, {"文 ｜", "文/图", "文／图", "文/", "文／", "文｜", "文 | ",
                                                       "本报记者", "记者", "作者", "撰文", "来稿", "撰稿", "采写"});
constexpr auto kChineseOthers = of_kind(LabelKind::kOther, {"责任编辑", "编辑", "责编", "校对", "摄影", "审核"});

constexpr unsigned char first_byte(const Label& label) {
  return static_cast<unsigned char>(label.text[0]);
}

template <std::size_t... sizes>
consteval auto ordered(const std::array<Label, sizes>&... tables) {
  std::array<Label, (sizes + ...)> all;
  auto end = all.begin();
  ((end = std::ranges::copy(tables, end).out), ...);
  std::ranges::sort(all, [](const Label& one, const Label& other) {
    return first_byte(one) != first_byte(other) ? first_byte(one) < first_byte(other)
                                                : one.text.size() > other.text.size();
  });
  return all;
}

constexpr auto kLabels =
    ordered(kOf, kEnglish, kEnglishOthers, kGerman, kGermanOthers, kFrench, kFrenchOthers, kSpanishAndPortuguese,
            kSpanishAndPortugueseOthers, kItalian, kItalianOthers, kDutch, kDutchOthers, kNordic, kNordicOthers,
            kEastEuropean, kEastEuropeanOthers, kAsian, kChinese, kChineseOthers);

// Whether a letter of a word begins with this byte: Latin, Greek or Cyrillic.
constexpr bool begins_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return ascii::is_letter(c) || (byte >= 0xC3 && byte <= 0xD3);
}

// "By" is a label in "By Ann" and "By: Ann", not in "Byron" and "by-law"; 记者 is one in "记者林一".
bool begins_with_label(std::string_view text, const Label& label) {
  constexpr unsigned char kFirstOfHan = 0xE0;
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (!starts_with_any_case(text, label.text)) return false;
  const bool needs_end = first_byte(label) < kFirstOfHan && (label.text.back() != ':' && label.text.back() != '.');
  if (text.size() == label.text.size() || !needs_end) return true;
  const std::string_view rest = text.substr(label.text.size());
  return !begins_letter(rest[0]) && rest[0] != '-' && !rest.starts_with(kSoftHyphen);
}

}  // namespace

const Label* label_of(std::string_view text) {
  if (text.empty()) return nullptr;
  const auto first = static_cast<unsigned char>(ascii::lower(text[0]));
  for (const Label& label : std::ranges::equal_range(kLabels, first, {}, first_byte))
    if (begins_with_label(text, label)) return &label;
  return nullptr;
}

bool ends_with_other_label(std::string_view text) {
  const std::string lower = ascii::lower(utf8::trim(text));
  return std::ranges::any_of(
      kLabels, [&](const Label& label) { return label.kind == LabelKind::kOther && lower.ends_with(label.text); });
}

bool wants_name(const Label& label) {
  if (label.kind == LabelKind::kOf || label.text.ends_with(':')) return true;
  return label.kind == LabelKind::kAuthor &&
         std::ranges::any_of(std::initializer_list<std::string_view>{" by", " von", " par", " por", " de", " di", " da",
                                                                     " av", " af", " door", " przez", " oleh"},
                             [&](std::string_view end) { return label.text.ends_with(end); });
}

}  // namespace assay::page
