// Phrases: lines that stand in articles but are not of them.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::page {

// Whether a line ends as a sentence does, or as somebody's words do.
bool ends_sentence(std::string_view line);

// "Advertisement", "Share this article", "责任编辑：…", "Sign up for our newsletter", "扫一扫分享": one short line.
// `link_share` is how much of it stands in links, 0 to 1: a link may lead to an article that is called like a sentence.
bool is_furniture(std::string_view line, double link_share = 0);

// What stands below a picture, without an element that says so: "…城市摄影队 周斌 摄", "（视频截图）", "图为…".
bool is_picture_line(std::string_view line);

// A heading or line after which only links to other articles, comments or forms follow: "Related articles", "相关阅读".
bool begins_after_article(std::string_view line);

// The same of lines that may head a part of the article as well: "More from Berlin", and "More from less".
bool may_begin_after_article(std::string_view line);

// The line of author, date and source under a headline: "2025年11月10日 02:06 来源：…", "By Jane Doe · 3 min read".
bool is_head_line(std::string_view line);

// The same of a heading, which has to name the author, or to be a date and hardly more: "By the numbers" and "What
// happened on 11 September 2001" head a part of the article.  `author` may be empty.
bool is_head_heading(std::string_view heading, std::string_view author);

// "责任编辑：…", "（编辑 …）", "版权声明…", "本文来源…": what closes a Chinese article.
bool is_foot_line(std::string_view line);

}  // namespace assay::page
