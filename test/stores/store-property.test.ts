import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyOutbox } from "../../src/delivery/types.ts";
import type { Book } from "../../src/desk/types.ts";
import { emptyDesk } from "../../src/desk/types.ts";
import { emptyDirectory } from "../../src/groups/types.ts";
import { emptyInspections } from "../../src/inspections/types.ts";
import { emptySchedules } from "../../src/schedules/types.ts";
import { openStore } from "../../src/stores/open-store.ts";
import { closeNotice, groupId, noticeIn, openNotice, sheet } from "./plain-book.ts";
import { rememberingLog } from "./temporary.ts";

/** One thing a caller may do to the book; the same function is run on the store's draft and on a plain object. */
interface Step {
  readonly says: string;
  readonly scope: number;
  readonly throws: boolean;
  /** Whether the caller waits before the next. */
  readonly waits: boolean;
  readonly change: (draft: Book) => void;
}

const numbers = fc.integer({ min: 1, max: 5 });
const letters = fc.constantFrom("g1", "g2", "群3");

const changes = fc.oneof(
  numbers.map((number) => ({
    number,
    says: "open",
    change: (draft: Book) => {
      if (!(number in draft.notices)) openNotice(number, "g1")(draft);
      else if (!draft.directory.live.includes(number)) draft.directory.live.push(number);
    },
  })),
  numbers.map((number) => ({ number, says: "close", change: closeNotice(number) })),
  fc.tuple(numbers, letters, fc.nat()).map(([number, letter, at]) => ({
    number,
    says: "deliver",
    change: (draft: Book) => {
      const group = groupId(letter);
      if (!(number in draft.notices)) return;
      const { sheets } = noticeIn(draft, number);
      const delivered = sheets[group] ?? sheet(group);
      delivered.deliveredAt = at;
      sheets[group] = delivered;
    },
  })),
  fc.tuple(numbers, fc.string()).map(([number, id]) => ({
    number,
    says: "hear",
    change: (draft: Book) => {
      draft.desk.heard = [...draft.desk.heard, id].slice(-4);
      if (draft.desk.heard.length === 4) delete draft.outbox.pace.today;
      else draft.outbox.pace.today = { date: id, count: draft.desk.heard.length };
    },
  })),
  numbers.map((number) => ({
    number,
    says: "schedule",
    change: (draft: Book) => {
      draft.schedules.next += number;
      draft.schedules.columns[`栏目${number}`] = { name: `栏目${number}`, tips: [], addedAt: number };
    },
  })),
  numbers.map((number) => ({
    number,
    says: "move",
    change: (draft: Book) => {
      draft.directory.next.site += number;
      draft.directory.gaps.push({ from: number, to: draft.directory.next.site });
      draft.directory.gaps.splice(0, draft.directory.gaps.length - 2);
    },
  })),
);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ what: changes, throws: fc.boolean(), waits: fc.boolean() }).map(({ what, throws, waits }) => ({
    says: what.says,
    scope: what.number,
    throws,
    waits,
    change: (draft: Book) => {
      what.change(draft);
      if (throws) throw new Error("on purpose");
    },
  })),
  { maxLength: 25 },
);

describe("any sequence of updates", () => {
  it("leaves in the store, also after opening again, what it leaves in a plain object", {
    timeout: 60_000,
  }, async () => {
    const root = await mkdtemp(join(tmpdir(), "huizhi-property-"));
    let runs = 0;
    try {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          runs += 1;
          await expectSame(join(root, String(runs)), sequence);
        }),
        { numRuns: 150 },
      );
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

async function expectSame(folder: string, sequence: readonly Step[]): Promise<void> {
  let plain: Book = {
    directory: emptyDirectory(),
    outbox: emptyOutbox(),
    desk: emptyDesk(),
    schedules: emptySchedules(),
    inspections: emptyInspections(),
    notices: {},
  };
  const store = await openStore(folder, rememberingLog(), { fsync: false });
  const pending: Promise<unknown>[] = [];
  for (const step of sequence) {
    const copy = structuredClone(plain);
    const update = store.update(step.scope, step.change);
    pending.push(step.throws ? expect(update).rejects.toThrow("on purpose") : update);
    try {
      step.change(copy);
      plain = copy;
    } catch {
      // Half a change is no change.
    }
    if (step.waits) await pending.at(-1);
  }
  await Promise.all(pending);
  await expectHolds(store, plain);
  await store.close();
  await expectHolds(await openStore(folder, rememberingLog(), { fsync: false }), plain);
}

async function expectHolds(store: Awaited<ReturnType<typeof openStore>>, plain: Book): Promise<void> {
  const live = new Set(plain.directory.live);
  const { notices, ...rest } = plain;
  expect(store.book()).toEqual({
    ...rest,
    notices: Object.fromEntries(Object.entries(notices).filter(([number]) => live.has(Number(number)))),
  });
  expect(await store.listNumbers()).toEqual(Object.keys(notices).map(Number));
  for (const number of Object.keys(notices).map(Number)) {
    expect(await store.read(number, (book) => book.notices[number])).toEqual(notices[number]);
  }
}
