import type { ContactAddress } from "../src/ports.ts";
import { countDurable, openCore, receiptOf } from "./core.ts";
import { type Measurement, show, showRatio } from "./figures.ts";
import { openFilled } from "./fill-store.ts";
import type { BenchSize } from "./options.ts";
import { account, layOutStation } from "./station.ts";
import { inTempFolder } from "./temp-folder.ts";

interface LoginAt {
  readonly members: number;
  /** Milliseconds from the complete room list to the last binding. */
  readonly binding: number;
  /** The longest time in it in which nothing else could be done, milliseconds. */
  readonly deaf: number;
  /** Milliseconds for a reply of somebody who was on no roster. */
  readonly newcomer: number;
}

/** What it costs to find everybody again after a login, when every id is new, and to take in somebody unknown. */
export async function measureCostOfALogin({ recipients }: BenchSize): Promise<Measurement> {
  await measureAt(100);
  const all: LoginAt[] = [];
  for (const members of recipients) all.push(await measureAt(members));
  const [small, large] = [all.find(({ members }) => members >= 1_000), all.at(-1)];
  if (small === undefined || large === undefined) throw new Error("too few sizes were measured");
  return {
    title: "What a login costs as the station grows (every member is found again by his names)",
    means:
      "bind: ms from the complete room list until every member of every group is bound. deaf: the longest ms in it without a turn for " +
      "anything else. newcomer: ms until the reply of somebody on no roster is on disk; the directory is rewritten for him.",
    heads: ["bind", "deaf", "newcomer"],
    lines: [
      ...all.map(({ members, binding, deaf, newcomer }) => ({
        what: `${show(members)} members`,
        figures: [show(binding), show(deaf), show(newcomer)],
      })),
      {
        what: `${show(large.members)} members ÷ ${show(small.members)}`,
        figures: [
          showRatio(large.binding, small.binding),
          showRatio(large.deaf, small.deaf),
          showRatio(large.newcomer, small.newcomer),
        ],
        good: `bind ≤ ×${show((large.members / small.members) * 1.5)}, deaf ≤ 100 ms`,
      },
    ],
  };
}

async function measureAt(members: number): Promise<LoginAt> {
  const station = layOutStation(members);
  return await inTempFolder(async (folder) => {
    const store = await openFilled(folder, station, { openAnsweredBy: 0 });
    const { ear, bindings } = openCore(store, folder, {
      listRooms: async () => station.rooms,
      listFriends: async () => [],
    });
    const deafness = watchTurns();
    const start = performance.now();
    ear.roomsReady(account);
    await ear.settled();
    const binding = performance.now() - start;
    const deaf = deafness();
    const lost = station.speakers.filter(
      ({ group, seen, member }) => bindings.memberOf(group, seen.contact) !== member,
    );
    if (lost.length > 0) throw new Error(`${lost.length} of ${members} members were not found again`);

    const [someone] = station.speakers;
    if (someone === undefined) throw new Error("the station is empty");
    const seen = { contact: "@new" as ContactAddress, nickname: "刚进群的人", self: false };
    const heardAt = performance.now();
    ear.heard({ ...receiptOf(someone), from: seen });
    await ear.settled();
    const newcomer = performance.now() - heardAt;
    const recorded = countDurable(store.book());
    await store.close();
    if (recorded !== 1) throw new Error("the newcomer's reply was not recorded");
    return { members, binding, deaf, newcomer };
  });
}

/** Watches how regularly timers get their turn; the returned function ends that and tells the longest wait, milliseconds. */
function watchTurns(): () => number {
  let last = performance.now();
  let longest = 0;
  const note = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(note, 1);
  return () => {
    clearInterval(timer);
    note();
    return longest;
  };
}
