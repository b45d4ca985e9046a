// No ordinary sentence is taken for a line that stands beside the article: each of these begins like one.
#include <gtest/gtest.h>

#include <array>

#include "collect/page/phrase_book.h"
#include "collect/page/phrases.h"

namespace assay::page {
namespace {

constexpr auto kSentences = std::to_array<std::string_view>({
    // English
    "Also read into the record were two letters from the harbour office.",
    "Posted in Kandahar during the war, he learned to wait.",
    "Printed from old plates, the notes looked almost new.",
    "Share on share, the family sold the whole company.",
    "Story continues to be what the children ask for at night.",
    "More from less was the motto of the plant's new owner.",
    "More in common than expected was what the two towns found.",
    "Related to the mayor by marriage, she kept out of the vote.",
    "Search parties went out at dawn and came back with nothing.",
    "Updated figures are expected from the ministry next week.",
    "By Monday the water had reached the second floor.",
    "Admin read access was given to nine people who had left.",
    "Was it the plan of 3 May 2024 that failed?",
    "“We met on 3 May 2024 and never again.”",
    // German
    "Weiter zu warten sei keine Lösung, sagte die Ministerin.",
    "Weitere Themen des Treffens waren der Krieg und der Preis des Brotes.",
    "Weitere Artikel der Verfassung sollen folgen.",
    "Weitere Informationen zu dem Fall wollte die Polizei nicht nennen.",
    "Zurück zu Hause erzählte er niemandem davon.",
    "Zum Weiterlesen blieb ihr an diesem Abend keine Zeit.",
    "Mehr zum Thema sagte der Minister nicht.",
    "Mehr von allem versprach die Partei ihren Wählern.",
    "Mehr aus Not als aus Neigung verkaufte er das Haus.",
    "Veröffentlicht in einer kleinen Auflage, wurde das Buch bald gesucht.",
    "Geschrieben von zwei Brüdern, kam das Stück erst nach dem Krieg auf die Bühne.",
    "Teilen mit den Nachbarn wollte damals niemand etwas.",
    "Hier geht es zu wie auf einem Markt, sagte ein Kellner.",
    "Keine Kommentare gab es von der Staatsanwaltschaft.",
    "Siehe auch das Urteil des Gerichts, schrieb der Anwalt.",
    "Stand: In einem Jahr soll das Werk öffnen, sagte die Ministerin, und niemand widersprach.",
    "Von Montag an wird am Fluss gebaut.",
    // French
    "Publié dans une revue, le rapport montre que la rivière se retire.",
    "Pour aller plus loin, le gouvernement veut changer la loi.",
    "Classé dans les monuments, le pont ne peut être détruit.",
    "Lire aussi bien que compter, voilà ce que demande le maître.",
    "Voir aussi loin par temps clair est rare ici.",
    "Partager sur la place le pain du matin était l'usage.",
    "Par temps de pluie, la route reste fermée.",
    // Spanish
    "Más de 300 personas resultaron heridas.",
    "Más en serio que en broma, el alcalde ofreció su casa.",
    "Más sobre la mesa que debajo, dijo el juez.",
    "Más información llegó a la oficina al día siguiente.",
    "No te pierdas en los detalles, dijo el ministro.",
    "Puede ver el mar desde la ventana de su cocina.",
    "Puede leer sin gafas a sus noventa años.",
    "Sigue leyendo a los clásicos cada noche.",
    "También lee los diarios de la capital.",
    "Por ahora no hay respuesta de la empresa.",
    // Portuguese
    "Mais de 300 pessoas ficaram feridas.",
    "Mais em jogo está o futuro do porto.",
    "Siga o dinheiro, dizia o promotor aos seus alunos.",
    "Por enquanto não há resposta da empresa.",
    // Italian
    "Per approfondire la questione, il comune ha nominato tre esperti.",
    "Altri articoli della legge restano come sono.",
    "Di notte il porto resta chiuso.",
    // Dutch
    "Meer van hetzelfde dreigt voor de haven.",
    "Meer over de kosten wilde de wethouder niet zeggen.",
    "Meer lezen helpt de kinderen van het dorp.",
    "Deel op de markt was ook de burgemeester.",
    "Door de regen bleef de brug gesloten.",
    // Polish
    "Więcej o sprawie nikt nie chciał powiedzieć.",
    // Chinese
    "关注我们身边的老人，是这位医生的心愿。",
    "用手机付钱的人越来越多，他说。",
    "扫码支付在当地已经普及多年。",
    "2025年11月10日，工厂为何停工？",
});

TEST(PhrasesOfSentences, AreNone) {
  for (const std::string_view sentence : kSentences) {
    EXPECT_FALSE(is_furniture(sentence)) << sentence;
    EXPECT_FALSE(is_head_line(sentence)) << sentence;
    EXPECT_FALSE(is_foot_line(sentence)) << sentence;
    EXPECT_FALSE(begins_after_article(sentence)) << sentence;
    EXPECT_FALSE(may_begin_after_article(sentence)) << sentence;
  }
}

TEST(PhrasesOfSentences, AreSomeAsALinkOrWithAColon) {
  EXPECT_TRUE(is_furniture("Lire aussi : Qui va payer l'usine ?"));
  EXPECT_TRUE(is_furniture("Weitere Artikel: Das Werk öffnet nicht."));
  constexpr double kAllLink = 1;
  EXPECT_TRUE(is_furniture("Sigue leyendo la historia de la fábrica.", kAllLink));
  EXPECT_TRUE(is_furniture("Zurück zu den Nachrichten")) << "no sentence";
  EXPECT_TRUE(is_furniture("Your email address will not be published.")) << "a sentence of none but websites";
}

// "Más de 300 heridos" may head a part of the article, and "Más de Ada Moss" what follows it.
TEST(PhrasesOfSentences, MayBeHeadingsToo) {
  for (const std::string_view heading :
       {"Más de 300 heridos", "Mais de 300 feridos", "Meer van hetzelfde dreigt", "Meer over de kosten",
        "Mehr von allem", "More from less", "More in common than expected"}) {
    EXPECT_FALSE(begins_after_article(heading)) << heading;
    EXPECT_TRUE(may_begin_after_article(heading)) << heading;
  }
}

TEST(PhraseList, KnowsWhatNoSentenceBeginsWith) {
  PhraseList list;
  list.add("read also*; posted in*?\nmenu");
  list.sort();
  EXPECT_TRUE(list.has("menu"));
  EXPECT_FALSE(list.has("read also"));
  EXPECT_TRUE(list.has_start_of("posted in kandahar"));
  EXPECT_FALSE(list.has_sure_start_of("posted in kandahar"));
  EXPECT_TRUE(list.has_sure_start_of("posted in: news"));
  EXPECT_TRUE(list.has_sure_start_of("read also the other"));
}

}  // namespace
}  // namespace assay::page
