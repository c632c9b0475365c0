import { expect, test } from "vitest";
import { hazardRows } from "../../src/ledger/hazard-rows.ts";
import { byHeading, fileOf, LedgerStation, november } from "./ledger-station.ts";

const before = fileOf("before");
const after = ["a1", "a2", "a3"].map((name) => fileOf(name));

test("a hazard from the photo to the sign-off is one row with every column of the form", () => {
  const station = new LedgerStation();
  station.found({
    number: 31,
    site: station.site(0),
    due: 72,
    before: [before],
    hazard: {
      grade: "较大",
      category: "消防通道",
      source: "12345工单",
      secondInspector: "陈晨",
      toldOnSpot: "李强",
    },
    said: [[1, "received", "收到"], [20, "done", "清完了"], ...after.map((file) => [20, file] as const)],
    ruled: [
      [26, { is: "document", number: "幸消改〔2026〕8号" }],
      [30, { is: "passed", way: "photo" }],
    ],
  });
  const table = hazardRows(station.facts());
  expect(table.columns.map(({ heading }) => heading).join(" ")).toBe(
    "序号 隐患编号 来源 场所名称 场所类别 地址 负责人 联系电话 责任民警 发现日期 检查人 当场告知人 隐患描述 隐患等级 整改前照片 整改要求 整改期限 整改情况 整改后照片 完成日期 复查人 复查日期 复查方式 复查结果 是否销号 销号日期 是否逾期 法律文书编号 备注",
  );
  expect(byHeading(table)).toEqual([
    {
      序号: "1",
      隐患编号: "31",
      来源: "12345工单",
      场所名称: "星空网吧",
      场所类别: "网吧",
      地址: "幸福路3号",
      负责人: "李强",
      联系电话: "138****5678",
      责任民警: "王敏",
      发现日期: "2026-11-10",
      检查人: "张智军、陈晨",
      当场告知人: "李强",
      隐患描述: "二楼通道堆物",
      隐患等级: "较大",
      整改前照片: { pictures: [before], words: "" },
      整改要求: "限期整改，改好后对着原位置拍照报回",
      整改期限: "2026-11-13 14:00",
      整改情况: "已整改：“清完了”",
      整改后照片: { pictures: after.slice(0, 2), words: "共3张" },
      完成日期: "2026-11-11",
      复查人: "张智军",
      复查日期: "2026-11-11",
      复查方式: "看照片",
      复查结果: "合格",
      是否销号: "是",
      销号日期: "2026-11-11",
      是否逾期: "否",
      法律文书编号: "幸消改〔2026〕8号",
      备注: "隐患类别：消防通道",
    },
  ]);
});

test("what nobody said stays empty", () => {
  const station = new LedgerStation();
  station.found({ number: 32, site: station.site(1) });
  expect(byHeading(hazardRows(station.facts()))).toEqual([
    {
      序号: "1",
      隐患编号: "32",
      场所名称: "蓝天网吧",
      场所类别: "网吧",
      发现日期: "2026-11-10",
      检查人: "张智军",
      隐患描述: "二楼通道堆物",
      整改要求: "尽快整改，改好后对着原位置拍照报回",
      整改情况: "未回复",
      是否销号: "否",
    },
  ]);
});

test("sent back, its photos are none of after, the reason is asked for again, and it is overdue", () => {
  const station = new LedgerStation();
  station.found({
    number: 33,
    site: station.site(0),
    due: 24,
    said: [
      [2, "done", "好了"],
      [2, fileOf("a1")],
    ],
    ruled: [
      [3, { is: "sentBack", dueAt: november(12) }, "还有两箱没搬"],
      [5, { is: "extended", dueAt: november(13) }],
    ],
  });
  expect(byHeading(hazardRows(station.facts()))[0]).toMatchObject({
    整改要求: "限期整改，改好后对着原位置拍照报回\n第2次要求：还有两箱没搬",
    整改期限: "2026-11-13 14:00",
    整改情况: "已退回，未再报整改",
    复查结果: "不合格，退回：还有两箱没搬",
    是否销号: "否",
    是否逾期: "是，未整改",
    备注: "原定期限2026-11-11 14:00\n退回1次",
  });
  const [row] = byHeading(hazardRows(station.facts()));
  expect(row).not.toHaveProperty("整改后照片");
  expect(row).not.toHaveProperty("完成日期");
});

test("a photo without words is a submission: it waits for an officer, and is late or not by its own time", () => {
  const station = new LedgerStation();
  const photo = fileOf("a1");
  station.found({ number: 31, site: station.site(0), due: 24, said: [[20, photo]] });
  station.found({ number: 32, site: station.site(0), due: 24, said: [[30, photo]] });
  station.found({
    number: 33,
    site: station.site(0),
    due: 24,
    said: [[20, photo]],
    ruled: [[40, { is: "passed", way: "photo" }]],
  });
  station.found({
    number: 34,
    site: station.site(0),
    due: 24,
    said: [
      [20, photo],
      [21, "promise", "还差一半，在搬"],
    ],
  });
  station.found({
    number: 35,
    site: station.site(0),
    due: 24,
    said: [[40, photo]],
    ruled: [[30, { is: "passed", way: "on the spot" }]],
  });
  expect(
    byHeading(hazardRows(station.facts())).map(({ 整改情况, 完成日期, 是否逾期 }) => [
      整改情况,
      完成日期,
      是否逾期,
    ]),
  ).toEqual([
    ["已提交照片，待复查", "2026-11-11", "否"],
    ["已提交照片，待复查", "2026-11-11", "是"],
    ["已整改", "2026-11-11", "否"],
    ["整改中", undefined, "是，未整改"],
    ["已整改", "2026-11-11", "是"],
  ]);
});

test("transferred and exempt are not signed off, and say so", () => {
  const station = new LedgerStation();
  station.found({
    number: 34,
    site: station.site(0),
    said: [[1, "cannot", "房东不让拆"]],
    ruled: [[4, { is: "transferred", to: "消防大队" }]],
  });
  station.found({
    number: 35,
    site: station.site(1),
    ruled: [[4, { is: "exempt" }, "已停业"]],
  });
  station.found({ number: 36, site: station.site(1), said: [[1, "cannot", "房东不让拆"]] });
  expect(
    byHeading(hazardRows(station.facts())).map(({ 整改情况, 是否销号, 销号日期, 备注 }) => [
      整改情况,
      是否销号,
      销号日期,
      备注,
    ]),
  ).toEqual([
    ["已移交", "否（移交）", undefined, "移交消防大队"],
    ["免予整改", "否（免）", undefined, "免予整改：已停业"],
    ["报告改不了或要延期：“房东不让拆”", "否", undefined, undefined],
  ]);
});

test("only what was found in the period and not taken back is listed, by number", () => {
  const station = new LedgerStation();
  station.found({ number: 42, site: station.site(0), at: november(30, 23) });
  station.found({ number: 41, site: station.site(1), at: november(1, 0) });
  station.found({ number: 43, site: station.site(1), at: november(31, 0) });
  station.found({ number: 40, site: station.site(1), at: november(0, 23) });
  station.found({ number: 39, site: station.site(1), with: { withdrawnAt: november(11) } });
  expect(byHeading(hazardRows(station.facts())).map(({ 隐患编号 }) => 隐患编号)).toEqual(["41", "42"]);
  const none = station.facts({ wantsSite: (site) => site === station.site(2) });
  expect(hazardRows(none).rows).toEqual([]);
});

test("phone numbers stand in full only when asked for", () => {
  const station = new LedgerStation();
  station.found({ number: 31, site: station.site(0) });
  expect(byHeading(hazardRows(station.facts({ phones: true })))[0]).toMatchObject({
    联系电话: "13812345678",
  });
});

test("a video and a picture that cannot be opened are told in words", () => {
  const station = new LedgerStation();
  station.found({
    number: 31,
    site: station.site(0),
    before: [fileOf("film", "mp4"), fileOf("iphone", "heic")],
  });
  expect(byHeading(hazardRows(station.facts()))[0]).toMatchObject({
    整改前照片: "另有视频1段，1张照片打不开",
  });
});
