#include "collect/html/kinds.h"

#include <array>
#include <initializer_list>

namespace assay::html {
namespace {

using enum Element;

constexpr std::size_t kElements = static_cast<std::size_t>(kXmp) + 1;
using Kinds = std::array<std::uint16_t, kElements>;

constexpr void add(Kinds& kinds, Kind kind, std::initializer_list<Element> elements) {
  for (const Element element : elements) kinds[static_cast<std::size_t>(element)] |= static_cast<std::uint16_t>(kind);
}

constexpr Kinds make_kinds() {
  Kinds kinds{};
  add(kinds, Kind::kSpecial,
      {kAddress,   kApplet, kArea,     kArticle,  kAside,      kBase,     kBasefont, kBgsound, kBlockquote, kBody,
       kBr,        kButton, kCaption,  kCenter,   kCol,        kColgroup, kDd,       kDetails, kDir,        kDiv,
       kDl,        kDt,     kEmbed,    kFieldset, kFigcaption, kFigure,   kFooter,   kForm,    kFrame,      kFrameset,
       kH1,        kH2,     kH3,       kH4,       kH5,         kH6,       kHead,     kHeader,  kHgroup,     kHr,
       kHtml,      kIframe, kImg,      kInput,    kKeygen,     kLi,       kLink,     kListing, kMain,       kMarquee,
       kMenu,      kMeta,   kNav,      kNoembed,  kNoframes,   kNoscript, kObject,   kOl,      kP,          kParam,
       kPlaintext, kPre,    kScript,   kSearch,   kSection,    kSelect,   kSource,   kStyle,   kSummary,    kTable,
       kTbody,     kTd,     kTemplate, kTextarea, kTfoot,      kTh,       kThead,    kTitle,   kTr,         kTrack,
       kUl,        kWbr,    kXmp});
  add(kinds, Kind::kFormatting, {kA, kB, kBig, kCode, kEm, kFont, kI, kNobr, kS, kSmall, kStrike, kStrong, kTt, kU});
  add(kinds, Kind::kEndsParagraph,
      {kAddress, kArticle,  kAside,      kBlockquote, kCenter,  kDetails, kDialog, kDir,  kDiv,
       kDl,      kFieldset, kFigcaption, kFigure,     kFooter,  kHeader,  kHgroup, kMain, kMenu,
       kNav,     kOl,       kP,          kSearch,     kSection, kSummary, kUl});
  add(kinds, Kind::kImpliedEnd, {kDd, kDt, kLi, kOptgroup, kOption, kP, kRb, kRp, kRt, kRtc});
  add(kinds, Kind::kThoroughEnd,
      {kCaption, kColgroup, kDd, kDt, kLi, kOptgroup, kOption, kP, kRb, kRp, kRt, kRtc, kTbody, kTd, kTfoot, kTh,
       kThead, kTr});
  add(kinds, Kind::kBreaksOut,
      {kB,   kBig,  kBlockquote, kBody,  kBr,   kCenter, kCode,   kDd,  kDiv, kDl,      kDt,   kEm,   kEmbed, kH1, kH2,
       kH3,  kH4,   kH5,         kH6,    kHead, kHr,     kI,      kImg, kLi,  kListing, kMenu, kMeta, kNobr,  kOl, kP,
       kPre, kRuby, kS,          kSmall, kSpan, kStrong, kStrike, kSub, kSup, kTable,   kTt,   kU,    kUl,    kVar});
  add(kinds, Kind::kScopeEnd, {kApplet, kCaption, kHtml, kTable, kTd, kTh, kMarquee, kObject, kSelect, kTemplate});
  add(kinds, Kind::kInHeadOnly,
      {kBase, kBasefont, kBgsound, kLink, kMeta, kNoframes, kScript, kStyle, kTemplate, kTitle});
  add(kinds, Kind::kClosedByName,
      {kAddress, kArticle,  kAside,      kBlockquote, kButton,  kCenter, kDetails, kDialog,  kDir,  kDiv,
       kDl,      kFieldset, kFigcaption, kFigure,     kFooter,  kHeader, kHgroup,  kListing, kMain, kMenu,
       kNav,     kOl,       kPre,        kSearch,     kSection, kSelect, kSummary, kUl});
  add(kinds, Kind::kTableContent, {kCaption, kCol, kColgroup, kTbody, kTd, kTfoot, kTh, kThead, kTr});
  add(kinds, Kind::kFosters, {kTable, kTbody, kTfoot, kThead, kTr});
  add(kinds, Kind::kRawText, {kIframe, kNoembed, kNoframes, kScript, kStyle, kTextarea, kTitle, kXmp});
  return kinds;
}
constexpr Kinds kKinds = make_kinds();

bool is_foreign_boundary(Element element, Space space) {
  switch (element) {
    case kMi:
    case kMo:
    case kMn:
    case kMs:
    case kMtext:
    case kAnnotationXml:
      return space == Space::kMath;
    case kForeignobject:
    case kDesc:
    case kTitle:
      return space == Space::kSvg;
    default:
      return false;
  }
}

}  // namespace

bool is(Element element, Kind kind) {
  return (kKinds[static_cast<std::size_t>(element)] & static_cast<std::uint16_t>(kind)) != 0;
}

bool is_special(Element element, Space space) {
  return space == Space::kHtml ? is(element, Kind::kSpecial) : is_foreign_boundary(element, space);
}

bool is_scope_end(Element element, Space space) {
  return space == Space::kHtml ? is(element, Kind::kScopeEnd) : is_foreign_boundary(element, space);
}

}  // namespace assay::html
