// The head of a document in the reader: whose it is, from when, and the way to the original.
import type { WholeDocument } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { nowhere, route } from "../route.ts";
import { safeAddress } from "../safe_address.ts";
import { isRead, setRead } from "../state/read_marks.ts";
import { readerMarks } from "../state/why.ts";
import { strings } from "../strings.ts";
import { Gloss } from "./gloss.tsx";
import { Link } from "./link.tsx";
import { Marked } from "./marked.tsx";
import { ProblemLine } from "./problem_line.tsx";
import { ChangeStamp, TimeStamp } from "./time_stamp.tsx";
import { WhyButton, WhyLine } from "./why.tsx";

const doubtful = 0.5; // below this confidence the reader is warned

export function OriginalLink({ url }: { url: string }) {
  const address = safeAddress(url);
  if (!address) return <bdi class="address">{url}</bdi>;
  return (
    <a class="original" href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {strings.value.original} <span aria-hidden="true">↗</span>
    </a>
  );
}

function AlsoIn({ whole }: { whole: WholeDocument }) {
  const others = whole.topics.filter((topic) => topic.name !== route.value.topic);
  if (others.length === 0) return null;
  return (
    <p class="also">
      {strings.value.alsoIn}{" "}
      {others.map((topic) => (
        <Link key={topic.name} to={{ ...nowhere, topic: topic.name, document: whole.id }}><bdi>{topic.name}</bdi></Link>
      ))}
    </p>
  );
}

export function ReaderHead({ whole }: { whole: WholeDocument }) {
  const language = languageTag(whole.language);
  const read = isRead(whole);
  return (
    <header class="reader-head">
      <h1 lang={language} dir="auto" tabIndex={-1}>{whole.title ? <Marked text={whole.title} marks={readerMarks.value.get(0)} /> : strings.value.untitled}</h1>
      <Gloss of={whole.title_gloss} />
      <p class="meta">
        <bdi class="source" lang={language}>{whole.source}</bdi>
        {whole.byline && <bdi class="byline" lang={language}>{whole.byline}</bdi>}
        <TimeStamp document={whole} withDay />
        <ChangeStamp document={whole} />
        {whole.revisions > 1 && <span>{strings.value.revision(whole.revision, whole.revisions)}</span>}
      </p>
      <p class="actions">
        <OriginalLink url={whole.url} />
        <button type="button" class="quiet" onClick={() => void setRead(whole.id, !read)}>
          {read ? strings.value.markUnread : strings.value.markRead}
        </button>
        <Link to={{ source: whole.id }}>{strings.value.checkAgainst}</Link>
        <WhyButton />
      </p>
      <WhyLine />
      <AlsoIn whole={whole} />
      {whole.problem !== null && <ProblemLine problem={whole.problem} />}
      {whole.problem === null && whole.confidence < doubtful && <p class="problem">{strings.value.lowConfidence}</p>}
    </header>
  );
}
