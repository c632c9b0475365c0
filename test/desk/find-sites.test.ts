import { describe, expect, test } from "vitest";
import { findSites } from "../../src/desk/find-sites.ts";
import type { Site, SiteId } from "../../src/groups/types.ts";

const sites = [
  ["星空网吧", "小星星"],
  ["星空密室"],
  ["蓝天网吧"],
  ["302"],
  ["1302"],
  ["云栖公寓305"],
  ["VIP网咖"],
  ["宏达装修公司"],
].map(([name = "", ...aliases], index): Site => ({ id: `s${index}` as SiteId, name, aliases, addedAt: 0 }));
const found = (word: string): string[] => findSites(word, sites).map(({ name }) => name);

describe("a word means a shop", () => {
  test.each([
    ["星空网吧", ["星空网吧"]],
    ["星空網吧", ["星空网吧"]],
    [" 星空网吧 。", ["星空网吧"]],
    ["小星星", ["星空网吧"]],
    ["星空", ["星空网吧", "星空密室"]],
    ["蓝天", ["蓝天网吧"]],
    ["蓝天网吧老板", ["蓝天网吧"]],
    ["302", ["302"]],
    ["３０２", ["302"]],
    ["302室", ["302"]],
    ["305", ["云栖公寓305"]],
    ["xkwb", ["星空网吧"]],
    ["XKWB", ["星空网吧"]],
    ["xk", ["星空网吧", "星空密室"]],
    ["ltwb", ["蓝天网吧"]],
    ["hdzx", ["宏达装修公司"]],
    ["vip", ["VIP网咖"]],
    ["装修", ["宏达装修公司"]],
  ])("%j", (word, names) => expect(found(word)).toEqual(names));

  test.each(["", "。", "天", "x", "30", "3", "天堂", "kw", "02"])("%j means none", (word) =>
    expect(found(word)).toEqual([]),
  );
});
