import { expect, it } from "vitest";
import { createSite } from "../../src/groups/add-site.ts";
import { sitesOfGroup } from "../../src/groups/sites-of-group.ts";
import {
  type Directory,
  emptyDirectory,
  type GroupId,
  type MemberId,
  type SiteId,
} from "../../src/groups/types.ts";

const east = "g1" as GroupId;
const west = "g2" as GroupId;

it("a site written down for a group belongs to it, whatever its category", () => {
  const directory = twoGroups();
  createSite(directory, { name: "宏达公司", aliases: [], category: "工厂", groups: [east] }, 0);
  expect(sitesOfGroup(directory, east)).toEqual([{ site: "s1", nobodyThere: true }]);
  expect(sitesOfGroup(directory, west)).toEqual([]);
});

it("the groups written down take the place of the category", () => {
  const directory = twoGroups();
  createSite(directory, { name: "星空网吧", aliases: [], category: "网吧", groups: [west] }, 0);
  expect(sitesOfGroup(directory, east)).toEqual([]);
  expect(sitesOfGroup(directory, west)).toHaveLength(1);
});

it("an empty list of groups is none: the category counts", () => {
  const directory = twoGroups();
  createSite(directory, { name: "星空网吧", aliases: [], category: "网吧", groups: [] }, 0);
  expect(sitesOfGroup(directory, east)).toHaveLength(1);
});

it("a site somebody speaks for in another group stays with the group it was written down for, and is in the other too", () => {
  const directory = twoGroups();
  createSite(directory, { name: "星空网吧", aliases: [], category: "网吧", groups: [west] }, 0);
  const id = "m1" as MemberId;
  directory.members[id] = { id, group: east, nickname: "李强", sites: ["s1" as SiteId], firstSeenAt: 0 };
  expect(sitesOfGroup(directory, east)).toEqual([{ site: "s1", nobodyThere: false }]);
  expect(sitesOfGroup(directory, west)).toEqual([{ site: "s1", nobodyThere: true }]);
});

function twoGroups(): Directory {
  const directory = emptyDirectory();
  for (const id of [east, west]) {
    directory.groups[id] = { id, name: id, tags: ["网吧"], channel: "bot", registeredAt: 0 };
  }
  return directory;
}

it("of a group by hand nobody is called missing: who is in it is not known", () => {
  const directory = twoGroups();
  createSite(directory, { name: "宏达公司", aliases: [], category: "工厂", groups: [east] }, 0);
  const group = directory.groups[east];
  if (group) group.channel = "by hand";
  expect(sitesOfGroup(directory, east)).toEqual([{ site: "s1", nobodyThere: false }]);
});
