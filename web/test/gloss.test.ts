// Glosses: below what is in another language than the reader's, until they are switched off.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { DocumentPage } from "../src/contract.ts";
import { Desk, eventually, topic } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

async function served(reader: string): Promise<DocumentPage["documents"]> {
  const answer = await fetch(desk.address(`/api/v1/topics/${encodeURIComponent(topic)}/documents?reader=${reader}&limit=20`));
  return ((await answer.json()) as DocumentPage).documents;
}

test("each line of another language carries its gloss, in the reader's language", async () => {
  const page = await desk.topicPage();
  const cards = await served("en");
  const foreign = cards.find((card) => !card.passing && card.title_gloss && card.digest?.groups.some((group) => group.bullets.some((one) => one.gloss)))!;
  assert.ok(foreign);
  const shown = page.locator(`article[data-document="${foreign.id}"]`);
  const digest = foreign.digest!;
  const glosses = [foreign.title_gloss, digest.viewpoint.gloss, ...digest.groups.flatMap((group) => [group.gloss, ...group.bullets.map((one) => one.gloss)])];
  assert.deepEqual(await shown.locator(".gloss").allTextContents(), glosses.filter((one) => one !== null));
  assert.equal(await shown.locator(".gloss").first().getAttribute("lang"), "en");
  const own = cards.find((card) => !card.passing && card.language === "en")!;
  assert.equal(await page.locator(`article[data-document="${own.id}"] .gloss`).count(), 0);
  const size = (selector: string) => shown.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  assert.ok((await size(".gloss")) < (await size(".viewpoint")));

  await shown.locator("h3 a").click();
  await page.waitForSelector(".reader h1");
  assert.equal(await page.textContent(".reader-head .gloss"), foreign.title_gloss);
  await page.locator(".reader-digest summary").click();
  assert.ok((await page.locator(".reader-digest .gloss").count()) > 0);
});

test("they can be switched off, and stay off", async () => {
  const page = await desk.topicPage();
  assert.ok((await page.locator(".gloss").count()) > 0);
  await page.getByRole("button", { name: "Hide glosses", exact: true }).click();
  assert.equal(await page.locator(".gloss").count(), 0);
  await page.reload();
  await page.waitForSelector(".card");
  assert.equal(await page.locator(".gloss").count(), 0);
  await page.getByRole("button", { name: "Show glosses", exact: true }).click();
  assert.ok((await page.locator(".gloss").count()) > 0);
});

test("the reader's language travels with every request, and another one brings other glosses", async () => {
  const page = await desk.page({ locale: "zh-CN" });
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/\/(documents|search)(\/\d+)?$/.test(url.pathname) && url.pathname.startsWith("/api/")) asked.push(url.searchParams.get("reader") ?? "none");
  });
  await page.goto(desk.topicAddress("?q=rare"));
  await page.waitForSelector(".card .snippet");
  assert.ok(asked.length >= 2 && asked.every((one) => one === "zh"), asked.join());
  await page.fill("#search", "");
  const english = (await served("zh")).find((card) => !card.passing && card.language === "en" && card.title_gloss)!;
  const title = page.locator(`article[data-document="${english.id}"] > .gloss`);
  await eventually("the Chinese gloss is there", async () => (await title.textContent().catch(() => null)) === english.title_gloss);
  assert.equal(await title.getAttribute("lang"), "zh-Hans");

  await page.locator(".documents-column").evaluate((column) => column.scrollTo(0, 500));
  await page.getByRole("button", { name: "English", exact: true }).click();
  await eventually("it is gone for a reader of English", async () => (await title.count()) === 0);
  assert.equal(asked.at(-1), "en");
  assert.equal(await page.locator(".documents-column").evaluate((column) => column.scrollTop > 0), true);
  await page.reload();
  await page.waitForSelector(".card");
  assert.equal(asked.at(-1), "en");
});
