import { describe, expect, it } from "vitest";
import { siteNamed } from "../../src/groups/place-member.ts";
import type { GroupId, Site, SiteId } from "../../src/groups/types.ts";

const sites: Site[] = [
  site("星空网吧", ["星空"], "网吧"),
  site("星空密室", ["星空"], "密室"),
  site("蓝天网吧", [], "网吧"),
  site("302公寓", ["302"], "日租房"),
  site("宏达公司", []),
  site("KTV之王", ["ktv"], "网吧"),
  site("老地方", [], "网吧"),
  site("老地方网咖", [], "网吧"),
];

describe("a member is placed when exactly one site fits his name in the group", () => {
  it.each<[string, string, string | undefined]>([
    ["星空网吧-李强", "网吧", "星空网吧"],
    ["星空 前台小王", "网吧", "星空网吧"],
    ["星 空 网 吧", "网吧", "星空网吧"],
    ["星空密室 小白", "密室", "星空密室"],
    ["302李姐", "日租房", "302公寓"],
    ["1302李姐", "日租房", undefined],
    ["3021", "日租房", undefined],
    ["３０２　李姐", "日租房", "302公寓"],
    ["宏达公司小刘", "网吧", "宏达公司"],
    ["老地方网咖 张", "网吧", "老地方网咖"],
    ["老地方 张", "网吧", "老地方"],
    ["ktvs", "网吧", undefined],
    ["KTV-阿强", "网吧", "KTV之王"],
    ["蓝天网吧和星空网吧", "网吧", undefined],
    ["302李姐", "网吧", undefined],
    ["张三", "网吧", undefined],
    ["", "网吧", undefined],
    ["🌸🌸", "网吧", undefined],
  ])("%s in a group of %s speaks for %s", (name, tag, expected) => {
    const found = siteNamed(name, { tags: [tag] }, sites);
    expect(sites.find(({ id }) => id === found)?.name).toBe(expected);
  });
});

function site(name: string, aliases: string[], category?: string): Site {
  return { id: `s-${name}` as SiteId, name, aliases, addedAt: 0, ...(category ? { category } : {}) };
}

describe("a site written down for a group", () => {
  const twins = [
    { ...site("星空", [], "网吧"), id: "east" as SiteId, groups: ["g1" as GroupId] },
    { ...site("星空", [], "网吧"), id: "west" as SiteId, groups: ["g2" as GroupId] },
  ];

  it("is told from another of its name and trade by the group somebody is in", () => {
    expect(siteNamed("星空 小王", { id: "g1" as GroupId, tags: ["网吧"] }, twins)).toBe("east");
    expect(siteNamed("星空 小王", { id: "g2" as GroupId, tags: [] }, twins)).toBe("west");
    expect(siteNamed("星空 小王", { id: "g3" as GroupId, tags: ["网吧"] }, twins)).toBeUndefined();
  });
});
