#include "collect/page/date_labels.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace assay::page {
namespace {

using enum DateLabel;

struct LabelWord {
  std::string_view word;  // ASCII in lower case
  DateLabel label;
};

constexpr auto kLabelWords = std::to_array<LabelWord>({
    // English
    {"updated", kUpdated},
    {"update:", kUpdated},
    {"modified", kUpdated},
    {"reviewed", kUpdated},
    {"last edited", kUpdated},
    {"revised", kUpdated},
    {"published", kPublished},
    {"posted", kPublished},
    {"created", kPublished},
    {"submitted by", kPublished},
    {"submitted", kOther},
    {"accepted", kOther},
    {"accessed", kOther},
    {"retrieved", kOther},
    {"registered", kOther},
    {"member since", kOther},
    // Chinese
    {"更新", kUpdated},
    {"修改", kUpdated},
    {"修订", kUpdated},
    {"发布", kPublished},
    {"发表", kPublished},
    {"發布", kPublished},
    {"發表", kPublished},
    {"刊登", kPublished},
    // German, Dutch
    {"aktualisiert", kUpdated},
    {"geändert", kUpdated},
    {"letzte änderung", kUpdated},
    {"letzte Änderung", kUpdated},
    {"letztes update", kUpdated},
    {"bearbeitet", kUpdated},
    {"veröffentlich", kPublished},
    {"erschienen", kPublished},
    {"publiziert", kPublished},
    {"abgerufen", kOther},
    {"registriert", kOther},
    {"mitglied seit", kOther},
    {"bijgewerkt", kUpdated},
    {"gewijzigd", kUpdated},
    {"gepubliceerd", kPublished},
    {"geplaatst", kPublished},
    // French, Spanish, Portuguese, Italian, Romanian
    {"mis à jour", kUpdated},
    {"mise à jour", kUpdated},
    {"modifié", kUpdated},
    {"publié", kPublished},
    {"mis en ligne", kPublished},
    {"consulté", kOther},
    {"actualizad", kUpdated},
    {"modificad", kUpdated},
    {"atualizad", kUpdated},
    {"publicad", kPublished},
    {"aggiornat", kUpdated},
    {"aggiornamento", kUpdated},
    {"modificat", kUpdated},
    {"pubblicat", kPublished},
    {"actualizat", kUpdated},
    {"publicat", kPublished},
    // Swedish, Danish, Norwegian, Finnish
    {"uppdatera", kUpdated},
    {"opdatere", kUpdated},
    {"oppdater", kUpdated},
    {"publicera", kPublished},
    {"publicere", kPublished},
    {"publisert", kPublished},
    {"päivitetty", kUpdated},
    {"julkaistu", kPublished},
    // Polish, Czech, Hungarian, Turkish
    {"aktualizacj", kUpdated},
    {"aktualizowan", kUpdated},
    {"opublikowan", kPublished},
    {"data publikacji", kPublished},
    {"aktualizováno", kUpdated},
    {"publikováno", kPublished},
    {"frissítve", kUpdated},
    {"közzétéve", kPublished},
    {"güncelle", kUpdated},
    {"yayınlan", kPublished},
    {"yayın tarihi", kPublished},
    // Russian, Ukrainian, Greek, without the first letter, which may be a capital; Arabic
    {"бновлен", kUpdated},
    {"зменен", kUpdated},
    {"публикован", kPublished},
    {"новлено", kUpdated},
    {"публіковано", kPublished},
    {"νημέρωση", kUpdated},
    {"ημοσιεύ", kPublished},
    {"آخر تحديث", kUpdated},
    {"تم نشر", kPublished},
});

// Most bytes of a line begin no label.
constexpr auto kBeginsLabel = [] {
  std::array<bool, 256> begins{};
  for (const LabelWord& one : kLabelWords) begins.at(static_cast<unsigned char>(one.word.front())) = true;
  return begins;
}();

}  // namespace

std::vector<LabelledPart> labelled_parts(std::string_view line) {
  std::vector<LabelledPart> parts;
  DateLabel label = kNone;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!kBeginsLabel.at(static_cast<unsigned char>(line[at]))) continue;
    const auto* const known =
        std::ranges::find_if(kLabelWords, [&](const LabelWord& one) { return line.substr(at).starts_with(one.word); });
    if (known == kLabelWords.end()) continue;
    // "unpublished", "recreated"
    if (at > 0 && ascii::is_letter(line[at]) && ascii::is_letter(line[at - 1])) continue;
    parts.push_back({line.substr(begin, at - begin), label});
    label = known->label;
    begin = at + known->word.size();
    at = begin - 1;
  }
  parts.push_back({line.substr(begin), label});
  return parts;
}

DateLabel trailing_label(std::string_view line) {
  constexpr std::size_t kLabelLine = 40;
  if (line.size() > kLabelLine) return kNone;
  return labelled_parts(line).back().label;
}

}  // namespace assay::page
