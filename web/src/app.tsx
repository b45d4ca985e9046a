// The page: topics, documents and reader side by side, as many of them as the screen has room for; or, in the place of
// documents and reader, the check.
import { useSignalEffect } from "@preact/signals";
import { AboutDialog } from "./parts/about_dialog.tsx";
import { CheckPage } from "./parts/check_page.tsx";
import { HelpDialog } from "./parts/help_dialog.tsx";
import { Link } from "./parts/link.tsx";
import { PageTools } from "./parts/page_tools.tsx";
import { QueryDialog } from "./parts/query_dialog.tsx";
import { Reader } from "./parts/reader.tsx";
import { ReaderRest } from "./parts/reader_rest.tsx";
import { SearchPage } from "./parts/search_page.tsx";
import { ToSearch } from "./parts/to_search.tsx";
import { TopicDialog } from "./parts/topic_dialog.tsx";
import { TopicList } from "./parts/topic_list.tsx";
import { TopicPage } from "./parts/topic_page.tsx";
import { checking, lastChecking, nowhere, route } from "./route.ts";
import { dialog } from "./state/dialog.ts";
import { opened } from "./state/reader.ts";
import { findTopic } from "./state/topics.ts";
import { strings } from "./strings.ts";

function nameTheWindow(): void {
  if (checking.value) {
    document.title = `${strings.value.check} · Assay`;
    return;
  }
  const { topic, document: id, search, query } = route.value;
  if (search) {
    const what = id !== null && opened.value?.id === id ? opened.value.title : query;
    document.title = [what, strings.value.searchTitle, "Assay"].filter(Boolean).join(" · ");
    return;
  }
  const unread = findTopic(topic)?.unread ?? 0;
  const what = id !== null && opened.value?.id === id ? opened.value.title : topic;
  document.title = what ? `${what}${unread && what === topic ? ` (${unread})` : ""} · Assay` : "Assay";
}

export function App() {
  useSignalEffect(nameTheWindow);
  const { topic, document: id, search } = route.value;
  const checks = checking.value !== null;
  const view = checks ? "check" : id !== null ? "reader" : topic !== null || search ? "documents" : "topics";
  const close = () => (dialog.value = null);
  return (
    <>
      <div class="desk" data-view={view}>
        <div class="column topics-column">
          <p class="masthead">
            <span class="wordmark"><Link to={nowhere}>Assay</Link></span>
            <Link class="to-check" to={lastChecking.value} current={checks ? "page" : undefined} title={strings.value.checkExplained}>
              {strings.value.check}
            </Link>
          </p>
          <ToSearch />
          <TopicList />
          <PageTools />
        </div>
        <main class="column documents-column" aria-label={search ? strings.value.searchTitle : strings.value.documents}>
          {search ? <SearchPage /> : <TopicPage />}
        </main>
        <section class="column reader-column" aria-label={strings.value.reader}>
          {id === null ? <ReaderRest /> : <Reader />}
        </section>
        {checks && <main class="column check-column"><CheckPage /></main>}
      </div>
      {dialog.value === "help" && <HelpDialog close={close} />}
      {dialog.value === "query" && <QueryDialog close={close} />}
      {dialog.value === "new-topic" && <TopicDialog topic={null} close={close} />}
      {typeof dialog.value === "object" && dialog.value && <TopicDialog topic={dialog.value.settings} close={close} />}
      {dialog.value === "about" && <AboutDialog close={close} />}
    </>
  );
}
