// Adding and deleting topics.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Desk, topic } from "./desk.ts";

let desk: Desk;
before(async () => (desk = await Desk.open()));
after(() => desk.close());

test("a topic is added, shown and deleted after a question", async () => {
  const page = await desk.topicPage();
  const name = "Magnets / 磁体 100%";
  await page.click(".add-topic");
  await page.fill("#topic-name", name);
  await page.fill("#topic-query", "magnet OR 磁体");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".topic.current");
  await page.waitForFunction((wanted) => document.querySelector(".topic-head h1")?.textContent === wanted, name);
  await page.waitForSelector(".document-list .entry");
  assert.equal(decodeURIComponent(new URL(page.url()).pathname), `/topics/${name}`);

  await page.reload();
  await page.waitForSelector(".document-list .entry");
  const line = page.locator(".topic", { hasText: name });
  await line.hover();
  await line.locator(".remove").click();
  await page.locator("dialog").getByRole("button", { name: "Cancel", exact: true }).click();
  assert.equal(await line.count(), 1);
  await line.hover();
  await line.locator(".remove").click();
  await page.locator("dialog .strong").click();
  await line.waitFor({ state: "detached" });
  await page.waitForSelector(".card");
  assert.ok(!decodeURIComponent(page.url()).includes("Magnets"));
});

test("what the server refuses is said beside the field", async () => {
  const page = await desk.topicPage();
  await page.click(".add-topic");
  await page.fill("#topic-name", topic);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#topic-name-note.refused");
  await page.fill("#topic-name", "Unclosed");
  await page.fill("#topic-query", "(magnet");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#topic-query-note.refused");
  assert.equal(await page.getAttribute("#topic-query", "aria-invalid"), "true");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".add-topic");
});

test("a topic that is not there is told apart from an empty one", async () => {
  const page = await desk.page();
  await page.goto(desk.address("/topics/nothing-of-the-kind"));
  await page.waitForSelector(".list-end .trouble");
});
