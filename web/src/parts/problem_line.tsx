// Says that a page could not be read, and why.
import { strings } from "../strings.ts";

export function ProblemLine({ problem }: { problem: string }) {
  return (
    <p class="problem">
      <span class="problem-label">{strings.value.couldNotRead}</span> <bdi>{problem}</bdi>
    </p>
  );
}
