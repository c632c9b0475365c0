import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/stores/open-store.ts";
import { rememberingLog, temporaryFolder } from "../temporary.ts";
import { type Counts, countsIn } from "./counts.ts";

const kills = 200;
/** Writers at a time, each with its own folder. */
const lanes = 4;

describe("a writing process killed at any instant", () => {
  it(`loses nothing it confirmed and leaves no change in part, ${kills} times`, {
    timeout: 180_000,
  }, async () => {
    const writer = join(await temporaryFolder(), "writer.mjs");
    // Started from TypeScript each writer would need ten times as long before its first write.
    await build({
      entryPoints: [fileURLToPath(new URL("writer.ts", import.meta.url))],
      outfile: writer,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "silent",
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
    });
    const folders = await Promise.all(Array.from({ length: lanes }, temporaryFolder));
    const seen = await Promise.all(folders.map((folder) => killAgainAndAgain(writer, folder, kills / lanes)));
    const confirmed = seen.reduce((sum, lane) => sum + lane.confirmed, 0);
    const interrupted = seen.reduce((sum, lane) => sum + lane.interrupted, 0);
    console.log(
      `${kills} kills, ${confirmed} changes confirmed, ${interrupted} kills between the redo record and its documents`,
    );
    // The kills met the writers at work, and in the midst of changes over several files.
    expect(confirmed).toBeGreaterThan(kills);
    expect(interrupted).toBeGreaterThan(0);
  });
});

/** Kills one writer after the other over one folder, and compares each time. */
async function killAgainAndAgain(writer: string, folder: string, rounds: number) {
  const promised: Counts = { one: 1, all: 0, notices: 1 };
  let confirmed = 0;
  let interrupted = 0;
  for (let round = 0; round < rounds; round += 1) {
    confirmed += await writeUntilKilled(writer, folder, promised, round);
    if (existsSync(join(folder, "redo.json"))) interrupted += 1;
    await parseAll(folder);
    // Every third time the next writer finds the folder as the kill left it.
    if (round % 3 === 2) continue;
    const store = await openStore(folder, rememberingLog());
    expectKept(await countsIn(store), promised);
    await store.close();
  }
  return { confirmed, interrupted };
}

/** Runs a writer for a random while, checks what it found, and raises `promised` to what it confirmed. Returns how often it confirmed. */
async function writeUntilKilled(
  writer: string,
  folder: string,
  promised: Counts,
  round: number,
): Promise<number> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(child, "exit");
  const complaints = collect(child);
  let confirmed = 0;
  // Now and then already while it starts and finishes what the kill before interrupted.
  let killing = round % 5 === 4 ? killAfter(child, Math.random() * 120) : undefined;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [what, count] = line.split(" ", 2);
      if (what === "found") {
        expectKept(JSON.parse(count ?? ""), promised);
        killing ??= killAfter(child, Math.random() * 120);
      } else if (what === "one" || what === "all" || what === "notices") {
        promised[what] = Math.max(promised[what], Number(count));
        confirmed += 1;
      }
    }
  } finally {
    // A comparison that failed must not leave it writing.
    if (killing === undefined) child.kill("SIGKILL");
    await killing;
    await exited;
  }
  const [, signal] = await exited;
  expect({ signal, complaints: complaints.join("") }).toEqual({ signal: "SIGKILL", complaints: "" });
  return confirmed;
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  await sleep(milliseconds);
  child.kill("SIGKILL");
}

function collect(child: ChildProcess): string[] {
  const said: string[] = [];
  child.stderr?.on("data", (chunk) => said.push(String(chunk)));
  return said;
}

/** At least what was promised; at most what was under way besides. */
function expectKept(found: Counts, promised: Counts): void {
  for (const what of ["one", "all", "notices"] as const) {
    expect(found[what]).toBeGreaterThanOrEqual(promised[what]);
    expect(found[what]).toBeLessThanOrEqual(promised[what] + 2);
  }
  Object.assign(promised, found);
}

/** Whatever was killed, no document is ever half a document. */
async function parseAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".tmp")) continue;
    JSON.parse(await readFile(join(entry.parentPath, entry.name), "utf8"));
  }
}
