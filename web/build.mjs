// Builds the page into dist/.  The names are stable, so that the build of the server, which embeds these files, can
// list them; the server tells browsers by ETag when they change.
import { build } from "esbuild";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await rm(here("dist"), { recursive: true, force: true });
await mkdir(here("dist"), { recursive: true });
await build({
  entryPoints: { app: here("src/main.tsx") },
  outdir: here("dist/assets"),
  bundle: true,
  format: "esm",
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
await copyFile(here("src/index.html"), here("dist/index.html"));
await copyFile(here("src/favicon.svg"), here("dist/favicon.svg"));
