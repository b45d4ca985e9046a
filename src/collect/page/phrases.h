// Phrases: lines that stand in articles but are not of them.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::page {

// "Advertisement", "Share this article", "责任编辑：…", "Sign up for our newsletter", "扫一扫分享": one short line.
bool is_furniture(std::string_view line);

// What stands below a picture, without an element that says so: "…城市摄影队 周斌 摄", "（视频截图）", "图为…".
bool is_picture_line(std::string_view line);

// A heading or line after which only links to other articles, comments or forms follow: "Related articles", "相关阅读".
bool begins_after_article(std::string_view line);

// The line of author, date and source under a headline: "2025年11月10日 02:06 来源：…", "By Jane Doe · 3 min read".
bool is_head_line(std::string_view line);

// "责任编辑：…", "（编辑 …）", "版权声明…", "本文来源…": what closes a Chinese article.
bool is_foot_line(std::string_view line);

}  // namespace assay::page
