import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Person, type Room, startStandIn, type WebWeChat } from "../../demo/stand-in/start-stand-in.ts";
import type { Address, RoomSeen } from "../../src/ports.ts";
import { BotLink } from "./fixtures/bot-link.ts";

/** A room of three, a friend, and one folder for the session. */
class Street {
  readonly wechat: WebWeChat;
  readonly folder: string;
  readonly officer: Person;
  readonly shop: Person;
  readonly room: Room;
  readonly #links: BotLink[] = [];

  private constructor(wechat: WebWeChat, folder: string) {
    this.wechat = wechat;
    this.folder = folder;
    this.officer = wechat.addPerson({ nickname: "张智军", friend: true });
    this.shop = wechat.addPerson({ nickname: "Tom & <Jerry>🌸" });
    this.room = wechat.addRoom({
      topic: "网吧&店主群🌙",
      botNickname: "回执1",
      members: [{ person: this.officer }, { person: this.shop, groupNickname: "星空网吧🌙 A&B" }],
    });
  }

  static async open(): Promise<Street> {
    return new Street(await startStandIn(), await mkdtemp(join(tmpdir(), "huizhi-bot-")));
  }

  /** Starts a bot process; it resumes the session another one left. */
  start(): BotLink {
    const link = new BotLink(this.wechat.env, this.folder);
    this.#links.push(link);
    return link;
  }

  async startLoggedIn(): Promise<BotLink> {
    const link = this.start();
    const stopScanning = this.wechat.scanAlways();
    await link.next("log", ({ message }) => message === "logged in to WeChat");
    stopScanning();
    await this.isHeard(link);
    return link;
  }

  /** Resolves when what the shop says now in the room has been heard. */
  async isHeard(link: BotLink, limitMs?: number): Promise<void> {
    const word = `在${randomBytes(4).toString("hex")}`;
    this.shop.says(this.room, word);
    await link.heardText(word, limitMs);
  }

  async close(): Promise<void> {
    for (const link of this.#links) await link.kill();
    await this.wechat.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function to(room: RoomSeen | undefined): Address {
  if (room === undefined) throw new Error("the bot sees no room");
  return { kind: "room", room: room.room };
}

describe("a bot that is logged in", () => {
  let street: Street;
  let link: BotLink;
  beforeAll(async () => {
    street = await Street.open();
    link = await street.startLoggedIn();
  });
  afterAll(async () => await street.close());

  test("hears the whole text behind an ASCII colon and a newline, and markup as it was typed", async () => {
    const text = "地址:\n幸福路1号 <二楼> &amp; 后门:\n已整改😊";
    street.shop.says(street.room, text);
    expect((await link.heardText(text)).heard.from).toMatchObject({ nickname: "Tom & <Jerry>🌸" });
  });

  test("cleans names of HTML wherever they are shown", async () => {
    street.shop.says(street.room, "名字");
    const { heard } = await link.heardText("名字");
    expect(heard.from).toMatchObject({ groupNickname: "星空网吧🌙 A&B", self: false });
    const [room] = await link.rooms();
    expect(room).toMatchObject({ topic: "网吧&店主群🌙", room: heard.room });
    expect(
      room?.members.map(({ nickname, groupNickname, self }) => [nickname, groupNickname, self]).sort(),
    ).toEqual(
      [
        ["回执助手", "回执1", true],
        ["张智军", undefined, false],
        ["Tom & <Jerry>🌸", "星空网吧🌙 A&B", false],
      ].sort(),
    );
  });

  test("hears texts, pictures and stickers of one poll in the servers' order, a stranger's room among them", async () => {
    const stranger = street.wechat.addPerson({ nickname: "新来的" });
    const quiet = street.wechat.addRoom({ topic: "安静群", saved: false, members: [{ person: stranger }] });
    const before = link.list("heard").length;
    const said = [
      stranger.says(quiet, "一"),
      street.shop.sendsSticker(street.room, randomBytes(100)),
      street.shop.says(street.room, "二"),
      stranger.says(quiet, "三"),
      street.officer.sendsFile("bot", "四.pdf", randomBytes(100)),
      street.officer.says("bot", "五"),
    ];
    await link.heardText("五");
    const heard = link.list("heard").slice(before);
    expect(heard.map((report) => report.heard.messageId)).toEqual(said.map(({ msgId }) => msgId));
  });

  test("fetches pictures, voice and video byte by byte", async () => {
    const bytes = randomBytes(200_000);
    const picture = street.shop.sendsPicture(street.room, bytes);
    const voice = street.shop.sendsVoice(street.room, bytes);
    const video = street.shop.sendsVideo(street.room, bytes);
    for (const [said, kind] of [
      [picture, "picture"],
      [voice, "voice"],
      [video, "video"],
    ] as const) {
      const report = await link.next("heard", ({ heard }) => heard.messageId === said.msgId);
      expect(report.heard).toMatchObject({ kind, text: "" });
      expect(report.media).toBe(bytes.toString("base64"));
    }
  });

  test("hears the reply that quotes a file, and what it quotes", async () => {
    const file = street.officer.sendsFile(street.room, "整改 <通知>.pdf", randomBytes(100));
    street.shop.quotes(street.room, file, "已收到:\n谢谢");
    const { heard } = await link.heardText("已收到:\n谢谢");
    expect(heard.quote).toEqual({ name: "张智军", text: "整改 <通知>.pdf", messageId: file.msgId });
  });

  test("takes a quoted reply apart in both its forms, also when a name holds markup", async () => {
    const words = street.shop.says(street.room, "几点截止?");
    street.officer.quotes(street.room, words, "明天18点");
    expect((await link.heardText("明天18点")).heard.quote).toEqual({
      name: "星空网吧🌙 A&B",
      text: "几点截止?",
      messageId: words.msgId,
    });
    street.officer.quotes(street.room, words, "后天吧", { form: "text" });
    expect((await link.heardText("后天吧")).heard.quote).toEqual({
      name: "星空网吧🌙 A&B",
      text: "几点截止?",
    });
    const private_ = street.officer.says("bot", "统计 <31>");
    street.officer.quotes("bot", private_, "这条");
    expect((await link.heardText("这条")).heard).toMatchObject({
      quote: { text: "统计 <31>", messageId: private_.msgId },
    });
  });

  test("hears a message once that is delivered twice", async () => {
    const said = street.shop.says(street.room, "收到两次");
    await link.heardText("收到两次");
    street.wechat.deliverTwice(said);
    await street.isHeard(link);
    expect(link.list("heard").filter(({ heard }) => heard.messageId === said.msgId)).toHaveLength(1);
  });

  test("hears what was said before its login or an internal restart", async () => {
    street.shop.says(street.room, "断网前说的", { at: Date.now() - 3_600_000 });
    await link.heardText("断网前说的");
  });

  test("is told which message was taken back", async () => {
    const said = street.shop.says(street.room, "说错了");
    await link.heardText("说错了");
    street.shop.recalls(said);
    const { recalled } = await link.next("recalled");
    expect(recalled).toMatchObject({ messageId: said.msgId, room: street.wechat.findId(street.room) });
  });

  test("hears neither system tips nor what its own account says", async () => {
    const tip = street.room.tip("“张智军”修改群名为“测试”");
    const own = street.wechat.bot.says(street.room, "手机上打的");
    await street.isHeard(link);
    const heard = link.list("heard").map((report) => report.heard.messageId);
    expect(heard).not.toContain(tip.msgId);
    expect(heard).not.toContain(own.msgId);
  });

  test("is not logged out by the spell anyone can type, and hears it", async () => {
    street.officer.says("bot", "🌚 🌚🌚 🌚🌚 🌚");
    await link.heardText("🌚 🌚🌚 🌚🌚 🌚");
    await street.isHeard(link);
    expect(street.wechat.isLoggedIn).toBe(true);
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("tells the id of what it sends, by which a quote names it, and no colon cuts the quote", async () => {
    const room = (await link.rooms()).find(({ topic }) => topic === "网吧&店主群🌙");
    const { messageId } = (await link.ask({ act: "send", to: to(room), text: "请查看:\n1 出口" })) as {
      messageId: string;
    };
    const sent = await street.wechat.nextSent();
    expect(sent).toMatchObject({ msgId: messageId, text: "请查看：\n1 出口" });
    street.shop.quotes(street.room, sent, "收到引用");
    expect((await link.heardText("收到引用")).heard.quote).toMatchObject({ messageId });
  });

  test("sends pictures and videos under names that show them, in one piece and in many", async () => {
    const [room] = await link.rooms();
    for (const [kind, length] of [
      ["picture", 300_000],
      ["video", 1_700_000],
    ] as const) {
      const bytes = randomBytes(length);
      await link.ask({
        act: "send file",
        to: to(room),
        kind,
        base64: bytes.toString("base64"),
        name: "出口",
      });
      const sent = await street.wechat.nextSent(({ kind: sentKind }) => sentKind === kind);
      expect(sent.bytes?.equals(bytes)).toBe(true);
    }
  });

  test("tells refused, unknown and never tried apart", async () => {
    const [room] = await link.rooms();
    const send = { act: "send", to: to(room), text: "通知" } as const;
    const picture = {
      act: "send file",
      to: to(room),
      kind: "picture",
      base64: randomBytes(1000).toString("base64"),
      name: "a.jpg",
    } as const;
    street.wechat.answerSend(1205, { times: 1 });
    await expect(link.ask(send)).rejects.toMatchObject({ name: "SendRefused", code: 1205 });
    street.wechat.takeAndCut();
    await expect(link.ask(send)).rejects.toMatchObject({ name: "SendUnknown" });
    street.wechat.answerBroken("json", { path: "webwxsendmsg", times: 1 });
    await expect(link.ask(send)).rejects.toMatchObject({ name: "SendUnknown" });
    street.wechat.answerBroken("500", { path: "webwxuploadmedia", times: 1 });
    await expect(link.ask(picture)).rejects.toMatchObject({ name: "SendNotTried" });
    street.wechat.answerSend(1205, { times: 1 });
    await expect(link.ask(picture)).rejects.toMatchObject({ name: "SendRefused", code: 1205 });
  });

  test("sets the remark under which a friend is found again", async () => {
    const friend = (await link.friends()).find(({ nickname }) => nickname === "张智军");
    if (friend === undefined) throw new Error("the bot sees no friend");
    await link.ask({ act: "remark", contact: friend.contact, remark: "民警 & 张" });
    expect(street.officer.remark).toBe("民警 & 张");
    expect(await link.friends()).toContainEqual({ ...friend, remark: "民警 & 张" });
  });

  test("never left an error to chance, and nobody's words above debug", () => {
    expect(link.list("fatal")).toEqual([]);
    const loud = link.list("log").filter(({ level }) => level !== "debug");
    expect(JSON.stringify(loud)).not.toMatch(/收到|地址|login\.weixin|skey|wxsid/);
  });
});

describe("a bot in trouble", () => {
  let street: Street;
  beforeEach(async () => {
    street = await Street.open();
  });
  afterEach(async () => await street.close());

  test("shows the QR code as a picture for its owner only, and removes it after the login", async () => {
    const link = street.start();
    const picture = join(street.folder, "qr.png");
    await link.next("log", ({ facts }) => facts.file === picture);
    expect((await stat(picture)).mode & 0o777).toBe(0o600);
    expect((await readFile(picture)).subarray(1, 4).toString()).toBe("PNG");
    await street.wechat.scan();
    await street.isHeard(link);
    await expect(stat(picture)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await link.ask({ act: "account" })).toBe("回执助手");
  });

  test("keeps its session when it is stopped, in a file for its owner only", async () => {
    const link = await street.startLoggedIn();
    await link.ask({ act: "stop" });
    await link.kill();
    expect(street.wechat.isLoggedIn).toBe(true);
    expect((await stat(join(street.folder, "session.memory-card.json"))).mode & 0o777).toBe(0o600);
    street.shop.says(street.room, "关机时说的");
    const again = street.start();
    await again.heardText("关机时说的");
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("says when rooms can be bound, and again when a quiet group speaks up", async () => {
    const stranger = street.wechat.addPerson({ nickname: "新来的" });
    const quiet = street.wechat.addRoom({ topic: "安静群", saved: false, members: [{ person: stranger }] });
    const link = await street.startLoggedIn();
    await link.next("roomsReady");
    expect((await link.rooms()).map(({ topic }) => topic)).toEqual(["网吧&店主群🌙"]);
    // One more may come for the puppet's own word that it is ready.
    const before = link.list("roomsReady").length;
    stranger.says(quiet, "有人吗");
    await link.next("roomsReady", () => link.list("roomsReady").length > before);
    expect((await link.rooms()).map(({ topic }) => topic)).toContain("安静群");
  });

  test("shows only live ids after a new login in the same process, and asks no server about a dead one", async () => {
    const link = await street.startLoggedIn();
    const [dead] = await link.rooms();
    street.wechat.logOut();
    await link.next("sessionEnded", undefined, 60_000);
    await expect(link.ask({ act: "send", to: to(dead), text: "晚了" })).rejects.toMatchObject({
      name: "NotLoggedIn",
    });
    await street.wechat.scan();
    await link.next("gap");
    await street.isHeard(link);
    await link.next("roomsReady", () => street.wechat.sessionCount === 2);
    const rooms = await link.rooms();
    expect(rooms.map(({ room }) => room)).toEqual([street.wechat.findId(street.room)]);
    expect((await link.friends()).map(({ contact }) => contact)).toEqual([
      street.wechat.findId(street.officer),
    ]);
    await expect(link.ask({ act: "send", to: to(dead), text: "晚了" })).rejects.toMatchObject({
      name: "SendRefused",
      code: -1,
    });
    expect(street.wechat.refused).toEqual([]);
    await link.ask({ act: "send", to: to(rooms[0]), text: "在了" });
    expect(await street.wechat.nextSent()).toMatchObject({ text: "在了" });
    expect(link.list("fatal")).toEqual([]);
  });

  test("hears again what was said during eight seconds without network", async () => {
    const link = await street.startLoggedIn();
    street.wechat.resetConnections(8_000);
    street.shop.says(street.room, "八秒里说的");
    await link.heardText("八秒里说的", 60_000);
    expect(link.list("fatal")).toEqual([]);
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("hears again what was said during half a minute without network", async () => {
    const link = await street.startLoggedIn();
    street.wechat.resetConnections(30_000);
    street.shop.says(street.room, "半分钟里说的");
    await link.heardText("半分钟里说的", 120_000);
    expect(link.list("fatal")).toEqual([]);
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("does not wait for a poll that is never answered", async () => {
    const link = await street.startLoggedIn();
    // An answer to this comes after the next poll has been sent: this one into the servers, the one after it into the void.
    await link.rooms();
    const restore = street.wechat.beSlow(600_000, "synccheck");
    await street.isHeard(link);
    await link.rooms();
    restore();
    // The client itself gives a request up after 60 s.
    await street.isHeard(link, 50_000);
    expect(link.list("gap")).toEqual([]);
  });

  test("goes on after an internal restart, although the servers answered nonsense", async () => {
    const link = await street.startLoggedIn();
    const restore = street.wechat.answerBroken("500");
    await link.next("log", ({ message }) => message.includes("could not be resumed yet"), 60_000);
    street.shop.says(street.room, "出错时说的");
    restore();
    await link.heardText("出错时说的", 60_000);
    await street.isHeard(link);
    expect(link.list("fatal")).toEqual([]);
    expect(link.list("log").filter(({ message }) => message.includes("unhandled"))).toEqual([]);
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("resumes its session although the network comes up later than the process", async () => {
    const first = await street.startLoggedIn();
    await first.kill();
    const restore = street.wechat.resetConnections();
    const link = street.start();
    await link.next("log", ({ message }) => message.includes("could not be resumed yet"));
    restore();
    street.shop.says(street.room, "开机后说的");
    await link.heardText("开机后说的");
    expect(street.wechat.sessionCount).toBe(1);
  });

  test("waits longer each time before it asks unreachable servers for a QR code again", async () => {
    const restore = street.wechat.resetConnections();
    const link = street.start();
    const waits: unknown[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const { facts } = await link.next("log", ({ message }) => message.includes("trying again"));
      waits.push(facts.seconds);
    }
    expect(waits).toEqual([1, 2, 4]);
    restore();
    await street.wechat.scan();
    await street.isHeard(link);
  });
});
