// Forms of countries that are no names by themselves: "American", 中美, 美方.  Internal to examine/names.  Pure.
#pragma once

#include <span>
#include <string_view>

namespace assay::names {

struct CountryForms {
  std::string_view chinese;       // the name by which the lexicon finds it
  std::string_view abbreviation;  // 美; empty where none is in use
  std::string_view adjectives;    // "American|Americans|U.S.", 我国: what else stands for it
};

std::span<const CountryForms> country_forms();

// The country that one Chinese character stands for in compounds (中美, 美方), as the lexicon finds it; empty for none.
std::string_view country_of_abbreviation(std::string_view character);

// Whether an English word is the adjective, or the people, of a country: "Chinese", "Russians".
bool is_country_adjective(std::string_view word);

}  // namespace assay::names
