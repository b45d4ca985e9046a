// Reading a source: its figures with their index, its sentences by their hashes, and the numerals outside its figures.
// Cost: one reading of the text and a sort of its figures; memory in proportion to figures and sentences.
#include "report/check/source_text.h"

#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "examine/quantity/quantity.h"
#include "examine/text/text.h"
#include "report/check/verbatim.h"

namespace assay::check {
namespace {

std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_han_numeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"首零〇一二三四五六七八九十百千万亿两双俩仨半廿卅";
  return kNumerals.contains(c);
}

// Calls `use(start, end)` for each numeral of text[from, to): a run of digits, or Han numerals, each and together.
template <typename Use>
void each_numeral(std::string_view text, std::size_t from, std::size_t to, const Use& use) {
  for (std::size_t at = from; at < to;) {
    if (is_digit(text[at])) {
      const std::size_t start = at;
      while (at < to && is_digit(text[at])) ++at;
      use(start, at);
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    std::size_t numerals = 0;
    for (; at < to; ++numerals) {
      const utf8::CodePoint next = utf8::decode(text, at);
      if (!is_han_numeral(next.value)) {
        if (numerals == 0) at += next.size_bytes;
        break;
      }
      use(at, at + next.size_bytes);
      at += next.size_bytes;
    }
    if (numerals > 1) use(start, at);
  }
}

std::string language_of(const Document& document) {
  if (!document.language.empty() && document.language != "und") return document.language;
  std::string sample = document.title;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (sample.size() > 4096) break;
    sample.append("\n").append(utf8::prefix(paragraph.text, 4096));
  }
  return text::detect_language(sample);
}

std::vector<Figure> read_figures(const Document& document, const std::string& language) {
  std::vector<Figure> figures;
  const quantity::Context context{language, document.published};
  int number = 0;
  const auto add = [&](std::string_view text) {
    for (Quantity& quantity : quantity::find_quantities(text, context)) {
      figures.push_back({std::move(quantity), text, number});
    }
    ++number;
  };
  add(document.title);
  for (const Paragraph& paragraph : document.paragraphs) add(paragraph.text);
  return figures;
}

Span span_between(std::size_t start, std::size_t end) {
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

}  // namespace

SourceText::SourceText(const Document& document)
    : document_(document), language_(language_of(document)), list_(read_figures(document, language_)), index_(list_) {
  for (int paragraph = 0; paragraph <= paragraphs(); ++paragraph) read_paragraph(paragraph);
}

std::string_view SourceText::text(int paragraph) const {
  return paragraph == 0 ? document_.title : document_.paragraphs[static_cast<std::size_t>(paragraph) - 1].text;
}

void SourceText::read_paragraph(int paragraph) {
  const std::string_view whole = text(paragraph);
  const auto add_sentence = [&](std::string_view sentence) {
    sentence = without_final_mark(sentence);
    if (sentence.empty()) return;
    const auto start = static_cast<std::size_t>(sentence.data() - whole.data());
    sentences_.emplace(hash_of(sentence), Place{paragraph, span_between(start, start + sentence.size())});
  };
  for (const Span& span : text::split_sentences(whole, language_)) add_sentence(span.of(whole));

  for (Code& code : find_codes(whole, {0, static_cast<std::uint32_t>(whole.size())})) {
    code_tails_.try_emplace(std::move(code.tail), Place{paragraph, code.span});
    codes_.insert(std::move(code.whole));
  }

  std::size_t from = 0;
  const auto add_numeral = [&](std::size_t start, std::size_t end) {
    numerals_.try_emplace(std::string(whole.substr(start, end - start)), Place{paragraph, span_between(start, end)});
  };
  for (const Figure& figure : index_.of_paragraph(paragraph)) {
    each_numeral(whole, from, figure.quantity.span.start, add_numeral);
    from = std::max<std::size_t>(from, figure.quantity.span.end);
  }
  each_numeral(whole, from, whole.size(), add_numeral);
}

std::optional<Place> SourceText::sentence(std::string_view sentence, const std::vector<int>& preferred) const {
  sentence = without_final_mark(sentence);
  std::optional<Place> found;
  const auto [first, last] = sentences_.equal_range(hash_of(sentence));
  int looked_at = 0;
  for (auto place = first; place != last && looked_at < 64; ++place, ++looked_at) {
    if (place->second.span.of(text(place->second.paragraph)) != sentence) continue;
    if (std::ranges::find(preferred, place->second.paragraph) != preferred.end()) return place->second;
    if (!found || place->second.paragraph < found->paragraph) found = place->second;
  }
  return found;
}

std::optional<Place> SourceText::loose_numeral(const std::string& numeral) const {
  const auto found = numerals_.find(numeral);
  return found == numerals_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Place> SourceText::other_code(const Code& code) const {
  const auto like = code_tails_.find(code.tail);
  if (like == code_tails_.end() || codes_.contains(code.whole)) return std::nullopt;
  return like->second;
}

}  // namespace assay::check
