// Microsoft Recognizers-Text behind the interface of `assay quantities --ndjson`, for score.py.
// A line with "model" is read by that model alone; one without it by all of them, as a reader of news would have to.
// Units keep the library's own names; score.py compares them with the specs as they are.
import { createInterface } from "node:readline";
import Recognizers from "@microsoft/recognizers-text-suite";

const models = {
  Number: Recognizers.recognizeNumber,
  Percent: Recognizers.recognizePercentage,
  Currency: Recognizers.recognizeCurrency,
  Dimension: Recognizers.recognizeDimension,
  Age: Recognizers.recognizeAge,
  Temperature: Recognizers.recognizeTemperature,
  DateTime: Recognizers.recognizeDateTime,
};
const cultures = { zh: Recognizers.Culture.Chinese, en: Recognizers.Culture.English };

// Byte offset of each UTF-16 unit.
function byteOffsets(text) {
  const offsets = [];
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(at);
    at += Buffer.byteLength(character);
  }
  offsets.push(at);
  return offsets;
}

function found(text, culture, name) {
  const offsets = byteOffsets(text);
  return models[name](text, culture).map((result) => {
    const start = offsets[result.start];
    const end = offsets[result.end + 1];
    const value = result.resolution?.value;
    return {
      text: result.text,
      start,
      end,
      number_start: start,
      number_end: end,
      kind: name === "DateTime" ? "date" : name.toLowerCase(),
      value: value === undefined || value === null ? null : String(value).replace(/%$/, ""),
      unit: name === "Percent" ? "%" : (result.resolution?.unit ?? null),
      per: null,
    };
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text, language, model } = JSON.parse(line);
  const figures = [];
  for (const name of model ? [model] : Object.keys(models)) {
    try {
      figures.push(...found(text, cultures[language], name));
    } catch {
      // The library throws on some of its own cases; that counts as nothing found.
    }
  }
  console.log(JSON.stringify(figures));
}
