// The elements that Assay tells apart by name; every other one is kOther and keeps its name in the tree.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::html {

// The order is that of the table in element.cc: alphabetical after the three that are no elements of HTML.
enum class Element : std::uint8_t {
  kDocument,  // the root above <html>
  kText,      // a run of characters
  kOther,     // custom and unknown elements
  kA,
  kAddress,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBase,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCite,
  kCode,
  kDd,
  kDel,
  kDetails,
  kDialog,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kMain,
  kMeta,
  kNav,
  kNoscript,
  kObject,
  kOl,
  kOption,
  kP,
  kPicture,
  kPre,
  kQ,
  kRp,
  kRt,
  kRuby,
  kScript,
  kSection,
  kSelect,
  kSource,
  kSpan,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kU,
  kUl,
  kVideo,
  kWbr,
};

// `name` in lower case; kOther for a name that is not in the table.
Element element_from_name(std::string_view name);
std::string_view element_name(Element element);  // empty for the first three

// Whether the element begins a line of its own where a page is laid out without style sheets.
bool is_block(Element element);
bool is_heading(Element element);
// Elements whose characters a reader never sees: script, style, template, …
bool is_unseen(Element element);

}  // namespace assay::html
