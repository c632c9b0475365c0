import { expect, test } from "vitest";
import { checkRows } from "../../src/ledger/check-rows.ts";
import { summaryRows } from "../../src/ledger/summary-rows.ts";
import { instantOf } from "../../src/zone.ts";
import { byHeading, LedgerStation, november, zhang } from "./ledger-station.ts";

test("a check without findings is listed like one with, and one whose hazards were taken back is not", () => {
  const station = new LedgerStation();
  const [star, sky] = [station.site(0), station.site(1)];
  station.found({ number: 31, site: star, words: "二楼通道堆物", hazard: { secondInspector: "陈晨" } });
  station.found({ number: 32, site: star, words: "灭火器过期", with: { postedWith: 31 } });
  station.found({ number: 33, site: sky, with: { withdrawnAt: november(12) } });
  station.inspections.checks.push(
    { id: 1, site: star, at: november(10), by: zhang, round: 2, found: [31, 32] },
    { id: 2, site: sky, at: november(9), by: zhang, found: "normal", note: "老板不在" },
    { id: 3, site: sky, at: november(8), by: zhang, found: [33] },
    { id: 4, site: sky, at: november(8), by: zhang, found: "normal", undoneAt: november(9) },
    { id: 5, site: sky, at: november(31, 0), by: zhang, found: "normal" },
  );
  expect(byHeading(checkRows(station.facts()))).toEqual([
    {
      序号: "1",
      检查时间: "2026-11-09 14:00",
      场所名称: "蓝天网吧",
      场所类别: "网吧",
      检查人: "张智军",
      检查结果: "未发现隐患",
      备注: "老板不在",
    },
    {
      序号: "2",
      检查时间: "2026-11-10 14:00",
      场所名称: "星空网吧",
      场所类别: "网吧",
      地址: "幸福路3号",
      检查人: "张智军、陈晨",
      巡查: "第2次巡查",
      检查结果: "发现隐患2处",
      隐患编号: "31、32",
      隐患描述: "31：二楼通道堆物\n32：灭火器过期",
    },
  ]);
});

test("a hazard no check tells of is an inspection too, items of one message one", () => {
  const station = new LedgerStation();
  station.found({ number: 31, site: station.site(0) });
  station.found({ number: 32, site: station.site(0), words: "灭火器过期", with: { postedWith: 31 } });
  expect(byHeading(checkRows(station.facts()))).toMatchObject([{ 检查结果: "发现隐患2处" }]);
});

test("重复隐患 is the same words or the same kind at the same shop within twelve months", () => {
  const station = new LedgerStation();
  const [star, sky] = [station.site(0), station.site(1)];
  const last = (month: number, day: number, year = 2026) => instantOf(year, month, day, 9);
  station.found({ number: 1, site: star, at: last(11, 9, 2025), words: "灭火器过期" });
  station.found({ number: 2, site: star, at: last(11, 10, 2025), words: "二楼通道堆物！" });
  station.found({ number: 3, site: sky, at: last(3, 1), words: "电线老化", hazard: { category: "电气" } });
  station.found({
    number: 4,
    site: sky,
    at: last(3, 2),
    words: "灭火器过期",
    with: { withdrawnAt: last(3, 3) },
  });
  station.found({ number: 31, site: star, words: "二楼 通道堆物" });
  station.found({ number: 32, site: star, words: "灭火器过期", with: { postedWith: 31 } });
  station.found({ number: 33, site: sky, words: "插座冒火", hazard: { category: "电气" } });
  station.found({ number: 34, site: sky, at: november(11), words: "灭火器过期" });
  expect(byHeading(checkRows(station.facts())).map(({ 重复隐患 }) => 重复隐患)).toEqual([
    "31：同隐患2（2025-11-10）",
    "33：同隐患3（2026-03-01）",
    undefined,
  ]);
});

test("汇总 counts by category and month, adds up, and names no shop", () => {
  const station = new LedgerStation();
  const [star, sky, mist] = [station.site(0), station.site(1), station.site(2)];
  station.found({
    number: 31,
    site: star,
    due: 72,
    said: [[36, "done", "好了"]],
    ruled: [[40, { is: "passed", way: "photo" }]],
  });
  station.found({ number: 32, site: sky, due: 24 });
  station.found({ number: 33, site: sky, due: 24, said: [[30, "done", "好了"]] });
  station.found({ number: 34, site: mist, ruled: [[1, { is: "transferred", to: "消防大队" }]] });
  station.found({ number: 30, site: mist, at: instantOf(2026, 10, 20) });
  station.inspections.checks.push({ id: 1, site: sky, at: november(5), by: zhang, found: "normal" });
  const from = instantOf(2026, 10, 1);
  const rows = byHeading(summaryRows(station.facts({ period: { from, to: november(31, 0) } })));
  expect(rows).toEqual([
    {
      场所类别: "密室",
      月份: "2026年10月",
      检查次数: "1",
      隐患数: "1",
      已销号: "0",
      待复查: "0",
      未整改: "1",
      移交或免: "0",
      逾期: "0",
    },
    {
      场所类别: "密室",
      月份: "2026年11月",
      检查次数: "1",
      隐患数: "1",
      已销号: "0",
      待复查: "0",
      未整改: "0",
      移交或免: "1",
      逾期: "0",
    },
    {
      场所类别: "网吧",
      月份: "2026年11月",
      检查次数: "4",
      隐患数: "3",
      已销号: "1",
      待复查: "1",
      未整改: "1",
      移交或免: "0",
      逾期: "2",
      按期整改率: "33%",
      平均整改天数: "1.5",
    },
    {
      场所类别: "合计",
      检查次数: "6",
      隐患数: "5",
      已销号: "1",
      待复查: "1",
      未整改: "2",
      移交或免: "1",
      逾期: "2",
      按期整改率: "33%",
      平均整改天数: "1.5",
    },
  ]);
  const shops = Object.values(station.directory.sites).map(({ name }) => name);
  expect(shops.filter((name) => JSON.stringify(rows).includes(name))).toEqual([]);
  expect(summaryRows(new LedgerStation().facts()).rows).toEqual([]);
});
