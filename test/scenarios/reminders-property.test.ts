import fc from "fast-check";
import { expect, test } from "vitest";
import { afterQuietHours } from "../../src/quiet-hours.ts";
import { isWorkday } from "../../src/workdays.ts";
import { instantOf } from "../../src/zone.ts";
import type { Arrived } from "../support/fake-messenger.ts";
import { openStation, type Speaker, type Station } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白", "黑匣子密室-店长"] },
};
const people = Object.values(cast).flatMap(({ members }) => members);
const night = { from: 21 * 60, to: 8 * 60 };

type Step =
  | { readonly is: "announce"; readonly to: string; readonly due: string; readonly urgent: boolean }
  | { readonly is: "answer" | "take back"; readonly who: string; readonly which: number }
  | { readonly is: "time passes"; readonly minutes: number }
  | { readonly is: "crash" | "log out" | "log in" };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant("announce" as const),
        to: fc.constantFrom("网吧", "密室", "网吧、密室"),
        due: fc.constantFrom("", "。截止 两小时后", "。截止 明天18点", "。截止 三天后", "。截止 后天10点"),
        urgent: fc.boolean(),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constantFrom("answer" as const, "answer" as const, "take back" as const),
        who: fc.constantFrom(...people),
        which: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant("time passes" as const),
        minutes: fc.constantFrom(1, 29, 60, 120, 300, 700, 1_000),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constantFrom("crash" as const, "log out" as const, "log in" as const),
      }),
    },
  ),
  { minLength: 4, maxLength: 16 },
);

/** A street in which the test knows who has answered what. */
class Run {
  readonly station: Station;
  readonly #officer: Speaker;
  /** Message ids of receipts that stand, by notice and person. */
  readonly #answers = new Map<string, string>();
  readonly #urgent = new Set<number>();
  readonly #reminded = new Map<string, number>();
  #announced = 0;
  #seen = 0;
  #loggedIn = true;

  constructor(station: Station, officer: Speaker) {
    this.station = station;
    this.#officer = officer;
  }

  async take(step: Step): Promise<void> {
    switch (step.is) {
      case "announce":
        await this.#announce(step.to, step.due, step.urgent);
        break;
      case "answer":
      case "take back":
        await this.#speak(step.is, step.who, step.which);
        break;
      case "time passes":
        await this.station.clock.advance({ minutes: step.minutes });
        break;
      case "crash":
        await this.station.crash();
        await this.station.logIn();
        this.#loggedIn = true;
        break;
      case "log out":
        await this.station.logOut();
        this.#loggedIn = false;
        break;
      case "log in":
        if (!this.#loggedIn) await this.station.logIn();
        this.#loggedIn = true;
        break;
    }
    this.check();
  }

  async #announce(to: string, due: string, urgent: boolean): Promise<void> {
    if (!this.#loggedIn) return;
    await this.#officer.says(`通知 ${to}：请自查第${this.#announced + 1}项${due}`);
    const before = this.station.store.store.book().directory.next.notice;
    await this.#officer.says(urgent ? "立即" : "发");
    // In the night it asks whether to wait for the morning.
    const isAsked = (): boolean => this.station.store.store.book().directory.next.notice === before;
    if (isAsked() && !urgent) await this.#officer.says("2");
    if (isAsked()) return;
    this.#announced += 1;
    if (urgent) this.#urgent.add(this.#announced);
    await this.station.clock.advance({ minutes: 2 });
  }

  async #speak(is: "answer" | "take back", who: string, number: number): Promise<void> {
    const key = `${number} ${who}`;
    const said = this.#answers.get(key);
    if (!this.#loggedIn || number > this.#announced) return;
    const speaker = this.station.member(who);
    if (is === "take back") {
      if (said === undefined) return;
      this.#answers.delete(key);
      await speaker.recalls(said);
      return;
    }
    if (said !== undefined || !(await this.#owes(number, who))) return;
    // From now on: what is said while he is being heard may count him no more.
    this.#answers.set(key, "");
    this.#answers.set(key, await speaker.says(`【回执${number}】收到`));
  }

  async #owes(number: number, who: string): Promise<boolean> {
    const { standings } = await this.station.tally(number);
    const { sites } = this.station.store.store.book().directory;
    const shop = who.split("-")[0];
    return standings.some(({ site, state }) => state === "awaiting" && sites[site]?.name === shop);
  }

  /** Looks at every message that went to a group since the last look: who was missing has not changed meanwhile, but by an answer that came first. */
  check(): void {
    const { arrived } = this.station.messenger;
    for (const message of arrived.slice(this.#seen)) this.#checkOne(message);
    this.#seen = arrived.length;
    this.station.overlook();
  }

  #checkOne({ to, what, at }: Arrived): void {
    const topic = Object.keys(cast).find((name) => to.endsWith(`:${name}`));
    if (topic === undefined || what.kind !== "text") return;
    for (const [, label, count] of what.text.matchAll(/【回执(\d+)】还有(\d+)家/g)) {
      const number = Number(label);
      expect(Number(count)).toBe(this.#missing(topic, number));
      expect(Number(count)).toBeGreaterThan(0);
      expect(afterQuietHours(night, at)).toBe(at);
      expect(isWorkday(at) || this.#urgent.has(number)).toBe(true);
      const key = `${number} ${topic}`;
      this.#reminded.set(key, (this.#reminded.get(key) ?? 0) + 1);
      expect(this.#reminded.get(key)).toBeLessThanOrEqual(3);
    }
  }

  #missing(topic: string, number: number): number {
    const { members } = Object.entries(cast).find(([name]) => name === topic)?.[1] ?? { members: [] };
    return members.filter((name) => !this.#answers.has(`${number} ${name}`)).length;
  }

  async checkReminders(): Promise<void> {
    for (let number = 1; number <= this.#announced; number += 1) {
      const { notice } = await this.station.file(number);
      expect(notice.reminders.length).toBeLessThanOrEqual(3);
      expect(new Set(notice.reminders.map(({ slot }) => slot)).size).toBe(notice.reminders.length);
    }
  }
}

test("whatever is answered, taken back and restarted: nobody who has answered is reminded, nobody more than three times, in the night or on a day off", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        instantOf(2026, 11, 23, 14, 0),
        instantOf(2026, 11, 27, 16, 30),
        instantOf(2026, 9, 30, 15, 0),
        instantOf(2026, 10, 9, 20, 30),
      ),
      steps,
      async (start, taken) => {
        const station = await openStation(cast, { start, byTheClock: true });
        const run = new Run(station, await station.officer("张智军"));
        for (const step of taken) await run.take(step);
        await run.checkReminders();
      },
    ),
    { numRuns: 40 },
  );
});
