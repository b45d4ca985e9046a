#include "examine/quantity/characters.h"

namespace assay::quantity {

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
