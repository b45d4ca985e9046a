// The topic page: its documents, their order, the search above them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Desk, eventually, shownIds, zone } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

test("documents stand newest first, as the server orders them", async () => {
  const page = await desk.topicPage();
  const served = (await desk.documents()).slice(0, 20);
  assert.deepEqual((await shownIds(page)).slice(0, served.length), served.map((card) => card.id));
  const times = await page.$$eval(".document-list time", (found) => found.map((time) => (time as HTMLTimeElement).dateTime).filter((time) => time.includes("T")));
  assert.ok(times.length > 1);
  const order = times.map((time) => Date.parse(time));
  assert.deepEqual(order, [...order].sort((a, b) => b - a));
  assert.ok((await page.locator(".day-heading").count()) >= 2, "days have headings");
});

test("a document shows its title, source, time to the minute and digest", async () => {
  const page = await desk.topicPage();
  const card = (await desk.documents()).find((one) => !one.passing && one.published && one.published_precision === "minute" && one.digest?.groups.length);
  assert.ok(card?.digest && card.published);
  const shown = page.locator(`[data-document="${card.id}"]`);
  assert.equal(await shown.locator("h3").textContent(), card.title);
  assert.equal(await shown.locator(".source").textContent(), card.source);
  const minute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(card.published));
  assert.equal(await shown.locator("time").textContent(), minute);
  assert.match((await shown.locator("time").getAttribute("title")) ?? "", /2025.*GMT\+0?8.*Asia\/Shanghai/);
  assert.ok((await shown.locator(".viewpoint").textContent())?.includes(card.digest.viewpoint.text));
  assert.deepEqual(await shown.locator("h4").allTextContents(), card.digest.groups.map((group) => group.heading));
  const cites = card.digest.groups.flatMap((group) => group.bullets.flatMap((bullet) => bullet.cites));
  assert.deepEqual(await shown.locator(".group .citation").allTextContents(), cites.map((cite) => `[${cite}]`));
});

test("scrolling brings every document, and the end is said", async () => {
  const page = await desk.page();
  await page.route("**/documents?*", (route) => route.continue({ url: route.request().url().replace("limit=20", "limit=7") }));
  await page.goto(desk.topicAddress());
  await page.waitForSelector(".card");
  await eventually("the end is reached", async () => {
    await page.locator(".documents-column").evaluate((column) => column.scrollTo(0, column.scrollHeight));
    return (await page.locator(".list-end .end").count()) > 0;
  });
  assert.deepEqual(await shownIds(page), (await desk.documents()).map((card) => card.id));
});

test("a page that fails to come can be asked for again", async () => {
  const page = await desk.page();
  let broken = true;
  await page.route("**/documents?*", (route) => {
    if (broken && route.request().url().includes("before=")) return route.abort();
    return route.continue({ url: route.request().url().replace("limit=20", "limit=7") });
  });
  await page.goto(desk.topicAddress());
  await page.waitForSelector(".card");
  await page.locator(".documents-column").evaluate((column) => column.scrollTo(0, column.scrollHeight));
  await page.waitForSelector(".list-end .trouble");
  assert.equal((await shownIds(page)).length, 7);
  broken = false;
  await page.click(".list-end .trouble button");
  await eventually("the next page comes", async () => (await shownIds(page)).length > 7);
});

test("search narrows the topic as one types, with the match marked, and clears", async () => {
  const page = await desk.topicPage();
  const found = (await desk.documents("贝森特")).map((card) => card.id);
  const all = (await desk.documents()).length;
  assert.ok(found.length > 0 && found.length < all);
  await page.fill("#search", "贝森特");
  await eventually("only matches are shown", async () =>
    JSON.stringify(await shownIds(page)) === JSON.stringify(found.slice(0, 20)));
  assert.equal(new URL(page.url()).searchParams.get("q"), "贝森特");
  assert.match((await page.locator(".counts").textContent()) ?? "", new RegExp(`^${found.length} of ${all} `));
  await page.waitForSelector(".snippet mark");
  // The search sees through Traditional and Simplified, and languages.
  for (const mark of await page.locator(".snippet mark").allTextContents()) assert.match(mark, /^([贝貝]森特|(Scott )?Bessent)$/);
  await page.press("#search", "Escape");
  await eventually("the whole topic is back", async () => (await shownIds(page)).length === Math.min(20, all));
  assert.equal(new URL(page.url()).search, "");
});

test("the address keeps the search, and an empty result says what to do", async () => {
  const page = await desk.page();
  await page.goto(desk.topicAddress("?q=zyzzyva"));
  await page.waitForSelector(".listing .empty");
  assert.equal(await page.inputValue("#search"), "zyzzyva");
  assert.match((await page.locator(".listing .empty").textContent()) ?? "", /zyzzyva/);
});

test("a query that cannot be read is refused beside the box, and the list stays", async () => {
  const page = await desk.topicPage();
  const before = await shownIds(page);
  await page.fill("#search", "-rare");
  await page.waitForSelector(".search .refused");
  assert.notEqual((await page.locator(".search .refused").textContent())?.trim(), "");
  assert.deepEqual(await shownIds(page), before);
  await page.fill("#search", "");
  await page.waitForSelector(".search .refused", { state: "detached" });
});

test("a mistake is underlined below the box, and the rest narrows the list", async () => {
  const page = await desk.topicPage();
  const wanted = (await desk.documents('贝森特 "')).map((card) => card.id).slice(0, 20);
  await page.fill("#search", '贝森特 "');
  await page.waitForSelector(".mistakes .wrong");
  await eventually("the rest narrows", async () => JSON.stringify(await shownIds(page)) === JSON.stringify(wanted));
  await page.locator(".forms button").first().click();
  await eventually("a form is turned off in the query", async () => / -form:|^-form:/.test(await page.inputValue("#search")));
});

test("an answer that comes late is dropped", async () => {
  const page = await desk.topicPage();
  const wanted = (await desk.documents("贝森特")).map((card) => card.id).slice(0, 20);
  let held: (() => void) | null = null;
  await page.route(/\/documents\?q=%E7%A8%80%E5%9C%9F/, async (route) => { // 稀土
    await new Promise<void>((resolve) => (held = resolve));
    await route.continue().catch(() => {}); // the page has given it up
  });
  await page.fill("#search", "稀土");
  await eventually("the first search is under way", async () => held !== null);
  await page.fill("#search", "贝森特");
  await eventually("the second is shown", async () => JSON.stringify(await shownIds(page)) === JSON.stringify(wanted));
  held!();
  await page.waitForTimeout(300);
  assert.deepEqual(await shownIds(page), wanted);
});

test("a passing mention is one folded line, until it is clicked", async () => {
  const card = (await desk.documents()).find((one) => one.passing);
  assert.ok(card, "the demo has a passing mention");
  const page = await desk.page();
  await page.goto(desk.topicAddress());
  const line = page.locator(`.passing-line[data-document="${card.id}"]`);
  await eventually("the line is there", async () => {
    await page.locator(".documents-column").evaluate((column) => column.scrollBy(0, 2000));
    return (await line.count()) > 0;
  });
  const text = (await line.textContent()) ?? "";
  for (const part of [card.title, card.source, "passing mention"]) assert.ok(text.includes(part), part);
  assert.equal(await page.locator(`article[data-document="${card.id}"]`).count(), 0);
  await line.click();
  const unfolded = page.locator(`article[data-document="${card.id}"]`);
  await unfolded.waitFor();
  assert.equal(await unfolded.locator("h3").textContent(), card.title);
  await unfolded.locator(".meta button").click();
  await line.waitFor();
});
