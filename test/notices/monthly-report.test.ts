import { describe, expect, test } from "vitest";
import {
  emptyDirectory,
  type GroupId,
  type MemberId,
  type OfficerId,
  type SiteId,
} from "../../src/groups/types.ts";
import { reportMonth } from "../../src/notices/monthly-report.ts";
import type { Answer, Notice, NoticeFile, Part, Sheet } from "../../src/notices/types.ts";
import type { AccountId } from "../../src/ports.ts";
import { monthlyReportText, spanText } from "../../src/texts/monthly-report.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";

const sent = instantOf(2026, 10, 12, 9);
const [bars, lets] = ["g1" as GroupId, "g2" as GroupId];
const sites = ["s1", "s2", "s3", "s4"] as SiteId[];

function part(key: string, state: Part["state"] = "sent"): Part {
  return { key, content: { kind: "text", text: "" }, state, at: sent, notBefore: sent };
}

function answer(site: string, after: number): Answer {
  return {
    messageId: `${site}/${after}`,
    account: "bot" as AccountId,
    at: sent + after,
    by: "m1" as MemberId,
    sites: [site as SiteId],
    kind: "text",
    text: "收到",
    reading: { kind: "received", confidence: 1, because: "" },
    which: "",
    source: "group",
  };
}

function sheet(
  group: GroupId,
  answers: readonly Answer[],
  parts: readonly Part[],
  deliveredAt = sent,
): Sheet {
  return { group, parts: [...parts], deliveredAt, answers: [...answers] };
}

/** Delivered on 12 October 2026 to three cafés and a let; due the same day at 18:00. */
function file(changes: Partial<Notice> = {}, deliveredAt = sent): NoticeFile {
  return {
    notice: {
      number: 1,
      ask: "ack",
      title: "",
      body: "",
      media: [],
      groups: [bars, lets],
      createdAt: sent,
      sendAt: sent,
      urgent: false,
      dueAt: sent + 9 * hourMs,
      recipients: sites.map((site, index) => ({
        site,
        groups: [index < 3 ? bars : lets],
        nobodyThere: false,
      })),
      rulings: [],
      reminders: [{ at: sent + 4 * hourMs, slot: sent + 4 * hourMs, sites: sites.slice(1, 3) }],
      escalations: [{ at: sent + 9 * hourMs, to: "holder", sites: sites.slice(2, 3) }],
      ...changes,
    },
    sheets: {
      [bars]: sheet(
        bars,
        [answer("s1", hourMs), answer("s2", 10 * hourMs)],
        [part("a"), part("b")],
        deliveredAt,
      ),
      [lets]: sheet(lets, [answer("s4", 130 * minuteMs)], [part("c"), part("d", "failed")], deliveredAt),
    },
  };
}

const report = (...files: readonly NoticeFile[]) =>
  reportMonth(files, emptyDirectory(), { year: 2026, month: 10 }, instantOf(2026, 11, 2, 9));

describe("a month", () => {
  test("counts what was posted, saved, answered, late and to be visited", () => {
    expect(report(file())).toEqual({
      year: 2026,
      month: 10,
      notices: 1,
      informs: 0,
      hazards: 0,
      hazardsClosed: 0,
      messages: 4,
      postsSaved: 1,
      chasesSaved: 1,
      reminders: 1,
      asking: 1,
      owing: 4,
      answered: 3,
      late: 1,
      medianMs: 130 * minuteMs,
      visits: 1,
    });
  });

  test("leaves aside what was voided, went out in another month or nowhere, and who was exempted", () => {
    const exempted = file({
      rulings: [{ id: 1, at: sent, by: "o1" as OfficerId, verdict: { is: "exempt", site: "s3" as SiteId } }],
    });
    const elsewhere = file({}, instantOf(2026, 11, 1, 0));
    expect(report(exempted, file({ withdrawnAt: sent }), elsewhere)).toMatchObject({
      notices: 1,
      owing: 3,
      answered: 3,
    });
    expect(report()).toMatchObject({ notices: 0, owing: 0 });
    expect(report()).not.toHaveProperty("medianMs");
  });

  test("counts 告知 as posted, not as answered", () => {
    expect(report(file({ ask: "inform", reminders: [] }))).toMatchObject({
      notices: 1,
      informs: 1,
      owing: 0,
    });
  });

  test("is told in a few lines", () => {
    expect(monthlyReportText(report(file()), false).split("\n").slice(0, 6)).toEqual([
      "【月报】2026年10月",
      "发通知1条，往群里发消息4条",
      "省下：转发1条，重复催1家次",
      "应回4家次，已回3家次（75%），其中迟回1家次",
      "一半的店在2小时10分内回",
      "平均每条催1次，到截止还要上门或打电话1家次",
    ]);
  });
});

test.each([
  [0, "1分钟"],
  [59, "59分钟"],
  [60, "1小时"],
  [130, "2小时10分"],
  [27 * 60, "1天3小时"],
  [48 * 60, "2天"],
])("%i minutes are %s", (minutes, words) => {
  expect(spanText(minutes * minuteMs)).toBe(words);
});
