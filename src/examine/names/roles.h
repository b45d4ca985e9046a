// Titles and offices: 财长, 外交部发言人, "Treasury Secretary".  Internal to examine/names.  Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::names {

// The length in bytes of the Chinese role that ends, or begins, at byte `at`; 0 where there is none.
std::size_t chinese_role_before(std::string_view text, std::size_t at);
std::size_t chinese_role_after(std::string_view text, std::size_t at);

// Where the English role that ends before byte `at` begins ("Treasury Secretary " before Scott); `at` where there is
// none.  Blanks between role and name belong to neither.
std::size_t english_role_start(std::string_view text, std::size_t at);

// Whether a single English word, in any case, names an office: "president".
bool is_english_role(std::string_view word);

// Whether a word may stand before a role and belongs to it then: "deputy", "foreign".
bool is_english_role_part(std::string_view word);

// Whether what follows byte `at` says that somebody speaks: 说, 表示, " said", ", who told".
bool speaks_after(std::string_view text, std::size_t at);

}  // namespace assay::names
