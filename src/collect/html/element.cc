#include "collect/html/element.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace assay::html {
namespace {

// Alphabetical, as the enumerators are; the place in the table plus three is the enumerator.
constexpr auto kNames = std::to_array<std::string_view>({
    "a",
    "address",
    "annotation-xml",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "desc",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "image",
    "img",
    "input",
    "keygen",
    "label",
    "legend",
    "li",
    "link",
    "listing",
    "main",
    "malignmark",
    "marquee",
    "math",
    "menu",
    "meta",
    "mglyph",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "script",
    "search",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    "xmp",
});
constexpr std::size_t kFirstElement = 3;
static_assert(std::ranges::is_sorted(kNames));
static_assert(kNames.size() < 0xFF);
static_assert(kFirstElement + kNames.size() == static_cast<std::size_t>(Element::kXmp) + 1);

// Every tag asks for its name, so the table is hashed: open addressing, a slot holds the place plus one.
constexpr std::size_t kSlotBits = 9;
constexpr std::size_t hash_of(std::string_view name) {
  std::uint32_t hash = 0;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return hash >> (32 - kSlotBits);
}
constexpr auto kSlots = [] {
  std::array<std::uint8_t, std::size_t{1} << kSlotBits> slots{};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    std::size_t slot = hash_of(kNames[i]);
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return slots;
}();

}  // namespace

Element element_from_name(std::string_view name) {
  for (std::size_t slot = hash_of(name);; slot = (slot + 1) % kSlots.size()) {
    const std::uint8_t place = kSlots[slot];
    if (place == 0) return Element::kOther;
    if (kNames[place - 1] == name) return static_cast<Element>(kFirstElement + place - 1);
  }
}

std::string_view element_name(Element element) {
  const auto place = static_cast<std::size_t>(element);
  return place < kFirstElement ? std::string_view{} : kNames[place - kFirstElement];
}

bool is_heading(Element element) {
  return element >= Element::kH1 && element <= Element::kH6;
}

bool is_unseen(Element element) {
  switch (element) {
    case Element::kScript:
    case Element::kStyle:
    case Element::kTemplate:
    case Element::kHead:
    case Element::kTitle:
    case Element::kNoscript:
    case Element::kIframe:
    case Element::kObject:
    case Element::kEmbed:
    case Element::kCanvas:
    case Element::kSvg:
    case Element::kMath:
    case Element::kNoembed:
    case Element::kNoframes:
    case Element::kApplet:
    case Element::kTextarea:
    case Element::kSelect:
    case Element::kOption:
    case Element::kInput:
    case Element::kAudio:
    case Element::kVideo:
    case Element::kRp:
    case Element::kRt:
      return true;
    default:
      return false;
  }
}

bool is_void(Element element) {
  switch (element) {
    case Element::kArea:
    case Element::kBase:
    case Element::kBr:
    case Element::kCol:
    case Element::kEmbed:
    case Element::kFrame:
    case Element::kHr:
    case Element::kImage:
    case Element::kImg:
    case Element::kInput:
    case Element::kKeygen:
    case Element::kLink:
    case Element::kMeta:
    case Element::kParam:
    case Element::kSource:
    case Element::kTrack:
    case Element::kWbr:
      return true;
    default:
      return false;
  }
}

bool is_block(Element element) {
  if (is_heading(element)) return true;
  switch (element) {
    case Element::kDocument:
    case Element::kAddress:
    case Element::kArticle:
    case Element::kAside:
    case Element::kBlockquote:
    case Element::kBody:
    case Element::kCaption:
    case Element::kCenter:
    case Element::kDd:
    case Element::kDetails:
    case Element::kDialog:
    case Element::kDiv:
    case Element::kDl:
    case Element::kDt:
    case Element::kFieldset:
    case Element::kFigcaption:
    case Element::kFigure:
    case Element::kFooter:
    case Element::kForm:
    case Element::kFrameset:
    case Element::kHead:
    case Element::kHeader:
    case Element::kHr:
    case Element::kHgroup:
    case Element::kHtml:
    case Element::kLegend:
    case Element::kListing:
    case Element::kMenu:
    case Element::kPlaintext:
    case Element::kSearch:
    case Element::kXmp:
    case Element::kDir:
    case Element::kOptgroup:
    case Element::kLi:
    case Element::kMain:
    case Element::kNav:
    case Element::kOl:
    case Element::kP:
    case Element::kPre:
    case Element::kSection:
    case Element::kSummary:
    case Element::kTable:
    case Element::kTbody:
    case Element::kTd:
    case Element::kTfoot:
    case Element::kTh:
    case Element::kThead:
    case Element::kTr:
    case Element::kUl:
      return true;
    default:
      return false;
  }
}

}  // namespace assay::html
