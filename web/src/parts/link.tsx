// A link within the page: an ordinary address, that opens without a reload when clicked in the ordinary way.
import type { ComponentChildren } from "preact";
import { formatRoute, navigate, type Route } from "../route.ts";

interface Properties {
  to: Route;
  replace?: boolean | (() => boolean); // take the place of the current history entry
  class?: string;
  current?: "page" | "true" | undefined;
  label?: string;
  title?: string;
  children: ComponentChildren;
}

export function Link({ to, replace = false, class: name, current, label, title, children }: Properties) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to, { replace: typeof replace === "function" ? replace() : replace });
  };
  return (
    <a class={name} href={formatRoute(to)} aria-current={current} aria-label={label} title={title} onClick={follow}>
      {children}
    </a>
  );
}
