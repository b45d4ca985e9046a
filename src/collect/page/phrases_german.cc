#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kGermanPhrases = {
    .furniture = R"(
abbrechen; abo; abonnieren; alle anzeigen; alle bilder; anmelden; antworten; anzeige; artikel anhören
artikel drucken; artikel merken; artikel teilen; artikel versenden; beitrag drucken; beitrag teilen; bild vergrößern
bildergalerie; datei ist nicht barrierefrei; diese seite drucken; diese seite teilen; diesen artikel drucken
diesen artikel teilen; diesen beitrag teilen; drucken; drucken/pdf; druckversion; einloggen; empfehlen
externer inhalt; gefällt mir; gesponsert; hier klicken; in diesem artikel; inhalt; inhaltsverzeichnis
jetzt abonnieren; jetzt anmelden; jetzt bestellen; jetzt downloaden; jetzt herunterladen; jetzt lesen
jetzt registrieren; jetzt teilen; kommentar; kommentieren; lade; laden; link kopieren; lädt; mehr; mehr anzeigen
mehr dazu; mehr erfahren; mehr lesen; menü; merken; nach oben; nach oben scrollen; nächste seite; nächster artikel
nächster beitrag; pdf; per e-mail teilen; permalink; registrieren; schlagwörter; schließen; seite drucken
seite empfehlen; seite teilen; senden; speichern; suche; suchen; tags; teile diesen beitrag; teilen; vergrößern
video abspielen; vorherige seite; vorheriger artikel; vorheriger beitrag; vorlesen; weiter; weiterempfehlen
weiterlesen; werbung; werbung ausblenden; zoom; zum shop; zur startseite; zur übersicht; zurück; zurück zum anfang
zurück zur startseite; zurück zur übersicht; zwitschern; auch interessant:*; auch lesenswert:*; beitrags-navigation*
bewerten sie diesen artikel*; das könnte dich auch*; das könnte euch auch*; das könnte sie auch*; dein kommentar*?
deine e-mail-adresse wird nicht veröffentlicht*; der beitrag erschien zuerst*; diese website benutzt cookies*
diese website verwendet cookies*; dieser beitrag wurde unter*; dieser eintrag wurde*; folge uns auf*
folgen sie uns*; folgt uns auf*; für den newsletter*?; gefällt ihnen dieser artikel*; geschrieben von*?
hier finden sie weitere*; hier geht es weiter*; hier geht es zu*?; hier geht's zu*?; hier gehts weiter*
ihre e-mail-adresse wird nicht veröffentlicht*; kategorie:*; kategorien:*; keine kommentare*?; klicke hier*
klicken sie hier*; lesen sie auch*; lesen sie dazu auch*; lesen sie hier*; lesen sie mehr*; lesen sie weiter*
lesetipp*?; lest auch*; lies auch*; lies hier*; lies mehr*; mehr dazu lesen*?; mehr dazu:*; mehr informationen unter*
mehr infos unter*; mehr zu diesem thema*; mehr zum thema*?; melden sie sich für unseren newsletter*
möchten sie den artikel teilen*; newsletter abonnieren*; schlagwort:*; schlagworte:*; schlagwörter:*
sie müssen angemeldet sein*; sie sind aktuell nicht eingeloggt*; sie sind nicht eingeloggt*; siehe auch*?
stichworte:*; stichwörter:*; teilen auf*?; teilen mit*?; teilen via*?; themen:*; verschlagwortet mit*?
veröffentlicht in*?; veröffentlicht unter*?; war der artikel nützlich*; war dieser artikel*; weiter zu*?
weitere artikel*?; weitere beiträge*?; weitere informationen finden sie*; weitere informationen unter*
weitere informationen zu*?; weitere infos unter*; weitere links*?; weitere themen*?; weiterer artikel*?
weiterführende links*?; weiterführender link*?; wir nutzen cookies*; wir verwenden cookies*; zum newsletter*?
zum weiterlesen*?; zurück zu*?
)",
    .after = R"(
aktuelle artikel; aktuelle beiträge; aktuelle nachrichten; aktuelle news; alle kommentare
ansprechpartner; ansprechpartnerin; auch interessant; autor; autorin; beitragsnavigation; beliebte artikel
beliebte beiträge; das interessiert andere leser; das könnte auch interessant sein; dazu passend; dein kommentar
diesen artikel kommentieren; diskutieren sie mit; downloads; druckversion; einen kommentar schreiben
einzelnachweise; entdecken sie jetzt; haben sie fragen; ihr ansprechpartner; ihr kommentar; ihre ansprechpartner
ihre meinung; jetzt kommentieren; kommentar hinterlassen; kommentar hinzufügen; kommentar schreiben
kommentar verfassen; kommentare; kommentare anzeigen; kontakt; kontakt für medien; kontakt für presseanfragen
kontakte; leserkommentare; letzte artikel; letzte beiträge; medienkontakt; mehr artikel; mehr beiträge; mehr news
mehr themen; meist gelesen; meistgelesen; meistgelesene artikel; neue artikel; neue beiträge
neueste artikel; neueste beiträge; neueste kommentare; newsletter; originalpublikation; passend dazu
passende artikel; passende beiträge; passende themen; presseansprechpartner; pressekontakt; pressekontakte; quellen
quellen und links; quellenangaben; quellenverzeichnis; relevante artikel; rückfragehinweis; schlagwörter
schreib einen kommentar; schreibe eine antwort; schreibe einen kommentar; schreiben sie einen kommentar; teilen
themen; unser newsletter; verwandte artikel; verwandte beiträge; verwandte inhalte; verwandte themen
vielleicht auch interessant; weitere artikel; weitere beiträge; weitere informationen; weitere infos
weitere inhalte; weitere nachrichten; weitere news; weitere pressemitteilungen; weitere themen
weiterführende informationen; weiterführende links; weiterlesen; zum thema; zur person; zusatzinformationen
ähnliche artikel; ähnliche beiträge; ähnliche inhalte; ähnliche themen; über den autor
über die autoren; über die autorin; antwort hinterlassen*; auch interessant*?; das könnte dich auch*
das könnte dir auch*; das könnte euch auch*; das könnte sie auch*; dies könnte sie auch*; diese artikel könnten*
entdecke weitere*; hinterlasse eine antwort*; hinterlasse einen kommentar*; kommentare zu*?; kommentare zum*?
kontakt für*?; lesen sie auch*; lies auch*; mehr aus*?; mehr beiträge*; mehr kolumnen*; mehr von*?
mehr zu diesem thema*; mehr zum thema*?; weitere aktuelle themen*; weitere artikel*?; weitere beiträge*
weitere informationen zu*?
)",
    .head = R"(
aktualisiert*; autor:*; autorin:*; datum:*; erschienen am*; geschrieben am*; geschrieben von*; lesedauer*; lesezeit*
letzte aktualisierung*; letzte änderung*; redaktion:*; stand:*; verfasst am*; verfasst von*; veröffentlicht am*
veröffentlicht:*; von*; zuletzt aktualisiert*; zuletzt geändert*
)",
    .foot = R"(
(alle angaben ohne gewähr*; aktualisiert am*; alle angaben ohne gewähr*; alle rechte vorbehalten*; autor:*
autorin:*; e-mail:*; fax:*; letzte aktualisierung*; letzte änderung*; quelle -*; quelle:*; quellen:*; redaktion:*
stand:*?; tel.:*; telefon:*; zuletzt aktualisiert*; zuletzt geändert*
)",
    .pictures = R"(
abb.:*; abbildung:*; abbildungen:*; beitragsbild:*; bild von*; bild:*; bilder:*; bildnachweis*; bildquelle*
bildquellen*; bildrechte*; copyright:*; credit:*; foto von*; foto ©*; foto:*; fotocredit*; fotograf:*; fotos:*
grafik:*; im bild:*; symbolbild*; symbolfoto*; titelbild:*; titelfoto:*
)",
};

}  // namespace assay::page
