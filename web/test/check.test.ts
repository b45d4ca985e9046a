// The check page: two texts in, every figure, name and citation marked, its place in the source beside it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { CheckReport } from "../src/contract.ts";
import { Desk, eventually } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

const filler = "这一段讲的是别的事情，与数字无关。".repeat(40);
const source = [
  "上海前三季度地区生产总值40721.17亿元，同比增长5.18%。", filler,
  "北京同期地区生产总值38415.9亿元，同比增长5.56%。", filler, filler, filler,
  "美国财政部长贝森特说，12至24个月内能找到替代来源。",
].join("\n");
const summary = [
  "Shanghai's GDP was 40,721.17 billion yuan in the first three quarters, up 5.18%. [1]",
  "",
  "Treasury Secretary Bessent said that alternatives would be found in 12 to 24 months. [7] [99]",
].join("\n");

async function checked(page: Page, texts = { summary, source }): Promise<void> {
  await page.goto(desk.address("/check"));
  await page.fill("#check-summary", texts.summary);
  await page.fill("#check-source", texts.source);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".outcome");
}

// What the server says of the same texts.
async function report(texts: object): Promise<CheckReport> {
  const answer = await fetch(desk.address("/api/v1/check"), {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(texts),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as CheckReport;
}

function marksOf(from: CheckReport) {
  return from.sentences.flatMap((one) => [...one.figures, ...one.names, ...one.citations].sort((a, b) => a.start - b.start));
}

// As a person pastes: page.fill would have the browser type a megabyte.
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const inView = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => {
  const box = element.getBoundingClientRect();
  const pane = element.closest(".pane")!.getBoundingClientRect();
  return box.height > 0 && box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1;
});
const overflows = (page: Page) => page.evaluate(() =>
  [document.documentElement, ...document.querySelectorAll(".check-column, .pane")].some((box) => box.scrollWidth > box.clientWidth + 1));
const mark = (page: Page, text: string) => page.locator(".checked-summary .mark", { hasText: text }).first();

test("what fails stands first, is marked by more than colour, and shows its place and reason", async () => {
  const page = await desk.page();
  await checked(page);
  const said = await report({ summary, source: { text: source } });
  const { figures, names, citations, failed } = said.counts;
  assert.match((await page.textContent(".outcome")) ?? "", new RegExp(`^${figures} figures?, ${names} names?, ${citations} citations?: ${failed} fails?$`));
  const failing = marksOf(said).filter((one) => one.verdict !== "supported").map((one) => one.text);
  assert.deepEqual(await page.locator(".failure .said").allTextContents(), failing);

  const slip = mark(page, "40,721.17 billion yuan");
  const sign = (of: typeof slip) => of.locator(".sign").evaluateAll((signs) => signs.map((one) => (one as HTMLElement).dataset["sign"]).join());
  assert.equal(await sign(slip), "×10");
  assert.match((await slip.getAttribute("aria-label")) ?? "", /40,721.17 billion yuan: wrong scale/);
  assert.equal(await sign(mark(page, "5.18%")), "");
  assert.equal(await sign(mark(page, "[99]")), "¶?");
  const line = (of: typeof slip) => of.evaluate((element) => getComputedStyle(element).textDecorationThickness);
  assert.notEqual(await line(slip), await line(mark(page, "5.18%")));

  // The first failure is chosen at once.
  assert.equal(await slip.getAttribute("aria-pressed"), "true");
  assert.equal(await page.textContent("mark.found"), "40721.17亿元");
  assert.equal(await page.getAttribute(".source-pane .paragraph.marked", "data-paragraph"), "1");
  assert.ok((await page.textContent(".finding"))?.includes(said.sentences[0]!.figures[0]!.reason));
  // The text on the page is the text that was given, signs and all left out.
  assert.equal((await page.locator(".checked-summary p").allTextContents()).join("\n"), summary.replace("\n\n", "\n"));
});

test("a click on a mark or on a failure brings its place into view", async () => {
  const page = await desk.page();
  await checked(page);
  await mark(page, "12 to 24 months").click();
  await eventually("the place is in view", async () => (await page.textContent("mark.found")) === "12至24个月" && inView(page, "mark.found"));
  assert.equal(await page.locator(".mark.chosen").count(), 1);
  await page.locator(".failure").first().click();
  await eventually("the first place is back", async () => (await page.textContent("mark.found")) === "40721.17亿元" && inView(page, "mark.found"));
  await eventually("its mark is chosen", async () => (await mark(page, "40,721.17 billion yuan").getAttribute("aria-pressed")) === "true");
});

test("the keys walk all marks, or those that fail, edit and leave", async () => {
  const page = await desk.page();
  await checked(page);
  const all = marksOf(await report({ summary, source: { text: source } }));
  const at = (place: number | string) => eventually(`mark ${place}`, async () => (await page.textContent(".step-count")) === `${place} / ${all.length}`);
  await page.keyboard.press("Escape");
  await at("–");
  await page.keyboard.press("j");
  await at(1);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await at(1);
  const failing = all.map((one, index) => (one.verdict === "supported" ? 0 : index + 1)).filter((one) => one > 0);
  await page.keyboard.press("Escape");
  for (const one of failing) {
    await page.keyboard.press("n");
    await at(one);
  }
  await page.keyboard.press("p");
  await at(failing.at(-2)!);

  // One stop of the tabulator for all marks; from it the focus goes along.
  assert.equal(await page.locator('.checked-summary .mark[tabindex="0"]').count(), 1);
  await page.locator('.checked-summary .mark[tabindex="0"]').focus();
  await page.keyboard.press("j");
  await eventually("the focus is on the chosen mark", () => page.evaluate(() => document.activeElement?.classList.contains("chosen") ?? false));

  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] .keys");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  await page.keyboard.press("e");
  await page.waitForSelector("#check-summary");
  assert.equal(await page.inputValue("#check-summary"), summary);
  assert.equal(await page.inputValue("#check-source"), source);
});

test("a document is picked by search, and its own digest checked with one click", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/check"));
  await page.getByLabel("A document of the desk").check();
  await page.waitForSelector(".candidate");
  await page.fill("#source-search", "贝森特");
  const found = (await desk.documents("贝森特")).find((one) => one.digest?.groups.length)!;
  await page.locator(`.candidate[data-document="${found.id}"]`).click();
  await page.waitForSelector(".picked h3");
  assert.equal(await page.textContent(".picked h3"), found.title);
  assert.equal(new URL(page.url()).search, `?document=${found.id}`);
  await page.click(".own-digest");
  await page.waitForSelector(".outcome");
  assert.match((await page.textContent(".outcome")) ?? "", /all stand in the source/);
  assert.equal(await page.textContent(".source-title"), found.title);
  const cites = found.digest!.groups.flatMap((group) => group.bullets.flatMap((bullet) => bullet.cites));
  await page.locator(".checked-summary .mark.citation").last().click();
  await eventually("the cited paragraph is shown", async () =>
    (await page.getAttribute(".source-pane .paragraph.marked", "data-paragraph")) === String(cites.at(-1)));
});

test("from the reader and by the key the check has that document, and back leads to the same place", async () => {
  const page = await desk.topicPage();
  const column = page.locator(".documents-column");
  await column.evaluate((element) => element.scrollTo(0, 700));
  const card = page.locator(".card").nth(2);
  const id = await card.getAttribute("data-document");
  await card.locator("h3 a").click();
  await page.waitForSelector(".reader h1");
  await page.locator(".reader .actions a", { hasText: "Check a summary" }).click();
  await page.waitForSelector(".picked h3");
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `/check?document=${id}`);
  assert.equal(await page.title(), "Check · Assay");
  const before = await column.evaluate((element) => element.scrollTop);
  await page.locator(".check-head h1").click(); // out of the field
  await page.keyboard.press("u");
  await page.waitForSelector(".check", { state: "detached" });
  assert.ok(new URL(page.url()).pathname.endsWith(`/documents/${id}`));
  assert.equal(await column.evaluate((element) => element.scrollTop), before);
  await page.keyboard.press("c");
  await page.waitForSelector(".picked h3");
  assert.equal(new URL(page.url()).search, `?document=${id}`);
  await page.goBack();
  await page.waitForSelector(".check", { state: "detached" });
  await page.click(".to-check");
  await page.waitForSelector(".picked h3");
});

test("a document that is not there says so", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/check?document=99999999"));
  await page.waitForSelector(".picked-source .trouble");
  assert.equal(await page.isDisabled(".check-submit button"), true);
});

test("texts of a megabyte are taken and drawn in pieces", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/check"));
  const sentence = "上海前三季度地区生产总值40721.17亿元，同比增长5.18%。";
  const lines = Math.floor(1024 * 1024 / Buffer.byteLength(sentence + "[1]\n"));
  await paste(page, "#check-summary", (sentence + "[1]\n").repeat(lines));
  await page.waitForSelector("#check-summary.held-text");
  await paste(page, "#check-source", (sentence + "\n").repeat(3 * lines));
  await page.click(".check-submit button");
  await page.waitForSelector(".outcome", { timeout: 60_000 });
  assert.ok((await page.locator(".piece:empty").count()) > 10, "most of it is not drawn yet");
  const all = Number(((await page.textContent(".step-count")) ?? "").split("/")[1]);
  assert.ok(all >= 2 * lines);
  await page.locator(".summary-pane").evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  await eventually("its end is drawn", () => page.locator(".checked-summary .piece:last-child .mark").count().then((count) => count > 0));
  await page.locator(".checked-summary .mark.citation").last().click();
  await eventually("the last mark is chosen", async () => (await page.textContent(".step-count")) === `${all} / ${all}`);
  await page.keyboard.press("e");
  await page.waitForSelector("#check-summary.held-text");
});

test("a text that is too long is refused in plain words", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/check"));
  await paste(page, "#check-summary", "5% ".repeat(400_000));
  await page.fill("#check-source", "5%");
  await page.click(".check-submit button");
  await page.waitForSelector(".check-submit .trouble");
  assert.match((await page.textContent(".check-submit .trouble")) ?? "", /summary is too long: 1 MiB/);
});

test("hostile texts are text", async () => {
  const page = await desk.page();
  const nasty = '<img src="/x" onerror="document.title=1"><script>5%</script> \u202E12% [1]\u0000';
  await checked(page, { summary: nasty, source: `${nasty}\n"><b>7%` });
  assert.equal(await page.locator(".panes img, .panes script, .panes b").count(), 0);
  assert.ok((await page.textContent(".checked-summary"))?.includes("<script>"));
  assert.ok((await page.textContent(".source-pane"))?.includes('"><b>7%'));
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await overflows(page), false);
});

test("on a phone the panes stand one above the other, and a touch shows the place", async () => {
  const page = await desk.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await checked(page);
  const box = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const above = await box(".summary-pane");
  const below = await box(".source-pane");
  assert.ok(above.bottom <= below.top + 1 && below.bottom <= 845);
  assert.equal(await overflows(page), false);
  await mark(page, "12 to 24 months").tap();
  await eventually("the place is in view", async () => (await page.textContent("mark.found")) === "12至24个月" && inView(page, "mark.found"));
  for (const width of [320, 720, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await overflows(page), false, `${width} pixels wide`);
  }
});

test("in Chinese the reasons are Chinese, and dark is dark", async () => {
  const page = await desk.page({ locale: "zh-CN", colorScheme: "dark" });
  await checked(page);
  assert.match((await page.textContent(".outcome")) ?? "", /处不符$/);
  assert.match((await page.textContent(".finding .reason")) ?? "", /来源第 1 段写作“40721.17亿元”，摘要中的数字是它的 10 倍/);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(ground, "rgb(22, 24, 26)");
});

test("what was typed outlives a reload", async () => {
  const page = await desk.page();
  await checked(page, { summary: "It fell 5%.", source: "It fell 6%." });
  await eventually("it is kept", () => page.evaluate(() => sessionStorage.length === 2));
  await page.reload();
  await page.waitForSelector("#check-summary");
  assert.equal(await page.inputValue("#check-summary"), "It fell 5%.");
  assert.equal(await page.inputValue("#check-source"), "It fell 6%.");
});

test("a server that is gone is said, and the texts stay", async () => {
  const page = await desk.page();
  await page.route("**/api/v1/check", (route) => route.abort());
  await page.goto(desk.address("/check"));
  await page.fill("#check-summary", "5%");
  await page.fill("#check-source", "6%");
  await page.click(".check-submit button");
  await page.waitForSelector(".check-submit .trouble");
  assert.equal(await page.inputValue("#check-summary"), "5%");
});
