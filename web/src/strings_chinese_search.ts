// The words of search, of its results and of topics that are being written, in Chinese.
import { mistakeInChinese } from "./strings_chinese_mistakes.ts";
import type { englishSearch } from "./strings_english_search.ts";

const number = (count: number) => count.toLocaleString("zh-CN");

function aDay(perDay: number): string {
  if (perDay >= 10) return `每天约 ${number(Math.round(perDay))} 篇`;
  if (perDay >= 1) return `每天约 ${perDay.toFixed(1)} 篇`;
  if (perDay * 7 >= 1) return `每周约 ${(perDay * 7).toFixed(1)} 篇`;
  return perDay > 0 ? `每月约 ${Math.max(1, Math.round(perDay * 30))} 篇` : "最近 30 天没有";
}

export const chineseSearch: typeof englishSearch = {
  searchTitle: "搜索",
  searchEverything: "搜索全部文档",
  searchEverywhere: "在全部文档中搜索",
  bestOfTopic: "本主题，最相关在前",
  results: "搜索结果",
  countHits: (total, holdAll) => `共 ${number(total)} 篇` + (holdAll < total ? `，其中 ${number(holdAll)} 篇含有全部词语` : ""),
  documentCount: (count) => `${number(count)} 篇`,
  order: "排列方式",
  bestFirst: "最相关在前",
  newestFirst: "最新在前",
  onlySome: "以下只含有部分词语",
  holdsSome: "只含部分词语",
  nothingFound: "没有找到。",
  nothingFoundHelp: "可以减少或更换词语，或放宽条件：",
  without: (field) => `去掉 ${field}`,
  onlyTheFirst: (count) => `只显示前 ${number(count)} 篇。缩小范围可以看到其他文档。`,
  tooLongToSearch: "query: 搜索的内容太长；主题的查询式可以更长",
  mistake: mistakeInChinese,
  passedOver: "（已略过）",
  alsoLookedFor: "同时查找",
  meanings: "词义：",
  meaningsExplained: "词典中这个词的释义，比名称所占的分量小。",
  formsOff: "已关闭",
  turnFormOff: (form) => `不查找 ${form}`,
  turnFormOn: (form) => `重新查找 ${form}`,
  narrow: "缩小范围",
  sources: "来源",
  languages: "语言",
  topicFacet: "主题",
  unknownLanguage: "不详",
  moreValues: (count) => `还有 ${number(count)} 个`,
  fewer: "收起",
  days: "日期",
  fromDay: "起始日期",
  toDay: "截止日期",
  allDays: "不限日期",
  chartExplained: "各日的文档数。方向键移动，按住 Shift 扩大范围，回车选定。",
  followSearch: "关注这个搜索",
  followName: "主题名称",
  followExplained: "主题收录符合整个查询式的文档，须含有其中每个词语，以后导入的也在内。",
  follow: "关注",
  howToAsk: "查询方法",
  askExplained: "词语的其他写法以及另一种语言的名称也会一并查找。含有全部词语的文档排在前面。",
  queryRows: [
    ["稀土 出口", "两个词都有，先后不论"],
    ['"rare earth"', "两个词相连"],
    ['稀土 OR "rare earths"', "有其中之一"],
    ["稀土 NOT 股价", "不含后一个词，也可写作 -股价"],
    ["(magnet OR 磁体) export", "括号"],
    ["稀土 NEAR/5 出口", "相隔不超过五个字或词"],
    ["rare magnet*", "以此开头的词"],
    ["=Earths", "只要这一种写法，不查其他写法和语言"],
    ["title:稀土", "在标题中"],
    ['source:"The Meridian Post"', "出自这个来源；site:example.com 指网站"],
    ["稀土 lang:en", "用这种语言写成"],
    ["稀土 after:2025-11-01 before:2025-12", "从该日起；在该日、该月或该年之前"],
    ['entity:"Scott Bessent"', "提到这个人物、地点或机构，写法不限"],
    ["稀土 percent>50", "含有这样的数字；又如 money>1e9CNY、mass<30t"],
    ['稀土 -form:"rare earths"', "不查这个词的那一种写法"],
  ],
  changeTopic: "修改",
  topicSettings: (name) => `主题：${name}`,
  save: "保存",
  preview: "预览",
  previewExplained: "输入时，这里会显示该主题能找到的文档。",
  previewChart: "各日的文档数",
  wouldHaveFound: (total, perDay) => (total === 0 ? "目前找不到任何文档。" : `可以找到 ${number(total)} 篇，${aDay(perDay)}。`),
  neverMatches: "不可能有符合的文档：",
  newestOfThem: "其中最新的",
  why: "为什么在这里？",
  whyExplained: (relevance, places) =>
    `与主题的相关程度为 ${Math.round(relevance * 100)} %${relevance < 0.15 ? "，只是顺带提及" : ""}；有 ${number(places)} 处符合，已在文中标出。`,
  firstPlace: "转到第一处",
};
