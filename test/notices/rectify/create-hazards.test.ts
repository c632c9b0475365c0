import { describe, expect, test } from "vitest";
import { emptyDirectory, type GroupId, type OfficerId, type SiteId } from "../../../src/groups/types.ts";
import { freezeRecipients } from "../../../src/notices/freeze-recipients.ts";
import { createHazards, type NewHazards } from "../../../src/notices/rectify/create-hazards.ts";
import type { NoticeBook, Shown } from "../../../src/notices/types.ts";
import { instantOf } from "../../../src/zone.ts";

const now = instantOf(2026, 11, 23, 14, 0);
const group = "g1" as GroupId;
const star = "s1" as SiteId;
const sky = "s2" as SiteId;

function openBook(): NoticeBook {
  const directory = emptyDirectory();
  directory.groups[group] = {
    id: group,
    name: "网吧店主群",
    tags: ["网吧"],
    channel: "bot",
    registeredAt: 0,
  };
  for (const [id, name] of [
    [star, "星空网吧"],
    [sky, "蓝天网吧"],
  ] as const) {
    directory.sites[id] = { id, name, aliases: [], category: "网吧", addedAt: 0 };
  }
  return { directory, notices: {} };
}

function wanted(shown: Shown, more: Partial<NewHazards> = {}): NewHazards {
  return {
    items: ["二楼通道堆物", "灭火器过期"],
    hazard: { site: star, shown },
    siteName: "星空网吧",
    media: [],
    groups: [group],
    checkThemselves: false,
    createdBy: "o1" as OfficerId,
    dueAt: instantOf(2026, 11, 26, 18, 0),
    sendAt: now,
    urgent: false,
    ...more,
  };
}

function postedText(book: NoticeBook): string[] {
  return Object.values(book.notices).flatMap(({ sheets }) =>
    Object.values(sheets).flatMap(({ parts }) =>
      parts.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])),
    ),
  );
}

describe("hazards found at one site", () => {
  test("several items are several numbers in one message", () => {
    const book = openBook();
    const { items } = createHazards(book, wanted("named"), now);
    expect(items.map(({ notice }) => [notice.number, notice.body, notice.postedWith])).toEqual([
      [1, "二楼通道堆物", undefined],
      [2, "灭火器过期", 1],
    ]);
    expect(postedText(book)).toEqual([
      "【回执1】星空网吧有2处隐患：\n①二楼通道堆物。（编号1）\n②灭火器过期。（编号2）\n请在11月26日（周四）18:00前整改，改好后对着原位置拍照，发在群里或私聊发给我。看到请先回复“收到”。",
    ]);
  });

  test("an anonymous one names no shop", () => {
    const book = openBook();
    createHazards(book, wanted("anonymous"), now);
    expect(postedText(book).join()).not.toContain("星空");
    expect(postedText(book).join()).toContain("其他各家请对照自查，不用回复。");
  });

  test("only the shop owes it, and each of its items", () => {
    const book = openBook();
    createHazards(book, wanted("anonymous"), now);
    freezeRecipients(book, 1, group, now);
    expect(
      Object.values(book.notices).map(({ notice }) => notice.recipients.map(({ site }) => site)),
    ).toEqual([[star], [star]]);
  });

  test("全群自查 asks every other shop for a receipt of its own number", () => {
    const book = openBook();
    const { others } = createHazards(book, wanted("anonymous", { checkThemselves: true }), now);
    freezeRecipients(book, 1, group, now);
    expect(others?.notice).toMatchObject({ number: 3, ask: "ack", postedWith: 1 });
    expect(book.notices[3]?.notice.recipients.map(({ site }) => site)).toEqual([sky]);
  });

  test("told to the owner alone it is posted nowhere, and can be answered at once", () => {
    const book = openBook();
    createHazards(book, wanted("owner"), now);
    expect(postedText(book)).toEqual([]);
    expect(book.notices[2]?.sheets[group]?.deliveredAt).toBe(now);
  });

  test("a shop in no group keeps its hazard", () => {
    const book = openBook();
    createHazards(book, wanted("owner", { groups: [] }), now);
    expect(book.notices[1]?.notice.recipients).toEqual([{ site: star, groups: [], nobodyThere: true }]);
  });
});
