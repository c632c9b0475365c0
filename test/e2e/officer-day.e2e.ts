import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person, Room, SentMessage } from "../../demo/stand-in/start-stand-in.ts";
import { drawPhoto, seePicture } from "./support/draw-photo.ts";
import { listAcknowledged } from "./support/notice-shown.ts";
import { type Shop, Station, trades } from "./support/station.ts";

/** The longest a login takes until its groups are known. */
const loginLimit = 90_000;
const limitMs = 30_000;

/** The day of one officer, hour by hour: each test goes on where the one before left off. */
let station: Station;
let newcomer: Person;
let colleague: Person;
/** The morning's notice. */
let number: number;

beforeAll(async () => {
  station = await Station.open(4);
  newcomer = station.wechat.addPerson({ nickname: "何何" });
  roomAt(0).join(newcomer, { groupNickname: "小何" });
  colleague = station.wechat.addPerson({ nickname: "明", friend: true });
  await station.registerShops();
  await station.cli("sites", "add", "红树林网吧", "--category", "网吧");
  station.start();
  await station.wechat.scan();
});
afterAll(async () => await station.close());

function roomAt(group: number): Room {
  const room = station.rooms[group];
  if (!room) throw new Error(`no group ${group}`);
  return room;
}

function shopAt(group: number, place: number): Shop {
  const shop = station.shops.filter(({ room }) => room === roomAt(group))[place];
  if (!shop) throw new Error(`no shop ${place} in group ${group}`);
  return shop;
}

/** The next message to somebody, or to a group, that holds these words. */
async function gets(to: Person | Room, words: string, within = limitMs): Promise<SentMessage> {
  return await station.wechat.nextSent((message) => message.to === to && message.text.includes(words), {
    limitMs: within,
  });
}

/** A new one-time code, as the administrator draws it. */
async function codeFor(name: string): Promise<string> {
  return (JSON.parse(await station.ask("officers", "add", name, "--json")) as { code: string }).code;
}

function startingWith(words: string): unknown {
  return expect.stringMatching(new RegExp(`^${words}`, "u"));
}

/** So many shops have said something to the notice. */
async function answered(shops: number): Promise<void> {
  await station.showWhen(
    number,
    ({ recipients }) => recipients.filter(({ answers }) => answers.length > 0).length === shops,
  );
}

test("he binds his chat with the code he was given", async () => {
  await station.hears(`绑定 ${await codeFor("张智军")}`, "绑定成功，张智军您好", loginLimit);
});

test("he sees the three groups and registers each by its number; each is told once who speaks", async () => {
  const list = await station.hears("群", "没登记：", loginLimit);
  for (const { topic, tag } of trades) {
    const index = new RegExp(`^(\\d+) ${topic}`, "mu").exec(list)?.[1];
    const told = await station.hears(`登记 ${index} ${tag}`, `已登记“${topic}”`);
    expect(told).toContain("对上4家店");
  }
  for (const room of station.rooms) {
    expect((await gets(room, "各位好，我是")).text).toContain("由张智军警官负责");
  }
});

test("whoever could not be placed is asked about, and placed with one line", async () => {
  const list = await station.hears("待绑定", "没对上店");
  expect(list).toContain("有1人没对上店：\n1 小何（网吧店主群）");
  await station.hears("1 红树林网吧", "记住了：“小何”代表红树林网吧");
});

test("he posts a notice with two photos and a deadline", async () => {
  number = await station.publish("今晚请自查灭火器和疏散通道。截止 明天18点", [
    await drawPhoto("red", 1_200),
    await drawPhoto("blue"),
  ]);
  await station.isDelivered(number);
  for (const room of station.rooms) {
    const [text, ...pictures] = station.postedTo(room, number);
    expect(text?.text).toMatch(/今晚请自查灭火器和疏散通道。\n（下附图片2张）\n请在.+18:00前回复“收到”。/u);
    const seen = await Promise.all(pictures.map(({ bytes }) => seePicture(bytes ?? Buffer.alloc(0))));
    expect(seen.map(({ colour }) => colour)).toEqual(["red", "blue"]);
  }
});

test("he sees how many have answered, who has not, and what could not be read", async () => {
  for (const shop of [shopAt(0, 0), shopAt(1, 0), shopAt(1, 1)]) shop.keeper.says(shop.room, "收到");
  newcomer.says(roomAt(0), "好的收到");
  shopAt(0, 1).keeper.says(roomAt(0), "过期的灭火器去哪换？");
  shopAt(0, 2).keeper.says(roomAt(0), "这个不归我管");
  await answered(6);
  expect(await station.hears("统计", "应回13家")).toContain("应回13家，已回4家，未回7家，待看2家");
  const missing = await station.hears(`还差谁 ${number}`, "未回7家");
  expect(missing).toContain(shopAt(2, 3).name);
  expect(missing).not.toContain(shopAt(0, 0).name);
  expect(missing).toMatch(/待看2家[\s\S]*这个不归我管/u);
});

test("he rules on what could not be read", async () => {
  const list = await station.hears("待审", "待审2条");
  const index = /^(\d+) .*这个不归我管/mu.exec(list)?.[1];
  await station.hears(`${index} 不算`, `不算收到：${shopAt(0, 2).name}`);
});

test("he answers a shop's question by quoting it, and the group hears whom he means", async () => {
  station.officer.says("bot", "待审");
  const list = await gets(station.officer, "待审1条");
  expect(list.text).toContain("过期的灭火器去哪换？");
  station.officer.quotes("bot", list, "找原来买的店就能换");
  await gets(station.officer, "回到“网吧店主群”");
  const said = await gets(roomAt(0), "找原来买的店就能换");
  expect(said.text).toContain(`@${shopAt(0, 1).name}`);
  await station.hears("待审", "没有待审的");
});

test("he takes two shops' word by telephone", async () => {
  const [one, two] = [shopAt(2, 0).name, shopAt(2, 1).name];
  const told = await station.hears(`代收 ${number} ${one} ${two} 电话`, "代收2家");
  expect(told).toContain(`${one}、${two}（电话，今天`);
  const { recipients } = await station.show(number);
  expect(recipients.find(({ name }) => name === one)?.state).toBe("acknowledged");
});

test("he chases the others: one line in each group that owes, with its own count", async () => {
  await station.hears("催一下", "马上催：");
  for (const [group, owing] of [3, 2, 2].entries()) {
    expect((await gets(roomAt(group), "请抽空回个“收到”")).text).toContain(
      `【回执${number}】还有${owing}家没回`,
    );
  }
});

test("he corrects the deadline; who has answered owes nothing", async () => {
  const before = listAcknowledged(await station.show(number));
  const told = await station.hears(`更正 ${number}：截止 后天12点`, "发到网吧店主群");
  expect(told).toContain(`【回执${number}更正】`);
  for (const room of station.rooms) {
    expect((await gets(room, "更正】")).text).toContain("已回“收到”的不用再回");
  }
  expect(listAcknowledged(await station.show(number))).toEqual(before);
  shopAt(1, 2).keeper.says(roomAt(1), "收到");
  await station.showWhen(number, (shown) => listAcknowledged(shown).length === before.length + 1);
});

test("he voids what he posted by mistake, and it is taken back from the group", async () => {
  await station.hears("告知 密室：周六停水", "【预览】");
  const started = await station.hears("立即", "马上开始发");
  const wrong = /【回执(\d+)】/u.exec(started)?.[1] ?? "";
  const posted = await gets(roomAt(2), "周六停水");
  await station.isTold(`【回执${wrong}】已发到1个群`);
  await station.hears(`作废 ${wrong}`, `【回执${wrong}】已作废`);
  await station.isTold("撤回了");
  expect(posted.recalledAt).toBeDefined();
});

test("he hands the notice over to a second officer, who sees it as his", async () => {
  colleague.says("bot", `绑定 ${await codeFor("李明")}`);
  await gets(colleague, "绑定成功，李明您好");
  await station.hears(`交接 ${number} 给 李明`, "已交给李明");
  expect((await gets(colleague, "张智军")).text).toContain(`【回执${number}】今晚请自查灭火器和疏散通道`);
  colleague.says("bot", "催");
  await gets(colleague, "刚催过");
  colleague.says("bot", "1");
  await gets(colleague, "马上催：");
  for (const [group, owing] of [3, 1, 2].entries()) {
    await gets(roomAt(group), `还有${owing}家没回`);
  }
});

test("今日 says what is open and what waits to who looks after it, and to the other who does", async () => {
  colleague.says("bot", "今日");
  const today = await gets(colleague, "进行中1条");
  expect(today.text).toMatch(/进行中1条：\n【回执1】今晚请自查灭火器和疏散通道.*：13家还差6家，截止.*12:00/u);
  expect(today.text).toContain("没有要您看的");
  const his = await station.hears("今日", "您手上没有进行中的通知");
  expect(his).toContain(`李明负责的：【回执${number}】，进度回「统计 ${number}」`);
});

test("the groups heard nothing but that, and WeChat was asked for nothing it does not know", () => {
  const day = [
    "各位好",
    "【回执1】今晚",
    "picture",
    "picture",
    "【回执1】还有",
    "【回执1更正】",
    "【回执1】还有",
  ];
  const heard = station.rooms.map((room) =>
    station.wechat.sent.filter(({ to }) => to === room).map(({ kind, text }) => (text === "" ? kind : text)),
  );
  expect(heard).toEqual([
    [...day.slice(0, 4), `@${shopAt(0, 1).name}`, ...day.slice(4)].map(startingWith),
    day.map(startingWith),
    [...day.slice(0, 6), "【回执2】周六停水", ...day.slice(6)].map(startingWith),
  ]);
  expect(station.wechat.refused).toEqual([]);
  expect(station.wechat.unknownPaths).toEqual([]);
  expect(station.wechat.failures).toEqual([]);
});
