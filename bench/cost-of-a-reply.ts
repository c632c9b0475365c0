import { systemClock } from "../src/system-clock.ts";
import { bindAll, countDurable, openCore, receiptOf } from "./core.ts";
import { type Cost, costOfEach, costOfEachAlone } from "./cost.ts";
import { type Line, type Measurement, show, showKilobytes, showRatio } from "./figures.ts";
import { openFilled } from "./fill-store.ts";
import { NaiveBot } from "./naive-bot.ts";
import type { BenchSize } from "./options.ts";
import { largestGroup, layOutStation, type Speaker } from "./station.ts";
import { inTempFolder } from "./temp-folder.ts";

/** Replies that come one by one, each durable before the next. */
const loneReplies = 20;
/** Replies that come at once. */
const mostAtOnce = 200;
/** However many groups the notice went to, those who reply are of the first two: the load stays the same while the notice grows. */
const groupsReplying = 2;

interface CostsAt {
  readonly recipients: number;
  readonly lone: Cost;
  readonly atOnce: Cost;
  readonly naive: Cost;
}

/** The cost of a reply, through the core on the real store, as the notice grows; beside the naive bot. */
export async function measureCostOfAReply({ recipients }: BenchSize): Promise<Measurement> {
  // The first run is the compiler's.
  await measureAt(100);
  const all: CostsAt[] = [];
  for (const size of recipients) all.push(await measureAt(size));
  const [small, large] = [all.find((costs) => costs.recipients >= 2 * largestGroup), all.at(-1)];
  if (small === undefined || large === undefined) throw new Error("too few sizes were measured");
  const growth = `${show(large.recipients)} recipients ÷ ${show(small.recipients)}`;
  return {
    title: "What a reply costs as its notice grows (groups of at most 500, nearly all have answered)",
    means:
      "ms: from hearing 收到 to the fact on disk, of the middle one of 20 that come one by one, or on average of 200 at once. " +
      "CPU: ms of processor time. kB: handed to the system for writing. All replies come from the same two groups. The bot waits for " +
      "the disk (fsync); the one-file bot does not, and rewrites everything at each reply. From 1,000 recipients on only the notice " +
      "grows, by more groups: the cost should not.",
    heads: ["ms", "CPU ms", "kB"],
    lines: [
      ...all.flatMap(({ recipients, lone, atOnce, naive }): Line[] => [
        lineOf(`${show(recipients)} recipients: one reply`, lone),
        lineOf(`${show(recipients)} recipients: of ${Math.min(mostAtOnce, recipients / 5)} at once`, atOnce),
        lineOf(`${show(recipients)} recipients: one-file bot`, naive),
      ]),
      { ...ratioOf(`${growth}: one reply`, large.lone, small.lone), good: "≤ ×1.5" },
      { ...ratioOf(`${growth}: at once`, large.atOnce, small.atOnce), good: "≤ ×1.5" },
      ratioOf(`${growth}: one-file bot`, large.naive, small.naive),
      {
        ...ratioOf(`${show(large.recipients)}: one-file bot ÷ one reply`, large.naive, large.lone),
        good: "≥ ×5 at 25,000",
      },
      {
        ...ratioOf(`${show(large.recipients)}: one-file bot ÷ at once`, large.naive, large.atOnce),
        good: "≥ ×20 at 25,000",
      },
    ],
  };
}

async function measureAt(recipients: number): Promise<CostsAt> {
  const atOnce = Math.min(mostAtOnce, recipients / 5);
  const station = layOutStation(recipients);
  const silent = Math.ceil((loneReplies + atOnce) / Math.min(groupsReplying, station.rooms.length));
  const answered = Math.min(largestGroup, recipients) - silent;
  const waiting = pickSilent(station.speakers.slice(0, groupsReplying * largestGroup), answered);
  const lone = waiting.slice(0, loneReplies);
  const rest = waiting.slice(loneReplies, loneReplies + atOnce);
  const ours = await inTempFolder(async (folder) => {
    const store = await openFilled(folder, station, { openAnsweredBy: answered });
    const { ear, bindings } = openCore(store, folder, {
      listRooms: async () => station.rooms,
      listFriends: async () => [],
    });
    bindAll(bindings, station);
    const before = countDurable(store.book());
    const loneCost = await costOfEachAlone(
      lone.map((speaker) => async () => {
        ear.heard(receiptOf(speaker));
        await ear.settled();
      }),
    );
    const atOnceCost = await costOfEach(rest.length, async () => {
      for (const speaker of rest) ear.heard(receiptOf(speaker));
      await ear.settled();
    });
    const recorded = countDurable(store.book()) - before;
    await store.close();
    if (recorded !== waiting.length)
      throw new Error(`${recorded} of ${waiting.length} replies were recorded`);
    return { lone: loneCost, atOnce: atOnceCost };
  });
  const naive = await inTempFolder((folder) => measureNaive(folder, station.speakers, lone));
  return { recipients, ...ours, naive };
}

async function measureNaive(
  folder: string,
  speakers: readonly Speaker[],
  lone: readonly Speaker[],
): Promise<Cost> {
  const answerOf = (speaker: Speaker) => ({
    messageId: `8${speaker.member}`,
    at: systemClock.now(),
    group: speaker.group,
    by: speaker.seen.groupNickname ?? speaker.seen.nickname,
    text: "收到",
  });
  const bot = new NaiveBot(
    folder,
    speakers.map(({ group, seen }) => ({ name: seen.groupNickname ?? seen.nickname, group })),
    speakers.filter((speaker) => !lone.includes(speaker)).map(answerOf),
  );
  return await costOfEachAlone(lone.map((speaker) => () => bot.heard(answerOf(speaker))));
}

/** Those who have not answered, from each group in turn. */
function pickSilent(speakers: readonly Speaker[], answered: number): Speaker[] {
  return speakers
    .map((speaker, index) => ({ speaker, place: index % largestGroup }))
    .filter(({ place }) => place >= answered)
    .sort((one, other) => one.place - other.place)
    .map(({ speaker }) => speaker);
}

function lineOf(what: string, { milliseconds, cpu, bytes }: Cost): Line {
  return { what, figures: [show(milliseconds), show(cpu), showKilobytes(bytes)] };
}

function ratioOf(what: string, one: Cost, other: Cost): Line {
  return {
    what,
    figures: [
      showRatio(one.milliseconds, other.milliseconds),
      showRatio(one.cpu, other.cpu),
      showRatio(one.bytes, other.bytes),
    ],
  };
}
