// A dialog over the page: the browser's own, which keeps the focus inside and closes on Escape.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Properties {
  title: string;
  close: () => void;
  wide?: boolean;
  children: ComponentChildren;
}

export function Dialog({ title, close, wide = false, children }: Properties) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onClick = (event: MouseEvent) => {
    if (event.target === place.current) close(); // the backdrop
  };
  return (
    <dialog ref={place} class={wide ? "wide" : undefined} aria-labelledby="dialog-title" onClose={close} onClick={onClick}>
      <div class="dialog-body">
        <h2 id="dialog-title" dir="auto">{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
