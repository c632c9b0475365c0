import { describe, expect, it } from "vitest";
import { groupsAddressed } from "../../src/groups/groups-addressed.ts";
import type { Group, GroupId } from "../../src/groups/types.ts";

const groups = [
  group("网吧店主群", ["网吧"]),
  group("网吧二群", ["网吧"]),
  group("密室逃脱经营者群", ["密室", "娱乐"]),
  group("和平里日租房群", ["日租房"]),
];

describe("the words in front of a notice address groups", () => {
  it.each<[string, string[], string[]]>([
    ["网吧", ["网吧店主群", "网吧二群"], []],
    ["网吧群", ["网吧店主群", "网吧二群"], []],
    ["网吧二群", ["网吧二群"], []],
    ["网吧、密室", ["网吧店主群", "网吧二群", "密室逃脱经营者群"], []],
    ["密室，日租房", ["密室逃脱经营者群", "和平里日租房群"], []],
    ["密室 密室", ["密室逃脱经营者群"], []],
    ["和平里", ["和平里日租房群"], []],
    ["全部", ["网吧店主群", "网吧二群", "密室逃脱经营者群", "和平里日租房群"], []],
    ["酒吧、密室", ["密室逃脱经营者群"], ["酒吧"]],
    ["群", [], ["群"]],
    ["", [], []],
  ])("%s", (words, names, unknown) => {
    const addressed = groupsAddressed(words, groups);
    expect(addressed.groups.map(({ name }) => name)).toEqual(names);
    expect(addressed.unknown).toEqual(unknown);
  });

  it("a word that several names contain addresses none of them: nobody is written to by guess", () => {
    expect(groupsAddressed("经营", [...groups, group("经营者二群", [])])).toEqual({
      groups: [],
      unknown: ["经营"],
    });
  });
});

function group(name: string, tags: string[]): Group {
  return { id: `g-${name}` as GroupId, name, tags, channel: "bot", registeredAt: 0 };
}
