// The reader: citations, deep links, read marks and the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { Desk, eventually, focusedId, shownIds } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });
}

test("a citation opens the document at its paragraph and marks it", async () => {
  const page = await desk.topicPage();
  const card = (await desk.documents()).find((one) => !one.passing && one.digest?.groups.length);
  const cite = card?.digest?.groups[0]?.bullets[0]?.cites[0];
  assert.ok(card && cite);
  await page.locator(`[data-document="${card.id}"] .group .citation`).first().click();
  await page.waitForSelector(`#p${cite}.marked`);
  assert.equal(new URL(page.url()).hash, `#p${cite}`);
  assert.equal(await page.locator(".paragraph.marked").count(), 1);
  await eventually("the paragraph is in view", () => isInView(page, `#p${cite}`));
  const whole = await desk.document(card.id);
  const text = whole.paragraphs.find((paragraph) => paragraph.number === cite)?.text;
  assert.ok((await page.locator(`#p${cite}`).textContent())?.includes(text!));
});

test("a deep link opens the same place, with the original a safe link", async () => {
  const card = (await desk.documents()).find((one) => !one.passing && one.digest);
  assert.ok(card);
  const page = await desk.page();
  await page.goto(desk.topicAddress(`/documents/${card.id}#p2`));
  await page.waitForSelector("#p2.marked");
  assert.equal(await page.locator(".reader h1").textContent(), card.title);
  const original = page.locator(".reader .original");
  assert.equal(await original.getAttribute("rel"), "noopener noreferrer");
  assert.equal(await original.getAttribute("target"), "_blank");
  assert.equal(await original.getAttribute("href"), new URL(card.url).href);
  await page.locator(".reader-digest summary").click();
  await page.locator(".reader-digest .citation").first().click();
  await page.waitForSelector(".paragraph.marked");
});

test("the reader tells when the publisher changed the text", async () => {
  const cards = await desk.documents();
  const wholes = await Promise.all(cards.map((card) => desk.document(card.id)));
  const changed = wholes.find((whole) => whole.modified !== null);
  const same = wholes.find((whole) => whole.modified === null);
  assert.ok(changed && same);
  const page = await desk.page();
  await page.goto(desk.topicAddress(`/documents/${changed.id}`));
  await page.waitForSelector(".reader .changed time");
  assert.equal(await page.locator(".reader .changed time").getAttribute("datetime"), changed.modified);
  assert.match((await page.locator(".reader .changed").textContent())!, /^changed .*\d/);
  await page.goto(desk.topicAddress(`/documents/${same.id}`));
  await page.waitForSelector(".reader h1");
  assert.equal(await page.locator(".reader .changed").count(), 0);
});

test("opening marks as read, the list shows it quieter, and it can be taken back", async () => {
  const page = await desk.topicPage();
  const card = (await desk.documents()).find((one) => !one.passing && !one.read);
  assert.ok(card);
  const shown = page.locator(`article[data-document="${card.id}"]`);
  const colour = () => shown.locator("h3 a").evaluate((link) => getComputedStyle(link).color);
  const before = await colour();
  await shown.locator("h3 a").click();
  await page.waitForSelector(`article[data-document="${card.id}"].read`);
  await eventually("the server knows", async () => (await desk.document(card.id)).read);
  await page.keyboard.press("Escape");
  await eventually("read is quieter", async () => (await colour()) !== before);
  await page.keyboard.press("m");
  await eventually("unread again", async () => !(await desk.document(card.id)).read);
});

test("j and k walk the list, Enter opens, u returns to the place", async () => {
  const page = await desk.topicPage();
  const ids = await shownIds(page);
  const cards = new Map((await desk.documents()).map((card) => [card.id, card]));
  await page.keyboard.press("j");
  assert.equal(await focusedId(page), ids[0]);
  let at = 0;
  do {
    await page.keyboard.press("j");
    assert.equal(await focusedId(page), ids[++at]);
  } while (cards.get(ids[at]!)?.passing || at < 2);
  await page.keyboard.press("k");
  assert.equal(await focusedId(page), ids[at - 1]);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".reader h1");
  assert.equal(await page.locator(".reader h1").textContent(), cards.get(ids[at]!)?.title);
  // With a document open, j opens the next one in its place.
  await page.keyboard.press("j");
  const next = cards.get(ids[at + 1]!)?.title;
  await eventually("the next is open", async () => (await page.locator(".reader h1").textContent()) === next);
  await page.keyboard.press("u");
  await page.waitForSelector(".reader", { state: "detached" });
  await eventually("the focus is back", async () => (await focusedId(page)) === ids[at + 1]);
});

test("/ goes to the search, where letters are letters; ? shows the help", async () => {
  const page = await desk.topicPage();
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
  await page.keyboard.type("jkm?u");
  assert.equal(await page.inputValue("#search"), "jkm?u");
  assert.equal(await page.locator("dialog").count(), 0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".card");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] .keys");
  await page.keyboard.press("j");
  assert.equal(await focusedId(page), 0);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-current")), "page");
});

test("a document that is not there says so", async () => {
  const page = await desk.page();
  await page.goto(desk.topicAddress("/documents/99999999"));
  await page.waitForSelector(".reader .trouble");
});
