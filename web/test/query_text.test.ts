// Editing the text of a query, and the bars of the day chart, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketsOf } from "../src/day_buckets.ts";
import { marksWithin, placeSnippet } from "../src/marks.ts";
import {
  addField, chooseField, fieldsOf, hasField, nameOf, rangeOf, removeFields, setRange, toggleField,
} from "../src/query_text.ts";

const brief = (query: string) => fieldsOf(query).map((one) => `${one.negated ? "-" : ""}${one.field}=${one.value}`);

test("fields are read where they hold for the whole query", () => {
  assert.deepEqual(brief('稀土 source:"南海 财经" lang:zh -form:"rare earths"'), ["source=南海 财经", "lang=zh", "-form=rare earths"]);
  assert.deepEqual(brief("稀土 source:“南海”"), ["source=南海"]);
  assert.deepEqual(brief('a OR source:"x"'), []);
  assert.deepEqual(brief('(a source:"x") b'), []);
  assert.deepEqual(brief('a NOT source:"x"'), []);
  assert.deepEqual(brief('"lang:zh" lang:'), []);
  assert.deepEqual(brief('a source:"unclosed'), []);
});

test("a field is added outside of an OR, and before what is left open", () => {
  assert.equal(addField("", "lang", "zh"), "lang:zh");
  assert.equal(addField("稀土 出口", "source", "南海财经网"), '稀土 出口 source:"南海财经网"');
  assert.equal(addField("a OR b", "lang", "en"), "(a OR b) lang:en");
  assert.equal(addField("(a OR b) c", "lang", "en"), "(a OR b) c lang:en");
  assert.equal(addField('a "b c', "lang", "en"), 'lang:en a "b c');
  assert.equal(addField("(a b", "lang", "en"), "lang:en (a b");
  assert.equal(addField("a)", "form", "rare earths", true), '-form:"rare earths" a)');
});

test("what was added is taken out again, and nothing else", () => {
  for (const query of ["稀土", "a OR b", 'a "b c" -d', "(a OR b) c", "title:稀土 x"]) {
    for (const [field, value] of [["source", "The Meridian Post"], ["lang", "zh"], ["topic", "稀土 / 出口"]] as const) {
      const once = toggleField(query, field, value);
      assert.ok(hasField(once, field, value), once);
      assert.equal(toggleField(once, field, value), query);
    }
    const off = toggleField(query, "form", "rare earths", true);
    assert.ok(hasField(off, "form", "rare earths", true));
    assert.equal(toggleField(off, "form", "rare earths", true), query);
  }
  assert.equal(removeFields('(a) OR (b)', () => true), "(a) OR (b)");
  assert.equal(removeFields("(a OR b) (c) lang:en", () => true), "(a OR b) (c)");
});

test("another value takes the place of the one before", () => {
  assert.equal(chooseField("a lang:zh b", "lang", "en"), "a b lang:en");
  assert.equal(chooseField("a lang:zh", "lang", "ZH"), "a");
  assert.equal(chooseField('(a OR b) source:"x"', "source", "y"), '(a OR b) source:"y"');
});

test("a range of days stands in the query as after: and before:", () => {
  assert.equal(setRange("a", { from: "2025-11-01", to: "2025-11-30" }), "a after:2025-11-01 before:2025-12-01");
  assert.deepEqual(rangeOf("a after:2025-11-01 before:2025-12-01"), { from: "2025-11-01", to: "2025-11-30" });
  assert.deepEqual(rangeOf("a after:2025-11 before:2026"), { from: "2025-11-01", to: "2025-12-31" });
  assert.deepEqual(rangeOf("a after:soon"), { from: null, to: null });
  assert.equal(setRange("a after:2025-11-01 before:2025-12-01 b", { from: null, to: null }), "a b");
});

test("the name of a topic is what its query is about", () => {
  assert.equal(nameOf('稀土 OR "rare earths" source:"x" -股价 percent>50'), "稀土 rare earths");
  assert.equal(nameOf("=Earths magnet* (a NEAR/5 b)"), "Earths magnet a b");
  assert.equal(nameOf("word ".repeat(40)).length, 59);
});

test("a long or hostile query is edited in one pass", () => {
  for (const query of ["(".repeat(50_000), '"'.repeat(50_001), "a ".repeat(50_000), "))))", "-", "=", 'x:"', "：："]) {
    assert.equal(typeof toggleField(query, "lang", "zh"), "string");
    assert.equal(typeof nameOf(query), "string");
  }
});

const days = (...values: string[]) => values.map((value) => ({ value, count: 2 }));

test("days become days, weeks, months or years, whichever are few enough", () => {
  const few = bucketsOf(days("2025-11-01", "2025-11-10"));
  assert.equal(few.length, 10);
  assert.deepEqual([few[0], few[1]?.count, few.at(-1)], [{ from: "2025-11-01", to: "2025-11-01", count: 2 }, 0, { from: "2025-11-10", to: "2025-11-10", count: 2 }]);
  const weeks = bucketsOf(days("2025-01-01", "2025-11-10"));
  assert.deepEqual(weeks[0], { from: "2024-12-30", to: "2025-01-05", count: 2 });
  const months = bucketsOf(days("2022-01-15", "2025-11-10"));
  assert.deepEqual(months[0], { from: "2022-01-01", to: "2022-01-31", count: 2 });
  assert.equal(months.length, 47);
  const years = bucketsOf(days("1990-01-15", "2025-11-10"));
  assert.deepEqual(years[0], { from: "1990-01-01", to: "1990-12-31", count: 2 });
  assert.ok(bucketsOf(days("0001-01-01", "9998-12-31")).length <= 60);
  assert.deepEqual(bucketsOf(days("nonsense", "2025-99-99")), []);
  for (const list of [few, weeks, months, years]) assert.equal(list.reduce((sum, one) => sum + one.count, 0), 4);
});

test("a snippet's marks are found again in its paragraph", () => {
  const paragraph = "前言。商务部公布稀土出口管制措施。";
  const bytes = (text: string) => Buffer.byteLength(text);
  assert.deepEqual(placeSnippet(paragraph, "…公布稀土出口…", [[bytes("…公布"), bytes("…公布稀土")]]), [[bytes("前言。商务部公布"), bytes("前言。商务部公布稀土")]]);
  assert.deepEqual(placeSnippet(paragraph, "不在其中", [[0, 3]]), []);
  assert.deepEqual(marksWithin([[0, 4], [6, 9]], 3, 7), [[0, 1], [3, 4]]);
});
