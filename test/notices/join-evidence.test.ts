import { expect, test } from "vitest";
import { joinEvidence } from "../../src/notices/join-evidence.ts";
import { minuteMs } from "../../src/zone.ts";

const done = (id: string, minutes: number) => ({ id, at: minutes * minuteMs, is: "done" }) as const;
const picture = (id: string, minutes: number) => ({ id, at: minutes * minuteMs, is: "picture" }) as const;

test("pictures up to ten minutes before and after the words belong to them", () => {
  expect(joinEvidence([picture("p2", 20), done("d", 10), picture("p1", 0), picture("p3", 20.1)])).toEqual([
    { done: "d", pictures: ["p1", "p2"] },
  ]);
});

test("a picture between two words belongs to the nearer, at the same distance to the later", () => {
  expect(joinEvidence([done("d1", 0), picture("near", 3), picture("middle", 4), done("d2", 8)])).toEqual([
    { done: "d1", pictures: ["near"] },
    { done: "d2", pictures: ["middle"] },
  ]);
});

test("pictures without words show nothing yet", () => {
  expect(joinEvidence([picture("p", 1)])).toEqual([]);
});
