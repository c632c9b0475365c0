import { describe, expect, test } from "vitest";
import { type NewSay, say, sayEach } from "../../src/delivery/say.ts";
import type { MemberId, OfficerId } from "../../src/groups/types.ts";
import type { Content } from "../../src/notices/types.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { noisy } from "../media/make-picture.ts";
import { openPosting, posted } from "./support/posting.ts";
import type { Station } from "./support/station.ts";

const shop = "蓝天网吧-老孙";

function memberCalled(station: Station, name: string): MemberId {
  const { members } = station.store.store.book().directory;
  const found = Object.values(members).find(({ groupNickname }) => groupNickname === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

function officerId(station: Station): OfficerId {
  const [officer] = Object.values(station.store.store.book().directory.officers);
  if (!officer) throw new Error("there is no officer");
  return officer.id;
}

/** Puts words to a member into the outbox, as reminders and hazards do. */
async function tells(station: Station, name: string, what: Partial<NewSay> = {}): Promise<void> {
  const to = { member: memberCalled(station, name) };
  await station.store.store.update("directory", (draft) => {
    say(
      draft,
      { key: "word/1", to, text: "【回执1】您店还没回，请回个“收到”。", ...what },
      station.clock.now(),
    );
  });
  await station.seeRooms();
  await station.clock.advance({ minutes: 1 });
}

/** The answers to a notice, with where they came from. */
async function answersTo(station: Station, number: number): Promise<string[]> {
  const { sheets } = await station.file(number);
  return Object.values(sheets).flatMap(({ answers }) =>
    answers.map(({ source, text, kind, recalledAt }) => {
      const said = text === "" ? kind : text;
      return `${source} ${said}${recalledAt === undefined ? "" : " recalled"}`;
    }),
  );
}

describe("a word in private", () => {
  test("reaches a friend, in words and pictures, in order", async () => {
    const { station } = await posted();
    station.street.befriend(shop);
    await station.seeRooms();
    const bytes = new Uint8Array(await noisy(40, 40).jpeg().toBuffer());
    const media = await openMediaFiles(station.store.folder, { fsync: false }).save(bytes, "jpg");
    const contents: Content[] = [
      { kind: "text", text: "【回执1】您店通道堆物，请清理。" },
      { kind: "picture", media },
    ];
    const to = { member: memberCalled(station, shop) };
    await station.store.store.update("directory", (draft) => {
      sayEach(draft, { key: "hazard/1", to, about: 1 }, contents, station.clock.now());
    });
    await station.seeRooms();
    await station.clock.advance({ minutes: 1 });
    station.member(shop).isTold("您店通道堆物");
    station.messenger.expectFile(station.street.contactOf(shop), "picture");
  });

  test("waits for who is no friend, says so once to who asked, and goes when he has become one", async () => {
    const { station, officer } = await posted();
    const asked = { officer: officerId(station), number: 1, for: "word" } as const;
    await tells(station, shop, { asked });
    await tells(station, "星空网吧-李强", { key: "word/2", asked });
    officer.isTold(/^【回执1】私聊还发不到“蓝天网吧-老孙”，不是机器人的好友。加上好友就自动发/);
    officer.isTold("“星空网吧-李强”");
    await station.clock.advance({ hours: 3 });
    station.expectNothingElse();
    await station.asksToBeFriends(shop, "我是老孙", "网吧店主群");
    await station.clock.advance({ minutes: 1 });
    station.member(shop).isTold("您店还没回");
  });

  test("names all who are no friends in one line", async () => {
    const { station, officer } = await posted();
    const asked = { officer: officerId(station), number: 1, for: "word" } as const;
    const members = [shop, "星空网吧-李强"].map((name) => memberCalled(station, name));
    await station.store.store.update("directory", (draft) => {
      for (const member of members) {
        say(draft, { key: `word/${member}`, to: { member }, text: "请回", asked }, station.clock.now());
      }
    });
    await station.seeRooms();
    await station.clock.advance({ minutes: 1 });
    officer.isTold("“蓝天网吧-老孙”“星空网吧-李强”");
  });

  test("keeps quiet hours and the day's number, unless it is urgent", async () => {
    const { station } = await posted();
    station.street.befriend(shop);
    await station.clock.advance({ hours: 8 });
    await tells(station, shop);
    station.expectNothingElse();
    await tells(station, shop, { key: "word/2", text: "急", urgent: true });
    station.member(shop).isTold("急");
    await station.clock.advance({ hours: 10 });
    station.member(shop).isTold("您店还没回");
  });

  test("counts for the day's number", async () => {
    const { station } = await openPosting();
    station.street.befriend(shop);
    await tells(station, shop);
    expect(station.store.store.book().outbox.pace.today?.count).toBe(1);
    station.member(shop).isTold("您店还没回");
  });

  test("is not said to who has left or owes nothing any more, and who asked is told", async () => {
    const { station, officer } = await posted();
    station.street.befriend(shop);
    const asked = { officer: officerId(station), number: 1, for: "word" } as const;
    await station.clock.advance({ hours: 8 });
    await tells(station, shop, { asked });
    const member = memberCalled(station, shop);
    await station.store.store.update("directory", ({ directory }) => {
      const found = directory.members[member];
      if (found) found.exempt = true;
    });
    await station.clock.advance({ hours: 11 });
    officer.isTold(
      /^【回执1】没私聊到“蓝天网吧-老孙”，他已退群或不用回复。请打电话告诉他，或在群里说：\n【回执1】您店还没回/,
    );
  });

  test("that WeChat refuses is told to who asked", async () => {
    const { station, officer } = await posted();
    station.street.befriend(shop);
    station.messenger.always(station.street.contactOf(shop), { refuse: 1201 });
    await tells(station, shop, { asked: { officer: officerId(station), number: 1, for: "word" } });
    officer.isTold("没私聊到“蓝天网吧-老孙”，微信不收（代码1201），可能已不是好友");
  });

  test("that reminds is dropped when his shop has answered meanwhile", async () => {
    const { station } = await posted();
    station.street.befriend(shop);
    await station.clock.advance({ hours: 8 });
    await tells(station, shop, { reminds: 1 });
    await station.member(shop).says("收到");
    await station.clock.advance({ hours: 11 });
    station.expectNothingElse();
  });

  test("that nobody could be told for a week is forgotten", async () => {
    const { station } = await posted();
    await tells(station, shop);
    await station.clock.advance({ days: 8 });
    station.street.befriend(shop);
    await tells(station, shop, { key: "word/2", text: "新的" });
    station.member(shop).isTold("新的");
  });
});

describe("what a friend writes to the bot in private", () => {
  const befriended = async () => {
    const opened = await posted();
    opened.station.street.befriend(shop);
    await opened.station.seeRooms();
    return { ...opened, friend: opened.station.member(shop) };
  };

  test("counts for the notice in his group, without a word back", async () => {
    const { station, friend, acknowledged } = await befriended();
    await friend.whispers("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await answersTo(station, 1)).toEqual(["private 收到"]);
  });

  test("counts once, also when it is heard twice and typed in the group as well", async () => {
    const { station, friend, acknowledged } = await befriended();
    const messageId = await friend.whispers("收到");
    await friend.whispers("收到", { messageId });
    await friend.says("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await answersTo(station, 1)).toEqual(["private 收到", "group 收到"]);
  });

  test("counts no more when he takes it back", async () => {
    const { station, friend, acknowledged } = await befriended();
    const messageId = await friend.whispers("收到");
    await station.stranger("随便谁");
    await station.recallsPrivately(messageId);
    expect(await acknowledged(1)).toEqual([]);
    expect(await answersTo(station, 1)).toEqual(["private 收到 recalled"]);
  });

  test("answers the newest notice of his groups, or the one he names", async () => {
    const { friend, posts, acknowledged } = await befriended();
    await posts("网吧", "请自查电线");
    await posts("密室", "请自查出口");
    await friend.whispers("收到");
    expect([await acknowledged(1), await acknowledged(2), await acknowledged(3)]).toEqual([
      [],
      ["蓝天网吧"],
      [],
    ]);
    await friend.whispers("回执1收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
  });

  test("answers the notice he was told of in private last, or quotes", async () => {
    const { station, friend, posts, acknowledged } = await befriended();
    await posts("网吧", "请自查电线");
    await tells(station, shop, { about: 1, text: "您店还没回，请回个“收到”。" });
    friend.isTold("您店还没回");
    await friend.whispers("收到");
    expect([await acknowledged(1), await acknowledged(2)]).toEqual([["蓝天网吧"], []]);
    await friend.whispers("收到", { quote: { name: "张智军", text: "【回执2】请自查电线" } });
    expect(await acknowledged(2)).toEqual(["蓝天网吧"]);
  });

  test("leaves no trace when it answers nothing, or he is in no group", async () => {
    const { station, friend } = await befriended();
    const bytes = new Uint8Array(await noisy(40, 40).jpeg().toBuffer());
    await friend.whispers("今天天气不错啊，改天一起喝茶");
    const stranger = await station.stranger("卖保险的");
    await stranger.whispers("收到");
    await stranger.whispers("", { kind: "picture", bytes });
    expect(await answersTo(station, 1)).toEqual([]);
  });

  test("of who is exempt answers nothing", async () => {
    const { station, friend } = await befriended();
    const member = memberCalled(station, shop);
    await station.store.store.update("directory", ({ directory }) => {
      const found = directory.members[member];
      if (found) found.exempt = true;
    });
    await friend.whispers("收到");
    expect(await answersTo(station, 1)).toEqual([]);
  });

  test("is a code first: he who binds himself is an officer and owes nothing", async () => {
    const { station, friend } = await befriended();
    await station.giveCode("孙警官", "482913");
    await friend.whispers("绑定 482913");
    friend.isTold("绑定成功");
    expect(await answersTo(station, 1)).toEqual([]);
  });

  test("counts although he was accepted on the phone and stands in no list", async () => {
    const { station, acknowledged } = await posted();
    // The same contact as in the room; the list of friends was read before, and he is not in it.
    await station.member(shop).whispers("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    await tells(station, shop);
    station.member(shop).isTold("您店还没回");
  });
});
