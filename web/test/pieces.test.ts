// The small pure pieces, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageTag } from "../src/language_tag.ts";
import { cutAtMarks } from "../src/marks.ts";
import { safeAddress } from "../src/safe_address.ts";

test("marks are byte offsets into UTF-8", () => {
  assert.deepEqual(cutAtMarks("财长贝森特说", [[6, 15]]), [
    { text: "财长", marked: false }, { text: "贝森特", marked: true }, { text: "说", marked: false },
  ]);
  assert.deepEqual(cutAtMarks("😀 rare", [[5, 9]]), [{ text: "😀 ", marked: false }, { text: "rare", marked: true }]);
  assert.deepEqual(cutAtMarks("abc", []), [{ text: "abc", marked: false }]);
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
