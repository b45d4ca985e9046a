// The sign of a verdict, that needs no colour.  It is drawn, not written: what is read out, copied or searched for is the
// text beside it alone.

export function Sign({ of }: { of: string }) {
  return of === "" ? null : <span class="sign" data-sign={of} aria-hidden="true" />;
}

// A text with its sign, which keeps to the first word: it never stands alone at the end of a line.
export function Signed({ sign, text }: { sign: string; text: string }) {
  if (sign === "") return <>{text}</>;
  const word = /^[\x21-\u024f]{1,24}|^./u.exec(text)?.[0] ?? "";
  return (
    <>
      <span class="signed"><Sign of={sign} />{word}</span>
      {text.slice(word.length)}
    </>
  );
}
