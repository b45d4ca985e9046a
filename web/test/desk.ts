// A browser on the demo desk.  Whatever a page does that it must not (an error, a foreign request, a breach of the
// Content-Security-Policy) is a fault, and close() fails on any.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { DocumentCard, DocumentPage, SearchResult, WholeDocument } from "../src/contract.ts";
import { startServer, type Server } from "./server.ts";

export const topic = "稀土";
export const zone = "Asia/Shanghai";

const browsers = [process.env["ASSAY_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const switches = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
// Refusals that a test provokes are logged by the browser as if they were errors of the page.
const refusal = /Failed to load resource.*(status of 4\d\d|ERR_FAILED|ERR_CONNECTION)/;

export class Desk {
  private faults: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Desk> {
    const server = await startServer();
    try {
      const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
      assert.ok(executablePath, "no Chromium found: install it or set ASSAY_CHROMIUM");
      return new Desk(server, await chromium.launch({ executablePath, args: switches }));
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    assert.deepEqual(this.faults, [], "the pages did what they must not");
  }

  address(path: string): string {
    return new URL(path, this.server.url).href;
  }

  topicAddress(rest = ""): string {
    return this.address(`/topics/${encodeURIComponent(topic)}${rest}`);
  }

  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: zone, colorScheme: "light", ...options,
    });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy breached: ${event.violatedDirective} ${event.blockedURI}`));
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const origin = new URL(this.server.url).origin;
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "data:" && url.origin !== origin) this.faults.push(`foreign request: ${url.href}`);
    });
    page.on("pageerror", (error) => this.faults.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !refusal.test(message.text())) this.faults.push(`console: ${message.text()}`);
    });
    return page;
  }

  async topicPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.page(options);
    await page.goto(this.topicAddress());
    await page.waitForSelector(".card");
    return page;
  }

  // The server's own answers, to hold the page against.
  async documents(query = ""): Promise<DocumentCard[]> {
    const all: DocumentCard[] = [];
    for (let before: string | null = null; ; ) {
      const asked = new URLSearchParams({ limit: "20", ...(query && { q: query }), ...(before && { before }) });
      const answer = await fetch(this.address(`/api/v1/topics/${encodeURIComponent(topic)}/documents?${asked}`));
      const page = (await answer.json()) as DocumentPage;
      all.push(...page.documents);
      before = page.next;
      if (before === null) return all;
    }
  }

  async search(query: string, more: Record<string, string> = {}): Promise<SearchResult> {
    const asked = new URLSearchParams({ q: query, limit: "20", facets: "1", ...more });
    const answer = await fetch(this.address(`/api/v1/search?${asked}`));
    assert.equal(answer.status, 200, query);
    return (await answer.json()) as SearchResult;
  }

  // The search page, with the answer to `query` on it.
  async searchPage(query: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.page(options);
    await page.goto(this.address("/search?" + new URLSearchParams({ q: query })));
    await page.waitForSelector(".documents-column .list-end", { state: "attached" });
    return page;
  }

  async document(id: number): Promise<WholeDocument> {
    return (await (await fetch(this.address(`/api/v1/documents/${id}`))).json()) as WholeDocument;
  }
}

export function shownIds(page: Page): Promise<number[]> {
  return page.$$eval(".document-list [data-document]", (found) =>
    found.map((element) => Number((element as HTMLElement).dataset["document"])));
}

export function focusedId(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.activeElement?.closest<HTMLElement>("[data-document]")?.dataset["document"] ?? 0));
}

export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) assert.fail(`did not come true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
