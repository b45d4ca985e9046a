// unfluff, a port of python-goose.
import unfluff from "unfluff";
import { serve } from "./serve.mjs";

await serve({
  extract(html) {
    const article = unfluff(html);
    return { title: article.title, byline: article.author?.join(", "), published: article.date, text: article.text };
  },
});
