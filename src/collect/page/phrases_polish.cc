#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kPolishPhrases = {
    .furniture = R"(
anuluj; artykuł sponsorowany; czytaj dalej; czytaj również; czytaj także; czytaj też; czytaj więcej; dalej; drukuj
komentarze; kopiuj link; materiał sponsorowany; menu; następny; odpowiedz; polub; poprzedni; powrót; reklama; rozwiń
skomentuj; subskrybuj; szukaj; tagi; udostępnij; więcej; wróć; wyślij; zaloguj; zaloguj się; zamknij; zapisz
zapisz się; zobacz również; zobacz także; zobacz też; zobacz więcej; źródło; czytaj również*; czytaj także*
czytaj też*; czytaj więcej*; czytaj:*; dołącz do*; kliknij*; obserwuj nas*; oglądaj także*; polecamy:*
przeczytaj również*; przeczytaj także*; przeczytaj też*; sprawdź także*; sprawdź też*; ta strona korzysta z*; tagi:*
ten serwis używa*; twój adres e-mail nie zostanie opublikowany*; używamy plików cookie*; warto przeczytać*; więcej:*
zapisz się*; zobacz również*; zobacz także*; zobacz też*; zobacz więcej*; zobacz:*
)",
    .after = R"(
czytaj także; czytaj też; dodaj komentarz; inne artykuły; komentarze; może cię zainteresować; najczęściej czytane
najnowsze; najnowsze artykuły; najnowsze wpisy; najpopularniejsze; nawigacja wpisu; o autorze; ostatnie wpisy
podobne; podobne artykuły; podobne wpisy; polecamy; polecane; polecane artykuły; powiązane; powiązane artykuły
powiązane tematy; przeczytaj również; przeczytaj także; tagi; warto przeczytać; wasze komentarze
więcej na ten temat; zobacz również; zobacz także; zobacz też; zostaw komentarz; źródła; źródło; dodaj komentarz*
mogą cię*; może cię*; więcej o*?; zostaw komentarz*; zostaw odpowiedź*
)",
    .head = R"(
aktualizacja*; autor:*; czas czytania*; data publikacji*; data:*; dodano*; opublikowano*; ostatnia aktualizacja*
)",
    .foot = R"(
fot.*; wszelkie prawa zastrzeżone*; źródła:*; źródło:*
)",
    .pictures = R"(
autor zdjęcia*; fot.*; foto:*; zdjęcia:*; zdjęcie ilustracyjne*; zdjęcie:*; źródło zdjęcia*
)",
};

}  // namespace assay::page
