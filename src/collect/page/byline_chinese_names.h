// Chinese names: which short runs of characters are persons' names?  For this room's own use.  Pure.
// Simplified and traditional characters alike.
#pragma once

#include <string>
#include <string_view>

namespace assay::page {

// Two to four characters, or more with a dot between them: 林一, 约翰·史密斯.
bool is_chinese_name(std::string_view text);
bool is_foreign_name(std::string_view name);
// Whether the name begins with a common surname: then it is no word of the page such as
// 打印 or 我要评论, which stands behind a name as another name would.
bool has_common_surname(std::string_view name);

// "北辰日报记者 林一 周敏 通讯员 王五" -> "林一、周敏".  Empty where the words are not names and offices alone.
// Simplified characters.
std::string chinese_names_in(std::string_view text, std::string_view outlet);

}  // namespace assay::page
