// @extractus/article-extractor, from HTML that is already there.
import { extractFromHtml } from "@extractus/article-extractor";
import { serve } from "./serve.mjs";

await serve({
  async extract(html) {
    const article = await extractFromHtml(html, "https://example.org/");
    return { title: article?.title, byline: article?.author, published: article?.published, html: article?.content };
  },
});
