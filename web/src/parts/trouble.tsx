// One line that says what went wrong, and a way to try again where there is one.
import type { ApiError } from "../api.ts";
import { strings } from "../strings.ts";

export function messageOf(error: ApiError): string {
  return error.status === 0 ? strings.value.unreachable : error.message;
}

export function Trouble({ error, again }: { error: ApiError; again?: () => void }) {
  return (
    <p class="trouble" role="alert">
      <bdi>{messageOf(error)}</bdi>
      {again && <button type="button" class="quiet" onClick={again}>{strings.value.retry}</button>}
    </p>
  );
}
