// What the extractors for Node share: how pages come in, and how answers and times go out.
//
//   PROGRAM FILE...   one JSON line a file, as `assay extract --json` prints them: title, byline, published, paragraphs
//   PROGRAM --timed   names of files on standard input up to an empty line, then one round over all of them for every
//                     further line: {"pages", "seconds", "cpu_seconds", "characters"}
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseHTML } from "linkedom";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030");

export function decode(bytes) {
  try {
    return utf8.decode(bytes);
  } catch {
    return gb18030.decode(bytes);
  }
}

export const documentOf = (html) => parseHTML(html).document;

const inline = new Set(
  ("a abbr b bdi cite code em font i ins kbd label mark q s small span strong sub sup u big tt time img wbr").split(" "));

function append(node, parts) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      parts.push(child.nodeValue);
    } else if (child.nodeType === 1) {
      const isBlock = !inline.has(child.localName);
      if (isBlock) parts.push("\n");
      append(child, parts);
      if (isBlock) parts.push("\n");
    }
  }
}

// The text of a piece of HTML, with an end of line where a block begins or ends: a library's own text runs the last word
// of a paragraph into the first of the next.
export function textOf(html) {
  const parts = [];
  append(documentOf(`<!doctype html><html><body>${html ?? ""}</body></html>`).body, parts);
  return parts.join("");
}

// "2025-03-04" of whatever a library gives as a time: its first ten characters, or the day that its words name.
function dayOf(published) {
  if (!published) return null;
  const text = published instanceof Date ? published.toISOString() : String(published).trim();
  if (/^\d{4}-\d\d-\d\d/.test(text)) return text;
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime())) return null;
  const part = (number) => String(number).padStart(2, "0");
  return `${parsed.getFullYear()}-${part(parsed.getMonth() + 1)}-${part(parsed.getDate())}`;
}

async function answer(engine, file) {
  try {
    const { title, byline, published, html, text } = await engine.extract(decode(readFileSync(file)));
    return { title, byline, published: dayOf(published), paragraphs: [text ?? textOf(html)] };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

async function round(engine, pages) {
  const start = process.hrtime.bigint();
  const before = process.cpuUsage();
  let characters = 0;
  for (const page of pages) {
    try {
      const found = await engine.extract(decode(page));
      characters += (found.text ?? found.html ?? "").length;
    } catch {
      // A page that it cannot read costs what it costs.
    }
  }
  const used = process.cpuUsage(before);
  return { pages: pages.length, seconds: Number(process.hrtime.bigint() - start) / 1e9,
    cpu_seconds: (used.user + used.system) / 1e6, characters };
}

// `engine.extract` gets a page's text and returns { title, byline, published, html or text }, or a promise of it.
export async function serve(engine) {
  console.log = console.warn = console.error = console.debug = () => {};
  const write = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
  const files = process.argv.slice(2);
  if (files[0] !== "--timed") {
    for (const file of files) write(await answer(engine, file));
    return;
  }
  const pages = [];
  let isReading = true;
  for await (const line of createInterface({ input: process.stdin })) {
    if (!isReading) write(await round(engine, pages));
    else if (line === "") isReading = false;
    else pages.push(readFileSync(line));
  }
}
