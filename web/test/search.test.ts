// The search over everything: as one types, with its marks, tiers and pages, by keyboard, and with what cannot be read.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { cutAtMarks } from "../src/marks.ts";
import { Desk, eventually, focusedId, shownIds, topic } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

const words = "贝森特 普京";
const query = (page: Page) => new URL(page.url()).searchParams.get("q");
const shown = (page: Page) => shownIds(page).then((ids) => JSON.stringify(ids));
const overflows = (page: Page) => page.evaluate(() =>
  [document.documentElement, ...document.querySelectorAll(".column")].some((box) => box.scrollWidth > box.clientWidth + 1));

test("it searches as one types, from the key s to the results", async () => {
  const page = await desk.topicPage();
  await page.keyboard.press("s");
  await page.waitForSelector(".query-help");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
  await page.keyboard.type(words);
  const served = await desk.search(words);
  assert.ok(served.total > served.hold_all && served.hold_all > 0, "the demo has documents with all and with some of the words");
  await eventually("the results are the server's", async () => (await shown(page)) === JSON.stringify(served.hits.map((hit) => hit.id)));
  assert.equal(query(page), words);
  assert.match((await page.textContent(".counts")) ?? "", new RegExp(`^${served.total} documents, ${served.hold_all} with every word$`));
  assert.match(await page.title(), /^贝森特 普京 · Search · Assay$/);
});

test("title and snippet carry the server's marks, and the tier of some words has its line", async () => {
  const page = await desk.searchPage(words);
  const served = await desk.search(words);
  const marked = (text: string, marks: [number, number][]) => cutAtMarks(text, marks).filter((piece) => piece.marked).map((piece) => piece.text);
  const hit = served.hits.find((one) => one.title_marks.length && one.marks.length && one.paragraph > 0)!;
  assert.ok(hit);
  const card = page.locator(`.result[data-document="${hit.id}"]`);
  assert.deepEqual(await card.locator("h3 mark").allTextContents(), marked(hit.title, hit.title_marks));
  assert.deepEqual(await card.locator(".snippet mark").allTextContents(), marked(hit.snippet, hit.marks));
  assert.equal(await card.locator(".source").textContent(), hit.source);
  assert.equal(await page.locator(".tier").count(), 1);
  const order = await page.$$eval(".results > *", (all) => all.map((one) => one.classList.contains("tier") ? "tier" : Number((one as HTMLElement).dataset["document"])));
  assert.equal(order.indexOf("tier"), served.hits.findIndex((one) => !one.holds_all));
});

test("a result opens beside the list, at the paragraph that answers, with what was found marked", async () => {
  const page = await desk.searchPage(words);
  const hit = (await desk.search(words)).hits.find((one) => one.paragraph > 0 && one.marks.length)!;
  await page.locator(`.result[data-document="${hit.id}"] .entry`).click();
  await page.waitForSelector(`#p${hit.paragraph}.marked`);
  assert.equal(new URL(page.url()).pathname, `/search/documents/${hit.id}`);
  assert.ok((await page.locator(`#p${hit.paragraph} mark`).count()) > 0);
  assert.equal(await page.locator(".result.current").getAttribute("data-document"), String(hit.id));
  await page.locator(".result .snippet").nth(1).click({ position: { x: 40, y: 8 } });
  await eventually("the snippet leads there too", async () => !page.url().includes(`/documents/${hit.id}?`));
  await page.goBack();
  await page.reload();
  await page.waitForSelector(".reader h1");
  await page.waitForSelector(".results .entry");
});

test("Enter goes on to the results, j and k walk them, Escape leaves the document, then the search", async () => {
  const page = await desk.topicPage();
  await page.keyboard.press("s");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  const ids = (await desk.search(words)).hits.map((hit) => hit.id);
  await eventually("the first result has the focus", async () => (await focusedId(page)) === ids[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await focusedId(page), ids[1]);
  await page.keyboard.press("Enter");
  await page.waitForSelector(`.result.current[data-document="${ids[1]}"]`);
  await page.keyboard.press("j");
  await page.waitForSelector(`.result.current[data-document="${ids[2]}"]`);
  await page.keyboard.press("Escape");
  await eventually("the focus is back", async () => (await focusedId(page)) === ids[2]);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
  await page.locator(".counts").click();
  await page.keyboard.press("Escape");
  await page.waitForSelector(".topic-head h1");
});

test("who asks for the box right after Escape keeps it", async () => {
  const page = await desk.searchPage(words);
  await page.locator(".result .entry").nth(1).click();
  await page.waitForSelector(".reader h1");
  await page.evaluate(() => {
    for (const key of ["Escape", "/"]) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
  await eventually("the document is closed", async () => !page.url().includes("/documents/"));
  // Long after a step back and the frames that follow it.
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
});

test("newest first is a choice that the address keeps", async () => {
  const page = await desk.searchPage(words);
  await page.getByRole("link", { name: "Newest first" }).click();
  const served = await desk.search(words, { order: "newest" });
  await eventually("newest first", async () => (await shown(page)) === JSON.stringify(served.hits.map((hit) => hit.id)));
  assert.equal(new URL(page.url()).searchParams.get("order"), "newest");
  assert.equal(await page.locator(".tier").count(), 0);
  assert.equal(await page.locator(".tier-label").count(), served.hits.filter((hit) => !hit.holds_all).length);
});

test("scrolling brings all results, each once, and the end is said", async () => {
  const page = await desk.page();
  const limited = (url: string) => url.replace("limit=20", "limit=9");
  await page.route("**/api/v1/search?*", (route) => route.continue({ url: limited(route.request().url()) }));
  await page.goto(desk.address(`/search?q=${encodeURIComponent(topic)}`));
  await page.waitForSelector(".results .entry");
  await eventually("the end is reached", async () => {
    await page.locator(".documents-column").evaluate((column) => column.scrollTo(0, column.scrollHeight));
    return (await page.locator(".list-end .end").count()) > 0;
  });
  const ids = await shownIds(page);
  assert.equal(ids.length, (await desk.search(topic)).total);
  assert.equal(new Set(ids).size, ids.length);
});

test("what was found stays until the next answer, and a late one is dropped", async () => {
  const page = await desk.searchPage(topic);
  const before = await shown(page);
  const wanted = JSON.stringify((await desk.search("贝森特")).hits.map((hit) => hit.id));
  let held: (() => void) | null = null;
  await page.route(/\/search\?q=%E5%87%BA%E5%8F%A3/, async (route) => { // 出口
    await new Promise<void>((resolve) => (held = resolve));
    await route.continue().catch(() => {}); // the page has given it up
  });
  await page.fill("#search", "出口");
  await eventually("the search is under way", async () => held !== null);
  assert.equal(await shown(page), before);
  await page.fill("#search", "贝森特");
  await eventually("the second is shown", async () => (await shown(page)) === wanted);
  held!();
  await page.waitForTimeout(300);
  assert.equal(await shown(page), wanted);
});

test("a mistake is underlined below the box, and the rest is answered", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/search"));
  await page.fill("#search", `${topic} "出口`);
  await page.waitForSelector(".mistakes li");
  const served = await desk.search(`${topic} "出口`);
  assert.equal(await page.locator(".mistakes li").count(), served.mistakes.length);
  assert.ok((await page.locator(".mirrored .wrong").count()) > 0);
  assert.equal(await page.textContent(".mirrored"), `${topic} "出口`);
  await eventually("the rest is answered", async () => (await shown(page)) === JSON.stringify(served.hits.map((hit) => hit.id)));
  await page.fill("#search", topic);
  await page.waitForSelector(".mistakes", { state: "detached" });
});

test("other forms are shown, one click turns one off in the query, another on again", async () => {
  const page = await desk.searchPage(topic);
  const others = (await desk.search(topic)).forms.flatMap((one) => one.others);
  const first = others[0]!;
  assert.ok(first);
  const form = page.locator(".forms button", { hasText: new RegExp(`^${first}$`) });
  assert.equal(await form.getAttribute("aria-pressed"), "true");
  await form.click();
  await eventually("it stands in the query", async () => query(page) === `${topic} -form:"${first}"`);
  await page.waitForSelector(".forms button.off");
  assert.equal(await page.inputValue("#search"), `${topic} -form:"${first}"`);
  const fewer = await desk.search(`${topic} -form:"${first}"`);
  await eventually("the counts follow", async () => ((await page.textContent(".counts")) ?? "").startsWith(`${fewer.total} `));
  assert.equal(await form.getAttribute("aria-pressed"), "false");
  await form.click();
  await eventually("it is out of the query", async () => query(page) === topic);
});

test("a long question shows few of its other forms, and all of them when asked", async () => {
  const question = "美国摆脱对中国稀土依赖需要多久？";
  const page = await desk.searchPage(question);
  const count = (await desk.search(question)).forms.reduce((sum, one) => sum + one.others.length + one.meanings.length, 0);
  assert.ok(count > 9);
  assert.equal(await page.locator(".forms .form").count(), 9);
  await page.locator('.forms [aria-expanded="false"]').click();
  assert.equal(await page.locator(".forms .form").count(), count);
});

test("nothing found says so, and shows ways out of a narrow search", async () => {
  const page = await desk.searchPage(`${topic} lang:fr`);
  await page.waitForSelector(".listing .empty");
  await page.locator(".ways-out a").click();
  await page.waitForSelector(".results .entry");
  assert.equal(query(page), topic);
});

test("an empty search shows how to ask, and its examples can be tried", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/search"));
  assert.ok((await page.locator(".query-table dt").count()) > 10);
  await page.locator(".query-table a").first().click();
  await page.waitForSelector(".results");
  assert.notEqual(await page.inputValue("#search"), "");
  await page.keyboard.press("?");
  await page.locator("dialog").getByRole("button", { name: "How to ask" }).click();
  await page.waitForSelector("dialog .query-table");
});

test("the words of a topic's box lead on to the best of the topic, and to everything", async () => {
  const page = await desk.topicPage();
  await page.fill("#search", "贝森特");
  await page.waitForSelector(".elsewhere a");
  const [best, everything] = await page.locator(".elsewhere a").evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
  assert.equal(best!.searchParams.get("q"), `贝森特 topic:"${topic}"`);
  assert.equal(everything!.searchParams.get("q"), "贝森特");
  await page.locator(".elsewhere a").first().click();
  await page.waitForSelector(".results .entry");
  await page.goBack();
  await page.waitForSelector(".topic-head h1");
  assert.equal(await page.inputValue("#search"), "贝森特");
});

test("a query of a megabyte is refused in plain words, without being sent", async () => {
  const page = await desk.searchPage(topic);
  const before = await shown(page);
  await page.locator("#search").evaluate((field, text) => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, "稀".repeat(350_000));
  await page.waitForSelector(".search .refused");
  assert.match((await page.textContent(".search .refused")) ?? "", /too long/);
  assert.equal(await shown(page), before);
});

test("a phone shows the results alone, then the document, and back again", async () => {
  const page = await desk.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
  await page.goto(desk.address("/"));
  await page.locator(".to-search a").click();
  await page.fill("#search", words);
  await page.waitForSelector(".results .entry");
  assert.equal(await page.locator(".facets[open]").count(), 0);
  assert.equal(await overflows(page), false);
  await page.locator(".results .entry").nth(1).click();
  await page.waitForSelector(".reader .paragraph.marked");
  await page.locator(".reader .back").click();
  await page.waitForSelector(".results .entry");
  await page.locator(".search-head .back").click();
  await page.waitForSelector(".topic");
  for (const width of [320, 720, 1024]) {
    const other = await desk.searchPage(words, { viewport: { width, height: 800 } });
    assert.equal(await overflows(other), false, `${width} pixels wide`);
    await other.close();
  }
});

test("ten thousand hostile results are text, and the page stays quick", async () => {
  const page = await desk.page();
  const titles = ['<img src="/x" onerror="document.title=1"><script>1</script>', "كلمات من اليمين \u202Ereversed", "long".repeat(300), ""];
  await page.route("**/api/v1/search?*", async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get("offset") ?? 0);
    const one = body.hits[0] ?? (await desk.search(topic)).hits[0];
    body.hits = Array.from({ length: from === 0 ? 10_000 : 20 }, (_, index) => ({
      ...one, id: from + index + 1, title: titles[index % titles.length], source: titles[0], snippet: titles[1],
      url: "javascript:alert(1)", marks: [[0, 3], [2, 99_999]], title_marks: [[1, 2], [50_000, 60_000]],
    }));
    body.total = 12_000;
    body.facets = { sources: [{ value: titles[0], count: 7 }, { value: 'a "quoted" name', count: 1 }], languages: [{ value: "<b>", count: 1 }], topics: [], days: [{ value: "0001-01-01", count: 1 }, { value: "9999-12-31", count: 2 }] };
    body.forms = [{ start: 0, end: 3, written: titles[0], others: [titles[2], 'a "quoted" form'], meanings: Array.from({ length: 500 }, (_, index) => `m${index}`) }];
    body.mistakes = [{ message: titles[0], start: 2, end: 90_000 }];
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(desk.address(`/search?q=${encodeURIComponent(topic)}`));
  // A busy machine takes its time over ten thousand of them.
  await page.waitForSelector(".results .entry", { timeout: 60_000 });
  assert.equal(await page.locator(".results .entry").nth(0).textContent(), titles[0]);
  assert.equal(await page.locator(".results .entry").nth(1).textContent(), titles[1]);
  assert.equal(await page.locator('.desk img, .desk script, .desk b, a[href^="javascript:"]').count(), 0);
  assert.equal(await overflows(page), false);
  assert.equal(await page.locator(".results .entry").count(), 10_000);
  await page.locator(".documents-column").evaluate((column) => column.scrollTo(0, column.scrollHeight));
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await overflows(page), false);
});
