// The lang attribute for a document's language: Chinese glyphs differ by script, so a bare "zh" is made precise.

export function languageTag(language: string): string | undefined {
  const tag = language.trim().replaceAll("_", "-");
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) || /^und\b/i.test(tag)) return undefined;
  if (!/^zh\b/i.test(tag)) return tag;
  return /hant|-(tw|hk|mo)\b/i.test(tag) ? "zh-Hant" : "zh-Hans";
}
