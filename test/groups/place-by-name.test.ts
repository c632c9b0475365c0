import { describe, expect, it } from "vitest";
import { SiteNames } from "../../src/groups/place-member.ts";
import type { Site, SiteId } from "../../src/groups/types.ts";

const sites: Site[] = [
  site("星空网吧", "网吧"),
  site("蓝天网吧", "网吧"),
  site("极速网咖", "网吧"),
  site("开心网吧", "网吧"),
  site("李强网吧", "网吧"),
  site("新星网吧", "网吧"),
  site("幸福路大明网吧", "网吧", "大明"),
  site("飞翔电竞馆", "网吧"),
  site("飞跃电竞馆", "网吧"),
  site("302公寓", "日租房", "302"),
  site("1205民宿", "日租房"),
  site("云上民宿", "日租房"),
  site("云上公寓", "日租房"),
  site("迷雾密室", "密室"),
  site("星空密室", "密室"),
  site("宏达公司", undefined, "宏达电子"),
  site("恒通电子有限公司", undefined),
];
const names = new SiteNames(sites);

function place(name: string, ...tags: readonly string[]): string | undefined {
  const found = names.siteIn(name, { tags: [...tags] });
  return sites.find(({ id }) => id === found)?.name;
}

describe("a name in a group of internet cafés that fits exactly one of them places its bearer", () => {
  it.each<[string, string]>([
    ["星空网吧-李强", "星空网吧"],
    ["星空网吧李强", "星空网吧"],
    ["李强-星空网吧", "星空网吧"],
    ["李强（星空网吧）", "星空网吧"],
    ["【星空网吧】店长", "星空网吧"],
    ["星空 前台小王", "星空网吧"],
    ["星空-李强", "星空网吧"],
    ["李强 星空", "星空网吧"],
    ["星空", "星空网吧"],
    ["星空网咖 李强", "星空网吧"],
    ["星空小王", "星空网吧"],
    ["星空老板", "星空网吧"],
    ["星空李姐", "星空网吧"],
    ["星空前台小王", "星空网吧"],
    ["星空网吧前台13812345678", "星空网吧"],
    ["极速网吧阿杰", "极速网咖"],
    ["极速 阿杰", "极速网咖"],
    ["ｘｋｗｂ 李强", "星空网吧"],
    ["xkwb李强", "星空网吧"],
    ["XKWB-李强", "星空网吧"],
    ["李强xkwb", "星空网吧"],
    ["jswk 阿杰", "极速网咖"],
    ["星.空.网.吧", "星空网吧"],
    ["张小东 星空网吧", "星空网吧"],
    ["开心网吧-小周", "开心网吧"],
    ["大明 老板", "幸福路大明网吧"],
    ["飞翔-小丁", "飞翔电竞馆"],
    ["宏达公司小刘", "宏达公司"],
    ["宏达电子 小刘", "宏达公司"],
    ["宏达有限公司 小刘", "宏达公司"],
    ["恒通电子公司 老周", "恒通电子有限公司"],
    ["hdgs小刘", "宏达公司"],
    ["宏达", "宏达公司"],
    ["新星", "新星网吧"],
  ])("%s speaks for %s", (name, expected) => expect(place(name, "网吧")).toBe(expected));
});

describe("a name in a group of flats that fits exactly one of them places its bearer", () => {
  it.each<[string, string]>([
    ["302李姐", "302公寓"],
    ["302室李姐", "302公寓"],
    ["302-李姐", "302公寓"],
    ["302李强", "302公寓"],
    ["302房东", "302公寓"],
    ["302gy 李姐", "302公寓"],
    ["1205 周姐", "1205民宿"],
    ["云上民宿管家", "云上民宿"],
    ["ysms", "云上民宿"],
  ])("%s speaks for %s", (name, expected) => expect(place(name, "日租房")).toBe(expected));
});

describe("a name that could mean another shop, or nobody's, places nobody", () => {
  it.each<string>([
    "星空下的海",
    "星空漫步",
    "仰望星空",
    "星空李强",
    "星空密室 小白",
    "星空奶茶店",
    "蓝天白云",
    "蓝天下",
    "新星空网吧 老赵",
    "大星空网吧",
    "星空网吧二店",
    "星空网吧分店小李",
    "星空网吧（城南店）",
    "星空网吧隔壁超市",
    "星空网吧对面小卖部",
    "原星空网吧小张",
    "前星空网吧员工",
    "星空网吧供货商",
    "星空网吧送水",
    "星空网吧、蓝天网吧 老王",
    "星空 蓝天",
    "星空网吧-极速网吧",
    "开心",
    "开心每一天",
    "开心老王",
    "李强",
    "李强 店长",
    "飞",
    "电竞馆小王",
    "网吧老板",
    "网吧",
    "xkw",
    "vip",
    "wb李强",
    "xkwbs",
    "302李姐",
    "迷雾密室小陈",
    "张三",
    "A00专业收废品",
    "🌸🌸",
    "",
    " ",
    "幸福路",
  ])("%s", (name) => expect(place(name, "网吧")).toBeUndefined());

  it.each<string>([
    "1302李姐",
    "2栋302李姐",
    "3单元302",
    "13020001111",
    "302路公交",
    "3021",
    "3020",
    "12 05",
    "房东302",
    "云上 小周",
    "云上",
  ])("%s among flats", (name) => expect(place(name, "日租房")).toBeUndefined());

  it("a short name that two sites of the group share", () => {
    expect(place("星空 小王", "网吧", "密室")).toBeUndefined();
    expect(place("星空 小王", "密室")).toBe("星空密室");
  });
});

describe("somebody who set no name for the group", () => {
  const nicknamed = (nickname: string): string | undefined => {
    const found = names.siteOf({ nickname }, { tags: ["网吧"] });
    return sites.find(({ id }) => id === found)?.name;
  };
  it("is placed by the whole name of a shop alone", () => {
    expect(nicknamed("星空网吧老王")).toBe("星空网吧");
    expect(nicknamed("星空")).toBeUndefined();
    expect(nicknamed("大明")).toBeUndefined();
    expect(nicknamed("xkwb")).toBeUndefined();
  });
});

function site(name: string, category?: string, ...aliases: string[]): Site {
  return { id: `s-${name}` as SiteId, name, aliases, addedAt: 0, ...(category ? { category } : {}) };
}
