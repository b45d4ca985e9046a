// Runs every test/*.test.ts in Node's own test runner, after turning it into JavaScript.  The desk under test is the
// program that ASSAY_BINARY names, started afresh for each file, or a running server at ASSAY_URL.
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

if (!process.env.ASSAY_URL && !existsSync(process.env.ASSAY_BINARY ?? "")) {
  console.error("npm test: set ASSAY_BINARY to the built program (or ASSAY_URL to a running demo desk)");
  process.exit(2);
}

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../node_modules/.cache/assay-test/", import.meta.url)); // inside, so that imports resolve
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const tests = (await readdir(here)).filter((name) => name.endsWith(".test.ts")).sort();
await build({
  entryPoints: tests.map((name) => here + name),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node18",
  sourcemap: "inline",
  logLevel: "warning",
});
const files = tests.map((name) => out + name.replace(/\.ts$/, ".mjs"));
const child = spawn(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" });
child.on("exit", (status) => process.exit(status ?? 1));
