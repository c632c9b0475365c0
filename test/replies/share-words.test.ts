import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "../../src/replies/rectify/items-named.ts";
import { shareWords } from "../../src/replies/rectify/share-words.ts";

const found = ["二楼通道堆物", "灭火器过期", "插座老化"];

/** ① ② ③ of one message. */
const itemsFrom = (first: number): readonly Item[] =>
  found.map((body, index) => ({ number: first + index, message: first, body }));

/** Three that were found one after the other. */
const apart: readonly Item[] = found.map((body, index) => ({
  number: 31 + index,
  message: 31 + index,
  body,
}));

const sharesOf = (own: string, items: readonly Item[]): readonly (string | undefined)[] | undefined => {
  const shares = shareWords(own, items);
  return shares && items.map(({ number }) => shares.words.get(number));
};

describe("words on several hazards are shared out", () => {
  test.each<[string, ...(string | undefined)[]]>([
    ["②已整改", undefined, "已整改", undefined],
    ["编号32改好了", undefined, "改好了", undefined],
    ["32号改好了", undefined, "改好了", undefined],
    ["32已整改", undefined, "已整改", undefined],
    ["2已整改", undefined, "已整改", undefined],
    ["第二个也好了", undefined, "也好了", undefined],
    ["第2处改不了", undefined, "改不了", undefined],
    ["最后一个明天弄", undefined, undefined, "明天弄"],
    ["前两个改好了", "改好了", "改好了", undefined],
    ["后两项明天弄", undefined, "明天弄", "明天弄"],
    ["1和2改好了", "改好了", "改好了", undefined],
    ["1，2已整改", "已整改", "已整改", undefined],
    ["31-33都弄好了", "都弄好了", "都弄好了", "都弄好了"],
    ["改好了①和②", "改好了", "改好了", undefined],
    ["①②改好了③没改", "改好了", "改好了", "没改"],
    ["①、②已整改，③申请延期3天", "已整改", "已整改", "申请延期3天"],
    ["1.已改 2.已改 3.明天改", "已改", "已改", "明天改"],
    ["1、通道清了2、灭火器换了3、插座明天换", "通道清了", "灭火器换了", "插座明天换"],
    ["回执32已整改，回执33明天弄", undefined, "已整改", "明天弄"],
    ["收到，②已整改，谢谢", "收到", "已整改，谢谢", "收到"],
    ["除了插座都改好了", "都改好了", "都改好了", "还没改"],
    ["除插座外均已整改", "均已整改", "均已整改", "还没改"],
    ["除了灭火器，其他都好了", "都好了", "还没改", "都好了"],
    ["除了②都改好了", "都改好了", "还没改", "都改好了"],
    ["就插座没换，其他都弄好了", "都弄好了", "都弄好了", "就插座没换"],
    ["灭火器明天换，其余已整改", "已整改", "灭火器明天换", "已整改"],
    ["只剩灭火器没换", "都改好了", "只剩灭火器没换", "都改好了"],
    ["都改好了，就灭火器还没到货", "都改好了", "就灭火器还没到货", "都改好了"],
    ["通道清了，灭火器明天换", "通道清了", "灭火器明天换", undefined],
    [
      "通道清了，灭火器没换，现在都弄好了",
      "通道清了，现在都弄好了",
      "灭火器没换，现在都弄好了",
      "现在都弄好了",
    ],
  ])("%s", (own, ...words) => {
    expect(sharesOf(own, itemsFrom(31))).toEqual(words);
  });

  test.each<[string, ...(string | undefined)[]]>([
    ["32改好了", undefined, "改好了", undefined],
    ["编号33明天弄", undefined, undefined, "明天弄"],
    ["通道清了，灭火器明天换", "通道清了", "灭火器明天换", undefined],
  ])("also of hazards found one by one: %s", (own, ...words) => {
    expect(sharesOf(own, apart)).toEqual(words);
  });
});

test.each([
  "都改好了",
  "已整改，请看照片",
  "灭火器换好了",
  "收到",
  "3天内改好",
  "26号前改好",
  "前两天就改好了",
  "2个灭火器都换了",
  "我们2楼的已经清理了",
  "第一时间整改",
  "302已整改",
  "最后两天弄好",
])("%s points at none of them by its place or number", (own) => {
  expect(shareWords(own, itemsFrom(31))).toBeUndefined();
});

test("a bare number that is the number of one and the place of another is doubtful, and of nothing else", () => {
  const shares = shareWords("2改好了", itemsFrom(2));
  expect([...(shares?.doubtful ?? [])]).toEqual([2, 3]);
  expect(shareWords("编号2改好了", itemsFrom(2))?.doubtful.size).toBe(0);
  expect([...(shareWords("4改好了", itemsFrom(2))?.words.keys() ?? [])]).toEqual([4]);
  expect([...(shareWords("1和3改好了", itemsFrom(2))?.words.keys() ?? [])]).toEqual([2, 4]);
});

test("the place is one in the newest message that has several", () => {
  const items = [...itemsFrom(31), ...itemsFrom(41), { number: 51, message: 51, body: "门口堆物" }];
  expect([...(shareWords("②已整改", items)?.words.keys() ?? [])]).toEqual([42]);
});

test("one hazard needs no sharing", () => {
  expect(shareWords("②已整改", itemsFrom(31).slice(0, 1))).toBeUndefined();
});

test("no words throw, and none are given to what is not there", () => {
  const pieces = fc.constantFrom(
    ..."①②③12 第前后两个条号编除了其他都改好换没剩，。、明天插座灭火器通道\ue000\ue001",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (typed) => {
      const shares = shareWords(typed.join(""), itemsFrom(31));
      for (const number of shares?.words.keys() ?? []) expect([31, 32, 33]).toContain(number);
    }),
    { numRuns: 500 },
  );
});
