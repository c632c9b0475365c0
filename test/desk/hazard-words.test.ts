import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutSite } from "../../src/desk/hazards/cut-site.ts";
import { sortPhotos } from "../../src/desk/hazards/sort-photos.ts";
import { splitItems } from "../../src/desk/hazards/split-items.ts";
import { takeFound } from "../../src/desk/hazards/take-found.ts";
import { plainDeadline, takeWords } from "../../src/desk/hazards/take-words.ts";
import { readCommand } from "../../src/desk/read-command.ts";
import { takeDeadline } from "../../src/desk/take-deadline.ts";
import type { PendingMedia } from "../../src/desk/types.ts";
import type { Site, SiteId } from "../../src/groups/types.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";

const now = instantOf(2026, 11, 23, 14, 0);

describe("the items of a hazard", () => {
  test.each([
    ["二楼通道堆物，灭火器过期。", ["二楼通道堆物，灭火器过期"]],
    ["①通道堆物 ②灭火器过期，3具。", ["通道堆物", "灭火器过期，3具"]],
    ["1. 通道堆物\n2. 灭火器过期", ["通道堆物", "灭火器过期"]],
    ["1、通道宽1.5米；2、5、6号房无窗", ["通道宽1.5米", "5、6号房无窗"]],
    ["一、通道堆物；二、灭火器过期", ["通道堆物", "灭火器过期"]],
    ["通道堆物；灭火器过期；", ["通道堆物", "灭火器过期"]],
    ["通道堆物\n灭火器过期", ["通道堆物", "灭火器过期"]],
    ["现场查到：①通道堆物②灭火器过期", ["通道堆物", "灭火器过期"]],
    ["门宽1.5米，不够2米", ["门宽1.5米，不够2米"]],
    ["1、2、3号房无窗", ["1、2、3号房无窗"]],
    ["①只有一处", ["①只有一处"]],
    ["。", []],
  ])("%j are %j", (words, items) => expect(splitItems(words)).toEqual(items));
});

describe("when a hazard was found", () => {
  const yesterday = instantOf(2026, 11, 22);
  test.each([
    ["昨天检查发现二楼通道堆物", "二楼通道堆物", yesterday],
    ["二楼通道堆物，昨天查到的。期限3天", "二楼通道堆物。期限3天", yesterday],
    ["昨天下午3点检查时发现：二楼堆物", "二楼堆物", yesterday + 15 * hourMs],
    ["昨晚10点半巡逻发现堆物", "堆物", yesterday + 22.5 * hourMs],
    ["昨晚巡查发现堆物", "堆物", yesterday],
    ["11月20日检查发现，二楼堆物", "二楼堆物", instantOf(2026, 11, 20)],
    ["上周五抽查发现①堆物②灭火器过期", "①堆物②灭火器过期", instantOf(2026, 11, 20)],
    ["今天上午9点检查发现堆物", "堆物", instantOf(2026, 11, 23, 9)],
    ["今天检查发现堆物", "堆物", undefined],
  ])("is read out of %j", (typed, rest, at) =>
    expect(takeFound(typed, now)).toEqual({ rest, ...(at === undefined ? {} : { foundAt: at }) }),
  );

  test.each([
    "检查发现堆物",
    "昨天买的灭火器过期",
    "昨天已告知店主",
    "12号检查发现的堆物没清",
    "3号发现堆物",
    "26号检查发现堆物",
    "明天检查发现",
    "今天晚上8点检查发现堆物",
    "2日内检查发现的都要改",
  ])("is never guessed: %j stays as it is", (typed) =>
    expect(takeFound(typed, now)).toEqual({ rest: typed }),
  );
});

describe("the optional words of a hazard", () => {
  test.each([
    ["二楼堆物，等级：较大", "二楼堆物", { grade: "较大" }],
    ["一般隐患，二楼堆物", "二楼堆物", { grade: "一般" }],
    ["二楼堆物 来源110 类别消防", "二楼堆物", { source: "110", category: "消防" }],
    ["二楼堆物，协检王敏，告知 张老板", "二楼堆物", { secondInspector: "王敏", toldOnSpot: "张老板" }],
    ["和王敏一起检查，二楼堆物", "二楼堆物", { secondInspector: "王敏" }],
    ["没装烟感，12345工单", "没装烟感", { source: "12345工单" }],
    ["群众举报。通道堆物", "通道堆物", { source: "群众举报" }],
    ["日常检查：通道堆物", "日常检查：通道堆物", {}],
    ["灭火器过期。检查人 张智军、李明", "灭火器过期。", { secondInspector: "张智军、李明" }],
    ["二楼堆物。较大。", "二楼堆物。", { grade: "较大" }],
    ["二楼堆物。重大", "二楼堆物。", { grade: "重大" }],
    ["二楼堆物，消防类", "二楼堆物", { category: "消防" }],
    ["二楼堆物。同行王敏", "二楼堆物。", { secondInspector: "王敏" }],
    ["二楼堆物。全群自查", "二楼堆物。", { checkThemselves: true }],
  ])("are taken out of %j", (typed, rest, words) => expect(takeWords(typed)).toEqual({ rest, words }));

  test.each([
    "存在一般隐患三处",
    "已当场告知其立即整改",
    "同行业检查要求张贴",
    "同行业者反映",
    "此类问题多，种类杂",
    "较大功率电器",
    "电线来源不明",
    "告知牌脱落",
    "未公示等级证书",
    "拨打110报警电话无人接",
    "未张贴12345举报电话",
    "检查人员通道被堵",
    "请大家全群自查一遍",
  ])("are never guessed: %j stays as it is", (typed) =>
    expect(takeWords(typed)).toEqual({ rest: typed, words: {} }),
  );

  test.each([
    "限期3天整改",
    "整改期限：三天",
    "限3天内改好",
    "期限3天",
    "期限 3天整改完毕",
    "截止 3天内整改到位",
    "三天内整改",
    "请于11月26日前改好",
    "要求店里在周四前整改完毕",
    "3日内整改到位",
    "期限 3日",
    "期限三日",
    "限期3日整改",
    "限3日",
    "3天",
    "三日内",
    "周四前",
  ])("%j is a deadline", (words) =>
    expect(takeDeadline(plainDeadline(`二楼堆物。${words}`), now)).toMatchObject({
      body: "二楼堆物。",
      dueAt: instantOf(2026, 11, 26, 18, 0),
    }),
  );
});

describe("what only looks like a deadline", () => {
  test.each([
    "灭火器过期2天",
    "通道堆物，停水3天",
    "登记不全，已停业三天",
    "三天内第二次发现堆物",
    "26号前的记录没有整改照片",
    "明天前台没人",
    "前三天内没整改",
  ])("%j is none", (words) => expect(takeDeadline(plainDeadline(words), now)).toEqual({ body: words }));
});

const sites: readonly Site[] = ["星空网吧", "星空公寓", "302公寓", "蓝天网吧"].map((name, index) => ({
  id: `s${index}` as SiteId,
  name,
  aliases: name === "蓝天网吧" ? ["老孙家"] : [],
  addedAt: 0,
}));

describe("the shop's name", () => {
  test.each([
    ["星空网吧：二楼堆物", "星空网吧", "二楼堆物"],
    ["星空 二楼：堆物", "星空", "二楼：堆物"],
    ["星空网吧二楼堆物", "星空网吧", "二楼堆物"],
    ["302公寓 8:30没人", "302公寓", "8:30没人"],
    ["老孙家，灭火器过期", "老孙家", "灭火器过期"],
    ["在蓝天网吧：灭火器过期", "蓝天网吧", "灭火器过期"],
    ["lt 灭火器过期", "lt", "灭火器过期"],
    ["蓝天网吧\n灭火器过期\n通道堆物", "蓝天网吧", "灭火器过期\n通道堆物"],
    ["白云宾馆：无证", "白云宾馆", "无证"],
  ])("is cut off %j", (typed, name, words) =>
    expect(cutSite(typed, sites, () => false)).toEqual({ name, words }),
  );
});

describe("photos", () => {
  const at = (...minutes: readonly number[]): PendingMedia[] =>
    minutes.map((minute) => ({
      media: { hash: String(minute), type: "jpg", size: 1 },
      kind: "picture",
      at: now + minute * minuteMs,
    }));
  const [here, other] = [sites[0]?.id, sites[3]?.id].map((id) => id ?? ("" as SiteId));

  test.each([
    [at(0, 1, 5), [], [3], false],
    [at(0, 6, 7), [], [1, 2], true],
    [at(0, 1, 2), [{ site: other, at: now + minuteMs }], [1, 2], true],
    [at(0, 1), [{ site: other, at: now + 2 * minuteMs }], [2], true],
    [at(0, 1), [{ site: here, at: now + 2 * minuteMs }], [2], false],
    [[], [{ site: other, at: now }], [], false],
  ] as const)(
    "are sorted by pauses and the shops named in between (%#)",
    (photos, named, bursts, doubtful) => {
      const sorted = sortPhotos(
        photos,
        here as SiteId,
        named.map((one) => ({ ...one, site: one.site as SiteId })),
        now + 10 * minuteMs,
      );
      expect([sorted.bursts.map(({ length }) => length), sorted.doubtful]).toEqual([bursts, doubtful]);
    },
  );
});

test("no words of a hazard throw, and none takes long", () => {
  const scraps = fc.constantFrom(
    ..."隐患 巡查 星空网吧 ： : ① ② 1. 2、 期限 3天 限 整改 等级 较大 来源 同行 王敏 告知 全群自查 正常 收工 未查 用 1-2 ， 。 ； 有 发现 检查 没问题".split(
      " ",
    ),
    "\n",
    " ",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 100 }),
    fc.array(scraps, { maxLength: 16 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      readCommand(`隐患 ${text}`);
      readCommand(`巡查 ${text}`);
      readCommand(text);
      const { name, words } = cutSite(text, sites, () => false);
      const { rest } = takeWords(`${name}${words}`);
      takeDeadline(plainDeadline(rest), now);
      for (const item of splitItems(rest)) expect(item).toBe(item.trim());
    }),
    { numRuns: 3000 },
  );
  const begun = performance.now();
  for (const long of ["隐患 ", "巡查 ", "星空网吧", "1、", "检查了", "期限3天", "有隐患，", "①"]) {
    const text = long.repeat(4000);
    readCommand(`隐患 ${text}`);
    readCommand(text);
    splitItems(plainDeadline(takeWords(text.slice(0, 2000)).rest));
  }
  expect(performance.now() - begun).toBeLessThan(8000);
});

describe("a shop whose name begins as a sentence does", () => {
  test.each(["都市网吧", "不夜城KTV", "和平宾馆", "要德火锅店", "无名小馆", "点点网咖", "有间客栈"])(
    "is taken for a shop: %s",
    (name) =>
      expect(readCommand(`隐患 ${name}：二楼通道堆物`)).toEqual({
        kind: "hazard",
        words: `${name}：二楼通道堆物`,
      }),
  );

  test.each([
    "隐患 都已整改",
    "隐患 无处不在：请各店自查",
    "隐患 不整改的：一律停业",
    "隐患排查情况：已报所里",
  ])("but %j is no hazard", (typed) => expect(readCommand(typed)).toBeUndefined());
});
