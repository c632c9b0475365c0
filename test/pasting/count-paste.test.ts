import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSites } from "../../src/groups/add-site.ts";
import { registerByHand } from "../../src/groups/set-channel.ts";
import { emptyDirectory, type GroupId, type OfficerId } from "../../src/groups/types.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import { markPosted } from "../../src/notices/mark-posted.ts";
import { tallyNotice } from "../../src/notices/tally.ts";
import type { NoticeBook } from "../../src/notices/types.ts";
import { countPaste } from "../../src/pasting/count-paste.ts";
import { countsOf, describeAll, describeShortly } from "../../src/pasting/describe-plan.ts";
import { knownNamesOf } from "../../src/pasting/find-speaker.ts";
import { planPaste } from "../../src/pasting/plan-paste.ts";
import { readPaste } from "../../src/pasting/read-paste.ts";
import type { PastedItem } from "../../src/pasting/types.ts";
import { instantOf, isoTime } from "../../src/zone.ts";

const group = "g1" as GroupId;
/** Monday, 23 November 2026, 14:00. */
const start = instantOf(2026, 11, 23, 14, 0);
const minute = 60_000;
const now = start + 240 * minute;
const ours = { names: ["回执小助手"] };

/** Three cafés and a group by hand, with these notices posted there at minutes after 14:00; `undefined` = not ticked yet. */
function bookWith(...posted: readonly (number | undefined)[]): NoticeBook {
  const book: NoticeBook = { directory: emptyDirectory(), notices: {} };
  addSites(
    book.directory,
    ["星空网吧", "蓝天网吧", "大地网吧"].map((name) => ({ name, aliases: [], category: "网吧" })),
    start,
  );
  registerByHand(book.directory, "网吧店主群", ["网吧"], start);
  for (const at of posted) {
    const made = start + (at ?? 0) * minute;
    const { notice } = createNotice(
      book,
      {
        ask: "ack",
        body: bodies[book.directory.next.notice - 1] ?? "",
        media: [],
        groups: [group],
        createdBy: "o1" as OfficerId,
        sendAt: made,
        urgent: false,
      },
      made,
    );
    if (at !== undefined) markPosted(book, notice.number, group, made);
  }
  return book;
}

const bodies = ["请今晚自查灭火器和疏散通道。", "请把值班表报给社区民警小刘。"];

function read(book: NoticeBook, text: string): readonly PastedItem[] {
  const paste = readPaste(text, knownNamesOf(book.directory, group), now);
  if ("unread" in paste) throw new Error(paste.unread);
  return paste.items;
}

function count(book: NoticeBook, text: string): string[] {
  return countPaste(book, group, read(book, text), ours, now).lines.map(({ is }) => is);
}

function acknowledged(book: NoticeBook, number = 1): string[] {
  const file = book.notices[number];
  if (!file) throw new Error(`no notice ${number}`);
  return tallyNotice(file, book.directory, now)
    .acknowledged.map(({ site }) => book.directory.sites[site]?.name ?? "")
    .sort();
}

describe("who", () => {
  it("is placed by name, in the paste and from then on", () => {
    const book = bookWith(0);
    expect(count(book, "星空网吧-李强 14:05\n收到\n路人 14:06\n收到")).toEqual(["new", "new"]);
    expect(acknowledged(book)).toEqual(["星空网吧"]);
    expect(Object.values(book.directory.members).map(({ nickname, sites }) => [nickname, sites])).toEqual([
      ["星空网吧-李强", ["s1"]],
      ["路人", []],
    ]);
    count(book, "星空网吧-李强 14:09\n灭火器换好了\n路人 14:10\n收到了");
    expect(Object.keys(book.directory.members)).toHaveLength(2);
  });

  it("who answers nothing is not put on record", () => {
    const book = bookWith(0);
    expect(count(book, "路人 14:05\n今天天气真好")).toEqual(["no answer"]);
    expect(book.directory.members).toEqual({});
  });

  it("the officer who posted the notice owes nothing, whatever else he says; a shop that repeats it does", () => {
    const book = bookWith(0);
    const text = `【回执1】${bodies[0]}\n看到请回复“收到”。`;
    expect(
      count(
        book,
        `老张 14:00\n${text}\n老张 14:04\n收到请回复\n老张 14:05\n收到\n星空网吧 14:06\n${text}\n星空网吧 14:07\n收到`,
      ),
    ).toEqual(["notice", "ours", "ours", "notice", "new"]);
    expect(acknowledged(book)).toEqual(["星空网吧"]);
  });

  it("a shop that repeats a notice and answers below it has answered something", () => {
    const book = bookWith(0);
    expect(count(book, `星空网吧 14:06\n【回执1】${bodies[0]}\n看到请回复“收到”。\n收到`)).toEqual(["new"]);
  });

  it("the bot, an officer known in the group and 我 are not asked to answer", () => {
    const book = bookWith(0);
    count(book, "民警小刘 14:01\n收到");
    for (const member of Object.values(book.directory.members)) member.officer = "o1" as OfficerId;
    expect(count(book, "回执小助手 14:02\n收到\n我 14:03\n收到\n民警小刘 14:04\n收到了")).toEqual([
      "ours",
      "ours",
      "ours",
    ]);
  });
});

describe("which notice", () => {
  it("what was said before a notice was written is not an answer to it", () => {
    const book = bookWith(0, 60);
    count(book, "星空网吧 14:30\n收到\n蓝天网吧 15:10\n收到");
    expect([acknowledged(book, 1), acknowledged(book, 2)]).toEqual([["星空网吧"], ["蓝天网吧"]]);
  });

  it("what stands above the notice in the paste was not said to it, times or none", () => {
    const book = bookWith(0, undefined);
    const text = `【回执2】${bodies[1]}`;
    expect(count(book, `星空网吧：\n收到\n\n老张：\n${text}\n\n蓝天网吧：\n收到`)).toEqual([
      "new",
      "notice",
      "new",
    ]);
    expect([acknowledged(book, 1), acknowledged(book, 2)]).toEqual([["星空网吧"], ["蓝天网吧"]]);
  });

  it("a notice in the paste is ticked from when it stands there, once", () => {
    const book = bookWith(undefined);
    const text = `老张 14:03\n【回执1】${bodies[0]}\n星空网吧 14:05\n收到`;
    expect(planPaste(book, group, read(book, text), ours, now).posted).toEqual([
      { number: 1, at: start + 3 * minute },
    ]);
    count(book, text);
    expect(book.notices[1]?.sheets[group]).toMatchObject({ deliveredAt: start + 3 * minute });
    expect(planPaste(book, group, read(book, text), ours, now).posted).toEqual([]);
    expect(acknowledged(book)).toEqual(["星空网吧"]);
  });

  it("a quote tells", () => {
    const book = bookWith(0, 10);
    count(book, `星空网吧 14:30\n「老张：【回执1】${bodies[0]}」\n收到`);
    expect([acknowledged(book, 1), acknowledged(book, 2)]).toEqual([["星空网吧"], []]);
  });

  it("a notice not posted there, or closed, takes nothing", () => {
    const book = bookWith(undefined);
    expect(count(book, "星空网吧 14:30\n收到")).toEqual(["no notice"]);
    expect(count({ ...bookWith(0), notices: {} }, "星空网吧 14:30\n收到")).toEqual(["no notice"]);
  });
});

describe("what is known already", () => {
  it("is the same words of the same person within a few minutes, whatever the layout", () => {
    const book = bookWith(0);
    count(book, "星空网吧 2026/11/23 14:05:40\n收到！");
    expect(count(book, "星空网吧 14:05\n收到")).toEqual(["known"]);
    expect(count(book, "星空网吧：\n收到")).toEqual(["known"]);
    expect(count(book, "蓝天网吧 14:05\n收到")).toEqual(["new"]);
    expect(count(book, "星空网吧 14:50\n收到")).toEqual(["new"]);
  });

  it("without a time only counts for the same notice: the next one is answered anew", () => {
    const book = bookWith(0);
    count(book, "星空网吧：\n收到");
    markPosted(book, 1, group, start);
    const second = bookWith(0, 60);
    second.directory.members = book.directory.members;
    const [one, other] = [second.notices[1], book.notices[1]];
    if (one && other) one.sheets = other.sheets;
    expect(count(second, "星空网吧：\n收到")).toEqual(["new"]);
    expect(acknowledged(second, 2)).toEqual(["星空网吧"]);
  });

  it("pasted without a time first is known when it comes with one", () => {
    const book = bookWith(0);
    count(book, "星空网吧：\n收到");
    expect(count(book, "星空网吧 14:05\n收到")).toEqual(["known"]);
  });

  it("two 收到 of one person in one paste are one", () => {
    const book = bookWith(0);
    expect(count(book, "星空网吧 14:05\n收到\n星空网吧 14:05\n收到")).toEqual(["new", "known"]);
  });
});

describe("what is shown before it counts", () => {
  const show = (book: NoticeBook, text: string): string[] => {
    const plan = planPaste(book, group, read(book, text), ours, now);
    return describeShortly(book, plan, 0, now);
  };

  it("says of everything that does not count why, by name and without the words", () => {
    const book = bookWith(0);
    count(book, "小何 14:03\n收到");
    for (const member of Object.values(book.directory.members)) member.exempt = true;
    const lines = show(
      book,
      [
        "星空网吧 13:00\n收到",
        `老张 14:00\n【回执1】${bodies[0]}`,
        "老张 14:01\n辛苦各位",
        "路人 14:05\n今天天气真好",
        "路人 14:06\n吃了吗您",
        "路人甲 14:06\n哈哈哈",
        "小何 14:07\n好的",
        "星空网吧 14:08\n收到",
        "星空网吧 14:08\n收到",
      ].join("\n"),
    );
    expect(lines).toEqual([
      "“网吧店主群”看懂9条：新的2条，记过的1条，不算的6条。",
      "【回执1】收到1家：星空网吧",
      "今天14:06 路人“吃了吗您” → 【回执1】提问，待看，对不上是哪家",
      "不算1条（那时群里没有要回复的通知）：星空网吧",
      "不算1条（通知原文）：老张",
      "不算1条（民警或机器人自己的话）：老张",
      "不算2条（与通知无关）：路人、路人甲",
      "不算1条（登记为不用回复的人）：小何",
    ]);
    expect(lines.join()).not.toContain("天气");
  });

  it("every line of a paste is new, known, or has its reason", () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 15 }), (messages) => {
        const book = bookWith(0, 40);
        const plan = planPaste(book, group, read(book, copied(messages)), ours, now);
        const lines = describeShortly(book, plan, 0, now);
        const ignored = /不算的(\d+)条/u.exec(lines[0] ?? "")?.[1] ?? "0";
        const reasons = lines.flatMap((line) => /^不算(\d+)条（.+）：.+$/u.exec(line)?.[1] ?? []);
        expect(reasons.reduce((sum, one) => sum + Number(one), 0)).toBe(Number(ignored));
      }),
      { numRuns: 100 },
    );
  });

  it("a message dated ahead of now counts from now, is said to be so, and is known when it comes again", () => {
    const book = bookWith(0);
    const text = "星空网吧 2026/11/24 9:05\n收到\n蓝天网吧 2026/11/23 14:05\n收到\n";
    expect(show(book, text)[1]).toBe("1条的时间还没到，电脑时间可能不准，按前一条或现在的时间记。");
    expect(count(book, text)).toEqual(["new", "new"]);
    expect(acknowledged(book)).toEqual(["星空网吧", "蓝天网吧"]);
    const answers = book.notices[1]?.sheets[group]?.answers ?? [];
    expect(answers.every(({ at }) => at <= now)).toBe(true);
    expect(count(book, text)).toEqual(["known", "known"]);
  });

  it("two layouts in one paste count each for who said it", () => {
    const book = bookWith(0);
    expect(
      count(book, "星空网吧 2026/11/23 14:05:00\n在吗\n\n蓝天网吧：\n收到\n\n路人 11/23 14:09\n收到"),
    ).toEqual(["new", "new", "new"]);
    expect(acknowledged(book)).toEqual(["蓝天网吧"]);
  });
});

describe("what was taken back", () => {
  it("counts no more, and pasting it again takes back nothing else", () => {
    const book = bookWith(0);
    count(book, "星空网吧 14:05\n收到\n星空网吧 14:20\n收到了\n蓝天网吧 14:21\n收到");
    const later = '星空网吧 14:05\n收到\n"星空网吧"撤回了一条消息\n蓝天网吧 14:21\n收到';
    expect(count(book, later)).toEqual(["known", "recall", "known"]);
    expect(count(book, later)).toEqual(["known", "known", "known"]);
    expect(acknowledged(book)).toEqual(["星空网吧", "蓝天网吧"]);
  });

  it("is not guessed at when it may be one of two", () => {
    const book = bookWith(0);
    count(book, "星空网吧 14:05\n收到\n星空网吧 14:20\n通道清理好了");
    expect(count(book, '"星空网吧"撤回了一条消息\n蓝天网吧 14:50\n收到')).toEqual(["lost recall", "new"]);
    expect(acknowledged(book)).toEqual(["星空网吧", "蓝天网吧"]);
  });
});

it("no text throws when it is planned, shown and counted", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "星空网吧 14:05",
      "路人：收到",
      "收到",
      '"路人"撤回了一条消息',
      `【回执1】${bodies[0]}`,
      "你 14:09",
    ),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const book = bookWith(0, undefined);
      const paste = readPaste(lines.join("\n"), knownNamesOf(book.directory, group), now);
      if ("unread" in paste) return;
      const plan = planPaste(book, group, paste.items, ours, now);
      const { fresh } = countsOf(plan);
      expect(describeAll(book, plan, paste.headless, now).length).toBeGreaterThan(paste.items.length);
      expect(describeShortly(book, plan, paste.headless, now).length).toBeGreaterThan(0);
      expect(countsOf(countPaste(book, group, paste.items, ours, now)).fresh).toBe(fresh);
    }),
    { numRuns: 150 },
  );
});

const name = fc.constantFrom("星空网吧-李强", "蓝天网吧", "大地网吧 前台", "路人", "路人甲");
const words = fc.constantFrom(
  "收到",
  "收到，谢谢",
  "好的",
  "灭火器要多大的？",
  "[图片]",
  "今天天气真好",
  "👌",
  "明天弄",
);
const said = fc.record({ name, words, minutes: fc.integer({ min: -30, max: 200 }) });

/** A copy as it is made with full times, in their order. */
function copied(messages: readonly { name: string; words: string; minutes: number }[]): string {
  return [...messages]
    .sort((one, other) => one.minutes - other.minutes)
    .map(({ name, words, minutes }) => {
      const at = isoTime(start + minutes * minute)
        .slice(0, 16)
        .replace("T", " ");
      return `${name} ${at}\n${words}`;
    })
    .join("\n\n");
}

it("pasting twice, or a piece of it again, is pasting once", () => {
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 15 }),
      fc.nat(),
      fc.nat(),
      (messages, from, length) => {
        const book = bookWith(0, 40);
        const whole = copied(messages);
        count(book, whole);
        const once = structuredClone(book);
        count(book, whole);
        const first = from % messages.length;
        const sorted = [...messages].sort((one, other) => one.minutes - other.minutes);
        count(book, copied(sorted.slice(first, first + 1 + (length % messages.length))));
        expect(book).toEqual(once);
      },
    ),
    { numRuns: 150 },
  );
});

it("in pieces that overlap it comes to the same as at once", () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 12 }), fc.nat(), (messages, cut) => {
      const sorted = [...messages].sort((one, other) => one.minutes - other.minutes);
      const at = cut % sorted.length;
      const [whole, pieces] = [bookWith(0, 40), bookWith(0, 40)];
      count(whole, copied(sorted));
      count(pieces, copied(sorted.slice(0, at + 1)));
      count(pieces, copied(sorted.slice(at)));
      expect([acknowledged(pieces, 1), acknowledged(pieces, 2)]).toEqual([
        acknowledged(whole, 1),
        acknowledged(whole, 2),
      ]);
    }),
    { numRuns: 100 },
  );
});
