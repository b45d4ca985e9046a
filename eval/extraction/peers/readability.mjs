// Mozilla's Readability.js on linkedom's document, as its reader view uses it.
import { Readability } from "@mozilla/readability";
import { documentOf, serve } from "./serve.mjs";

await serve({
  extract(html) {
    const article = new Readability(documentOf(html)).parse();
    return { title: article?.title, byline: article?.byline, published: article?.publishedTime, html: article?.content };
  },
});
