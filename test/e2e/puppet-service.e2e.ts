import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileBox } from "file-box";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { mock, PuppetMock } from "wechaty-puppet-mock";
import { PuppetServer } from "wechaty-puppet-service";
import { type Bot, createBot } from "../../src/bot/create-bot.ts";
import type { Clock, ContactAddress, Heard, Log, RoomAddress } from "../../src/ports.ts";

// Another puppet works by its name: the bot over wechaty-puppet-service against Wechaty's own PuppetServer, around the
// mock puppet, which never says that it is ready and whose errors lose their codes on the way.

const clock: Clock = {
  now: () => Date.now(),
  wakeAt: (at, wake) => {
    const timer = setTimeout(wake, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  },
};
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Things told, each given out once, in order. */
class Told<T> {
  readonly all: T[] = [];
  #given = 0;
  #wake = () => {};

  push(thing: T): void {
    this.all.push(thing);
    this.#wake();
  }

  async next(): Promise<T> {
    while (this.all.length <= this.#given) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#given += 1;
    return this.all[this.#given - 1] as T;
  }
}

const mocker = new mock.Mocker();
const puppet = new PuppetMock({ mocker });
const heard = new Told<Heard>();
const ready = new Told<string>();
const ended = new Told<string>();
const fatal: unknown[] = [];
let folder: string;
let server: PuppetServer;
let bot: Bot;

const me = mocker.createContact({ name: "回执助手", friend: false });
const zhang = mocker.createContact({ name: "张三&amp;<b>李四</b>", alias: "", friend: true });
const room = mocker.createRoom({ topic: "网吧店主群", memberIdList: [me.id, zhang.id] });

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huizhi-service-"));
  // The service's client keeps names in the user's home folder.
  vi.stubEnv("HOME", folder);
  const endpoint = `127.0.0.1:${await freePort()}`;
  const token = `insecure_${randomUUID()}`;
  server = new PuppetServer({ endpoint, puppet, token, tls: { disable: true } });
  bot = createBot({
    puppet: "wechaty-puppet-service",
    puppetOptions: { endpoint, token, tls: { disable: true } } as { token: string },
    name: join(folder, "session"),
    qrFile: join(folder, "qr.png"),
    clock,
    log: silent,
    listener: {
      heard: (message) => heard.push(message),
      recalled: () => {},
      friendRequest: () => {},
      roomsReady: (account) => ready.push(account),
      sessionEnded: (reason) => ended.push(reason),
      gap: () => {},
      kept: async () => {},
    },
    onFatal: (error) => fatal.push(error),
  });
  // The bot first: a service that is not there yet is waited for.
  const started = bot.start();
  await puppet.start();
  await server.start();
  await started;
  mocker.login(me);
  expect(await ready.next()).toBe("回执助手");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await bot.stop();
  await server.stop();
  await puppet.stop();
  await rm(folder, { recursive: true, force: true });
  expect(fatal).toEqual([]);
});

test("rooms can be bound although the puppet never says that it is ready", async () => {
  const [seen] = await bot.messenger.listRooms();
  expect(seen).toMatchObject({ room: room.id, topic: "网吧店主群" });
  expect(seen?.members.map(({ contact, nickname, self }) => [contact, nickname, self]).sort()).toEqual(
    [
      [me.id, "回执助手", true],
      [zhang.id, "张三&李四", false],
    ].sort(),
  );
  expect(bot.accountName()).toBe("回执助手");
});

test("what is said in a room and in private is heard, once, and its quote taken apart", async () => {
  zhang.say("「回执助手：【回执31】」\n- - - - - - - - - - - - - - -\n收到").to(room);
  expect(await heard.next()).toMatchObject({
    account: "回执助手",
    room: room.id,
    kind: "text",
    text: "收到",
    quote: { name: "回执助手", text: "【回执31】" },
    from: { contact: zhang.id, nickname: "张三&李四", self: false },
  });
  zhang.say("统计").to(me);
  const { room: none, text } = await heard.next();
  expect([none, text]).toEqual([undefined, "统计"]);
});

test("a picture's bytes are fetched through the service", async () => {
  const bytes = randomBytes(50_000);
  zhang.say(FileBox.fromBase64(bytes.toString("base64"), "photo.jpg")).to(room);
  const { kind, media } = await heard.next();
  expect(kind).toBe("picture");
  expect(Buffer.from((await media) ?? []).equals(bytes)).toBe(true);
});

test("what is sent arrives, and is not heard as somebody's words", async () => {
  const arrived = new Told<string>();
  puppet.on("message", ({ messageId }) => arrived.push(mocker.messagePayload(messageId).text ?? ""));
  await bot.messenger.send(
    { kind: "room", room: room.id as RoomAddress },
    { kind: "text", text: "请自查:\n灭火器" },
  );
  expect(await arrived.next()).toBe("请自查：\n灭火器");
  zhang.say("收到了").to(room);
  expect((await heard.next()).text).toBe("收到了");
});

test("a mention goes along with the ids it is for, its names before the words as WeChat shows them", async () => {
  const send = vi.spyOn(puppet, "messageSendText");
  onTestFinished(() => send.mockRestore());
  expect(bot.messenger.capabilities.notifyingMentions).toBe(true);
  const toRoom = { kind: "room", room: room.id as RoomAddress } as const;
  const mentions = [zhang.id, "nobody"] as ContactAddress[];
  await bot.messenger.send(toRoom, { kind: "text", text: "请回个“收到”。", mentions });
  await bot.messenger.send(toRoom, { kind: "text", text: "@张三&李四\u2005 请回", mentions });
  await bot.messenger.send(toRoom, { kind: "text", text: "不点名" });
  expect(send.mock.calls).toEqual([
    [room.id, "@张三&李四\u2005请回个“收到”。", [zhang.id]],
    [room.id, "@张三&李四\u2005 请回", [zhang.id]],
    [room.id, "不点名", []],
  ]);
});

test("a send that fails there is unknown: through the service an error keeps only its text", async () => {
  const nobody = { kind: "contact", contact: "nobody" as ContactAddress } as const;
  await expect(bot.messenger.send(nobody, { kind: "text", text: "在吗" })).rejects.toMatchObject({
    name: "SendUnknown",
  });
  expect(bot.messenger.capabilities).toMatchObject({ errorCodes: false, stableIds: false });
});

test("a room that appears later is told", async () => {
  mocker.createRoom({ topic: "新群", memberIdList: [me.id, zhang.id] });
  await ready.next();
  expect((await bot.messenger.listRooms()).map(({ topic }) => topic)).toContain("新群");
});

test("a logout is told, and nothing can be sent or listed any more", async () => {
  await puppet.logout("the phone said so");
  await ended.next();
  const toRoom = { kind: "room", room: room.id as RoomAddress } as const;
  await expect(bot.messenger.send(toRoom, { kind: "text", text: "在吗" })).rejects.toMatchObject({
    name: "NotLoggedIn",
  });
  await expect(bot.messenger.listRooms()).rejects.toMatchObject({ name: "NotLoggedIn" });
});
