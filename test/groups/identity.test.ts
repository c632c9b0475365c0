import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSites } from "../../src/groups/add-site.ts";
import { matchRoster, matchSpeaker } from "../../src/groups/match-members.ts";
import { matchRooms } from "../../src/groups/match-rooms.ts";
import {
  addOfficer,
  codeValidityMs,
  matchOfficers,
  officerWithCode,
  pairOfficer,
} from "../../src/groups/officers.ts";
import { registerGroup } from "../../src/groups/register-group.ts";
import { SessionBindings } from "../../src/groups/session-bindings.ts";
import { sitesOfGroup } from "../../src/groups/sites-of-group.ts";
import { type Directory, emptyDirectory, type GroupId } from "../../src/groups/types.ts";
import type { AccountId, ContactAddress, MemberSeen, RoomAddress, RoomSeen } from "../../src/ports.ts";

const account = "bot" as AccountId;
let login = 0;

describe("a new login with new ids", () => {
  it("finds a group again by topic and members, and every member by his names", () => {
    const { directory, group } = station("网吧店主群", [
      ["李强", "星空网吧-李强"],
      ["阿杰", "极速网咖 阿杰"],
    ]);
    const before = Object.keys(directory.members);
    const again = room("网吧店主群", [
      ["李强", "星空网吧-李强"],
      ["阿杰", "极速网咖 阿杰"],
    ]);
    expect([...matchRooms(directory, [again]).keys()]).toEqual([group]);
    matchRoster(directory, group, again.members, new SessionBindings(), 2);
    expect(Object.keys(directory.members)).toEqual(before);
  });

  it("tells two groups of one topic apart by their members, and binds neither when it cannot", () => {
    const { directory, group } = station("店主群", [
      ["李强", ""],
      ["阿杰", ""],
      ["小白", ""],
    ]);
    const same = room("店主群", [
      ["李强", ""],
      ["阿杰", ""],
      ["新人", ""],
    ]);
    const other = room("店主群", [
      ["王五", ""],
      ["赵六", ""],
    ]);
    expect(matchRooms(directory, [other, same]).get(group)).toBe(same);
    expect(
      matchRooms(directory, [
        same,
        room("店主群", [
          ["李强", ""],
          ["阿杰", ""],
          ["小白", ""],
        ]),
      ]).size,
    ).toBe(0);
    expect(matchRooms(directory, [other]).size).toBe(0);
  });

  it("finds a renamed group by the nickname the bot has in it, and otherwise leaves it unbound", () => {
    const { directory, group } = station("店主群", [["李强", ""]]);
    const renamed = room("店主之家", [["李强", ""]]);
    expect(matchRooms(directory, [renamed]).size).toBe(0);
    const found = directory.groups[group];
    if (found) found.botNickname = "回执-店主";
    const named = room("店主之家", [["李强", ""]], "回执-店主");
    expect(matchRooms(directory, [named]).get(group)).toBe(named);
  });

  it("takes a room by topic alone only when nobody in the group was known", () => {
    const { directory, group } = station("店主群", []);
    expect(matchRooms(directory, [room("店主群", [["甲", ""]])]).has(group)).toBe(true);
  });
});

describe("a roster", () => {
  it("keeps one person when he changes his nickname in the group, and places him anew", () => {
    const { directory, group } = station("网吧店主群", [["李强", "星空网吧-李强"]]);
    addSites(directory, [{ name: "蓝天网吧", aliases: [] }], 1);
    matchRoster(directory, group, room("", [["李强", "蓝天网吧-李强"]]).members, new SessionBindings(), 2);
    const [member, second] = Object.values(directory.members);
    expect(second).toBeUndefined();
    expect(member?.sites.map((site) => directory.sites[site]?.name)).toEqual(["蓝天网吧"]);
  });

  it("does not mistake one of two people of the same name for the other", () => {
    const { directory, group } = station("网吧店主群", [
      ["小王", "星空网吧"],
      ["小王", "极速网咖"],
    ]);
    const bound = new SessionBindings();
    const roster = peopleOf(
      room("", [
        ["小王", "极速网咖"],
        ["小王", "星空网吧"],
      ]),
    );
    const matched = matchRoster(directory, group, roster, bound, 2);
    const placed = roster.map(
      ({ contact }) => directory.members[matched.get(contact) ?? ("" as never)]?.groupNickname,
    );
    expect(placed).toEqual(["极速网咖", "星空网吧"]);
  });

  it("marks those who are gone, forgets nothing of them, and takes them back", () => {
    const { directory, group } = station("网吧店主群", [
      ["李强", "星空网吧-李强"],
      ["阿杰", "极速网咖"],
    ]);
    matchRoster(directory, group, room("", [["阿杰", "极速网咖"]]).members, new SessionBindings(), 5);
    const gone = Object.values(directory.members).find(({ nickname }) => nickname === "李强");
    expect(gone?.leftAt).toBe(5);
    matchRoster(
      directory,
      group,
      room("", [
        ["阿杰", "极速网咖"],
        ["李强", "星空网吧-李强"],
      ]).members,
      new SessionBindings(),
      6,
    );
    expect(directory.members[gone?.id ?? ("" as never)]?.leftAt).toBeUndefined();
  });

  it("that came back empty changes nothing: it means not known now", () => {
    const { directory, group } = station("网吧店主群", [["李强", ""]]);
    matchRoster(directory, group, [], new SessionBindings(), 5);
    expect(Object.values(directory.members).map(({ leftAt }) => leftAt)).toEqual([undefined]);
  });

  it("gives every person in it exactly one member, whatever the names", () => {
    const person = fc.tuple(fc.constantFrom("小王", "小李", "阿强"), fc.constantFrom("", "星空", "蓝天"));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), fc.array(person, { maxLength: 8 }), (first, second) => {
        const { directory, group } = station("群", first);
        const roster = peopleOf(room("群", second));
        const matched = matchRoster(directory, group, roster, new SessionBindings(), 2);
        const members = roster.map(({ contact }) => matched.get(contact));
        expect(members).not.toContain(undefined);
        expect(new Set(members).size).toBe(second.length);
      }),
    );
  });
});

describe("somebody who speaks", () => {
  it("and is not in the roster yet becomes one member, however often he speaks", () => {
    const { directory, group } = station("群", [["李强", ""]]);
    const bound = new SessionBindings();
    const [newcomer] = peopleOf(room("群", [["新人", "星空网吧 新人"]]));
    if (!newcomer) throw new Error("no newcomer");
    const first = matchSpeaker(directory, group, newcomer, bound, 3);
    expect(matchSpeaker(directory, group, newcomer, bound, 4)).toBe(first);
    expect(directory.members[first]?.sites).toHaveLength(1);
  });
});

describe("the sites of a group", () => {
  it("are those somebody there speaks for, and those of its trade whom nobody speaks for anywhere", () => {
    const { directory, group } = station("网吧店主群", [["李强", "星空网吧-李强"]]);
    addSites(
      directory,
      [
        { name: "无人网吧", aliases: [], category: "网吧" },
        { name: "酒吧", aliases: [], category: "酒吧" },
      ],
      1,
    );
    const named = sitesOfGroup(directory, group).map(({ site, nobodyThere }) => [
      directory.sites[site]?.name,
      nobodyThere,
    ]);
    expect(named).toEqual([
      ["星空网吧", false],
      ["极速网咖", true],
      ["无人网吧", true],
    ]);
  });
});

describe("an officer", () => {
  it("is known by a code that works once and for a day, and afterwards by the remark alone", () => {
    const directory = emptyDirectory();
    const officer = addOfficer(directory, "张智军", "482913", 0);
    expect(officerWithCode(directory, "482914", 1)).toBeUndefined();
    expect(officerWithCode(directory, "482913", codeValidityMs)).toBeUndefined();
    expect(officerWithCode(directory, "482913", 1)?.id).toBe(officer.id);
    pairOfficer(officer, { contact: "@1" as ContactAddress, nickname: "随便" }, 1);
    expect(officerWithCode(directory, "482913", 1)).toBeUndefined();
    const remark = officer.remark ?? "";
    const impostor = { contact: "@2" as ContactAddress, nickname: remark };
    expect(matchOfficers(directory, [impostor]).size).toBe(0);
    const himself = { contact: "@3" as ContactAddress, nickname: "改名了", remark };
    expect(matchOfficers(directory, [impostor, himself]).get(officer.id)).toBe(himself);
  });

  it("who is given a new code keeps his chat, and the old code stops working", () => {
    const directory = emptyDirectory();
    const officer = addOfficer(directory, "张智军", "111111", 0);
    expect(addOfficer(directory, "张智军", "222222", 1).id).toBe(officer.id);
    expect(officerWithCode(directory, "111111", 2)).toBeUndefined();
    expect(officerWithCode(directory, "222222", 2)?.id).toBe(officer.id);
  });
});

function station(
  topic: string,
  people: readonly (readonly [string, string])[],
): { directory: Directory; group: GroupId } {
  const directory = emptyDirectory();
  addSites(
    directory,
    [
      { name: "星空网吧", aliases: [], category: "网吧" },
      { name: "极速网咖", aliases: [], category: "网吧" },
    ],
    0,
  );
  const seen = room(topic, people);
  const group = registerGroup(directory, seen, ["网吧"], account, 0).id;
  matchRoster(directory, group, seen.members, new SessionBindings(), 0);
  return { directory, group };
}

function peopleOf({ members }: RoomSeen): MemberSeen[] {
  return members.filter(({ self }) => !self);
}

/** A room as one login sees it: every id is new. */
function room(topic: string, people: readonly (readonly [string, string])[], botNickname?: string): RoomSeen {
  login += 1;
  const self: MemberSeen = {
    contact: `@bot${login}` as ContactAddress,
    nickname: "回执",
    self: true,
    ...(botNickname ? { groupNickname: botNickname } : {}),
  };
  const members = people.map(
    ([nickname, groupNickname], index): MemberSeen => ({
      contact: `@${login}-${index}` as ContactAddress,
      nickname,
      self: false,
      ...(groupNickname ? { groupNickname } : {}),
    }),
  );
  return { room: `@@${login}` as RoomAddress, topic, members: [self, ...members] };
}
