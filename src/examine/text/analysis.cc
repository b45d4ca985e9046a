#include "examine/text/analysis.h"

#include "examine/text/words.h"

namespace assay::text {

namespace {

AnalysedParagraph analyse_paragraph(std::string_view text, std::string_view language, WordSplitter& splitter) {
  AnalysedParagraph paragraph;
  paragraph.folded = fold(text);
  paragraph.words = splitter.split(text, paragraph.folded);
  std::uint32_t word = 0;
  for (const Span& span : split_sentences(text, language)) {
    const std::uint32_t first_word = word;
    while (word < paragraph.words.size() && paragraph.words[word].span.start < span.end) ++word;
    paragraph.sentences.push_back({span, first_word, word});
  }
  return paragraph;
}

// A document that does not know its language is asked for it once, by its first paragraphs.
std::string language_of(const Document& document) {
  if (!document.language.empty() && document.language != "und") return document.language;
  constexpr std::size_t kEnoughBytes = 4096;
  std::string sample = document.title;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (sample.size() >= kEnoughBytes) break;
    sample += '\n';
    sample += paragraph.text;
  }
  return detect_language(sample);
}

}  // namespace

Analysis analyse(const Document& document) {
  Analysis analysis{.language = language_of(document), .title = {}, .paragraphs = {}};
  WordSplitter splitter(analysis.language);
  analysis.title = analyse_paragraph(document.title, analysis.language, splitter);
  analysis.paragraphs.reserve(document.paragraphs.size());
  for (const Paragraph& paragraph : document.paragraphs)
    analysis.paragraphs.push_back(analyse_paragraph(paragraph.text, analysis.language, splitter));
  return analysis;
}

}  // namespace assay::text
