#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kFrenchPhrases = {
    .furniture = R"(
abonnez-vous; accueil; afficher plus; annonce; annuler; article précédent; article suivant; connexion; envoyer
envoyer par mail; envoyer à un ami; fermer; imprimer; imprimer cet article; lire aussi; lire la suite; lire plus
menu; partager; partager cet article; partager l'article; partager sur facebook; permalien; plus; précédent
publicité; rechercher; retour; retour en haut; retour à l'accueil; répondre; s'abonner; s'inscrire; se connecter
sommaire; sponsorisé; suivant; suivez-nous; tweeter; voir aussi; voir plus; voir tous les articles; à lire
écouter l'article; abonnez-vous à*; article lié*?; ce site utilise des cookies*; cet article vous a plu*
classé dans*?; cliquez ici*; découvrez aussi*; inscrivez-vous à*; laisser un commentaire*; lire aussi*?
lire également*?; lisez aussi*; mots-clés*?; nous utilisons des cookies*; partager sur*?; permalien*?
pour aller plus loin*?; publié dans*?; retrouvez-nous sur*; suivez-nous sur*; voir aussi*?
votre adresse de messagerie ne sera pas publiée*; votre adresse e-mail ne sera pas publiée*; à lire aussi*
à lire également*; à voir aussi*
)",
    .after = R"(
ailleurs sur le web; ajouter un commentaire; articles associés; articles connexes; articles liés
articles populaires; articles récents; articles similaires; articles suggérés; audios et vidéos sur le sujet
commentaires; contact presse; contacts presse; dans la même catégorie; dans la même rubrique; derniers articles
dernières actualités; en savoir plus; envoyer un commentaire; l'auteur; laisser un commentaire; laisser une réponse
les derniers articles; les plus lus; lire aussi; lire plus d'articles; mots-clés; navigation de l'article
newsletter; nos derniers articles; partager; partager cet article; poster un commentaire
pour aller plus loin; publier un commentaire; réagir; réagir à cet article; sur le même sujet
sur le même thème; thèmes associés; tous les commentaires; votre avis; vous aimerez aussi; à découvrir
à découvrir aussi; à lire aussi; à lire sur le même sujet; à propos de l'auteur; écrire un commentaire
ceci pourrait vous intéresser*; cela pourrait vous intéresser*; ces articles pourraient*; plus d'articles*
vous aimerez aussi*; vous pourriez aimer*; vous pourriez aussi aimer*; vous pourriez également*; à lire aussi*
)",
    .head = R"(
dernière mise à jour*; le lundi*; mis en ligne*; mis à jour*; modifié le*; par*; posté le*; posté par*; publié le*
publié par*; rédigé par*; temps de lecture*; écrit par*
)",
    .foot = R"(
source :*; source:*; sources :*; tous droits réservés*
)",
    .pictures = R"(
crédit :*; crédit photo*; crédit:*; crédits :*; crédits photo*; crédits photos*; crédits:*; illustration :*
légende :*; photo :*; photo d'illustration*; photo:*; photos :*; © photo*
)",
};

}  // namespace assay::page
