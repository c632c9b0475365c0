import fc from "fast-check";
import { expect, test } from "vitest";
import { standOf } from "../../src/desk/hazards/list-hazards.ts";
import { beginWalk, found, netBars, photo, type Walk } from "./support/hazard.ts";

type Step =
  | { readonly is: "says"; readonly words: string }
  | { readonly is: "shows"; readonly which: number }
  | { readonly is: "rules"; readonly words: string }
  | { readonly is: "time passes"; readonly seconds: number }
  | { readonly is: "crash" };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant("says" as const),
        words: fc.constantFrom("收到", "正在改", "改好了", "已整改", "这个改不了，房东不同意"),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ is: fc.constant("shows" as const), which: fc.integer({ min: 0, max: 2 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant("rules" as const),
        words: fc.constantFrom("通过 1", "现场通过 1", "退回 1 没拍到通道", "延期 1 3天", "撤销裁定 1", "过"),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant("time passes" as const),
        seconds: fc.constantFrom(5, 21, 60, 130, 700),
      }),
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant("crash" as const) }) },
  ),
  { minLength: 4, maxLength: 16 },
);

/** Texts that arrived and match, wherever. */
function count({ station }: Walk, pattern: RegExp): number {
  return station.messenger.arrived.filter(({ what }) => what.kind === "text" && pattern.test(what.text))
    .length;
}

async function stand(walk: Walk) {
  const { station } = walk;
  const file = await station.file(1);
  const standing = standOf({ book: station.store.store.book(), now: station.clock.now() }, file);
  if (!standing) throw new Error("no hazard");
  return standing;
}

test("whatever is said, shown, ruled and restarted: nothing is passed on or thanked for twice, and only a ruling closes a hazard", {
  timeout: 240_000,
}, async () => {
  const photos = [await photo(2), await photo(3), await photo(4)];
  const before = await photo(1);
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const walk = await beginWalk({ byTheClock: true });
      const { station, officer, shop } = walk;
      await found(walk, "星空网吧：二楼通道堆物。期限 3天", [before]);
      /** Whether each ruling that stands closes it; `undefined` for one that leaves it as it is. */
      const rulings: (boolean | undefined)[] = [];
      for (const step of taken) {
        if (step.is === "says") await shop.says(step.words);
        if (step.is === "shows") await shop.sendsPicture(photos[step.which] ?? before);
        if (step.is === "time passes") await station.clock.advance({ seconds: step.seconds });
        if (step.is === "crash") {
          await station.crash();
          await station.logIn();
        }
        if (step.is === "rules") {
          const [passed, back, extended, undone] = [
            /通过，已销号/u,
            /已退回/u,
            /期限延到.*告诉店里/u,
            /已撤销/u,
          ].map((pattern) => [pattern, count(walk, pattern)] as const);
          await officer.says(step.words);
          const grew = (one: readonly [RegExp, number] | undefined): boolean =>
            one !== undefined && count(walk, one[0]) > one[1];
          if (grew(passed)) rulings.push(true);
          if (grew(back)) rulings.push(false);
          if (grew(extended)) rulings.push(undefined);
          if (grew(undone)) rulings.pop();
        }
        const { hazard } = await stand(walk);
        expect(hazard.closedBy !== undefined).toBe(rulings.findLast((one) => one !== undefined) === true);
      }
      await station.clock.advance({ minutes: 20 });
      const { notice } = await stand(walk);
      const forwarded = notice.forwarded ?? [];
      const messages = forwarded.flatMap((one) => one.messages);
      expect(new Set(messages).size).toBe(messages.length);
      expect(count(walk, /^【回执1】星空网吧(?:报整改|发来|又发来|补了一句|说改好了|改不了或要延期)/u)).toBe(
        forwarded.length,
      );
      const shown = forwarded.filter((one) => one.askedPhoto === undefined).length;
      expect(count(walk, /^【回执1】已收到照片/u)).toBeLessThanOrEqual(shown);
      const asked = forwarded.flatMap((one) => one.askedPhoto ?? []);
      expect(new Set(asked).size).toBe(asked.length);
      expect(count(walk, /^【回执1】请对着原位置拍一张/u)).toBeLessThanOrEqual(asked.length);
      expect(station.messenger.arrived.filter(({ to }) => to.includes(netBars)).length).toBeGreaterThan(0);
      station.overlook();
    }),
    { numRuns: 40 },
  );
});
