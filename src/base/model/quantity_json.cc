#include "base/model/quantity_json.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace assay {
namespace {

using Json = nlohmann::ordered_json;

// Fields are written once each, in order: no key is looked for among those before it, and nothing is copied, as an
// initializer list would.
class Fields {
 public:
  explicit Fields(std::size_t count) { object_.get_ref<Json::object_t&>().reserve(count); }

  template <typename Value>
  void add(const char* name, Value&& value) {
    using Container = Json::object_t::Container;
    static_cast<Container&>(object_.get_ref<Json::object_t&>()).emplace_back(name, std::forward<Value>(value));
  }
  Json take() { return std::move(object_); }

 private:
  Json object_ = Json::object();
};

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
    Fields fields(12);
    fields.add("text", quantity.span.of(text));
    fields.add("start", quantity.span.start);
    fields.add("end", quantity.span.end);
    fields.add("kind", to_string(quantity.kind));
    fields.add("value", value_of(quantity));
    fields.add("low", low_of(quantity));
    fields.add("high", high_of(quantity));
    fields.add("unit", text_or_null(quantity.unit));
    fields.add("per", text_or_null(quantity.per));
    fields.add("approximate", quantity.approximate);
    fields.add("number_start", quantity.number.start);
    fields.add("number_end", quantity.number.end);
    list.push_back(fields.take());
  }
  return list;
}

Json mentions_to_json(std::span<const Mention> mentions, std::string_view text) {
  Json list = Json::array();
  for (const Mention& mention : mentions) {
    Fields fields(8);
    fields.add("text", mention.span.of(text));
    fields.add("start", mention.span.start);
    fields.add("end", mention.span.end);
    fields.add("type", to_string(mention.type));
    fields.add("entity", text_or_null(mention.entity));
    fields.add("english", text_or_null(mention.english));
    fields.add("chinese", text_or_null(mention.chinese));
    fields.add("role", text_or_null(mention.role));
    list.push_back(fields.take());
  }
  return list;
}

}  // namespace assay
