// The address of an original as a link may carry it: the web only, never javascript: or a file of this machine.

export function safeAddress(url: string): string | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
  } catch {
    return null;
  }
}
