import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSites } from "../../src/groups/add-site.ts";
import type { BoundMembers } from "../../src/groups/match-members.ts";
import { matchRoster } from "../../src/groups/match-members.ts";
import { registerGroup } from "../../src/groups/register-group.ts";
import { emptyDirectory, type GroupId } from "../../src/groups/types.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import { freezeRecipients } from "../../src/notices/freeze-recipients.ts";
import { type GroupReply, recordAnswer } from "../../src/notices/record-answer.ts";
import { recordRecall } from "../../src/notices/record-recall.ts";
import { listStandings } from "../../src/notices/standing.ts";
import { closeNotice, withdrawNotice } from "../../src/notices/stop-notice.ts";
import { tallyNotice } from "../../src/notices/tally.ts";
import type { NoticeBook } from "../../src/notices/types.ts";
import type { AccountId, ContactAddress, MemberSeen, Quote, RoomAddress } from "../../src/ports.ts";

const account = "bot" as AccountId;
const nobodyBound: BoundMembers = {
  memberOf: () => undefined,
  contactOfMember: () => undefined,
  officerOf: () => undefined,
};
const people = ["星空网吧-李强", "星空网吧 前台", "蓝天网吧-老孙", "路人"];

describe("an answer", () => {
  it.each<[string, string, string]>([
    ["收到", "星空网吧-李强", "acknowledged"],
    ["收到请回复", "星空网吧-李强", "awaiting"],
    ["没收到", "星空网吧-李强", "awaiting"],
    ["几点检查？", "星空网吧-李强", "awaiting"],
  ])("%s by %s leaves his shop %s", (text, name, state) => {
    const { book, number, says } = station();
    says(name, text);
    expect(standing(book, number, "星空网吧")?.state).toBe(state);
  });

  it.each<[string, string]>([
    ["我帮蓝天网吧回收到", "unclear"],
    ["蓝天网吧：收到", "unclear"],
    ["@蓝天网吧-老孙 收到", "unclear"],
    ["我们星空网吧收到", "received"],
    ["星空网吧收到", "received"],
  ])("%s by a member of 星空网吧 is %s: another shop's receipt is not his", (text, kind) => {
    const { says } = station({ bound: true });
    expect(says("星空网吧-李强", text)).toMatchObject({ reading: { kind } });
  });

  it("of two people of one shop counts once", () => {
    const { book, number, says } = station();
    says("星空网吧-李强", "收到");
    says("星空网吧 前台", "收到");
    const tally = tallyNotice(file(book, number), book.directory, 100);
    expect([tally.owing, tally.acknowledged.length, tally.silent.length]).toEqual([2, 1, 1]);
  });

  it("delivered twice is recorded once", () => {
    const { book, number, says } = station();
    says("星空网吧-李强", "收到", { messageId: "same" });
    expect(says("星空网吧-李强", "收到", { messageId: "same" })).toEqual({ ignored: "heard before" });
    expect(standing(book, number, "星空网吧")?.answers).toHaveLength(1);
  });

  it("that was recalled counts no more, and another one does", () => {
    const { book, group, number, says } = station();
    says("星空网吧-李强", "收到", { messageId: "one" });
    expect(recordRecall(book, group, { account, messageId: "one", at: 60 })).toEqual([number]);
    expect(standing(book, number, "星空网吧")?.state).toBe("awaiting");
    expect(standing(book, number, "星空网吧")?.unclear).toBe(false);
    says("星空网吧-李强", "收到");
    expect(standing(book, number, "星空网吧")?.state).toBe("acknowledged");
  });

  it("of somebody not placed is kept, owes nothing, and counts once he is placed", () => {
    const { book, number, says } = station();
    says("路人", "收到");
    const before = tallyNotice(file(book, number), book.directory, 100);
    expect([before.acknowledged.length, before.unplaced.length]).toEqual([0, 1]);
    addSites(book.directory, [{ name: "蓝天网吧", aliases: ["路人"], category: "网吧" }], 90);
    const after = tallyNotice(file(book, number), book.directory, 100);
    expect([after.acknowledged.length, after.unplaced.length]).toEqual([1, 0]);
  });

  it("of somebody placed since stays with that shop when he speaks under another shop's name", () => {
    const { book, group, number, says } = station();
    says("路人", "收到");
    addSites(book.directory, [{ name: "蓝天网吧", aliases: ["路人"], category: "网吧" }], 90);
    const speaker = { contact: "@9", nickname: "微信3", groupNickname: "星空网吧-阿路", self: false };
    recordAnswer(
      book,
      {
        ...{ account, group, messageId: "renamed", at: 95, kind: "text", text: "收到" },
        speaker: { ...speaker, contact: speaker.contact as ContactAddress },
      },
      nobodyBound,
      95,
    );
    expect(standing(book, number, "蓝天网吧")?.state).toBe("acknowledged");
    expect(standing(book, number, "星空网吧")?.state).toBe("acknowledged");
  });

  it("of a shop registered after the notice went out shows as answered, and its silence as nothing", () => {
    const { book, number, says } = station();
    says("路人", "收到");
    addSites(
      book.directory,
      [
        { name: "路人网咖", aliases: ["路人"] },
        { name: "后来的店", aliases: [] },
      ],
      90,
    );
    expect(listStandings(file(book, number), book.directory, 100).map(({ state }) => state)).toEqual([
      "awaiting",
      "awaiting",
      "acknowledged",
    ]);
  });

  it("after the deadline counts and is late", () => {
    const { book, number, says } = station({ dueAt: 70 });
    says("星空网吧-李强", "收到", { at: 71 });
    says("蓝天网吧-老孙", "收到", { at: 70 });
    expect(standing(book, number, "星空网吧")).toMatchObject({ state: "acknowledged", late: true });
    expect(standing(book, number, "蓝天网吧")).toMatchObject({ state: "acknowledged", late: false });
  });

  it("to nothing is not kept: chatter, an unregistered moment, a closed or withdrawn notice", () => {
    const { book, number, says } = station();
    expect(says("星空网吧-李强", "今天天气真好啊")).toHaveProperty("ignored");
    closeNotice(book, file(book, number), 80);
    expect(says("星空网吧-李强", "收到")).toEqual({ ignored: "no open notice in this group" });
    const other = station();
    withdrawNotice(other.book, file(other.book, other.number), 80);
    expect(other.says("星空网吧-李强", "收到")).toEqual({ ignored: "no open notice in this group" });
  });

  it("before the notice reached the group answers nothing", () => {
    const { says } = station({ delivered: false });
    expect(says("星空网吧-李强", "收到")).toEqual({ ignored: "no open notice in this group" });
  });

  it("goes to the newest notice, the quoted one, or the one whose number it names", () => {
    const { book, number, says, announce } = station();
    const newer = announce("明天下午三点到所里开会，带身份证复印件。");
    expect(says("星空网吧-李强", "收到")).toMatchObject({ numbers: [newer] });
    expect(says("蓝天网吧-老孙", `收到回执${number}`)).toMatchObject({ numbers: [number] });
    const quote = { name: "回执", text: `【回执${number}】请今晚自查` };
    expect(says("星空网吧 前台", "收到", { quote })).toMatchObject({ numbers: [number] });
    expect(says("蓝天网吧-老孙", "以上都收到")).toMatchObject({ numbers: [number, newer] });
    expect(standing(book, newer, "蓝天网吧")?.state).toBe("acknowledged");
  });

  it("in whatever order the facts come in, leaves every shop where it is", () => {
    const fact = fc.record({
      who: fc.constantFrom(...people),
      text: fc.constantFrom("收到", "收到了谢谢", "没收到", "几点？", "好像收到了吧"),
      at: fc.integer({ min: 51, max: 90 }),
      recalled: fc.boolean(),
    });
    const shuffled = fc
      .array(fact, { maxLength: 8 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray([...facts.keys()], { minLength: facts.length, maxLength: facts.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([facts, order]) => {
        const tell = (indexes: readonly number[]): unknown => {
          const { book, group, number, says } = station({ dueAt: 70 });
          for (const index of indexes) {
            const one = facts[index];
            if (one) says(one.who, one.text, { at: one.at, messageId: `m${index}` });
          }
          for (const index of indexes) {
            if (facts[index]?.recalled)
              recordRecall(book, group, { account, messageId: `m${index}`, at: 95 });
          }
          return listStandings(file(book, number), book.directory, 100).map(({ state, late, unclear }) => [
            state,
            late,
            unclear,
          ]);
        };
        expect(tell(order)).toEqual(tell([...facts.keys()]));
      }),
    );
  });
});

describe("recipients", () => {
  it("reached through two groups are one, and those frozen once stay", () => {
    const { book, group, number } = station();
    freezeRecipients(book, number, group, 99);
    expect(file(book, number).notice.recipients).toHaveLength(2);
  });
});

interface Said {
  messageId?: string;
  at?: number;
  quote?: Quote;
}

function station({
  dueAt,
  delivered = true,
  bound = false,
}: {
  dueAt?: number;
  delivered?: boolean;
  bound?: boolean;
} = {}) {
  const book: NoticeBook = { directory: emptyDirectory(), notices: {} };
  addSites(
    book.directory,
    [
      { name: "星空网吧", aliases: [], category: "网吧" },
      { name: "蓝天网吧", aliases: [], category: "网吧" },
    ],
    0,
  );
  const members = people.map(
    (name, index): MemberSeen => ({
      contact: `@${index}` as ContactAddress,
      nickname: `微信${index}`,
      groupNickname: name,
      self: false,
    }),
  );
  const room = { room: "@@1" as RoomAddress, topic: "网吧店主群", members };
  const group: GroupId = registerGroup(book.directory, room, ["网吧"], account, 0).id;
  const placed = matchRoster(book.directory, group, members, nobodyBound, 0);
  const everybodyBound: BoundMembers = { ...nobodyBound, memberOf: (_, contact) => placed.get(contact) };
  const announce = (body: string): number => {
    const { notice, sheets } = createNotice(
      book,
      {
        ask: "ack",
        body,
        media: [],
        groups: [group],
        sendAt: 40,
        urgent: false,
        ...(dueAt === undefined ? {} : { dueAt }),
      },
      40,
    );
    for (const part of sheets[group]?.parts ?? []) {
      if (delivered) Object.assign(part, { state: "sent", at: 40 + notice.number });
    }
    if (delivered) freezeRecipients(book, notice.number, group, 40 + notice.number);
    return notice.number;
  };
  const number = announce("请今晚自查灭火器和疏散通道。");
  let count = 0;
  const says = (name: string, text: string, said: Said = {}) => {
    const speaker = members.find(({ groupNickname }) => groupNickname === name);
    if (!speaker) throw new Error(`nobody is called ${name}`);
    count += 1;
    const reply: GroupReply = {
      account,
      messageId: `auto${count}`,
      at: 60,
      group,
      speaker,
      kind: "text",
      text,
      ...said,
    };
    return recordAnswer(book, reply, bound ? everybodyBound : nobodyBound, said.at ?? 60);
  };
  return { book, group, number, says, announce };
}

function file(book: NoticeBook, number: number) {
  const found = book.notices[number];
  if (!found) throw new Error(`no notice ${number}`);
  return found;
}

function standing(book: NoticeBook, number: number, site: string) {
  return listStandings(file(book, number), book.directory, 100).find(
    (one) => book.directory.sites[one.site]?.name === site,
  );
}
