// Starts the page.
import "./styles/main.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app.tsx";
import { listenToKeys } from "./keyboard.ts";
import { checking, navigate, nowhere, route } from "./route.ts";
import { followSource } from "./state/check.ts";
import { followRoute } from "./state/documents.ts";
import { followDocument } from "./state/reader.ts";
import { followFacets } from "./state/facets.ts";
import { followSearchRoute } from "./state/search.ts";
import { followSearch } from "./state/snippets.ts";
import { keepTopicsFresh, refreshTopics, topics } from "./state/topics.ts";
import { followWhy } from "./state/why.ts";
import "./theme.ts";

const narrow = matchMedia("(max-width: 43.99em)"); // one column: see styles/layout.css

followRoute();
followDocument();
followSearch();
followSearchRoute();
followFacets();
followWhy();
followSource();
listenToKeys();
keepTopicsFresh();
render(<App />, document.body);

void refreshTopics();

// Where there is room beside the topics, the first of them is opened rather than an empty column.
effect(() => {
  const first = topics.value?.[0];
  if (first && route.value.topic === null && !route.value.search && checking.value === null && !narrow.matches) navigate({ ...nowhere, topic: first.name }, { replace: true });
});
