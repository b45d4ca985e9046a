// Traps: characters of numbers and units that mean neither here (四川, 统一, 十分, 五台山; 家长 after 三).
// For this room only.  Pure, constant time.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::quantity {

// The end of the fixed word that covers the numeral character at `at`, or 0 where none does: 四川, 不一样, 十四五规划.
std::size_t trap_end(std::string_view text, std::size_t at);
// Whether the characters after the unit `name`, which ends at `end`, make another word of it: 人 in 三人行 is fine, in
// 人民 it is none.
bool is_other_word(std::string_view name, std::string_view text, std::size_t end);

}  // namespace assay::quantity
