import { expect, test } from "vitest";
import { listFriendsOf, mayBeWrittenTo } from "../../src/groups/private-words.ts";
import { SessionBindings } from "../../src/groups/session-bindings.ts";
import {
  type Directory,
  emptyDirectory,
  type GroupId,
  type Member,
  type MemberId,
  type OfficerId,
  type SiteId,
} from "../../src/groups/types.ts";
import type { AccountId, ContactAddress } from "../../src/ports.ts";

const star = "s1" as SiteId;
const lee = "@lee" as ContactAddress;
const sun = "@sun" as ContactAddress;

function memberOf(id: string, group: string, changes: Partial<Member> = {}): Member {
  const base = { id: id as MemberId, group: group as GroupId, nickname: id, sites: [star], firstSeenAt: 0 };
  return { ...base, ...changes };
}

function directoryWith(...members: readonly Member[]): Directory {
  return { ...emptyDirectory(), members: Object.fromEntries(members.map((one) => [one.id, one])) };
}

function session(): SessionBindings {
  const bindings = new SessionBindings();
  bindings.begin("小助手" as AccountId);
  bindings.bindMember("g1" as GroupId, lee, "m1" as MemberId);
  bindings.bindMember("g2" as GroupId, lee, "m2" as MemberId);
  bindings.bindMember("g1" as GroupId, sun, "m3" as MemberId);
  return bindings;
}

test("a friend of a shop is written to once in however many groups he is, and a stranger not at all", () => {
  const bindings = session();
  bindings.addFriend(lee);
  const directory = directoryWith(memberOf("m1", "g1"), memberOf("m2", "g2"), memberOf("m3", "g1"));
  expect(listFriendsOf(directory, [star], bindings)).toEqual(["m1"]);
  expect(listFriendsOf(directory, ["s2" as SiteId], bindings)).toEqual([]);
});

test("who has left one group is still written to as a member of another", () => {
  const bindings = session();
  bindings.addFriend(lee);
  const directory = directoryWith(memberOf("m1", "g1", { leftAt: 1 }), memberOf("m2", "g2"));
  expect(listFriendsOf(directory, [star], bindings)).toEqual(["m2"]);
});

test("nobody is a friend any more once the session is over", () => {
  const bindings = session();
  bindings.addFriend(lee);
  expect(bindings.friendOf("m1" as MemberId)).toBe(lee);
  bindings.end();
  expect(bindings.friendOf("m1" as MemberId)).toBeUndefined();
});

test.each([
  ["left", { leftAt: 1 }],
  ["exempt", { exempt: true }],
  ["officer", { officer: "o1" as OfficerId }],
] as const)("who is %s is not written to", (_, changes) => {
  expect(mayBeWrittenTo(memberOf("m1", "g1", changes))).toBe(false);
  expect(mayBeWrittenTo(memberOf("m1", "g1"))).toBe(true);
  expect(mayBeWrittenTo(undefined)).toBe(false);
});
