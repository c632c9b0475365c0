import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MemberId, OfficerId, SiteId } from "../../../src/groups/types.ts";
import type { LabelledAnswer } from "../../../src/notices/rectify/list-submissions.ts";
import { nthSubmission } from "../../../src/notices/rectify/nth-submission.ts";
import { standHazard } from "../../../src/notices/rectify/stand-hazard.ts";
import type { Ruling, Verdict } from "../../../src/notices/types.ts";
import type { AccountId } from "../../../src/ports.ts";
import { hourMs, instantOf, minuteMs } from "../../../src/zone.ts";

const start = instantOf(2026, 11, 23, 14, 0);
const site = "s1" as SiteId;

/** What was said `after` minutes; `photo` is a picture without words. */
function said(after: number, what: LabelledAnswer["label"] | "photo", by = "m1"): LabelledAnswer {
  return {
    label: what === "photo" ? "unclear" : what,
    answer: {
      messageId: `a${after}`,
      account: "bot" as AccountId,
      at: start + after * minuteMs,
      by: by as MemberId,
      sites: [site],
      kind: what === "photo" ? "picture" : "text",
      text: "",
      reading: { kind: "unclear", confidence: 1, because: "" },
      which: "",
      source: "group",
    },
  };
}

type Ruled = Verdict extends infer V ? (V extends { site: SiteId } ? Omit<V, "site"> : never) : never;

function ruled(after: number, verdict: Ruled): Ruling {
  return {
    id: after,
    at: start + after * minuteMs,
    by: "o1" as OfficerId,
    verdict: { ...verdict, site } as Verdict,
  };
}

const due = start + 3 * hourMs;
const stand = (
  answers: readonly LabelledAnswer[],
  rulings: readonly Ruling[] = [],
  after = 240,
): ReturnType<typeof standHazard> =>
  standHazard({ answers, rulings, dueAt: due, now: start + after * minuteMs });

describe("where a hazard stands", () => {
  test.each<[string, readonly LabelledAnswer[], readonly Ruling[], string, number]>([
    ["nothing was said", [], [], "awaiting", 1],
    ["收到 never closes it", [said(1, "ack")], [], "acknowledged", 1],
    ["he is at it", [said(1, "ack"), said(9, "promise")], [], "promised", 1],
    ["he says it is gone", [said(1, "done")], [], "submitted", 1],
    ["收到 after 已整改 takes nothing back", [said(1, "done"), said(5, "ack")], [], "submitted", 1],
    ["he corrects himself", [said(1, "done"), said(5, "promise")], [], "promised", 1],
    ["he cannot", [said(1, "promise"), said(5, "cannot")], [], "cannot", 1],
    ["chatter moves nothing", [said(1, "promise"), said(5, "other"), said(6, "question")], [], "promised", 1],
    ["passed", [said(1, "done")], [ruled(9, { is: "passed", way: "photo" })], "passed", 1],
    ["passed on the spot without a word", [], [ruled(9, { is: "passed", way: "on the spot" })], "passed", 1],
    [
      "what is said after it was passed opens nothing",
      [said(1, "done"), said(20, "promise")],
      [ruled(9, { is: "passed", way: "photo" })],
      "passed",
      1,
    ],
    ["sent back", [said(1, "done")], [ruled(9, { is: "sentBack" })], "awaiting", 2],
    ["submitted again", [said(1, "done"), said(20, "done")], [ruled(9, { is: "sentBack" })], "submitted", 2],
    [
      "sent back after it was passed by mistake",
      [said(1, "done")],
      [ruled(9, { is: "passed", way: "photo" }), ruled(10, { is: "sentBack" })],
      "awaiting",
      2,
    ],
    ["exempt", [], [ruled(9, { is: "exempt" })], "exempt", 1],
    ["transferred", [said(1, "cannot")], [ruled(9, { is: "transferred", to: "消防大队" })], "transferred", 1],
    ["told by telephone", [], [ruled(9, { is: "received", way: "电话", at: start })], "acknowledged", 1],
  ])("%s", (_, answers, rulings, state, round) => {
    expect(stand(answers, rulings)).toMatchObject({ state, round });
  });

  test("it is overdue only while nobody says that it is gone", () => {
    expect(stand([said(1, "promise")]).overdue).toBe(true);
    expect(stand([said(1, "promise")], [], 100).overdue).toBe(false);
    expect(stand([said(1, "done")]).overdue).toBe(false);
    expect(stand([said(1, "done")], [ruled(9, { is: "sentBack" })]).overdue).toBe(true);
  });

  test("an extension moves the deadline, a send-back may name another", () => {
    const extended = ruled(9, { is: "extended", dueAt: due + hourMs });
    expect(stand([], [extended])).toMatchObject({ dueAt: due + hourMs, overdue: false });
    const back = ruled(20, { is: "sentBack", dueAt: due + 5 * hourMs });
    expect(stand([], [back, extended]).dueAt).toBe(due + 5 * hourMs);
  });

  test("a photo without words waits for an officer", () => {
    expect(stand([said(1, "photo")])).toMatchObject({ state: "awaiting", unclear: true });
    expect(stand([said(1, "photo"), said(5, "done")])).toMatchObject({ state: "submitted", unclear: false });
    expect(stand([said(1, "photo")])).toMatchObject({ waits: true, overdue: false, late: false });
    expect(stand([said(200, "photo")])).toMatchObject({ waits: true, overdue: false, late: true });
    expect(stand([said(1, "photo"), said(20, "promise")])).toMatchObject({ waits: false, overdue: true });
  });

  test("words and the photos around them are one submission, another hour's is another", () => {
    const { submissions } = stand([said(1, "photo"), said(2, "photo"), said(3, "done"), said(90, "photo")]);
    expect(submissions.map(({ shown, words }) => [shown.length, words?.messageId])).toEqual([
      [2, "a3"],
      [1, undefined],
    ]);
  });

  test("submissions are counted through all rounds, whether they came with words or not", () => {
    const standing = stand(
      [said(1, "photo"), said(30, "done"), said(60, "done"), said(61, "photo"), said(90, "photo")],
      [ruled(40, { is: "sentBack" })],
    );
    const { submissions, allSubmissions } = standing;
    expect(allSubmissions.map((one) => nthSubmission(standing, one))).toEqual([1, 2, 3, 4]);
    expect(submissions.map((one) => nthSubmission(standing, one))).toEqual([3, 4]);
  });

  test("an answer written in the second of a send-back, which has milliseconds, is one to it", () => {
    const back = { ...ruled(9, { is: "sentBack" }), at: start + 9 * minuteMs + 345 };
    expect(stand([said(1, "done"), said(9, "photo")], [back])).toMatchObject({
      state: "awaiting",
      round: 2,
      unclear: true,
      submissions: [{ messageId: "a9" }],
    });
  });

  test("what was on record at a send-back belongs to the round before, whatever WeChat's clock says", () => {
    const back = { ...ruled(9, { is: "sentBack", heard: ["bot/a10"] }), at: start + 9 * minuteMs + 345 };
    expect(stand([said(10, "done")], [back])).toMatchObject({ state: "awaiting", submissions: [] });
    expect(stand([said(10, "done"), said(11, "done")], [back]).submissions).toHaveLength(1);
  });

  test("the order in which facts came in does not matter", () => {
    const answers = [
      said(1, "ack"),
      said(5, "done"),
      said(6, "photo"),
      said(30, "promise"),
      said(40, "done"),
    ];
    const rulings = [
      { ...ruled(6, { is: "sentBack", heard: ["bot/a6"] }), at: start + 6 * minuteMs + 500 },
      { ...ruled(30, { is: "sentBack" }), at: start + 30 * minuteMs + 999 },
      ruled(35, { is: "extended", dueAt: due + hourMs }),
      ruled(50, { is: "passed", way: "photo" }),
    ];
    const expected = stand(answers, rulings);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(answers, { minLength: answers.length }),
        fc.shuffledSubarray(rulings, { minLength: rulings.length }),
        (mixedAnswers, mixedRulings) => {
          expect(stand(mixedAnswers, mixedRulings)).toEqual(expected);
        },
      ),
    );
  });
});
