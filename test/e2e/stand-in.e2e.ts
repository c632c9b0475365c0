import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { types } from "wechaty-puppet";
import {
  type Person,
  type Room,
  type Said,
  type SentMessage,
  startStandIn,
  type WebWeChat,
} from "../../demo/stand-in/start-stand-in.ts";
import { OrderRefused, PuppetLink } from "./fixtures/puppet-link.ts";

/** A street with one saved room of three, one friend, and folders that are cleared away. */
class Street {
  readonly wechat: WebWeChat;
  readonly zhang: Person;
  readonly li: Person;
  readonly room: Room;
  readonly #folder: string;
  readonly #links: PuppetLink[] = [];

  private constructor(wechat: WebWeChat, folder: string) {
    this.wechat = wechat;
    this.#folder = folder;
    this.zhang = wechat.addPerson({ nickname: "张三🌸", friend: true });
    this.li = wechat.addPerson({ nickname: "Tom & <Jerry>" });
    this.room = wechat.addRoom({
      topic: "网吧店主群",
      botNickname: "回执1",
      members: [{ person: this.zhang, groupNickname: "星空网吧🌙" }, { person: this.li }],
    });
  }

  static async open(): Promise<Street> {
    return new Street(await startStandIn(), await mkdtemp(join(tmpdir(), "huizhi-street-")));
  }

  /** Starts a bot process; the same card name resumes the same session. */
  start(card = "bot"): PuppetLink {
    const link = new PuppetLink(this.wechat.env, join(this.#folder, card));
    this.#links.push(link);
    return link;
  }

  /** A bot process that is logged in and has heard something in the room. */
  async startLoggedIn(): Promise<PuppetLink> {
    const link = this.start();
    await this.wechat.scan();
    await link.next("login");
    await hear(link, this.zhang.says(this.room, "在"));
    return link;
  }

  get roomId(): string {
    return this.wechat.findId(this.room) ?? "";
  }

  async close(): Promise<void> {
    for (const link of this.#links) await link.kill();
    await this.wechat.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function hear(link: PuppetLink, said: Said, limitMs = 20_000) {
  return await link.next("message", (message) => message.id === said.msgId, limitMs);
}

function isTo(room: Room): (message: SentMessage) => boolean {
  return (message) => message.to === room;
}

async function download(link: PuppetLink, said: Said): Promise<Buffer> {
  return Buffer.from(String(await link.ask({ act: "download", id: said.msgId })), "base64");
}

describe("the unmodified puppet, logged in", () => {
  let street: Street;
  let link: PuppetLink;
  beforeAll(async () => {
    street = await Street.open();
    link = await street.startLoggedIn();
  });
  afterAll(async () => await street.close());

  test("asked for a QR code and logged in as the bot's account", () => {
    expect(link.reports.find((report) => report.kind === "scan")).toMatchObject({
      url: expect.stringMatching(/^https:\/\/login\.weixin\.qq\.com\/l\/.+/),
    });
    expect(street.wechat.isLoggedIn).toBe(true);
  });

  test("sees the room with its members and their group nicknames, emoji and markup as HTML", async () => {
    expect(await link.ask({ act: "rooms" })).toEqual([street.roomId]);
    expect(await link.ask({ act: "room", id: street.roomId })).toEqual({
      topic: "网吧店主群",
      members: [
        { id: street.wechat.findId(street.wechat.bot), nickname: "回执助手", groupNickname: "回执1" },
        {
          id: street.wechat.findId(street.zhang),
          nickname: '张三<span class="emoji emoji1f338"></span>',
          groupNickname: '星空网吧<span class="emoji emoji1f319"></span>',
        },
        { id: street.wechat.findId(street.li), nickname: "Tom &amp; &lt;Jerry&gt;", groupNickname: "" },
      ],
    });
  });

  test("hears who said what in a room, and the whole text in its raw message", async () => {
    const heard = await hear(link, street.li.says(street.room, "地址:\n幸福路1号 & <2>"));
    expect(heard).toMatchObject({
      type: types.Message.Text,
      text: "地址",
      roomId: street.roomId,
      talkerId: street.wechat.findId(street.li),
    });
    expect(heard.raw.original).toBe(`${heard.talkerId}:<br/>地址:<br/>幸福路1号 &amp; &lt;2&gt;`);
  });

  test("hears a friend in private, and the file helper", async () => {
    const heard = await hear(link, street.zhang.says("bot", "统计"));
    expect(heard).toMatchObject({ text: "统计", roomId: "", talkerId: street.wechat.findId(street.zhang) });
    expect(await hear(link, street.wechat.bot.says("bot", "帮助"))).toMatchObject({ text: "帮助" });
  });

  test("hears what the account's owner types on his phone into a room", async () => {
    const heard = await hear(link, street.wechat.bot.says(street.room, "大家晚上好"));
    expect(heard).toMatchObject({ text: "大家晚上好", talkerId: street.wechat.findId(street.wechat.bot) });
  });

  test("gets pictures, voice, video, stickers and files byte by byte", async () => {
    const bytes = randomBytes(300_000);
    const picture = street.zhang.sendsPicture(street.room, bytes);
    const voice = street.zhang.sendsVoice(street.room, bytes);
    const video = street.zhang.sendsVideo(street.room, bytes);
    const sticker = street.zhang.sendsSticker(street.room, bytes);
    const file = street.zhang.sendsFile(street.room, "整改报告.pdf", bytes);
    expect((await hear(link, picture)).type).toBe(types.Message.Image);
    expect((await hear(link, voice)).type).toBe(types.Message.Audio);
    expect((await hear(link, video)).type).toBe(types.Message.Video);
    expect((await hear(link, sticker)).type).toBe(types.Message.Emoticon);
    expect(await hear(link, file)).toMatchObject({
      type: types.Message.Attachment,
      raw: { fileName: "整改报告.pdf" },
    });
    for (const said of [picture, voice, video, sticker, file]) {
      expect((await download(link, said)).equals(bytes), said.content.kind).toBe(true);
    }
  });

  test("hears a quote of its own message, with the message's id inside", async () => {
    await link.ask({ act: "say", to: street.roomId, text: "请回“收到”" });
    const sent = await street.wechat.nextSent((message) => message.text === "请回“收到”");
    const heard = await hear(link, street.zhang.quotes(street.room, sent, "收到"));
    expect(heard).toMatchObject({
      type: types.Message.Text,
      text: "「回执1：请回“收到”」\n- - - - - - - - - - - - - - -\n收到",
      raw: { appType: 57, fileName: "收到" },
    });
    expect(heard.raw.original).toContain(`&lt;svrid&gt;${sent.msgId}&lt;/svrid&gt;`);
  });

  test("hears a quote of a picture, and one in the plain text form", async () => {
    const picture = street.li.sendsPicture(street.room, randomBytes(100));
    const heard = await hear(link, street.zhang.quotes(street.room, picture, "已清"));
    expect(heard.text).toContain("：图片」\n- - - - - - - - - - - - - - -\n已清");
    const plain = await hear(link, street.zhang.quotes(street.room, picture, "好的", { form: "text" }));
    expect(plain).toMatchObject({
      text: "「Tom & <Jerry>：图片」\n- - - - - - - - - - - - - - -\n好的".replace("&", "&amp;"),
      raw: { type: 1 },
    });
  });

  test("gives no readable message for a quote of a file, only its raw form", async () => {
    const file = street.zhang.sendsFile(street.room, "通知.docx", randomBytes(50));
    const quote = street.zhang.quotes(street.room, file, "收到,已看");
    const heard = await link.next("unreadable message", (message) => message.id === quote.msgId);
    expect(heard.raw).toMatchObject({ appType: 57, fileName: "收到,已看" });
    expect(heard.raw?.original).toContain(`&lt;svrid&gt;${file.msgId}&lt;/svrid&gt;`);
  });

  test("hears the quote of a member whose name holds markup as a nameless attachment", async () => {
    const said = street.zhang.says(street.room, "几点检查？");
    const heard = await hear(link, street.li.quotes(street.room, said, "晚上8点"));
    expect(heard).toMatchObject({
      type: types.Message.Attachment,
      raw: { fileName: "晚上8点", appType: 57 },
    });
  });

  test("hears a recall as XML that names the message", async () => {
    const said = street.zhang.says(street.room, "发错了");
    const heard = await hear(link, street.zhang.recalls(said));
    expect(heard).toMatchObject({
      type: types.Message.Recalled,
      talkerId: street.wechat.findId(street.zhang),
    });
    expect(heard.raw.original).toContain(`&lt;msgid&gt;${said.msgId}&lt;/msgid&gt;`);
    const inPrivate = street.zhang.says("bot", "也发错了");
    expect((await hear(link, street.zhang.recalls(inPrivate))).raw.original).toContain(inPrivate.msgId);
  });

  test("hears a system tip as words of the room itself", async () => {
    const heard = await hear(link, street.room.tip("群聊开启了群成员邀请确认"));
    expect(heard).toMatchObject({ talkerId: street.roomId, text: "群聊开启了群成员邀请确认" });
  });

  test("hears the same message twice when it is delivered twice", async () => {
    const said = street.zhang.says(street.room, "收到");
    await hear(link, said);
    street.wechat.deliverTwice(said);
    await hear(link, said);
  });

  test("learns of new topics, newcomers and new group nicknames", async () => {
    const wang = street.wechat.addPerson({ nickname: "王五" });
    const other = street.wechat.addRoom({ topic: "密室群", members: [{ person: street.zhang }] });
    await hear(link, street.zhang.says(other, "在"));
    const id = street.wechat.findId(other) ?? "";
    other.join(wang, { invitedBy: street.zhang, groupNickname: "迷宫密室" });
    expect((await link.next("room-join")).ids).toEqual([street.wechat.findId(wang)]);
    other.rename("密室逃脱群", street.zhang);
    expect((await link.next("room-topic")).topic).toBe("密室逃脱群");
    other.setGroupNickname(wang, "迷宫密室王五");
    await hear(link, wang.says(other, "改好了"));
    await expect
      .poll(async () => await link.ask({ act: "room", id }))
      .toMatchObject({
        topic: "密室逃脱群",
        members: expect.arrayContaining([expect.objectContaining({ groupNickname: "迷宫密室王五" })]),
      });
    other.leave(wang);
    await expect
      .poll(async () => await link.ask({ act: "room", id }))
      .not.toMatchObject({
        members: expect.arrayContaining([expect.objectContaining({ nickname: "王五" })]),
      });
  });

  test("sees all 500 members of a large room with their group nicknames", async () => {
    const members = Array.from({ length: 499 }, (_, index) => ({
      person: street.wechat.addPerson({ nickname: `店主${index}` }),
      groupNickname: `${index}号店`,
    }));
    const large = street.wechat.addRoom({ topic: "日租房群", members });
    const first = members[0]?.person;
    if (!first) throw new Error("no members");
    await hear(link, first.says(large, "人真多"));
    const seen = (await link.ask({ act: "room", id: street.wechat.findId(large) ?? "" })) as {
      members: Array<{ groupNickname: string }>;
    };
    expect(seen.members).toHaveLength(500);
    expect(seen.members.at(-1)?.groupNickname).toBe("498号店");
  });

  test("sends texts to rooms, to friends and to the file helper", async () => {
    await link.ask({ act: "say", to: street.roomId, text: "第一行\n第二行 & <b>😀" });
    expect(await street.wechat.nextSent(isTo(street.room))).toMatchObject({
      kind: "text",
      text: "第一行\n第二行 & <b>😀",
      session: 1,
      answered: true,
    });
    await link.ask({ act: "say", to: street.wechat.findId(street.zhang) ?? "", text: "您好" });
    expect((await street.wechat.nextSent()).to).toBe(street.zhang);
    await link.ask({ act: "say", to: "filehelper", text: "记一下" });
    expect((await street.wechat.nextSent()).to).toBe(street.wechat.fileHelper);
  });

  test.each([
    ["a picture in one piece", "照片.jpg", 200_000, "picture"],
    ["a picture in several pieces", "照片.jpg", 1_700_001, "picture"],
    ["a video in many pieces", "现场.mp4", 9_000_000, "video"],
    ["a file", "名单.xlsx", 20_000, "file"],
    ["a sticker", "动图.gif", 5_000, "sticker"],
  ] as const)("sends %s", async (_what, name, size, kind) => {
    const bytes = randomBytes(size);
    await link.ask({ act: "send", to: street.roomId, name, base64: bytes.toString("base64") });
    const sent = await street.wechat.nextSent(isTo(street.room));
    expect(sent).toMatchObject({ kind, fileName: name });
    expect(sent.bytes?.equals(bytes)).toBe(true);
  });

  test("sets a friend's remark, and finds it in its contacts", async () => {
    const id = street.wechat.findId(street.zhang) ?? "";
    await link.ask({ act: "remark", id, remark: "民警张智军" });
    expect(street.zhang.remark).toBe("民警张智军");
    await expect
      .poll(async () => await link.ask({ act: "contact", id }))
      .toMatchObject({ remark: "民警张智军", isFriend: true });
  });

  test("accepts somebody who asks to be friends", async () => {
    const zhao = street.wechat.addPerson({ nickname: "赵六" });
    const asked = zhao.asksToBeFriends("我是日租房的");
    await link.next("friendship", (friendship) => friendship.id === asked.msgId);
    await link.ask({ act: "accept", id: asked.msgId });
    expect(zhao.isFriend).toBe(true);
  });

  test("is refused with the servers' code when it sends too often, and only as often as told", async () => {
    street.wechat.answerSend(1205, { times: 1 });
    const say = async () => await link.ask({ act: "say", to: street.roomId, text: "太快" });
    await expect(say()).rejects.toThrow(expect.objectContaining({ code: 1205 }));
    expect(street.wechat.refused.at(-1)).toMatchObject({ code: 1205, text: "太快" });
    await say();
    expect((await street.wechat.nextSent()).text).toBe("太快");
  });

  test("is refused with -1 by an id of another login, with 1201 by a room it was thrown out of", async () => {
    const say = async (to: string) => await link.ask({ act: "say", to, text: "在吗" });
    await expect(say(`@@${"0".repeat(64)}`)).rejects.toThrow(expect.objectContaining({ code: -1 }));
    const lost = street.wechat.addRoom({ topic: "旧群", members: [{ person: street.zhang }] });
    await hear(link, street.zhang.says(lost, "在"));
    lost.dropBot(street.zhang);
    expect((await link.next("room-leave")).ids).toEqual([street.wechat.findId(street.wechat.bot)]);
    await expect(say(street.wechat.findId(lost) ?? "")).rejects.toThrow(
      expect.objectContaining({ code: 1201 }),
    );
  });

  test("cannot tell that a message was taken when the connection is cut", async () => {
    street.wechat.takeAndCut({ nth: 2 });
    await link.ask({ act: "say", to: street.roomId, text: "第一条" });
    await expect(link.ask({ act: "say", to: street.roomId, text: "第二条" })).rejects.toThrow(OrderRefused);
    expect(await street.wechat.nextSent()).toMatchObject({ text: "第一条", answered: true });
    expect(await street.wechat.nextSent()).toMatchObject({ text: "第二条", answered: false });
  });

  test("gets an error for a 500 and loses nothing by broken answers to its sync", async () => {
    street.wechat.answerBroken("500", { path: "webwxsendmsg", times: 1 });
    await expect(link.ask({ act: "say", to: street.roomId, text: "坏了" })).rejects.toThrow("500");
    expect(street.wechat.sent.some((message) => message.text === "坏了")).toBe(false);
    street.wechat.answerBroken("json", { path: "webwxsync", times: 1 });
    await hear(link, street.zhang.says(street.room, "还在吗"));
  });

  test("goes on after the network was gone for three seconds", async () => {
    street.wechat.resetConnections(3000);
    await link.next("error");
    await hear(link, street.zhang.says(street.room, "断网时说的"));
  });

  test("never asked for anything the stand-in does not know", () => {
    expect(street.wechat.refusedHosts).toEqual([]);
    expect(street.wechat.unknownPaths).toEqual([]);
    expect(street.wechat.failures).toEqual([]);
  });
});

describe("sessions of the unmodified puppet", () => {
  let street: Street;
  afterEach(async () => await street.close());

  test("a killed process resumes its session without a scan, with the same ids, and gets what it missed", async () => {
    street = await Street.open();
    const first = await street.startLoggedIn();
    const before = street.roomId;
    await first.next("saved");
    await first.kill();
    // The puppet itself drops what was said before it started: the time stamp keeps it from doing so.
    const missed = street.zhang.says(street.room, "你不在时说的", { at: Date.now() + 60_000 });
    const second = street.start();
    await second.next("login");
    expect((await hear(second, missed)).roomId).toBe(before);
    expect(street.wechat.sessionCount).toBe(1);
    expect(second.reports.some((report) => report.kind === "scan")).toBe(false);
    await second.ask({ act: "say", to: before, text: "我回来了" });
    expect((await street.wechat.nextSent()).to).toBe(street.room);
  });

  test("a session ended on the phone asks for a new scan; everybody has new ids, the old ones are dead", async () => {
    street = await Street.open();
    const link = await street.startLoggedIn();
    const before = street.roomId;
    street.wechat.logOut();
    await link.next("logout", undefined, 60_000);
    await street.wechat.scan();
    await link.next("login");
    expect(street.wechat.sessionCount).toBe(2);
    expect(street.roomId).not.toBe(before);
    await hear(link, street.zhang.says(street.room, "又见面了"));
    await expect(link.ask({ act: "say", to: before, text: "旧的" })).rejects.toThrow(
      expect.objectContaining({ code: -1 }),
    );
    await link.ask({ act: "say", to: street.roomId, text: "新的" });
    expect(await street.wechat.nextSent()).toMatchObject({ text: "新的", session: 2 });
  });

  test("an account that may not use the web is not let in, and asks again", async () => {
    street = await Street.open();
    const allow = street.wechat.refuseNewSessions();
    const link = street.start();
    await street.wechat.scan();
    await link.next("error", (error) => error.text.includes("already logout"));
    expect(street.wechat.sessionCount).toBe(0);
    allow();
    await street.wechat.scan();
    await link.next("login");
  });

  test("a code that died is replaced by another, which can be scanned", async () => {
    street = await Street.open();
    const link = street.start();
    const { url } = await link.next("scan");
    street.wechat.expireQr();
    expect((await link.next("scan")).url).not.toBe(url);
    await street.wechat.scan();
    await link.next("login");
  });

  test("ten seconds without network make it restart inside, and what was said then is still fetched", async () => {
    street = await Street.open();
    const link = await street.startLoggedIn();
    street.wechat.resetConnections(10_000);
    // As above: without the time stamp the puppet would drop it, fetched or not.
    const said = street.zhang.says(street.room, "断网时说的", { at: Date.now() + 60_000 });
    await link.next("error", (error) => error.text.includes("must logout first"), 30_000);
    await hear(link, said);
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("a room that is only a recent chat shows its members without group nicknames", async () => {
    street = await Street.open();
    street.room.saved = false;
    street.room.recent = true;
    const link = await street.startLoggedIn();
    const seen = await link.ask({ act: "room", id: street.roomId });
    expect(seen).toMatchObject({
      members: [{ groupNickname: "" }, { groupNickname: "" }, { groupNickname: "" }],
    });
  });

  test("an unsaved room that was quiet at login is not known before somebody speaks", async () => {
    street = await Street.open();
    const quiet = street.wechat.addRoom({
      topic: "安静群",
      saved: false,
      members: [{ person: street.zhang }],
    });
    const link = await street.startLoggedIn();
    expect(await link.ask({ act: "rooms" })).toEqual([street.roomId]);
    await hear(link, street.zhang.says(quiet, "有人吗"));
    expect(await link.ask({ act: "rooms" })).toContain(street.wechat.findId(quiet));
  });
});
