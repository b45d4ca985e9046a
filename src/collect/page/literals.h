// Literals: the objects, arrays and strings that the data in a script hold.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace assay::page {

inline constexpr std::uint32_t kNoLiteral = std::numeric_limits<std::uint32_t>::max();

inline constexpr std::size_t kMaxLiterals = 200'000;  // of one text

struct Literal {
  enum class Kind : std::uint8_t { kObject, kArray, kString };
  Kind kind = Kind::kArray;
  std::uint32_t parent = kNoLiteral;  // stands before its children
  std::string key;                    // of a value in an object; else empty
  std::string text;                   // of a string, escapes resolved, UTF-8; empty where the string holds data itself
};

// In the order of the text; the first is an array of ours that holds the outermost ones.  Reads JSON, JavaScript's own
// literals, both inside of a program, and both inside of strings ("{\"a\":1}") or in URL encoding (%7B%22a%22); what is
// given to a property, a.b="…", counts as {b:"…"}; parameters stand for their strings where their function is called at
// once (called_functions.h), for four times the script's bytes at most.
// Numbers, names and code are passed over.  Any text is read as far as it goes; what lies deeper than 256 objects or
// behind kMaxLiterals is left out.  Cost: linear, twice over for what stands in strings.
// `nesting`: how many strings deep data are looked for.
std::vector<Literal> read_literals(std::string_view script, int nesting = 2);

// What `script`, which begins with a quotation mark, says up to the next one.
std::string read_string_literal(std::string_view script);

// Looks for data in the strings of `literals` from place `from` on, in which data were not looked for yet: a string
// that holds data becomes an array of what it holds.
void read_data_in_strings(std::vector<Literal>& literals, std::size_t from, int nesting = 2);

// Puts `found`, as read_literals gives it, below the literal `holder`.
void append_literals(std::vector<Literal>& literals, std::uint32_t holder, std::vector<Literal> found);

}  // namespace assay::page
