import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { guardSessionFile, type MemoryCard } from "../../src/bot/session-file.ts";

async function card(): Promise<{ file: string; payload: Map<string, unknown>; card: MemoryCard }> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-card-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const payload = new Map<string, unknown>();
  const made: MemoryCard = {
    async *entries() {
      yield* payload;
    },
    save: () => Promise.reject(new Error("in place")),
  };
  return { file: join(folder, "sub", "session.memory-card.json"), payload, card: made };
}

test("the session is written whole, for its owner only, the last state last", async () => {
  const { file, payload, card: made } = await card();
  await guardSessionFile(made, file);
  const saves: Promise<void>[] = [];
  for (let count = 1; count <= 20; count += 1) {
    payload.set("uin", count);
    saves.push(made.save());
  }
  await Promise.all(saves);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ uin: 20 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("a file another version left readable is closed to others", async () => {
  const { file, card: made } = await card();
  await guardSessionFile(made, file);
  await writeFile(file, "{}", { mode: 0o644 });
  await guardSessionFile(made, file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("a save that fails is told, and the next one works", async () => {
  const { file, payload, card: made } = await card();
  await guardSessionFile(made, file);
  payload.set("loop", payload).set("big", 1n);
  await expect(made.save()).rejects.toThrow();
  payload.delete("big");
  await made.save();
  expect(JSON.parse(await readFile(file, "utf8"))).toHaveProperty("loop");
});
