// A digest: one viewpoint, then groups of bullets, each sentence with its citations and its gloss.
import type { Cited, Digest } from "../contract.ts";
import { Citations } from "./citations.tsx";
import { Gloss } from "./gloss.tsx";

function Sentence({ document, of }: { document: number; of: Cited }) {
  return (
    <>
      {of.text}
      <Citations document={document} cites={of.cites} />
      <Gloss of={of.gloss} />
    </>
  );
}

interface Properties {
  document: number;
  digest: Digest;
  language: string | undefined;
  brief?: boolean; // the viewpoint alone
}

export function DigestView({ document, digest, language, brief = false }: Properties) {
  return (
    <div class="digest" lang={language} dir="auto">
      <p class="viewpoint"><Sentence document={document} of={digest.viewpoint} /></p>
      {!brief && digest.groups.map((group, index) => (
        <section key={index} class="group">
          <h4 dir="auto">{group.heading}</h4>
          <Gloss of={group.gloss} />
          <ul>
            {group.bullets.map((bullet, place) => (
              <li key={place} dir="auto"><Sentence document={document} of={bullet} /></li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
