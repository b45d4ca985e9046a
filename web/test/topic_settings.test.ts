// A topic that is being written, new, from a search, or changed, with what it would have found; and why a document is there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Preview, Reason, Topic } from "../src/contract.ts";
import { cutAtMarks } from "../src/marks.ts";
import { Desk, eventually, shownIds, topic } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(desk.address("/api/v1" + path));
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as T;
}
const preview = (name: string, query: string) => ask<Preview>(`/preview?${new URLSearchParams({ name, query, limit: "4" })}`);
const topics = async () => (await ask<{ topics: Topic[] }>("/topics")).topics;

test("a topic being written shows what it would have found, as one types", async () => {
  const page = await desk.topicPage();
  await page.click(".add-topic");
  await page.fill("#topic-name", "财长");
  await page.fill("#topic-query", "贝森特");
  const served = await preview("财长", "贝森特");
  assert.ok(served.total > 0);
  await eventually("the count", async () =>
    (await page.textContent(".outcome-line"))?.startsWith(`Would have found ${served.total} document`) === true);
  assert.deepEqual(await page.locator(".preview-hits .title").allTextContents(), served.hits.map((hit) => hit.title));
  assert.ok((await page.locator(".preview-hits mark").count()) > 0);
  assert.equal(await page.locator(".topic-preview .day-chart").count(), 1);
  await page.fill("#topic-query", "贝森特 NOT 贝森特");
  await page.waitForSelector(".topic-preview .impossible");
  await page.fill("#topic-query", "(贝森特");
  await page.waitForSelector(".topic-preview .refused:not(.impossible)");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.equal((await topics()).some((one) => one.name === "财长"), false);
});

test("a form that is turned off in the preview is so in the query", async () => {
  const page = await desk.topicPage();
  await page.click(".add-topic");
  await page.fill("#topic-name", "any");
  await page.fill("#topic-query", topic);
  const form = page.locator(".topic-preview .forms button").first();
  const name = await form.textContent();
  await form.click();
  assert.equal(await page.inputValue("#topic-query"), `${topic} -form:"${name}"`);
  await page.locator(".topic-preview .forms button.off", { hasText: name! }).click();
  assert.equal(await page.inputValue("#topic-query"), topic);
});

test("a search becomes a topic in one step", async () => {
  const query = '贝森特 lang:zh';
  const page = await desk.searchPage(query);
  await page.getByRole("button", { name: "Follow this search" }).click();
  assert.equal(await page.inputValue("#follow-name"), "贝森特");
  await page.waitForSelector("#follow-note .outcome-line");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".topic.current");
  await eventually("it is the topic", async () => (await page.textContent(".topic-head h1")) === "贝森特");
  await page.waitForSelector(".document-list .entry");
  const added = (await topics()).find((one) => one.name === "贝森特");
  assert.equal(added?.own_query, query);
  assert.equal((await shownIds(page)).length, Math.min(20, added!.documents));

  // The same name again is refused beside it.
  await page.goto(desk.address("/search?" + new URLSearchParams({ q: query })));
  await page.getByRole("button", { name: "Follow this search" }).click();
  await page.keyboard.press("Enter");
  await page.waitForSelector('#follow-name[aria-invalid="true"]');
  await page.keyboard.press("Escape");
  await page.waitForSelector(".follow-form", { state: "detached" });
});

test("the query and the name of a topic are changed, and its documents follow", async () => {
  const page = await desk.page();
  await fetch(desk.address("/api/v1/topics"), {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: "普京", query: "普京" }),
  });
  await page.goto(desk.address(`/topics/${encodeURIComponent("普京")}`));
  await page.waitForSelector(".document-list .entry");
  await page.click(".to-settings");
  assert.equal(await page.inputValue("#topic-name"), "普京");
  assert.equal(await page.inputValue("#topic-query"), "普京");
  await page.fill("#topic-query", "贝森特 OR 普京");
  const served = await preview("普京", "贝森特 OR 普京");
  await eventually("the preview follows", async () => (await page.textContent(".outcome-line"))?.includes(` ${served.total} document`) === true);
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  await eventually("the documents follow", async () => ((await page.textContent(".counts")) ?? "").startsWith(`${served.total} documents`));

  await page.click(".to-settings");
  await page.fill("#topic-query", "(");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#topic-query-note.refused");
  await page.fill("#topic-query", "贝森特 OR 普京");
  await page.fill("#topic-name", topic);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#topic-name-note.refused");
  await page.fill("#topic-name", "财长 / 总统");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  await eventually("it has its new name", async () => (await page.textContent(".topic-head h1")) === "财长 / 总统");
  assert.equal(decodeURIComponent(new URL(page.url()).pathname), "/topics/财长 / 总统");
  await eventually("the documents are there", async () => (await shownIds(page)).length === Math.min(20, served.total));
});

test("why a document is here: the places are marked, and how much of it is about the topic", async () => {
  const page = await desk.topicPage();
  const card = (await desk.documents()).find((one) => !one.passing)!;
  await page.locator(`[data-document="${card.id}"] .entry`).click();
  await page.waitForSelector(".reader h1");
  assert.equal(await page.locator(".reader mark").count(), 0);
  const button = page.getByRole("button", { name: "Why is this here?" });
  await button.click();
  const reason = await ask<Reason>(`/topics/${encodeURIComponent(topic)}/documents/${card.id}/why`);
  await page.waitForSelector(".why-line p");
  assert.match((await page.textContent(".why-line")) ?? "", new RegExp(`^${Math.round(reason.relevance * 100)} % .*${reason.hits.length} place`));
  const whole = await desk.document(card.id);
  for (const paragraph of whole.paragraphs) {
    const marks = reason.hits.filter((hit) => hit.paragraph === paragraph.number).map((hit): [number, number] => [hit.start, hit.end]);
    const marked = cutAtMarks(paragraph.text, marks).filter((piece) => piece.marked).map((piece) => piece.text);
    if (paragraph.kind !== "table-row") assert.deepEqual(await page.locator(`#p${paragraph.number} mark`).allTextContents(), marked);
  }
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await page.keyboard.press("j");
  await page.waitForSelector(".why-line p");
  await button.click();
  assert.equal(await page.locator(".reader mark").count(), 0);
});
