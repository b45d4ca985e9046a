#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kItalianPhrases = {
    .furniture = R"(
abbonati; accedi; annulla; articolo precedente; articolo successivo; ascolta l'articolo; avanti; cerca; chiudi
commenta; commenti; condividi; condividi su facebook; continua a leggere; copia link; indietro; invia; iscriviti
leggi anche; leggi di più; leggi tutto; menu; precedente; pubblicità; registrati; rispondi; salva; scarica
scopri di più; seguici; stampa; successivo; tag; torna su; vedi anche; clicca qui*; condividi su*?; guarda anche*
il tuo indirizzo email non sarà pubblicato*; iscriviti alla*; leggi anche*; leggi di più*; leggi pure*
per approfondire*?; potrebbe interessarti*; questo sito utilizza i cookie*; seguici su*; tag:*; tags:*
utilizziamo i cookie*; vedi anche*
)",
    .after = R"(
altri articoli; argomenti; articoli correlati; articoli recenti; articoli simili; commenti; contenuti correlati
fonti; i più letti; informazioni sull'autore; l'autore; lascia un commento; lascia una risposta; leggi anche
navigazione articoli; notizie correlate; più letti; potrebbe interessarti; scrivi un commento
sullo stesso argomento; ti potrebbe interessare; ultime notizie; ultimi articoli; altri articoli*?
lascia un commento*; lascia una risposta*; potrebbe anche interessarti*; potrebbe interessarti*
potrebbero interessarti*; ti potrebbe*; ti potrebbero*
)",
    .head = R"(
a cura di*; aggiornato*; data:*; di*; modificato il*; pubblicato*; scritto da*; tempo di lettura*
ultimo aggiornamento*
)",
    .foot = R"(
fonte:*; fonti:*; riproduzione riservata*; tutti i diritti riservati*; © riproduzione riservata*
)",
    .pictures = R"(
(foto*; credit:*; crediti:*; foto di*; foto:*; fotografia:*; immagine:*
)",
};

}  // namespace assay::page
