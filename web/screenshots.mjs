// Takes the pictures of doc/ from a demonstration desk that is running:
//   build/release/assay demo --listen 127.0.0.1:7400 &
//   cd web && ASSAY_URL=http://127.0.0.1:7400/ node screenshots.mjs ../doc
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { join } from "node:path";

const url = process.env.ASSAY_URL ?? "http://127.0.0.1:7400/";
const folder = process.argv[2] ?? ".";
const browsers = [process.env.ASSAY_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const topic = "稀土";

// The name of each picture, its address, and what to do before it is taken.
const pictures = [
  ["search_page", "/search?" + new URLSearchParams({ q: "Bessent deadline" }), async (page) => {
    await page.locator(".results .entry").first().click();
    await page.waitForSelector(".reader .paragraph.marked");
  }],
  ["topic_settings", `/topics/${encodeURIComponent(topic)}`, async (page) => {
    await page.click(".to-settings");
    await page.waitForSelector(".preview-hits li");
  }],
];

const executablePath = browsers.find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
for (const [name, path, prepare] of pictures) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Asia/Shanghai" });
  await page.goto(new URL(path, url).href);
  await page.waitForSelector(".entry");
  await prepare(page);
  await page.waitForTimeout(300); // for what fades
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
