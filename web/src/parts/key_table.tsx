// The keys of what is shown and what they do, for the help and for the empty reader.
import { checking, route } from "../route.ts";
import { strings } from "../strings.ts";

export function KeyTable() {
  const { keys } = strings.value;
  const rows: [string[], string][] = checking.value ? [
    [["j", "→"], keys.nextMark],
    [["k", "←"], keys.previousMark],
    [["n"], keys.nextFailing],
    [["p"], keys.previousFailing],
    [["e"], keys.edit],
    [["s"], keys.searchAll],
    [["Ctrl Enter"], keys.check],
    [["u", "Esc"], keys.desk],
    [["?"], keys.help],
  ] : [
    [["j"], keys.next],
    [["k"], keys.previous],
    [["Enter"], keys.open],
    [["o"], keys.original],
    [["u", "Esc"], keys.up],
    [["/"], route.value.search ? keys.toBox : keys.search],
    [["s"], keys.searchAll],
    [["m"], keys.read],
    [["c"], keys.toCheck],
    [["g", "t"], keys.topics],
    [["?"], keys.help],
  ];
  return (
    <dl class="keys">
      {rows.map(([names, meaning]) => (
        <div key={meaning}>
          <dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
