// The words of search, of its results and of topics that are being written, in English.

const counted = (count: number, one: string, many: string) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

// "topic: 稀土: query: unclosed quote": a reader needs but the last of it.
export function withoutRoom(message: string): string {
  return message.replace(/^topic: [^]*?: (?=query: )/, "").replace(/^(query|api|store|search|topic): /, "");
}

function aDay(perDay: number): string {
  if (perDay >= 10) return `about ${Math.round(perDay).toLocaleString("en")} a day`;
  if (perDay >= 1) return `about ${perDay.toFixed(1)} a day`;
  if (perDay * 7 >= 1) return `about ${(perDay * 7).toFixed(1)} a week`;
  return perDay > 0 ? `about ${Math.max(1, Math.round(perDay * 30))} a month` : "none in the last 30 days";
}

export const englishSearch = {
  searchTitle: "Search",
  searchEverything: "Search everything",
  searchEverywhere: "Search everything for this",
  bestOfTopic: "This topic, best first",
  results: "Results",
  countHits: (total: number, holdAll: number) =>
    counted(total, "document", "documents") + (holdAll < total ? `, ${holdAll.toLocaleString("en")} with every word` : ""),
  documentCount: (count: number) => counted(count, "document", "documents"),
  order: "Order",
  bestFirst: "Best first",
  newestFirst: "Newest first",
  onlySome: "These hold only some of the words",
  holdsSome: "only some of the words",
  nothingFound: "Nothing found.",
  nothingFoundHelp: "Try fewer or other words, or ask with less around them:",
  without: (field: string) => `without ${field}`,
  onlyTheFirst: (count: number) => `The first ${count.toLocaleString("en")} are shown. Narrow the search to see others.`,
  tooLongToSearch: "query: too long for a search; a topic's query may be longer",
  mistake: withoutRoom,
  passedOver: "(passed over)",
  alsoLookedFor: "Also looked for",
  meanings: "meanings:",
  meaningsExplained: "Meanings of the word in the general dictionary. They count for less than names.",
  formsOff: "turned off",
  turnFormOff: (form: string) => `Do not look for ${form}`,
  turnFormOn: (form: string) => `Look for ${form} again`,
  narrow: "Narrow down",
  sources: "Source",
  languages: "Language",
  topicFacet: "Topic",
  unknownLanguage: "unknown",
  moreValues: (count: number) => `${count.toLocaleString("en")} more`,
  fewer: "fewer",
  days: "Days",
  fromDay: "First day",
  toDay: "Last day",
  allDays: "all days",
  chartExplained: "Documents by day. Arrows walk, Shift with an arrow extends, Enter chooses.",
  followSearch: "Follow this search",
  followName: "Name of the topic",
  followExplained: "A topic holds what answers the whole query: every word of it, and what comes in later as well.",
  follow: "Follow",
  howToAsk: "How to ask",
  askExplained: "A word finds its other forms and its names in the other language as well. Documents that hold every word come first.",
  queryRows: [
    ["稀土 出口", "both words, in whatever order"],
    ['"rare earth"', "the words side by side"],
    ['稀土 OR "rare earths"', "either"],
    ["稀土 NOT 股价", "without that word; -股价 says the same"],
    ["(magnet OR 磁体) export", "parentheses"],
    ["稀土 NEAR/5 出口", "at most five words apart"],
    ["rare magnet*", "words that begin so"],
    ["=Earths", "this form alone, no other spelling or language"],
    ["title:稀土", "in the title"],
    ['source:"The Meridian Post"', "from this source; site:example.com for a site"],
    ["稀土 lang:en", "in this language"],
    ["稀土 after:2025-11-01 before:2025-12", "from that day on; before that day, month or year"],
    ['entity:"Scott Bessent"', "names this person, place or body, however written"],
    ["稀土 percent>50", "with such a figure; money>1e9CNY, mass<30t"],
    ['稀土 -form:"rare earths"', "without that other form of the word"],
  ] as [string, string][],
  changeTopic: "Change",
  topicSettings: (name: string) => `The topic ${name}`,
  save: "Save",
  preview: "Preview",
  previewExplained: "What the topic would have found appears here as you type.",
  previewChart: "Its documents by day",
  wouldHaveFound: (total: number, perDay: number) =>
    total === 0 ? "Would have found nothing so far." : `Would have found ${counted(total, "document", "documents")}, ${aDay(perDay)}.`,
  neverMatches: "Can never match:",
  newestOfThem: "The newest of them",
  why: "Why is this here?",
  whyExplained: (relevance: number, places: number) =>
    `${Math.round(relevance * 100)} % about the topic${relevance < 0.15 ? ", a passing mention" : ""}; ${counted(places, "place matches", "places match")}, marked below.`,
  firstPlace: "To the first",
};
