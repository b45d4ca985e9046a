// Defuddle, without its calls to other services.
import { Defuddle } from "defuddle/node";
import { documentOf, serve } from "./serve.mjs";

await serve({
  async extract(html) {
    const article = await Defuddle(documentOf(html), "https://example.org/", { useAsync: false });
    return { title: article.title, byline: article.author, published: article.published, html: article.content };
  },
});
