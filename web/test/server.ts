// Starts the demo desk in a folder of its own, and ends that one process.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Server {
  url: string; // ends in a slash
  stop: () => Promise<void>;
}

const patience = 60_000; // milliseconds to load the demo

export async function startServer(): Promise<Server> {
  const running = process.env["ASSAY_URL"];
  if (running) return { url: new URL("/", running).href, stop: async () => {} };

  const data = await mkdtemp(join(tmpdir(), "assay-web-test-"));
  const command = ["demo", "--data", data, "--listen", "127.0.0.1:0"];
  const child = spawn(process.env["ASSAY_BINARY"] ?? "assay", command, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`the demo desk did not come up; it said: ${said}`)), patience);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /assay: serving (http:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("exit", (status) => {
      clearTimeout(timer);
      reject(new Error(`the demo desk ended with status ${status}: ${said}`));
    });
  });
}
