import { describe, expect, test } from "vitest";
import { listAffected, reportWhenAtRest } from "../../src/delivery/report-delivery.ts";
import { type DeliveryBook, emptyOutbox } from "../../src/delivery/types.ts";
import { emptyDirectory } from "../../src/groups/types.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import type { NoticeFile, PartState } from "../../src/notices/types.ts";
import { instantOf } from "../../src/zone.ts";
import { colleague, fillDirectory, groups, letColleagueIn, officer, wanted } from "./station.ts";

const now = instantOf(2026, 11, 23, 12, 0);

function bookWith(states: readonly PartState[]): { book: DeliveryBook; file: NoticeFile } {
  const book: DeliveryBook = { directory: emptyDirectory(), notices: {}, outbox: emptyOutbox() };
  fillDirectory(book.directory);
  const file = createNotice(book, wanted(now), now);
  for (const [index, group] of file.notice.groups.entries()) {
    const part = file.sheets[group]?.parts[0];
    const state = states[index];
    if (part && state) part.state = state;
    if (part && (state === "failed" || state === "unknown")) part.error = { sentence: "原因。" };
  }
  return { book, file };
}

function said(book: DeliveryBook): string[] {
  return Object.values(book.outbox.says).map(({ part }) =>
    part.content.kind === "text" ? part.content.text : "",
  );
}

describe("a delivery at rest", () => {
  test("with a failure and a doubt says what to type in which order", () => {
    const { book, file } = bookWith(["sent", "failed", "unknown"]);
    reportWhenAtRest(book, file, true, now);
    expect(said(book)).toEqual([
      [
        "【回执31】已发到1个群，但群里的人都没对上店名。",
        "没发出：“日租房群”，原因。",
        "不确定是否发出：“密室逃脱经营者群”，原因。",
        "请到群里看一眼：没有就回「重发 31」，有就先回「已发 31」，再回「重发 31」补发没发出的。",
      ].join("\n"),
    ]);
  });

  test("with several doubts says what to do when they differ", () => {
    const { book, file } = bookWith(["sent", "unknown", "unknown"]);
    reportWhenAtRest(book, file, true, now);
    expect(said(book)[0]).toContain(
      "请到这几个群里看一眼：都没有就回「重发 31」，都有就回「已发 31」。有的群有、有的群没有，就回「已发 31」，缺的群请您手工转发。",
    );
  });

  test("names the groups that people post in by hand", () => {
    const { book, file } = bookWith(["sent", "sent", "queued"]);
    const group = book.directory.groups[groups.escape];
    if (group) group.channel = "by hand";
    reportWhenAtRest(book, file, false, now);
    expect(said(book)[0]).toContain("要您手工转发：“密室逃脱经营者群”。");
  });

  test("that was stopped is worth a word only when its last message came to harm", () => {
    const { book, file } = bookWith(["sent", "queued", "queued"]);
    file.notice.stoppedAt = now;
    expect(reportWhenAtRest(book, file, false, now)).toBe(false);
    expect(said(book)).toEqual([]);
    const harmed = bookWith(["unknown", "queued", "queued"]);
    harmed.file.notice.stoppedAt = now;
    expect(reportWhenAtRest(harmed.book, harmed.file, true, now)).toBe(true);
    expect(said(harmed.book)[0]).toContain("停下没发");
  });

  test("is not at rest while any group still waits", () => {
    const { book, file } = bookWith(["sent", "failed", "queued"]);
    expect(reportWhenAtRest(book, file, true, now)).toBe(false);
  });
});

test("everyone with a notice under way is affected when all stops, each once", () => {
  const { book } = bookWith(["sent", "queued", "queued"]);
  createNotice(book, wanted(now, { createdBy: colleague }), now);
  createNotice(book, wanted(now, { createdBy: officer }), now);
  expect(listAffected(book)).toEqual({ numbers: [31, 32, 33], officers: [officer, colleague] });
});

test("an officer whose chat was never bound leaves it to those whose is", () => {
  const { book } = bookWith(["queued"]);
  const author = book.directory.officers[officer];
  if (author) delete author.boundAt;
  letColleagueIn(book.directory);
  expect(listAffected(book).officers).toEqual([colleague]);
});
