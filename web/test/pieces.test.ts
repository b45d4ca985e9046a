// The small pure pieces, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { factorSign, layOut, type Checked } from "../src/check_marks.ts";
import type { CheckedSentence } from "../src/contract.ts";
import { languageTag } from "../src/language_tag.ts";
import { cutAtMarks } from "../src/marks.ts";
import { safeAddress } from "../src/safe_address.ts";

test("marks are byte offsets into UTF-8", () => {
  assert.deepEqual(cutAtMarks("财长贝森特说", [[6, 15]]), [
    { text: "财长", marked: false }, { text: "贝森特", marked: true }, { text: "说", marked: false },
  ]);
  assert.deepEqual(cutAtMarks("😀 rare", [[5, 9]]), [{ text: "😀 ", marked: false }, { text: "rare", marked: true }]);
  assert.deepEqual(cutAtMarks("abc", []), [{ text: "abc", marked: false }]);
  // A mark that would cut through a character takes it whole.
  assert.deepEqual(cutAtMarks("贝森特", [[1, 4]]), [{ text: "贝森", marked: true }, { text: "特", marked: false }]);
  // Offsets past the end, out of order or overlapping lose and repeat nothing.
  const odd = cutAtMarks("abcdef", [[4, 99], [1, 3], [2, 4]]);
  assert.equal(odd.map((piece) => piece.text).join(""), "abcdef");
});

test("a bare zh is made precise, nonsense is no language", () => {
  assert.equal(languageTag("zh"), "zh-Hans");
  assert.equal(languageTag("zh_TW"), "zh-Hant");
  assert.equal(languageTag("zh-Hant"), "zh-Hant");
  assert.equal(languageTag("en"), "en");
  assert.equal(languageTag("und"), undefined);
  assert.equal(languageTag('"><'), undefined);
});

test("only addresses of the web become links", () => {
  assert.equal(safeAddress("https://news.example/稀土"), "https://news.example/%E7%A8%80%E5%9C%9F");
  for (const url of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "not an address", ""]) {
    assert.equal(safeAddress(url), null);
  }
});

function sentence(summary: string, text: string, more: Partial<CheckedSentence> = {}): CheckedSentence {
  const start = Buffer.byteLength(summary.slice(0, summary.indexOf(text)));
  return { text, start, end: start + Buffer.byteLength(text), verdict: "supported", figures: [], names: [], citations: [], conflicts: [], ...more };
}

function figure(summary: string, text: string) {
  const start = Buffer.byteLength(summary.slice(0, summary.indexOf(text)));
  return {
    text, start, end: start + Buffer.byteLength(text), verdict: "changed" as const, factor: null, reason: "",
    paragraph: null, found: null, found_start: null, found_end: null,
  };
}

const textOf = (checked: Checked) => checked.lines.map((line) => line.parts.flatMap((part) => part.runs.map((run) => run.text)).join(""));

test("a factor is shown as a sign", () => {
  assert.deepEqual(["10", "1000", "0.1", "0.001", "0.5", "100000000"].map(factorSign), ["×10", "×1,000", "÷10", "÷1,000", "×0.5", "×100,000,000"]);
});

test("a summary is cut at the bytes of its marks, and nothing of it is lost", () => {
  const summary = "上海增长5.18%。😀 第二句12万。\n\n- 另一行";
  const checked = layOut(summary, { sentences: [
    sentence(summary, "上海增长5.18%。", { figures: [figure(summary, "5.18%")] }),
    sentence(summary, "第二句12万。", { figures: [figure(summary, "12万")], conflicts: ["Does not fit"] }),
  ] });
  assert.deepEqual(textOf(checked), ["上海增长5.18%。😀 第二句12万。", "- 另一行"]);
  assert.deepEqual(checked.lines.map((line) => line.apart), [false, true]);
  assert.deepEqual(checked.marks.map((mark) => mark.kind === "conflict" ? mark.reason : mark.text), ["5.18%", "12万", "Does not fit"]);
  assert.deepEqual(checked.failures.length, 3);
  assert.deepEqual(checked.lineOf, [0, 0, 0]);
});

test("marks that share characters share a run, and odd offsets lose nothing", () => {
  const summary = "about 12 to 24 months [1,3]";
  const cite = (n: number) => ({ n, text: "[1,3]", start: 22, end: 27, verdict: "supported" as const, reason: "" });
  const checked = layOut(summary, { sentences: [
    sentence(summary, "about 12 to 24 months", { figures: [figure(summary, "12 to 24"), figure(summary, "24 months")], citations: [cite(1), cite(3)] }),
    { ...sentence(summary, "months"), start: 90, end: 20 },
  ] });
  assert.deepEqual(textOf(checked), [summary]);
  const runs = checked.lines[0]!.parts.flatMap((part) => part.runs).filter((run) => run.marks.length > 0);
  assert.deepEqual(runs.map((run) => [run.text, run.marks.map((mark) => mark.index)]), [["12 to 24 months", [0, 1]], ["[1,3]", [2, 3]]]);
});

test("a line of a megabyte is broken between its sentences", () => {
  const one = "It sold 5 tonnes in 2025. ";
  const summary = one.repeat(10_000).trim();
  const sentences = Array.from({ length: 10_000 }, (_, index) => {
    const start = index * one.length;
    return { ...sentence(one, one.trim()), start, end: start + one.length - 1 };
  });
  const checked = layOut(summary, { sentences });
  assert.ok(checked.lines.length > 40);
  assert.ok(checked.lines.every((line) => line.size < 5000));
  assert.equal(textOf(checked).join("").replaceAll(" ", ""), summary.replaceAll(" ", ""));
});
