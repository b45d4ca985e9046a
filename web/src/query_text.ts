// Edits the text of a query as a reader would: the page's choices (a source, a range of days, a form turned off) are
// fields in it, so that the query stays the one truth.  It reads only as much of the language as that needs; what a query
// means is the server's to say.

interface Token {
  kind: "word" | "quoted" | "open" | "close" | "field";
  start: number;
  end: number;
  depth: number; // of parentheses around it
  closed: boolean; // of what is quoted
}

export interface Field {
  field: string;
  value: string;
  negated: boolean; // -form:…
  start: number;
  end: number;
}

const quote = /["“”＂]/;
const opening = /[(（]/;
const closing = /[)）]/;

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  const quotedEnd = (from: number) => {
    for (let end = from; end < query.length; ++end) if (quote.test(query[end]!)) return { end: end + 1, closed: true };
    return { end: query.length, closed: false };
  };
  while (at < query.length) {
    const start = at;
    const first = query[at]!;
    if (/\s/.test(first)) {
      ++at;
    } else if (opening.test(first) || closing.test(first)) {
      const opens = opening.test(first);
      if (!opens) depth -= 1;
      tokens.push({ kind: opens ? "open" : "close", start, end: ++at, depth, closed: true });
      if (opens) depth += 1;
    } else {
      const named = /^[-=]?[a-z]+[:：]/.exec(query.slice(at, at + 16));
      if (named) at += named[0].length;
      else if (/[-=]/.test(first)) ++at;
      let closed = true;
      if (at < query.length && quote.test(query[at]!)) {
        ({ end: at, closed } = quotedEnd(at + 1));
        tokens.push({ kind: named ? "field" : "quoted", start, end: at, depth, closed });
      } else {
        while (at < query.length && !/[\s()（）"“”＂]/.test(query[at]!)) ++at;
        tokens.push({ kind: named && at > start + named[0].length ? "field" : "word", start, end: at, depth, closed });
      }
    }
  }
  return tokens;
}

const isOr = (query: string, token: Token) => token.kind === "word" && token.depth === 0 && query.slice(token.start, token.end) === "OR";

// The fields that hold for the query as a whole: those that can be taken out of it, or put in, without touching the rest.
export function fieldsOf(query: string): Field[] {
  const tokens = tokensOf(query);
  if (tokens.some((token) => isOr(query, token))) return [];
  return tokens.flatMap((token, index) => {
    if (token.kind !== "field" || token.depth !== 0 || !token.closed) return [];
    const before = tokens[index - 1];
    if (before?.kind === "word" && query.slice(before.start, before.end) === "NOT") return [];
    const text = query.slice(token.start, token.end);
    const colon = text.search(/[:：]/);
    const negated = text.startsWith("-");
    const value = text.slice(colon + 1).replace(/^["“”＂]|["“”＂]$/g, "");
    return [{ field: text.slice(negated ? 1 : 0, colon), value, negated, start: token.start, end: token.end }];
  });
}

export function hasField(query: string, field: string, value: string, negated = false): boolean {
  return fieldsOf(query).some((one) => one.field === field && one.negated === negated && same(one.value, value));
}

function same(a: string, b: string): boolean {
  return a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();
}

// A value with a quotation mark of its own cannot be written in a query.
export function canBeWritten(value: string): boolean {
  return value !== "" && !quote.test(value);
}

export function writeField(field: string, value: string, negated = false): string {
  const plain = (field === "lang" || field === "after" || field === "before") && /^[\w-]+$/.test(value);
  return `${negated ? "-" : ""}${field}:${plain ? value : `"${value}"`}`;
}

// OR binds weaker than the words around it, so what holds for all of the query stands outside of its parentheses.  Behind
// an open quotation mark or parenthesis it would be swallowed: then it comes first.
export function addField(query: string, field: string, value: string, negated = false): string {
  const body = query.trim();
  const added = writeField(field, value, negated);
  if (body === "") return added;
  const tokens = tokensOf(body);
  const depth = tokens.reduce((sum, token) => sum + (token.kind === "open" ? 1 : token.kind === "close" ? -1 : 0), 0);
  if (depth !== 0 || tokens.some((token) => !token.closed)) return `${added} ${body}`;
  return tokens.some((token) => isOr(body, token)) ? `(${body}) ${added}` : `${body} ${added}`;
}

export function removeFields(query: string, unwanted: (field: Field) => boolean): string {
  let rest = query;
  for (const field of fieldsOf(query).reverse()) {
    if (unwanted(field)) rest = `${rest.slice(0, field.start).trimEnd()} ${rest.slice(field.end).trimStart()}`.trim();
  }
  return rest === query ? query : withoutOuterParentheses(rest);
}

// The parentheses that addField put around a query with OR.
function withoutOuterParentheses(query: string): string {
  const tokens = tokensOf(query);
  if (tokens[0]?.kind !== "open" || tokens.at(-1)?.kind !== "close" || tokens.at(-1)!.depth !== 0) return query;
  if (tokens.slice(1, -1).some((token) => token.depth <= 0 || !token.closed)) return query;
  return query.slice(tokens[0].end, tokens.at(-1)!.start).trim();
}

export function toggleField(query: string, field: string, value: string, negated = false): string {
  return hasField(query, field, value, negated)
    ? removeFields(query, (one) => one.field === field && one.negated === negated && same(one.value, value))
    : addField(query, field, value, negated);
}

// At most one of this field: another value takes its place.
export function chooseField(query: string, field: string, value: string): string {
  const chosen = hasField(query, field, value);
  const rest = removeFields(query, (one) => one.field === field && !one.negated);
  return chosen ? rest : addField(rest, field, value);
}

export interface DayRange {
  from: string | null; // "2025-11-10", inclusive
  to: string | null; // inclusive
}

const dayLength = 86_400_000; // milliseconds

export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(day + "T00:00:00Z") + by * dayLength).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text + "T00:00:00Z"));
}

// The first day of what may be a day, a month or a year.
function firstDay(written: string): string | null {
  const [year, month = "01", day = "01"] = written.split("-");
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

export function rangeOf(query: string): DayRange {
  const fields = fieldsOf(query).filter((one) => !one.negated);
  const first = (name: string) => firstDay(fields.find((one) => one.field === name)?.value ?? "");
  const before = first("before");
  return { from: first("after"), to: before === null ? null : moveDay(before, -1) };
}

// after: includes its day, before: does not.
export function setRange(query: string, range: DayRange): string {
  let text = removeFields(query, (one) => (one.field === "after" || one.field === "before") && !one.negated);
  if (range.from !== null) text = addField(text, "after", range.from);
  if (range.to !== null) text = addField(text, "before", moveDay(range.to, 1));
  return text;
}

// What a query is about in a few plain words: the likely name of a topic that follows it.
export function nameOf(query: string): string {
  const words = tokensOf(query).flatMap((token) => {
    const text = query.slice(token.start, token.end);
    if (token.kind !== "word" && token.kind !== "quoted") return [];
    if (/^(OR|AND|NOT|NEAR(\/\d+)?)$/.test(text) || text.startsWith("-") || /[<>]/.test(text)) return [];
    const plain = text.replace(/^=/, "").replace(/["“”＂*]/g, "").trim();
    return plain ? [plain] : [];
  });
  const name = words.join(" ");
  return name.length <= 60 ? name : name.slice(0, 60).replace(/\s+\S*$/, "");
}
