import fc from "fast-check";
import { expect, test } from "vitest";
import { closeBreaker } from "../../src/delivery/breaker.ts";
import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import type { GroupId } from "../../src/groups/types.ts";
import { partsOf } from "../../src/notices/notice-status.ts";
import { retryParts } from "../../src/notices/retry-parts.ts";
import { stopNotice } from "../../src/notices/stop-notice.ts";
import { afterQuietHours } from "../../src/quiet-hours.ts";
import type { Arrived, Misfortune } from "../support/fake-messenger.ts";
import { groups, rooms, Station } from "./station.ts";

type Step =
  | { readonly is: "publish"; readonly urgent: boolean; readonly photos: number; readonly groups: GroupId[] }
  | { readonly is: "time passes"; readonly seconds: number }
  | { readonly is: "misfortune"; readonly fates: Misfortune[] }
  | { readonly is: "crash"; readonly operations: number; readonly lastTakesEffect: boolean }
  | { readonly is: "stop" | "retry"; readonly which: number }
  | { readonly is: "rooms ready" | "go on" };

const fates: fc.Arbitrary<Misfortune> = fc.oneof(
  fc.constantFrom(1205, 1203, 1101, -1, 1201).map((refuse) => ({ refuse })),
  fc.boolean().map((taken) => ({ cut: true as const, taken })),
  fc.constant({ notTried: true as const }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant("publish" as const),
        urgent: fc.boolean(),
        photos: fc.nat(2),
        groups: fc.subarray(Object.values(groups), { minLength: 1 }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant("time passes" as const),
        seconds: fc.constantFrom(1, 5, 20, 120, 4_000, 30_000),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant("misfortune" as const),
        fates: fc.array(fates, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant("crash" as const),
        operations: fc.integer({ min: 1, max: 8 }),
        lastTakesEffect: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ is: fc.constantFrom("stop" as const, "retry" as const), which: fc.nat(3) }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constantFrom("rooms ready" as const, "go on" as const) }) },
  ),
  { minLength: 3, maxLength: 14 },
);

const groupOfRoom = new Map(Object.entries(rooms).map(([group, room]) => [String(room), group]));

/** The key of the part that arrived; `undefined` for words to officers. */
function keyOf({ to, what }: Arrived): string | undefined {
  const group = groupOfRoom.get(to);
  if (group === undefined) return undefined;
  if (what.kind !== "text") return what.name.replace(/\.jpg$/, "").replaceAll("-", "/");
  return `${/【回执(\d+)】/.exec(what.text)?.[1]}/${group}/0`;
}

class Run {
  readonly station: Station;
  readonly #urgent = new Set<string>();
  /** How often a part may arrive beyond the first time: when an officer sent it again of which nobody knew. */
  readonly #again = new Map<string, number>();
  readonly #numbers: number[] = [];

  constructor(station: Station) {
    this.station = station;
  }

  async take(step: Step): Promise<void> {
    const { station } = this;
    switch (step.is) {
      case "publish":
        await this.#publish(step);
        break;
      case "time passes":
        await station.clock.advance({ seconds: step.seconds });
        break;
      case "misfortune":
        station.messenger.next(...step.fates);
        break;
      case "crash":
        station.endAfter(step.operations, step.lastTakesEffect);
        await station.clock.advance({ seconds: 60 });
        await station.crash();
        break;
      case "stop":
        await this.#atNotice(step.which, (number) =>
          station.change((draft) => {
            const file = draft.notices[number];
            if (file) stopNotice(file, station.clock.now());
          }),
        );
        break;
      case "retry":
        await this.#atNotice(step.which, (number) => this.retry(number));
        break;
      case "rooms ready":
        await station.delivery.roomsReady();
        await station.clock.settle();
        break;
      case "go on":
        await station.change((draft) => closeBreaker(draft, station.clock.now()));
        break;
    }
  }

  async retry(number: number): Promise<void> {
    const { station } = this;
    const unknown = await station.change((draft) => {
      const file = draft.notices[number];
      if (!file) return [];
      const keys = partsOf(file).flatMap(({ key, state }) => (state === "unknown" ? [key] : []));
      retryParts(file, station.clock.now());
      return keys;
    });
    for (const key of unknown) this.#again.set(key, (this.#again.get(key) ?? 0) + 1);
  }

  /** With nothing in the way any more, everything goes. */
  async finish(): Promise<void> {
    const { station } = this;
    station.messenger.calm();
    await station.crash();
    await station.change((draft) => closeBreaker(draft, station.clock.now()));
    for (const number of this.#numbers) await this.retry(number);
    await station.clock.advance({ days: 2 });
  }

  check(): void {
    const arrived = this.station.messenger.arrived;
    const times = new Map<string, number>();
    for (const [index, message] of arrived.entries()) {
      const before = arrived[index - 1];
      const key = keyOf(message);
      const least = key === undefined ? 1_000 : message.what.kind === "text" ? 3_000 : 5_000;
      if (before) expect(message.at - before.at, `the gap before ${key}`).toBeGreaterThanOrEqual(least);
      if (key === undefined) continue;
      times.set(key, (times.get(key) ?? 0) + 1);
      if (!this.#urgent.has(key)) {
        expect(afterQuietHours(defaultPaceRules.quietHours, message.at), `${key} in quiet hours`).toBe(
          message.at,
        );
      }
    }
    for (const [key, count] of times) {
      expect(count, `how often ${key} arrived`).toBeLessThanOrEqual(1 + (this.#again.get(key) ?? 0));
    }
    for (const number of this.#numbers) {
      const file = this.station.store.book().notices[number];
      for (const { key, state } of file ? partsOf(file) : []) {
        expect(`${key} ${state}, arrived: ${times.has(key)}`).toBe(`${key} sent, arrived: true`);
      }
    }
    this.station.messenger.expectAnything();
    this.station.messenger.expectNothingElse();
  }

  async #publish({ urgent, photos, groups: to }: Step & { is: "publish" }): Promise<void> {
    const { station } = this;
    const media = await Promise.all(
      Array.from({ length: photos }, async (_, index) => ({
        kind: "picture" as const,
        media: await station.files.save(Buffer.from(`photo ${index}`), "jpg"),
      })),
    );
    const number = await station.publish({ urgent, media, groups: to });
    this.#numbers.push(number);
    const file = station.store.book().notices[number];
    if (urgent && file) for (const { key } of partsOf(file)) this.#urgent.add(key);
  }

  async #atNotice(which: number, act: (number: number) => Promise<unknown>): Promise<void> {
    const number = this.#numbers[which % Math.max(1, this.#numbers.length)];
    if (number !== undefined) await act(number);
  }
}

test("whatever happens: no part is sent twice without 重发, none is forgotten, never two at once, gaps and quiet hours are kept", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const run = new Run(await Station.open());
      for (const step of story) await run.take(step);
      await run.finish();
      run.check();
    }),
    { numRuns: 40 },
  );
}, 300_000);
