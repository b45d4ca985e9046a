// Tables of English words, by hand: the verbs of news that are seldom nouns, as the stemmer leaves them; words that are
// both; adjectives that the endings do not give away; nouns that carry nothing.  A table instead of a tagger, since a
// heading needs only to be sure where a noun phrase stops: an unknown verb costs one bad phrase, and such a phrase
// seldom stands free twice.
#include "report/digest/words_english.h"

#include <algorithm>
#include <array>

#include "report/digest/among.h"

namespace assay::digest {
namespace {

constexpr auto kVerbs = std::to_array<std::string_view>(
    {"abandon",  "accept",    "accompani", "accus",    "achiev",    "acknowledg", "acquir",      "act",
     "adapt",    "add",       "adopt",     "adjust",   "affect",    "agre",       "allow",       "announc",
     "appear",   "appli",     "appoint",   "appreci",  "argu",      "aris",       "arriv",       "assert",
     "assess",   "assist",    "assum",     "attempt",  "attend",    "attract",    "avoid",       "await",
     "be",       "bear",      "began",     "beg",      "behav",     "believ",     "belong",      "benefit",
     "borrow",   "bought",    "bring",     "broke",    "brought",   "build",      "built",       "buy",
     "calcul",   "captur",    "carri",     "caught",   "celebr",    "chose",      "choos",       "chosen",
     "cite",     "clarifi",   "collaps",   "collect",  "combin",    "commit",     "complain",    "compris",
     "concern",  "conclud",   "confirm",   "confus",   "connect",   "consid",     "consist",     "constitut",
     "consult",  "consum",    "contain",   "continu",  "contribut", "convert",    "convinc",     "cope",
     "creat",    "critic",    "declar",    "declin",   "defeat",    "defend",     "defin",       "deliv",
     "deni",     "depend",    "deploy",    "deriv",    "describ",   "deserv",     "determin",    "develop",
     "devot",    "disappear", "disclos",   "discov",   "discuss",   "dismiss",    "distinguish", "divid",
     "donat",    "doubl",     "drew",      "drawn",    "drove",     "driven",     "earn",        "eat",
     "elect",    "elimin",    "emerg",     "emphas",   "employ",    "enabl",      "encourag",    "enforc",
     "engag",    "enhanc",    "enjoy",     "ensur",    "enter",     "establish",  "evalu",       "evolv",
     "exceed",   "exclud",    "exist",     "expand",   "expect",    "explain",    "explor",      "expos",
     "extend",   "face",      "facilit",   "fail",     "fell",      "fallen",     "felt",        "fill",
     "follow",   "forc",      "forget",    "found",    "free",      "fulfil",     "gain",        "gather",
     "grew",     "grow",      "grown",     "guarante", "happen",    "heard",      "hear",        "held",
     "help",     "hire",      "hope",      "identifi", "illustr",   "imagin",     "implement",   "impli",
     "impos",    "improv",    "includ",    "incorpor", "increas",   "indic",      "inform",      "inherit",
     "insist",   "inspir",    "instal",    "intend",   "introduc",  "invest",     "investig",    "invit",
     "involv",   "issu",      "join",      "justifi",  "knew",      "lack",       "last",        "launch",
     "learn",    "leav",      "led",       "left",     "lie",       "list",       "listen",      "live",
     "lose",     "lost",      "maintain",  "manag",    "meet",      "met",        "miss",        "modifi",
     "move",     "need",      "negoti",    "note",     "obtain",    "occur",      "oppos",       "organ",
     "overcom",  "overse",    "owe",       "paid",     "particip",  "perceiv",    "perform",     "permit",
     "persuad",  "pose",      "possess",   "postpon",  "predict",   "prefer",     "prepar",      "preserv",
     "prevent",  "proceed",   "produc",    "prohibit", "promot",    "prove",      "provid",      "publish",
     "purchas",  "pursu",     "push",      "rais",     "ran",       "reach",      "react",       "realiz",
     "receiv",   "recogn",    "recommend", "recov",    "reduc",     "reflect",    "refus",       "regard",
     "reject",   "relat",     "releas",    "reli",     "remain",    "rememb",     "remind",      "remov",
     "replac",   "repres",    "requir",    "resign",   "resolv",    "respond",    "restor",      "restrict",
     "retain",   "retir",     "reveal",    "ride",     "rose",      "risen",      "sat",         "satisfi",
     "save",     "secur",     "seek",      "select",   "sell",      "send",       "sent",        "serv",
     "settl",    "shift",     "sold",      "solv",     "sought",    "speak",      "spend",       "spent",
     "spoke",    "spread",    "stand",     "state",    "stay",      "stood",      "stop",        "strengthen",
     "struggl",  "submit",    "succeed",   "suffer",   "suggest",   "suppli",     "surviv",      "suspect",
     "suspend",  "talk",      "taught",    "teach",    "tend",      "thought",    "threaten",    "threw",
     "took",     "transform", "treat",     "tri",      "turn",      "understand", "undertak",    "unveil",
     "descend",  "domin",     "drill",     "suffic",   "commit",    "shrug",      "boast",       "tout",
     "span",     "stretch",   "flock",     "qualifi",  "land",      "becom",      "arrang",      "worri",
     "vow",      "sink",      "sank",      "sail",     "pour",      "drive",      "drove",       "earn",
     "eas",      "edg",       "jump",      "slip",     "soar",      "plung",      "surg",        "tumbl",
     "stem",     "surpris",   "surround",  "translat", "travel",    "wear",       "wore",        "worn",
     "write",    "wrote",     "written",   "warm",     "taste",     "urg",        "vari",        "wait",
     "walk",     "warn",      "blew",      "breath",   "brew",      "bury",       "cancel",      "cater",
     "certifi",  "collid",    "compar",    "compel",   "compil",    "confront",   "consol",      "constrain",
     "crawl",    "cultiv",    "dare",      "decid",    "decor",     "dedic",      "deduc",       "deem",
     "deleg",    "demolish",  "demonstr",  "depart",   "depict",    "deprive",    "desir",       "destroy",
     "detain",   "detect",    "deterior",  "diminish", "disagre",   "disappoint", "disrupt",     "distribut",
     "embrac",   "emit",      "enact",     "endors",   "endur",     "energ",      "enrol",       "entitl",
     "erupt",    "exclaim",   "execut",    "exempt",   "exhaust",   "expir",      "explod",      "finish",
     "fled",     "flee",      "flew",      "float",    "forbid",    "forgiv",     "foster",      "furnish",
     "generat",  "glanc",     "govern",    "greet",    "guess",     "halt",       "handl",       "hide",
     "hurt",     "ignor",     "impress",   "incur",    "induc",     "infect",     "inflict",     "inject",
     "injur",    "insert",    "interpret", "invent",   "kiss",      "laid",       "lament",      "lent",
     "linger",   "maxim",     "melt",      "merg",     "minim",     "navig",      "nod",         "notifi",
     "nurtur",   "obey",      "oblig",     "observ",   "omit",      "outpac",     "overturn",    "pave",
     "persist",  "portray",   "pray",      "preach",   "prescrib",  "presum",     "pretend",     "prevail",
     "prosper",  "punish",    "rebuild",   "refin",    "refrain",   "regain",     "regul",       "reinforc",
     "reiterat", "rejoin",    "relax",     "reloc",    "reopen",    "repay",      "repeat",      "resembl",
     "reshap",   "resid",     "resist",    "restart",  "resum",     "retriev",    "reunit",      "revers",
     "reviv",    "revok",     "scream",    "seem",     "seiz",      "shout",      "shrink",      "shrug",
     "shut",     "simplifi",  "sing",      "sit",      "slash",     "slid",       "solidifi",    "specifi",
     "specul",   "stabil",    "stare",     "steal",    "stole",     "strive",     "stuck",       "subscrib",
     "sue",      "summon",    "suppos",    "suppress", "surpass",   "swallow",    "swear",       "swim",
     "tackl",    "tempt",     "testifi",   "thank",    "thrive",    "tighten",    "toss",        "tremble",
     "trim",     "triumph",   "undergo",   "undermin", "unifi",     "unlock",     "uphold",      "util",
     "valid",    "violat",    "volunt",    "wander",   "want",      "weaken",     "weigh",       "welcom",
     "widen",    "wield",     "wipe",      "withdraw", "withdrew",  "wither",     "withstand",   "wonder",
     "wrap",     "yell"});

// Surfaces that stay nouns although their stems stand among the verbs.
constexpr auto kNounEndings = std::to_array<std::string_view>(
    {"ment",  "ments",  "tion",  "tions",  "sion", "sions", "ance",   "ances",    "ence",     "ences",
     "ity",   "ities",  "ness",  "er",     "ers",  "or",    "ors",    "ist",      "ists",     "ism",
     "al",    "als",    "ure",   "ures",   "age",  "ages",  "supply", "supplies", "issue",    "issues",
     "force", "forces", "state", "states", "list", "lists", "need",   "needs",    "security", "note"});

constexpr auto kNounOrVerb = std::to_array<std::string_view>(
    {"plan",       "report",    "claim",    "demand",   "call",     "offer",   "aim",       "show",      "end",
     "start",      "rise",      "fall",     "drop",     "cut",      "target",  "lead",      "hold",      "support",
     "estim",      "increas",   "forecast", "order",    "deal",     "use",     "work",      "trade",     "fund",
     "need",       "chang",     "control",  "impact",   "limit",    "mark",    "measur",    "move",      "name",
     "order",      "pay",       "play",     "point",    "price",    "process", "produc",    "program",   "project",
     "promis",     "question",  "rank",     "rate",     "record",   "request", "result",    "return",    "review",
     "run",        "sign",      "stand",    "strike",   "studi",    "suppli",  "tax",       "test",      "total",
     "transfer",   "vote",      "win",      "attack",   "ban",      "bid",     "boost",     "cost",      "debat",
     "focus",      "import",    "export",   "count",    "help",     "rule",    "stock",     "releas",    "visit",
     "match",      "mine",      "look",     "blow",     "bounc",    "burn",    "calm",      "channel",   "chase",
     "check",      "climb",     "comb",     "compet",   "complet",  "compos",  "conduct",   "contest",   "cook",
     "correct",    "crack",     "crash",    "cross",    "curb",     "cure",    "cut",       "damag",     "deal",
     "debut",      "delay",     "dig",      "digit",    "dine",     "direct",  "dive",      "doubt",     "download",
     "draft",      "drag",      "draw",     "dream",    "dress",    "dri",     "drink",     "drop",      "dump",
     "echo",       "elabor",    "entail",   "escap",    "escort",   "estim",   "exercis",   "exploit",   "export",
     "express",    "extract",   "fade",     "fight",    "fix",      "fli",     "flood",     "flow",      "focus",
     "fold",       "form",      "fuel",     "function", "grab",     "grade",   "grant",     "grasp",     "grind",
     "guid",       "hang",      "harm",     "hate",     "heal",     "heat",    "hid",       "highlight", "hit",
     "honor",      "host",      "hunt",     "impact",   "influenc", "innov",   "inspect",   "integr",    "interact",
     "interrupt",  "interview", "jail",     "joke",     "kick",     "kill",    "lag",       "laugh",     "lay",
     "lend",       "lift",      "lock",     "log",      "lower",    "mention", "migrat",    "mix",       "monitor",
     "mount",      "narrow",    "notic",    "object",   "occupi",   "offset",  "oper",      "opt",       "orbit",
     "outlin",     "own",       "pack",     "paint",    "pass",     "penal",   "pick",      "pile",      "plant",
     "plead",      "pledg",     "pop",      "press",    "print",    "profit",  "program",   "project",   "propos",
     "protect",    "protest",   "pull",     "question", "quit",     "quot",    "race",      "rain",      "read",
     "rebound",    "recal",     "recruit",  "refer",    "regist",   "reign",   "repair",    "repli",     "reserv",
     "resort",     "respect",   "retail",   "retreat",  "reward",   "roll",    "ruin",      "rule",      "rush",
     "scare",      "schedul",   "scrap",    "search",   "separ",    "shake",   "shape",     "share",     "shed",
     "shine",      "ship",      "shoot",    "shot",     "sign",     "sleep",   "slow",      "smell",     "smile",
     "smoke",      "snap",      "sort",     "sound",    "spark",    "spill",   "spin",      "split",     "sponsor",
     "spot",       "spur",      "squeez",   "stage",    "stick",    "stretch", "substitut", "suit",      "supervis",
     "supplement", "surrend",   "survey",   "sustain",  "swap",     "sweep",   "swing",     "switch",    "symbol",
     "tap",        "target",    "term",     "tie",      "touch",    "tour",    "trace",     "track",     "trail",
     "trap",       "trigger",   "troubl",   "trust",    "twist",    "type",    "unit",      "updat",     "upgrad",
     "view",       "vote",      "wage",     "wash",     "watch",    "wish",    "witness",   "wound",     "yield"});

constexpr auto kAdjectives = std::to_array<std::string_view>(
    {"able",       "earlier",       "later",     "ago",       "away",      "back",      "together",   "abroad",
     "again",      "ahead",         "alike",     "else",      "instead",   "online",    "overseas",   "actual",
     "additional", "annual",        "available", "average",   "bad",       "basic",     "big",        "bright",
     "broad",      "careful",       "central",   "certain",   "cheap",     "clean",     "clear",      "close",
     "cold",       "common",        "complete",  "complex",   "constant",  "critical",  "crucial",    "current",
     "daily",      "dark",          "deep",      "different", "difficult", "direct",    "domestic",   "double",
     "due",        "easy",          "economic",  "effective", "entire",    "essential", "fair",       "famous",
     "fast",       "federal",       "final",     "financial", "fine",      "foreign",   "free",       "fresh",
     "full",       "general",       "global",    "green",     "half",      "hard",      "healthy",    "heavy",
     "high",       "higher",        "highest",   "hot",       "huge",      "human",     "important",  "independent",
     "initial",    "international", "key",       "large",     "larger",    "largest",   "late",       "leading",
     "legal",      "light",         "local",     "long",      "longer",    "low",       "lower",      "lowest",
     "main",       "major",         "massive",   "medical",   "military",  "minor",     "modern",     "monthly",
     "multiple",   "national",      "natural",   "necessary", "normal",    "numerous",  "open",       "original",
     "particular", "past",          "personal",  "physical",  "political", "poor",      "popular",    "possible",
     "potential",  "powerful",      "previous",  "primary",   "prime",     "private",   "proper",     "public",
     "quick",      "rapid",         "raw",       "ready",     "real",      "regular",   "responsible"});

constexpr auto kEmptyNouns = std::to_array<std::string_view>(
    {"thing",    "things",    "way",      "ways",      "lot",       "lots",    "percent",  "cent",      "time",
     "times",    "day",       "days",     "week",      "weeks",     "month",   "months",   "year",      "years",
     "decade",   "decades",   "century",  "hour",      "hours",     "minute",  "minutes",  "second",    "seconds",
     "today",    "monday",    "tuesday",  "wednesday", "thursday",  "friday",  "saturday", "sunday",    "january",
     "february", "march",     "april",    "may",       "june",      "july",    "august",   "september", "october",
     "november", "december",  "number",   "numbers",   "part",      "parts",   "kind",     "kinds",     "sort",
     "bit",      "place",     "people",   "person",    "example",   "case",    "fact",     "million",   "billion",
     "trillion", "dozen",     "dozens",   "hundreds",  "thousands", "variety", "range",    "addition",  "order",
     "terms",    "half",      "majority", "one",       "two",       "three",   "four",     "five",      "six",
     "seven",    "eight",     "nine",     "ten",       "eleven",    "twelve",  "twenty",   "thirty",    "forty",
     "fifty",    "hundred",   "thousand", "doubt",     "sense",     "goal",    "reason",   "reasons",   "something",
     "anything", "course",    "point",    "step",      "steps",     "end",     "start",    "version",   "item",
     "items",    "situation", "matter",   "area",      "areas",     "level",   "levels",   "rest",      "piece",
     "pieces",   "everyone",  "mr",       "ms"});

constexpr auto kIngNouns = std::to_array<std::string_view>(
    {"mining",    "refining",  "processing", "recycling", "trading",     "funding",     "manufacturing", "training",
     "hearing",   "meeting",   "spending",   "pricing",   "lending",     "building",    "buildings",     "meetings",
     "banking",   "housing",   "planning",   "marketing", "advertising", "engineering", "computing",     "learning",
     "testing",   "shipping",  "farming",    "fishing",   "financing",   "hiring",      "rating",        "ratings",
     "ruling",    "shooting",  "voting",     "warming",   "wellbeing",   "parking",     "drilling",      "sourcing",
     "licensing", "screening", "nursing",    "beginning"});

template <std::size_t N>
bool ends_among(std::string_view word, const std::array<std::string_view, N>& set) {
  return std::ranges::any_of(set, [&](std::string_view ending) { return word.ends_with(ending); });
}

constexpr auto kNumbers = std::to_array<std::string_view>(
    {"one",     "two",      "three",  "four",    "five",     "six",       "seven",    "eight",
     "nine",    "ten",      "eleven", "twelve",  "twenty",   "thirty",    "forty",    "fifty",
     "sixty",   "seventy",  "eighty", "ninety",  "hundred",  "thousand",  "dozen",    "million",
     "billion", "trillion", "half",   "quarter", "hundreds", "thousands", "millions", "billions"});

constexpr auto kOpinions = std::to_array<std::string_view>(
    {"real",      "practical", "modest",   "thin",       "long",     "good",     "great",       "small",
     "large",     "simple",    "hard",     "complete",   "full",     "certain",  "similar",     "different",
     "common",    "clear",     "possible", "particular", "whole",    "main",     "major",       "important",
     "best",      "better",    "big",      "bigger",     "biggest",  "wide",     "huge",        "strong",
     "strongest", "recent",    "early",    "additional", "extra",    "single",   "sole",        "own",
     "true",      "right",     "wrong",    "nice",       "usual",    "typical",  "proper",      "obvious",
     "serious",   "sure",      "total",    "entire",     "average",  "growing",  "rising",      "coming",
     "ongoing",   "previous",  "current",  "specific",   "various",  "numerous", "significant", "necessary",
     "available", "essential", "careful",  "popular",    "familiar", "amazing",  "beautiful",   "perfect",
     "favorite",  "wonderful", "exciting", "incredible", "ideal",    "easy",     "quick",       "short",
     "worst",     "bad",       "old",      "older",      "young",    "double",   "key",         "overall",
     "further"});

}  // namespace

bool is_english_verb(std::string_view surface, std::string_view stem) {
  return among(stem, kVerbs) && !ends_among(surface, kNounEndings) && !among(surface, kIngNouns);
}

bool is_english_noun_or_verb(std::string_view stem) {
  return among(stem, kNounOrVerb);
}

bool is_english_adjective(std::string_view folded) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"ous", "ful", "able", "ible", "less", "ish", "ly", "ical", "ular", "mental", "tional", "sional"});
  constexpr auto kNot =
      std::to_array<std::string_view>({"vegetable", "cable", "table", "supply", "family", "assembly"});
  if (among(folded, kNot)) return false;
  return among(folded, kAdjectives) || ends_among(folded, kEndings);
}

bool is_english_empty_noun(std::string_view folded) {
  return among(folded, kEmptyNouns);
}

bool is_english_number(std::string_view folded) {
  return among(folded, kNumbers);
}

bool is_english_opinion(std::string_view folded) {
  return among(folded, kOpinions);
}

bool is_english_ing_noun(std::string_view folded) {
  return among(folded, kIngNouns);
}

}  // namespace assay::digest
