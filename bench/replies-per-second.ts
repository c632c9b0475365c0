import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "../src/stores/open-store.ts";
import { countDurable } from "./core.ts";
import { type Line, type Measurement, median, show, showRatio } from "./figures.ts";
import { type Kind, kinds } from "./listening.ts";
import type { BenchSize } from "./options.ts";
import { type Burst, type RunningBot, startBot } from "./running-bot.ts";
import { silentLog } from "./silent-log.ts";
import { layOutStation } from "./station.ts";
import { inTempFolder } from "./temp-folder.ts";

const groups = 3;
/** Members of each group who speak before the clock runs, so that the compiler is done. */
const warmUp = 20;

/** Everybody in three groups says 收到 at once, to the real puppet; four bots in turn. */
export async function measureRepliesPerSecond({ membersInBurst, rounds }: BenchSize): Promise<Measurement> {
  const replies = groups * membersInBurst;
  const bursts = await inTempFolder((folder) => runAll(folder, membersInBurst, rounds));
  const perSecond = (kind: Kind): number =>
    (replies / median(of(kind).map(({ milliseconds }) => milliseconds))) * 1000;
  const cpu = (kind: Kind): number => median(of(kind).map((burst) => burst.cpu)) / replies;
  const of = (kind: Kind): readonly Burst[] => bursts.get(kind) ?? [];
  const ratio = (one: Kind, other: Kind, good: string): Line => ({
    what: `${one} ÷ ${other}`,
    figures: [showRatio(perSecond(one), perSecond(other)), showRatio(cpu(one), cpu(other))],
    good,
  });
  return {
    title: `Replies from the puppet to the durable fact (${groups} groups × ${membersInBurst} members say 收到 at once)`,
    means:
      "replies/s: from the first word said until the last reply is dealt with, on disk where the bot keeps it. CPU: ms of the bot " +
      "process for a reply. Middle of several bursts. The empty handler and the one-file bot use Wechaty as its examples do, without " +
      "waiting for the disk; the deaf Huizhi has all guards but nobody who listens.",
    heads: ["replies/s", "CPU ms"],
    lines: [
      ...kinds.map((kind) => ({ what: kind, figures: [show(perSecond(kind)), show(cpu(kind))] })),
      ratio("Huizhi", "empty handler", "replies/s ≥ ×0.25"),
      ratio("Huizhi", "one-file bot", "replies/s ≥ ×1"),
    ],
  };
}

/** What each burst cost each bot. All are logged in at once, as that takes a while; then one after the other is spoken to. */
async function runAll(folder: string, membersInBurst: number, rounds: number): Promise<Map<Kind, Burst[]>> {
  const perGroup = warmUp + rounds * membersInBurst;
  const station = layOutStation(groups * perGroup, perGroup);
  const folders = new Map(kinds.map((kind, index) => [kind, join(folder, String(index))]));
  const starting = [...folders].map(async ([kind, own]) => {
    await mkdir(own);
    return await startBot(kind, own, station);
  });
  const started = await Promise.allSettled(starting);
  const bots = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  let bursts: Map<Kind, Burst[]>;
  try {
    for (const each of started) if (each.status === "rejected") throw each.reason;
    bursts = await speakToAll(bots, membersInBurst, rounds);
  } finally {
    for (const bot of bots) await bot.kill();
  }
  await checkDisk(folders.get("Huizhi"), station.speakers.length);
  return bursts;
}

async function speakToAll(
  bots: readonly RunningBot[],
  membersInBurst: number,
  rounds: number,
): Promise<Map<Kind, Burst[]>> {
  for (const bot of bots) await bot.burst(0, warmUp);
  const bursts = new Map<Kind, Burst[]>(bots.map(({ kind }) => [kind, []]));
  for (let round = 0; round < rounds; round += 1) {
    const from = warmUp + round * membersInBurst;
    for (const bot of bots) bursts.get(bot.kind)?.push(await bot.burst(from, from + membersInBurst));
  }
  return bursts;
}

/** What was counted as durable must be there after a `kill -9`. */
async function checkDisk(folder: string | undefined, expected: number): Promise<void> {
  if (folder === undefined) throw new Error("Huizhi was not measured");
  const store = await openStore(folder, silentLog);
  const found = countDurable(store.book());
  await store.close();
  if (found !== expected) throw new Error(`${found} of ${expected} replies are on disk`);
}
