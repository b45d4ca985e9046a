// Every word of the page, in Chinese.
import type { Mark } from "./check_marks.ts";
import { chineseSearch } from "./strings_chinese_search.ts";
import type { Strings } from "./strings.ts";

const verdicts: Record<string, string> = {
  supported: "与来源相符",
  "scale-slip": "数量级有误",
  changed: "与来源不同",
  absent: "来源中没有",
  "wrong-subject": "说的是别的对象",
  misspelt: "写法有误",
  "wrong-paragraph": "不在该段",
  "no-such-paragraph": "没有这一段",
  conflict: "前后对不上",
};
const kinds: Record<Mark["kind"], string> = { figure: "数字", name: "名称", citation: "引用", conflict: "句子" };

// The server gives its reasons in English; this is the same in Chinese, from what the mark itself holds.
function reasonOf(mark: Mark): string {
  const where = mark.place === null ? "来源" : mark.place.paragraph === 0 ? "来源的标题" : `来源第 ${mark.place.paragraph} 段`;
  const found = mark.found === null ? "" : `“${mark.found}”`;
  switch (mark.verdict) {
    case "supported":
      if (mark.kind === "citation") return `第 ${mark.number} 段确有这句话的内容。`;
      return found ? `${where}写作${found}。` : "";
    case "scale-slip":
      return `${where}写作${found}，摘要中的数字是它的 ${mark.badge.slice(1)} ${mark.badge.startsWith("÷") ? "分之一" : "倍"}。`;
    case "changed":
    case "misspelt":
      return `${where}写作${found}。`;
    case "wrong-subject":
      return `${where}的${found}说的是别的对象。`;
    case "absent":
      return mark.kind === "name" ? "来源中找不到这个名称。" : "来源中找不到这个数字。";
    case "wrong-paragraph":
      return `第 ${mark.number} 段中没有这句话所依据的内容。`;
    case "no-such-paragraph":
      return `来源没有第 ${mark.number} 段。`;
    case "conflict":
      return "这句话中的几个数字互相对不上。";
  }
}

export const chinese: Strings = {
  ...chineseSearch,
  topics: "主题",
  documents: "文档",
  reader: "阅读",
  addTopic: "添加主题",
  topicName: "名称",
  topicQuery: "查询式（名称本身不够用时填写）",
  queryHelp: "留空则按名称及其已知的译名查找。",
  add: "添加",
  cancel: "取消",
  close: "关闭",
  deleteTopic: (name) => `删除主题 ${name}`,
  deleteQuestion: (name) => `删除“${name}”？`,
  deleteExplained: "只删除主题；文档仍保存在库中，主题可以随时重新添加。",
  delete: "删除",
  noTopicsYet: "还没有主题。添加一个，例如“稀土”，找到的文档就会出现在这里。",
  chooseTopic: "请选择一个主题。",
  unread: (count) => `${count} 篇未读`,
  unreadShort: "未读",
  search: "在本主题中搜索",
  clearSearch: "清除搜索",
  followed: "查询",
  countAll: (documents, unread) => `共 ${documents} 篇，${unread ? `${unread} 篇未读` : "已全部读完"}`,
  countFound: (found, all) => `${all} 篇中找到 ${found} 篇`,
  loading: "载入中……",
  retry: "重试",
  unreachable: "无法连接服务器。assay serve 还在运行吗？",
  endOfList: (count) => `已到末尾，共 ${count} 篇。`,
  noDocuments: "这个主题还没有找到文档。",
  noDocumentsHelp: "导入文档后，符合的会出现在这里：",
  nothingMatches: (query) => `本主题中没有符合“${query}”的文档。`,
  nothingMatchesHelp: "可以减少词语，或在词语之间加 OR。",
  newDocuments: (count) => `有 ${count} 篇新文档，点此显示`,
  passing: "顺带提及",
  unfold: "展开这篇顺带提及的文档",
  fold: "折叠",
  couldNotRead: "无法读取",
  paragraph: (number) => `第 ${number} 段`,
  undated: "日期不详",
  undatedDetail: (imported) => `网页没有注明日期。导入时间：${imported}。`,
  dayOnlyDetail: "网页只注明日期，没有时间。",
  changed: "修改于",
  untitled: "无标题",
  original: "原文",
  markUnread: "标为未读",
  markRead: "标为已读",
  digest: "摘要",
  alsoIn: "同属主题",
  revision: (revision, revisions) => `第 ${revision} 版，共 ${revisions} 版`,
  lowConfidence: "这个网页的正文不易辨认，请与原文核对。",
  noText: "没有可显示的正文，请查看原文。",
  back: "返回",
  chooseDocument: "选择一篇文档，在这里阅读。",
  notFound: "没有这篇文档，可能已被移除。",
  keyboard: "键盘操作",
  keyboardShort: "键盘",
  about: "关于",
  version: (version) => `版本 ${version}`,
  attributions: "使用了",
  toDark: "深色",
  toLight: "浅色",
  otherLanguage: "English",
  settings: "页面设置",
  hideGlosses: "隐藏译注",
  showGlosses: "显示译注",
  glossExplained: "译注用您的语言写出这一行中找到的名称、术语和数字。它不是翻译。",
  check: "核对",
  checkExplained: "把摘要中的每个数字、名称和引用与来源逐一核对。",
  checkAgainst: "以本文核对摘要",
  summary: "摘要",
  summaryHelp: "不论由谁写成。[2] 这样的引用会与该段核对。",
  pasteSummary: "在此粘贴摘要",
  ownDigest: "核对本文自己的摘要",
  checkSource: "来源",
  pastedSource: "粘贴文本",
  deskSource: "选择已有文档",
  pasteSource: "在此粘贴来源，每行为一段",
  sourceTitle: "标题（如有）",
  sourceDay: "发布日期",
  sourceDayExplained: "用来确定“昨日”“上月”是哪一天",
  searchDesk: "搜索已有文档",
  nothingToPick: "输入文档的内容来搜索。文档由 assay import 导入。",
  noneFound: "没有找到。",
  anotherSource: "换一个来源",
  moreParagraphs: (count) => `另有 ${count} 段`,
  clear: "清除",
  heldText: (characters) => `共 ${characters.toLocaleString("zh-CN")} 个字符，开头如下：`,
  tooLong: (what, limit) => `${what === "summary" ? "摘要" : "来源"}太长：最多 ${limit} MiB。`,
  checkingNow: "核对中……",
  editTexts: "修改",
  checkCounts: (figures, names, citations) => `${figures} 个数字、${names} 个名称、${citations} 处引用：`,
  checkOutcome: (failed, all) => (failed ? `${failed} 处不符` : all ? "全部与来源相符" : "没有可以核对的内容"),
  failing: "不符之处",
  moreFailing: (count) => `还有 ${count} 处`,
  chooseMark: "选择一处标记，查看它在来源中的位置。",
  nothingToCheck: "这份摘要中没有可以核对的数字、名称或引用。",
  nextMark: "下一处标记",
  previousMark: "上一处标记",
  legend: "标记的含义",
  kindOf: (kind) => kinds[kind],
  verdictOf: (_kind, verdict) => verdicts[verdict] ?? verdict,
  reasonOf,
  keys: {
    next: "下一篇",
    previous: "上一篇",
    open: "打开文档",
    original: "在新标签页打开原文",
    up: "返回列表",
    search: "在本主题中搜索",
    searchAll: "搜索全部文档",
    toBox: "转到搜索框",
    read: "标为已读或未读",
    topics: "转到主题栏",
    toCheck: "核对摘要",
    nextMark: "下一处标记",
    previousMark: "上一处标记",
    nextFailing: "下一处不符",
    previousFailing: "上一处不符",
    edit: "修改文本",
    check: "核对",
    desk: "返回",
    help: "显示本帮助",
  },
};
