#include "base/model/quantity_json.h"

#include <nlohmann/json.hpp>

namespace assay {
namespace {

using Json = nlohmann::ordered_json;

Json decimal_or_null(const std::optional<Decimal>& decimal) {
  return decimal ? Json(decimal->to_string()) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json value_of(const Quantity& quantity) {
  return quantity.kind == QuantityKind::kDate ? text_or_null(quantity.date) : decimal_or_null(quantity.value);
}

Json low_of(const Quantity& quantity) {
  return quantity.kind == QuantityKind::kDate ? text_or_null(quantity.first_day) : decimal_or_null(quantity.low);
}

Json high_of(const Quantity& quantity) {
  return quantity.kind == QuantityKind::kDate ? text_or_null(quantity.last_day) : decimal_or_null(quantity.high);
}

}  // namespace

Json quantities_to_json(std::span<const Quantity> quantities, std::string_view text) {
  Json list = Json::array();
  for (const Quantity& quantity : quantities) {
    list.push_back({{"text", quantity.span.of(text)},
                    {"start", quantity.span.start},
                    {"end", quantity.span.end},
                    {"kind", to_string(quantity.kind)},
                    {"value", value_of(quantity)},
                    {"low", low_of(quantity)},
                    {"high", high_of(quantity)},
                    {"unit", text_or_null(quantity.unit)},
                    {"per", text_or_null(quantity.per)},
                    {"approximate", quantity.approximate},
                    {"number_start", quantity.number.start},
                    {"number_end", quantity.number.end}});
  }
  return list;
}

Json mentions_to_json(std::span<const Mention> mentions, std::string_view text) {
  Json list = Json::array();
  for (const Mention& mention : mentions) {
    list.push_back({{"text", mention.span.of(text)},
                    {"start", mention.span.start},
                    {"end", mention.span.end},
                    {"type", to_string(mention.type)},
                    {"entity", text_or_null(mention.entity)},
                    {"english", text_or_null(mention.english)},
                    {"chinese", text_or_null(mention.chinese)},
                    {"role", text_or_null(mention.role)}});
  }
  return list;
}

}  // namespace assay
