// Small choices of the reader, kept in this browser.  Storage may be switched off: then a choice lasts for this visit.

export function recall(name: string): string | null {
  try {
    return localStorage.getItem("assay." + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem("assay." + name);
    else localStorage.setItem("assay." + name, value);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
