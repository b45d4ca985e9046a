#include "examine/quantity/characters.h"

namespace assay::quantity {

Character rare_character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const auto tail = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) ^ 0x80U : 0xFFU;
  };
  if (first >= 0xC2 && first < 0xE0 && tail(1) < 0x40U) {
    return {.value = ((first & 0x1FU) << 6U) | tail(1), .size = 2};
  }
  if (first >= 0xF0 && first < 0xF5 && (tail(1) | tail(2) | tail(3)) < 0x40U) {
    const char32_t value = ((first & 0x07U) << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3);
    if (value >= 0x10000U && value <= 0x10FFFFU) return {.value = value, .size = 4};
  }
  return {.value = 0xFFFD, .size = 1};
}

HanClass han_class(char32_t character) {
  using enum HanNumeral;
  switch (character) {
    case U'零':
    case U'〇':
    case U'○':
      return {.kind = kZero, .value = 0};
    case U'一':
    case U'壹':
    case U'弌':
      return {.kind = kDigit, .value = 1};
    case U'二':
    case U'贰':
    case U'貳':
    case U'弍':
      return {.kind = kDigit, .value = 2};
    case U'三':
    case U'叁':
    case U'參':
    case U'叄':
      return {.kind = kDigit, .value = 3};
    case U'四':
    case U'肆':
      return {.kind = kDigit, .value = 4};
    case U'五':
    case U'伍':
      return {.kind = kDigit, .value = 5};
    case U'六':
    case U'陆':
    case U'陸':
      return {.kind = kDigit, .value = 6};
    case U'七':
    case U'柒':
      return {.kind = kDigit, .value = 7};
    case U'八':
    case U'捌':
      return {.kind = kDigit, .value = 8};
    case U'九':
    case U'玖':
      return {.kind = kDigit, .value = 9};
    case U'两':
    case U'兩':
      return {.kind = kPair, .value = 2};
    case U'十':
    case U'拾':
      return {.kind = kUnit, .value = 1};
    case U'百':
    case U'佰':
      return {.kind = kUnit, .value = 2};
    case U'千':
    case U'仟':
      return {.kind = kUnit, .value = 3};
    case U'万':
    case U'萬':
      return {.kind = kScale, .value = 4};
    case U'亿':
    case U'億':
      return {.kind = kScale, .value = 8};
    case U'兆':
      return {.kind = kScale, .value = 12};
    case U'几':
    case U'幾':
    case U'数':
    case U'數':
      return {.kind = kSome, .value = 0};
    default:
      return {};
  }
}

}  // namespace assay::quantity
