import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawBlockedExit, drawExpiredExtinguisher, drawPhoto } from "../../demo/photos.ts";
import type { Person, Room, SentMessage } from "../../demo/stand-in/start-stand-in.ts";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { listZipEntries } from "../../src/ledger/zip-entries.ts";
import { dayMs } from "../../src/zone.ts";
import { canPrint, printPages } from "./support/print-pages.ts";
import { type Shop, Station, trades } from "./support/station.ts";

/** The longest a login takes until its groups are known. */
const loginLimit = 90_000;
const limitMs = 60_000;
/** Photos with another time in their stamp are other photos. */
const yesterday = Date.now() - dayMs;

/** Hazards from the photo to the ledger, through the real puppet: each test goes on where the one before left off. */
let station: Station;
/** Of a shop in two groups, whose owner is the bot's friend. */
let star: Shop;
/** The other group of that shop. */
let other: Room;
/** Its owner is a friend, too. */
let friendly: Shop;
/** Nobody of it is a friend. */
let strange: Shop;
/** When the shop heard that it was sent back. */
let sentBackAt = 0;
/** As the officer got it. */
let ledger: Buffer = Buffer.alloc(0);
const numbers = { star: 0, friendly: 0, strange: 0 };

beforeAll(async () => {
  station = await Station.open(3);
  const [first, second, third] = station.shops;
  const room = station.rooms[1];
  if (!first || !second || !third || !room) throw new Error("the street is empty");
  [star, friendly, strange, other] = [first, second, third, room];
  other.join(star.keeper, { groupNickname: `${star.name}-李强` });
  station.wechat.makeFriend(star.keeper);
  station.wechat.makeFriend(friendly.keeper);
  await station.registerShops();
  const { code } = JSON.parse(await station.cli("officers", "add", "张智军", "--json")) as { code: string };
  station.start();
  await station.wechat.scan();
  await station.hears(`绑定 ${code}`, "绑定成功", loginLimit);
  for (const { topic, tag } of trades) await station.ask("groups", "tag", topic, tag);
  for (const one of station.rooms) await gets(one, "各位好，我是");
});
afterAll(async () => await station.close());

/** The next message to somebody, or to a group, that holds these words. */
async function gets(to: Person | Room, words: string): Promise<SentMessage> {
  return await station.wechat.nextSent((message) => message.to === to && message.text.includes(words), {
    limitMs,
  });
}

async function getsPicture(to: Person | Room): Promise<SentMessage> {
  const isHis = (message: SentMessage): boolean => message.to === to && message.kind === "picture";
  return await station.wechat.nextSent(isHis, { limitMs });
}

/** The officer sends photos and a line, and has it out at once; resolves with its number. */
async function finds(photos: readonly Uint8Array[], typed: string): Promise<number> {
  for (const photo of photos) station.officer.sendsPicture("bot", Buffer.from(photo));
  const preview = await station.hears(`隐患 ${typed}`, "【隐患预览】");
  expect(preview).toContain(`照片：${photos.length}张`);
  const started = await station.hears("立即", "马上开始发");
  return Number(/【回执(\d+)】/u.exec(started)?.[1]);
}

/** So many messages of its shop are known of a hazard. */
async function answered(number: number, messages: number): Promise<void> {
  await station.showWhen(
    number,
    ({ recipients }) => recipients.flatMap(({ answers }) => answers).length === messages,
  );
}

/** What the officer gets of a submission: one picture and the words below it. */
async function submitted(words: string): Promise<{ picture: SentMessage; told: string }> {
  const told = await gets(station.officer, words);
  return { picture: await getsPicture(station.officer), told: told.text };
}

/** Pictures that the bot has sent to the officer so far. */
function picturesToOfficer(): SentMessage[] {
  return station.wechat.sent.filter(({ to, kind }) => to === station.officer && kind === "picture");
}

async function shapeOf({ bytes }: SentMessage): Promise<number> {
  const { width, height } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
  return width / height;
}

test("a hazard with three photos goes to the shop's two groups without its name, and to its owner with it", async () => {
  const photos = [await drawBlockedExit(), await drawExpiredExtinguisher(), await drawPhoto(3)];
  numbers.star = await finds(photos, `${star.name}：二楼通道堆物，灭火器过期。期限 3天`);
  for (const room of [star.room, other]) {
    const { text } = await gets(room, `【回执${numbers.star}】检查发现一家店：二楼通道堆物，灭火器过期。`);
    expect(text).not.toContain(star.name);
    for (const _ of photos) await getsPicture(room);
  }
  await gets(star.keeper, `【回执${numbers.star}】${star.name}：二楼通道堆物，灭火器过期。`);
  for (const _ of photos) await getsPicture(star.keeper);
  await gets(station.officer, `【回执${numbers.star}】已发到2个群。`);
  expect(station.posted.filter(({ to }) => to === station.rooms[2])).toEqual([]);
});

test("收到 is kept and closes nothing", async () => {
  star.keeper.says(star.room, "收到");
  await answered(numbers.star, 1);
  expect(await station.hears("未整改", "未整改1处")).toContain("收到了，还没改");
});

test("在改 is kept, too", async () => {
  star.keeper.says(other, "正在改");
  await answered(numbers.star, 2);
  expect(await station.hears("未整改", "未整改1处")).toContain("说在改");
});

test("改不了 reaches the officer, and 延期 the shop", async () => {
  star.keeper.says(star.room, "货还没到，这几天改不了，想延期");
  await gets(
    station.officer,
    `【回执${numbers.star}】${star.name}改不了或要延期：“货还没到，这几天改不了，想延期”`,
  );
  await station.hears(`延期 ${numbers.star} 5天`, `【回执${numbers.star}】${star.name}期限延到`);
  await gets(star.room, `【回执${numbers.star}】整改期限延到`);
});

test("photos, then 改好了: the officer gets before and after in one picture, the shop one line", async () => {
  star.keeper.sendsPicture(star.room, Buffer.from(await drawPhoto(0)));
  star.keeper.sendsPicture(star.room, Buffer.from(await drawPhoto(1)));
  star.keeper.says(star.room, "改好了");
  const { picture, told } = await submitted("报整改");
  expect(told).toContain(`【回执${numbers.star}】${star.name}报整改，照片2张：“改好了”`);
  expect(told).not.toContain("⚠");
  // Photos upright, side by side: wider than any of them.
  expect(await shapeOf(picture)).toBeGreaterThan(0.9);
  await gets(star.room, `【回执${numbers.star}】已收到照片，等民警复查。`);
  expect(picturesToOfficer()).toHaveLength(1);
});

test("退回 with a reason: the shop hears it where it wrote, and the next round begins", async () => {
  await station.hears(`退回 ${numbers.star} 没拍到通道 2天内`, "已退回：没拍到通道。");
  const told = await gets(star.room, "照片要重拍：没拍到通道。");
  expect(told.text).not.toContain(star.name);
  sentBackAt = told.at;
});

test("改好了, then photos: the second round; 通过 under the picture closes it, and the shop hears it", async () => {
  // The servers count whole seconds: said within the second of the ruling it would be of the round before.
  star.keeper.says(star.room, "通道清空了，改好了", { at: sentBackAt + 1_000 });
  star.keeper.sendsPicture(star.room, Buffer.from(await drawPhoto(5)));
  const { picture, told } = await submitted("（第2轮）");
  expect(told).toContain("报整改，照片1张（第2轮）：“通道清空了，改好了”");
  await gets(star.room, `【回执${numbers.star}】已收到照片，等民警复查。`);
  expect(picturesToOfficer()).toHaveLength(2);
  station.officer.quotes("bot", picture, "通过");
  await station.isTold(`【回执${numbers.star}】${star.name}复查通过，已销号。`);
  await gets(star.room, `【回执${numbers.star}】复查合格，感谢配合。`);
  await station.hears("未整改", "没有没整改的隐患");
});

test("in private with the bot: thanked there, and the group hears nothing", async () => {
  numbers.friendly = await finds(
    [await drawExpiredExtinguisher(yesterday)],
    `${friendly.name}：灭火器过期。期限 3天`,
  );
  await gets(friendly.keeper, `【回执${numbers.friendly}】${friendly.name}：灭火器过期。`);
  await gets(station.officer, `【回执${numbers.friendly}】已发到1个群。`);
  const before = station.posted.length;
  friendly.keeper.sendsPicture("bot", Buffer.from(await drawPhoto(6)));
  friendly.keeper.says("bot", "弄好了");
  const { told } = await submitted("“弄好了”");
  expect(told).toContain(`【回执${numbers.friendly}】${friendly.name}报整改，照片1张`);
  await gets(friendly.keeper, `【回执${numbers.friendly}】已收到照片，等民警复查。`);
  expect(station.posted).toHaveLength(before);
});

test("quoting the hazard, while another of another shop is newer; the officer passes on what its owner must know", async () => {
  numbers.strange = await finds(
    [await drawBlockedExit(yesterday)],
    `${strange.name}：疏散通道堆放纸箱。期限 3天`,
  );
  const posted = await gets(strange.room, `【回执${numbers.strange}】检查发现一家店：疏散通道堆放纸箱。`);
  await gets(
    station.officer,
    `【回执${numbers.strange}】${strange.name}没人是机器人好友，请把下面的转发给店主：`,
  );
  await gets(station.officer, `【回执${numbers.strange}】${strange.name}：疏散通道堆放纸箱。`);
  await getsPicture(station.officer);
  await gets(station.officer, `【回执${numbers.strange}】已发到1个群。`);
  strange.keeper.quotes(strange.room, posted, "清理完了");
  strange.keeper.sendsPicture(strange.room, Buffer.from(await drawPhoto(10)));
  const { told } = await submitted("“清理完了”");
  expect(told).toContain(`【回执${numbers.strange}】${strange.name}报整改，照片1张`);
  await gets(strange.room, `【回执${numbers.strange}】已收到照片，等民警复查。`);
});

test("台账 arrives as a spreadsheet that holds all three, with the pictures of before and after", async () => {
  await station.hears("台账 本月", "发给您：隐患3处");
  const file = await station.wechat.nextSent(({ kind }) => kind === "file", { limitMs });
  expect(file.to).toBe(station.officer);
  expect(file.fileName).toMatch(/^台账.+\.xlsx$/u);
  ledger = file.bytes ?? Buffer.alloc(0);
  const [hazards, receipts, checks] = await readSpreadsheet(ledger, "xlsx");
  const [, , headings = [], ...rows] = hazards?.rows ?? [];
  const told = rows.slice(0, 3).map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
  const found = { 检查人: "张智军" };
  expect(told).toEqual([
    expect.objectContaining({
      ...found,
      场所名称: star.name,
      隐患描述: "二楼通道堆物，灭火器过期",
      整改情况: "已整改：“通道清空了，改好了”",
      复查人: "张智军",
      复查结果: "合格",
      是否销号: "是",
      是否逾期: "否",
    }),
    expect.objectContaining({
      ...found,
      场所名称: friendly.name,
      隐患描述: "灭火器过期",
      整改情况: "已报整改，待复查：“弄好了”",
      是否销号: "否",
    }),
    expect.objectContaining({
      ...found,
      场所名称: strange.name,
      隐患描述: "疏散通道堆放纸箱",
      整改情况: "已报整改，待复查：“清理完了”",
      是否销号: "否",
    }),
  ]);
  expect(receipts?.rows.slice(3).map((row) => row[3])).toEqual(expect.arrayContaining([star.name]));
  expect(checks?.rows.flat()).toContain("发现隐患1处");
  // Of three photos before the first two have room in the cell.
  const pictures = [...listZipEntries(ledger).keys()].filter((name) => name.startsWith("xl/media/"));
  expect(pictures).toHaveLength(7);
});

test.skipIf(!canPrint)(
  "as LibreOffice prints it, the ledger shows its words and its photos (skipped where LibreOffice or poppler is not installed)",
  async () => {
    const [first, ...others] = await printPages(ledger);
    expect(others.length).toBeGreaterThanOrEqual(3);
    for (const name of [star.name, friendly.name, strange.name]) expect(first?.text).toContain(name);
    expect(first?.shape).toBeCloseTo(Math.SQRT2, 1);
    // Nothing but photos has colours: the other sheets have none.
    expect(first?.coloured).toBeGreaterThan(0.004);
    for (const { coloured } of others) expect(coloured).toBeLessThan(0.001);
    for (const { inked } of others) expect(inked).toBeGreaterThan(0.01);
  },
);

test("提示单 of one of them arrives, and is one page to be signed where LibreOffice prints it", async () => {
  await station.hears(`提示单 ${numbers.friendly}`, `【回执${numbers.friendly}】的提示单发给您，一页纸`);
  const name = `隐患提示单${numbers.friendly}.xlsx`;
  const file = await station.wechat.nextSent(({ fileName }) => fileName === name, { limitMs });
  expect(file.to).toBe(station.officer);
  if (!canPrint) return;
  const pages = await printPages(file.bytes ?? Buffer.alloc(0));
  expect(pages).toHaveLength(1);
  const [page] = pages;
  expect(page?.text).toContain("线上提示，不替代执法文书");
  expect(page?.text).toContain(friendly.name);
  expect(page?.coloured).toBeGreaterThan(0.004);
});

test("WeChat was asked for nothing it does not know", () => {
  expect(station.wechat.refused).toEqual([]);
  expect(station.wechat.unknownPaths).toEqual([]);
  expect(station.wechat.failures).toEqual([]);
});
