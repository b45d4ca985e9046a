// What the server says of a query that it cannot read, in Chinese.  It says so in English; what is not known here stays so.
import { withoutRoom } from "./strings_english_search.ts";

const known: [RegExp, string][] = [
  [/^asks for nothing$/, "没有要查找的内容"],
  [/^says only what a document must not hold$/, "只写了不要的内容，没有要查找的内容"],
  [/^unclosed quote$/, "引号没有闭合"],
  [/^unclosed bracket$/, "括号没有闭合"],
  [/^closing bracket without an opening one$/, "右括号没有对应的左括号"],
  [/^(OR|AND) needs a word on both sides$/, "$1 的两边都要有词语"],
  [/^OR needs something to look for on both sides$/, "OR 的两边都要有可以查找的内容"],
  [/^NEAR needs a word on both sides$/, "NEAR 的两边都要有词语"],
  [/^NEAR\/ needs a number from (\d+) to (\d+)$/, "NEAR/ 后面要写 $1 到 $2 的数字"],
  [/^NOT needs a word behind it$/, "NOT 后面要有词语"],
  [/^(\w+):? does not stand beside NEAR$/, "$1: 不能用在 NEAR 旁边"],
  [/^(\w+): needs something behind it, without a space$/, "$1: 后面要紧接内容，不留空格"],
  [/^(\w+): needs something behind it$/, "$1: 后面要有内容"],
  [/^form: stands behind a minus: .*$/, 'form: 前面要有减号：-form:"…"'],
  [/^(?:\w+: )?not a date: (.*)$/, "不是日期：$1"],
  [/^(?:site: )?not a host: (.*)$/, "不是网站：$1"],
  [/^(?:lang: )?not a language: (.*)$/, "不是语言代码：$1"],
  [/^(?:\w+: )?not a figure: (.*)$/, "不是数字：$1"],
  [/^longer than (\d+) bytes: .*$/, "查询式超过 $1 字节"],
  [/^more than (\d+) words and operators$/, "词语和运算符超过 $1 个"],
  [/^brackets nested deeper than (\d+)$/, "括号嵌套超过 $1 层"],
  [/^nothing is after (.*) and before (.*)$/, "没有文档既在 $1 之后又在 $2 之前"],
  [/^nothing is in (.*) and in (.*)$/, "没有文档同时是 $1 和 $2"],
  [/^nothing is from (.*) and from (.*)$/, "没有文档同时出自 $1 和 $2"],
  [/^nothing is on (.*) and on (.*)$/, "没有文档同时属于网站 $1 和 $2"],
  [/^no \S+ is (.*)$/, "没有数字符合 $1"],
  [/^(.*) is asked for and shut out$/, "既要求又排除了 $1"],
  [/^there is a topic of this name: (.*)$/, "已有同名的主题：$1"],
  [/^a topic needs a name$/, "主题要有名称"],
  [/^a topic's name has at most 200 bytes: .*$/, "主题名称最多 200 字节"],
];

function translated(message: string): string {
  const found = known.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}

export function mistakeInChinese(message: string): string {
  const bare = withoutRoom(message);
  const at = /^(.*) at character (\d+)$/.exec(bare);
  return at ? `第 ${at[2]} 个字符处：${translated(at[1]!)}` : translated(bare);
}
