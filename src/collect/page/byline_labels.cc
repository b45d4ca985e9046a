// The labels of credits, a table a language.
//
// Idea: all tables become one at compile time, ordered by the first byte and then by length, so that a text is compared
// with the few labels that begin as it does, the longest first.
#include "collect/page/byline_labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/byline_chinese_names.h"
#include "collect/page/phrase_book.h"

namespace assay::page {
namespace {

template <std::size_t size>
consteval std::array<Label, size> of_kind(LabelKind kind, const std::string_view (&texts)[size]) {
  std::array<Label, size> labels;
  for (std::size_t i = 0; i < size; ++i) labels[i] = {texts[i], kind};
  return labels;
}

constexpr auto kOf = of_kind(LabelKind::kOf, {"by", "von", "par", "por", "di", "av", "af", "door", "oleh"});

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
                                                      "über die autorin",
                                                      "über die autoren",
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
constexpr auto kGermanOthers =
    of_kind(LabelKind::kOther,
            {"foto:",          "fotos:",        "foto von", "fotos von",     "fotograf:",        "fotografie:",
             "bild:",          "bilder:",       "bild von", "bildquelle",    "quelle:",          "quellen:",
             "illustration:",  "grafik:",       "video:",   "kamera:",       "schnitt:",         "regie:",
             "übersetzt von",  "übersetzung",   "lektorat", "geprüft von",   "fachlich geprüft", "medizinisch geprüft",
             "bearbeitet von", "redigiert von", "stand:",   "kommentare von"});

constexpr auto kFrench = of_kind(LabelKind::kAuthor, {"auteur",
                                                      "auteure",
                                                      "autrice",
                                                      "auteurs",
                                                      "auteur·e",
                                                      "écrit par",
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
             "napsala", "szerző", "írta", "scris de", "publicat de", "автор", "авторы", "текст:", "Текст:"});
constexpr auto kEastEuropeanOthers =
    of_kind(LabelKind::kOther, {"fot.", "zdjęcia", "tłumaczenie", "překlad", "fotó:", "фото"});

constexpr auto kAsian =
    of_kind(LabelKind::kAuthor, {"yazar", "yazan", "penulis", "ditulis oleh", "tác giả", "著者", "執筆者"});

constexpr auto kChinese =
    of_kind(LabelKind::kAuthor, {"文", "文/图", "文／图", "图文", "图/文", "文/圖", "文／圖", "圖文", "本报记者",
                                 "记者", "作者", "撰文", "来稿", "撰稿", "采写", "本報記者", "記者", "來稿", "採寫"});
constexpr auto kChineseOthers = of_kind(LabelKind::kOther, {"责任编辑", "编辑", "责编", "校对", "摄影", "审核",
                                                            "責任編輯", "編輯", "責編", "校對", "攝影", "審核"});

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

// What parts a label from a name.
constexpr auto kLabelMarks = std::to_array<std::string_view>({":", "：", "|", "｜", "丨", "/", "／"});

constexpr std::size_t kHanBytes = 3;

constexpr bool is_han(const Label& label) {
  constexpr unsigned char kFirstOfHan = 0xE4;
  return first_byte(label) >= kFirstOfHan;
}

// Whether a letter of a word begins with this byte: Latin, Greek or Cyrillic.
constexpr bool begins_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return ascii::is_letter(c) || (byte >= 0xC3 && byte <= 0xD3);
}

// "By" is a label in "By Ann" and "By: Ann", not in "Byron" and "by-law".
bool is_word_before(std::string_view rest) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  return rest.empty() || (!begins_letter(rest[0]) && rest[0] != '-' && !rest.starts_with(kSoftHyphen));
}

// 编辑 is a label in 编辑：林一, 编辑 林一 and 编辑林一, not in 编辑部; 文 needs a mark.
bool is_han_label_before(std::string_view rest, const Label& label) {
  if (label_mark_bytes(rest) > 0) return true;
  if (label.text.size() == kHanBytes) return false;
  if (rest.empty() || !utf8::is_han(utf8::decode(rest, 0).value)) return true;
  std::size_t size = 0;
  while (size < rest.size() && utf8::is_han(utf8::decode(rest, size).value))
    size += utf8::decode(rest, size).size_bytes;
  return is_chinese_name(rest.substr(0, size)) && has_common_surname(rest);
}

// Labels that end so go on with a name, whatever stands between.
bool ends_with_preposition(std::string_view label) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{" by", " von", " par", " por", " de", " di", " da",
                                                                     " av", " af", " door", " przez", " oleh"},
                             [label](std::string_view end) { return label.ends_with(end); });
}

// Whether the label is the last words of `text`: "Ada Moss. Foto", not "Telefoto".
bool ends_with_label(std::string_view text, std::string_view label) {
  if (!text.ends_with(label)) return false;
  text.remove_suffix(label.size());
  if (text.empty() || (label[0] & 0x80) != 0) return true;
  const bool is_behind_marked_letter =
      text.size() > 1 && (text.back() & 0x80) != 0 && begins_letter(text[text.size() - 2]);
  return !ascii::is_letter(text.back()) && !is_behind_marked_letter;
}

}  // namespace

std::size_t label_mark_bytes(std::string_view text) {
  const std::string_view marked = utf8::trim(text);
  for (const std::string_view mark : kLabelMarks)
    if (marked.starts_with(mark)) {
      const std::string_view rest = utf8::trim(marked.substr(mark.size()));
      return rest.empty() ? text.size() : static_cast<std::size_t>(rest.data() - text.data());
    }
  return 0;
}

std::optional<FoundLabel> label_of(std::string_view text) {
  constexpr std::size_t kMaxLabelBytes = 60;
  if (text.empty()) return std::nullopt;
  const std::string lower = lower_line(utf8::prefix(text, kMaxLabelBytes));
  for (const Label& label : std::ranges::equal_range(kLabels, static_cast<unsigned char>(lower[0]), {}, first_byte)) {
    if (!lower.starts_with(label.text)) continue;
    // Each character has one in lower case, if not of as many bytes.
    std::size_t bytes = 0;
    for (std::size_t left = utf8::count(label.text); left > 0; --left) bytes += utf8::decode(text, bytes).size_bytes;
    const std::string_view rest = text.substr(bytes);
    const bool has_end = label.text.ends_with(':') || label.text.ends_with('.');
    if (has_end || (is_han(label) ? is_han_label_before(rest, label) : is_word_before(rest)))
      return FoundLabel{.label = label, .bytes = bytes};
  }
  return std::nullopt;
}

bool ends_with_other_label(std::string_view text) {
  const std::string lower = lower_line(utf8::trim(text));
  std::string_view unmarked = lower;
  for (const std::string_view mark : kLabelMarks)
    if (unmarked.ends_with(mark)) unmarked = utf8::trim(unmarked.substr(0, unmarked.size() - mark.size()));
  const bool is_marked = unmarked.size() < lower.size();
  return std::ranges::any_of(kLabels, [&](const Label& label) {
    if (label.kind != LabelKind::kOther) return false;
    if (label.text.ends_with('.') || ends_with_preposition(label.text)) return ends_with_label(lower, label.text);
    const std::string_view unmarked_label = utf8::trim(label.text.substr(0, label.text.find(':')));
    return (is_marked && ends_with_label(unmarked, unmarked_label)) || (is_han(label) && unmarked == label.text);
  });
}

bool wants_name(const Label& label, std::string_view rest) {
  if (label.kind == LabelKind::kOf || label.text.ends_with(':')) return true;
  return label.kind == LabelKind::kAuthor && !is_han(label) &&
         (ends_with_preposition(label.text) || utf8::trim(rest).starts_with(':'));
}

}  // namespace assay::page
