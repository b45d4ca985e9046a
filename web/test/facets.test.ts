// What a search can be narrowed by: each choice is a field of the query, and taken out again by the same click.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { Desk, eventually, shownIds, topic } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

const query = (page: Page) => new URL(page.url()).searchParams.get("q");
const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const follows = (page: Page, asked: string) => eventually(`the results follow ${asked}`, async () => {
  const ids = (await desk.search(asked)).hits.map((hit) => hit.id);
  return JSON.stringify(await shownIds(page)) === JSON.stringify(ids);
});

test("each value has the server's count; a click narrows, another widens", async () => {
  const page = await desk.searchPage(topic);
  const { facets } = await desk.search(topic);
  const source = facets!.sources[0]!;
  const button = group(page, "Source").getByRole("button").filter({ hasText: source.value });
  assert.equal(await button.locator(".count").textContent(), String(source.count));
  await button.click();
  const narrowed = `${topic} source:"${source.value}"`;
  await eventually("the query has the field", async () => query(page) === narrowed);
  await follows(page, narrowed);
  assert.equal(await page.inputValue("#search"), narrowed);
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await button.click();
  await eventually("the field is out", async () => query(page) === topic);
  await follows(page, topic);
});

test("a chosen value leaves the others in sight, and another takes its place", async () => {
  const page = await desk.searchPage(topic);
  const languages = (await desk.search(topic)).facets!.languages.map((one) => one.value);
  assert.ok(languages.length >= 2);
  await group(page, "Language").getByRole("button").nth(0).click();
  await eventually("the first is chosen", async () => query(page) === `${topic} lang:${languages[0]}`);
  await follows(page, `${topic} lang:${languages[0]}`);
  await eventually("the other is there", async () => (await group(page, "Language").getByRole("button").count()) === languages.length);
  await group(page, "Language").getByRole("button").nth(1).click();
  await eventually("it takes the place", async () => query(page) === `${topic} lang:${languages[1]}`);
});

test("a topic is a facet as well", async () => {
  const page = await desk.searchPage("贝森特");
  await group(page, "Topic").getByRole("button").first().click();
  await eventually("it is in the query", async () => query(page) === `贝森特 topic:"${topic}"`);
  await follows(page, `贝森特 topic:"${topic}"`);
});

test("days are chosen on the chart by a click, by dragging and by the keyboard", async () => {
  const page = await desk.searchPage(topic);
  const chart = page.locator(".day-chart.choosing");
  await chart.waitFor();
  const { days } = (await desk.search(topic)).facets!;
  const last = days.at(-1)!;
  const bars = chart.locator(".slot");
  assert.equal(await bars.last().getAttribute("aria-label").then((label) => label?.endsWith(`: ${last.count} document${last.count === 1 ? "" : "s"}`)), true);
  await bars.last().click();
  await eventually("one day is in the query", async () => query(page)?.startsWith(`${topic} after:${last.value} before:`) === true);
  await follows(page, query(page)!);
  assert.equal(await page.inputValue('.dates input >> nth=0'), last.value);
  assert.equal(await page.inputValue('.dates input >> nth=1'), last.value);

  const from = (await bars.first().boundingBox())!;
  const to = (await bars.nth(3).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 4 });
  await page.mouse.up();
  await eventually("the range begins with the first day", async () => query(page)?.startsWith(`${topic} after:${days[0]!.value} before:`) === true);

  await page.getByRole("button", { name: "all days" }).click();
  await eventually("the range is gone", async () => query(page) === topic);
  await chart.locator('.slot[tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await eventually("two bars are chosen", async () => /after:\S+ before:\S+$/.test(query(page) ?? ""));
});

test("dates are chosen exactly, and stand in the query", async () => {
  const page = await desk.searchPage(topic);
  await page.locator(".dates input").nth(0).fill("2025-11-01");
  await eventually("from", async () => query(page) === `${topic} after:2025-11-01`);
  await page.locator(".dates input").nth(1).fill("2025-11-09");
  await eventually("to, that day included", async () => query(page) === `${topic} after:2025-11-01 before:2025-11-10`);
  await follows(page, query(page)!);
});

test("a choice in a query with OR holds for all of it, and is taken out without a trace", async () => {
  const either = "贝森特 OR 普京";
  const page = await desk.searchPage(either);
  await group(page, "Language").getByRole("button").first().click();
  await eventually("in parentheses", async () => query(page)?.startsWith(`(${either}) lang:`) === true);
  await follows(page, query(page)!);
  await group(page, "Language").locator('[aria-pressed="true"]').click();
  await eventually("as it was", async () => query(page) === either);
});

test("the choices can be folded away, and stay so", async () => {
  const page = await desk.searchPage(topic);
  await page.locator(".facets summary").click();
  await page.waitForSelector(".facets:not([open])");
  await page.reload();
  await page.waitForSelector(".facets");
  assert.equal(await page.locator(".facets[open]").count(), 0);
  await page.locator(".facets summary").click();
  await page.waitForSelector(".facets[open]");
});
