// The page itself: themes, languages, widths, hostile text, the about dialog.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { Desk, eventually, shownIds } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const visible = (page: Page) =>
  page.$$eval(".column", (columns) =>
    columns.filter((column) => getComputedStyle(column).visibility === "visible").map((column) => column.classList[1]));
const overflows = (page: Page) => page.evaluate(() =>
  [document.documentElement, ...document.querySelectorAll(".column")].some((box) => box.scrollWidth > box.clientWidth + 1));

test("dark follows the system, and a choice of the reader is remembered", async () => {
  const page = await desk.topicPage({ colorScheme: "dark" });
  const dark = await ground(page);
  await page.getByRole("button", { name: "Light", exact: true }).click();
  const light = await ground(page);
  assert.notEqual(light, dark);
  await page.reload();
  await page.waitForSelector(".card");
  assert.equal(await ground(page), light);
  assert.equal(await ground(await desk.topicPage({ colorScheme: "light" })), light);
});

test("the page speaks the browser's language, or the other one when asked", async () => {
  const page = await desk.topicPage({ locale: "zh-CN" });
  assert.equal(await page.getAttribute("html", "lang"), "zh-Hans");
  assert.equal(await page.getAttribute("#search", "placeholder"), "在本主题中搜索");
  await page.getByRole("button", { name: "English", exact: true }).click();
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.reload();
  await page.waitForSelector(".card");
  assert.equal(await page.getAttribute("#search", "placeholder"), "Search this topic");
});

test("each document carries its own language", async () => {
  const page = await desk.topicPage();
  const card = (await desk.documents()).find((one) => !one.passing && one.language.startsWith("zh"));
  assert.ok(card);
  assert.match((await page.locator(`[data-document="${card.id}"] h3`).getAttribute("lang")) ?? "", /^zh-Han[st]$/);
});

test("a phone shows one column, and back finds the list where it was", async () => {
  const page = await desk.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(desk.address("/"));
  await page.waitForSelector(".topic");
  assert.deepEqual(await visible(page), ["topics-column"]);
  await page.locator(".topic a").first().click();
  await page.waitForSelector(".card");
  assert.deepEqual(await visible(page), ["documents-column"]);
  const column = page.locator(".documents-column");
  await column.evaluate((element) => element.scrollTo(0, 400));
  const link = page.locator(".card h3 a").nth(2);
  await link.scrollIntoViewIfNeeded();
  const before = await column.evaluate((element) => element.scrollTop);
  await link.click();
  await page.waitForSelector(".reader h1");
  assert.deepEqual(await visible(page), ["reader-column"]);
  assert.equal(await overflows(page), false);
  await page.locator(".reader .back").click();
  await eventually("the list is back", async () => (await visible(page))[0] === "documents-column");
  assert.ok(Math.abs((await column.evaluate((element) => element.scrollTop)) - before) < 2, "at the same place");
  await page.goForward();
  await page.waitForSelector(".reader h1");
  await page.goBack();
  await page.goBack();
  await eventually("the topics are back", async () => (await visible(page))[0] === "topics-column");
});

test("columns follow the width, and nothing runs out of them", async () => {
  const page = await desk.topicPage();
  assert.equal((await visible(page)).length, 3);
  await page.setViewportSize({ width: 1024, height: 768 });
  assert.deepEqual(await visible(page), ["topics-column", "documents-column"]);
  await page.locator(".card h3 a").first().click();
  await page.waitForSelector(".reader h1");
  assert.deepEqual(await visible(page), ["documents-column", "reader-column"]);
  for (const width of [1440, 1024, 720, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await overflows(page), false, `${width} pixels wide`);
  }
});

test("hostile titles are text", async () => {
  const page = await desk.page();
  const titles = ['<img src="/x" onerror="document.title=1"><script>1</script>', "كلمات من اليمين \u202Ereversed", "long".repeat(300)];
  await page.route("**/documents?*", async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    titles.forEach((title, index) => {
      Object.assign(body.documents[index], { title, source: titles[0], url: "javascript:alert(1)", passing: index === 2 });
    });
    await route.fulfill({ response: answer, json: body });
  });
  await page.route(/\/api\/v1\/documents\/\d+\?/, async (route) => {
    const answer = await route.fetch();
    const body = { ...(await answer.json()), title: titles[0], url: "javascript:alert(1)" };
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(desk.topicAddress());
  await page.waitForSelector(".card");
  const entries = page.locator(".document-list .entry");
  assert.equal(await entries.nth(0).textContent(), titles[0]);
  assert.equal(await entries.nth(1).textContent(), titles[1]);
  assert.ok((await entries.nth(2).textContent())?.includes(titles[2]!));
  await entries.nth(0).click();
  await page.waitForSelector(".reader h1");
  assert.equal(await page.locator(".reader h1").textContent(), titles[0]);
  assert.equal(await page.locator('.desk img, .desk script, a[href^="javascript:"]').count(), 0);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await overflows(page), false);
});

test("new documents are announced, not pushed in", async () => {
  const page = await desk.topicPage();
  const before = await shownIds(page);
  await page.route("**/api/v1/topics", async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    for (const one of body.topics) one.documents += 2;
    await route.fulfill({ response: answer, json: body });
  });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForSelector(".new-documents");
  assert.deepEqual(await shownIds(page), before);
});

test("the about dialog names the version and whose data is inside", async () => {
  const page = await desk.topicPage();
  await page.getByRole("button", { name: "About", exact: true }).click();
  await page.waitForSelector("dialog[open] .attributions li");
  assert.match((await page.locator("dialog").textContent()) ?? "", /Version \S+/);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.waitForSelector("dialog", { state: "detached" });
});
