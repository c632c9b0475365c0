import { expect, test } from "vitest";
import { findTakenBack } from "../../src/notices/find-taken-back.ts";
import { minuteMs } from "../../src/zone.ts";

const answer = (messageId: string, minutes: number, by = "wang") => ({
  messageId,
  at: minutes * minuteMs,
  by,
});
const said = { by: "wang", at: 40 * minuteMs };

test("发错了 takes back the member's own last answer", () => {
  const answers = [answer("b", 39), answer("a", 20), answer("other", 39.5, "li"), answer("later", 41)];
  expect(findTakenBack(answers, said)?.messageId).toBe("b");
});

test("an answer recalled or more than half an hour old is not taken back", () => {
  expect(
    findTakenBack([{ ...answer("a", 39), recalledAt: 40 * minuteMs }, answer("old", 9)], said),
  ).toBeUndefined();
  expect(findTakenBack([answer("just", 10)], said)?.messageId).toBe("just");
});
