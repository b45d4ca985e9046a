#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kDutchPhrases = {
    .furniture = R"(
abonneer; advertentie; afdrukken; annuleren; artikel delen; bewaar; deel dit artikel; deel dit bericht; delen
inloggen; lees meer; lees ook; lees verder; meer; menu; print; reageer; reageren; registreren; sluiten; terug
terug naar boven; verder lezen; volg ons; volgende; vorige; zoeken; abonneer je op*; bekijk ook*; deel op*?
deze site gebruikt cookies*; deze website gebruikt cookies*; het e-mailadres wordt niet gepubliceerd*
je e-mailadres wordt niet gepubliceerd*; klik hier*; lees hier*; lees meer*; lees ook*; lees verder*; meer lezen*?
meld je aan voor*; schrijf je in voor*; tags:*; volg ons op*; wij gebruiken cookies*
)",
    .after = R"(
aanbevolen; anderen lazen ook; berichtnavigatie; bronnen; deel dit artikel; geef een reactie; gerelateerd
gerelateerde artikelen; gerelateerde berichten; laat een reactie achter; laatste berichten; laatste nieuws; lees ook
meer artikelen; meer nieuws; meer over dit onderwerp; meest gelezen; misschien ook interessant; onderwerpen
over de auteur; plaats een reactie; reacties; reageer op dit artikel; recente berichten; verwante artikelen
dit vind je misschien ook*; geef een reactie*; laat een reactie*; meer over*?; meer van*?; wellicht ook*?
)",
    .head = R"(
auteur:*; bijgewerkt*; datum:*; door*; geplaatst*; gepubliceerd*; geschreven door*; laatst bijgewerkt*; leestijd*
)",
    .foot = R"(
alle rechten voorbehouden*; bron:*; bronnen:*
)",
    .pictures = R"(
afbeelding:*; beeld ©*; beeld:*; foto ©*; foto's:*; foto:*
)",
};

}  // namespace assay::page
