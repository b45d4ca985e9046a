// The keys and what they do, for the help and for the empty reader.
import { strings } from "../strings.ts";

export function KeyTable() {
  const { keys } = strings.value;
  const rows: [string[], string][] = [
    [["j"], keys.next],
    [["k"], keys.previous],
    [["Enter"], keys.open],
    [["o"], keys.original],
    [["u", "Esc"], keys.up],
    [["/"], keys.search],
    [["m"], keys.read],
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
