// Starts a demo or a server of its own for a journey, and stops it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const TOP = fileURLToPath(new URL("..", import.meta.url));
/** The program under test: LT_BIN, else what `cargo build` last made. */
export const PROGRAM = process.env.LT_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(TOP, "target"), "debug/learning-together");
const READY = /listening on (http:\/\/\S+)/;
/** Seeding a whole year in a build without optimisation takes its time. */
const PATIENCE = 180_000;

/**
 * Starts `learning-together demo` on a free port. With `empty`, without the seeded year.
 * With `data`, in that folder, which then stays; else in a temporary one, which goes with `stop`.
 */
export async function startDemo({ empty = false, data, more = [] } = {}) {
  return start("demo", { data, more: [...(empty ? ["--empty"] : []), ...more] });
}

/** Starts `learning-together serve` on a free port with settings as environment variables. */
export async function startServer({ data, env = {}, more = [] } = {}) {
  return start("serve", { data, env, more });
}

async function start(command, { data, env = {}, more }) {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run cargo build, or set LT_BIN`);
  const folder = data ?? (await mkdtemp(join(tmpdir(), "lt-journey-")));
  const words = [command, "--listen", "127.0.0.1:0", "--data", folder, ...more];
  const child = spawn(PROGRAM, words, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const said = [];
  const ended = new Promise((resolve) => child.once("close", resolve));

  const stop = async (signal = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    }
    if (!data) await rm(folder, { recursive: true, force: true });
  };

  const url = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}\n${said.slice(-40).join("\n")}`));
    const late = setTimeout(() => fail("the program did not say where it listens"), PATIENCE);
    const hear = (line) => {
      said.push(line);
      const ready = READY.exec(line);
      if (ready) { clearTimeout(late); resolve(ready[1].replace(/\/$/, "")); }
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("error", (error) => fail(`the program did not start: ${error.message}`));
    ended.then(() => { clearTimeout(late); fail("the program ended before it was ready"); });
  }).catch(async (error) => { await stop("SIGKILL"); throw error; });

  return { url, folder, said, stop, pid: child.pid };
}
