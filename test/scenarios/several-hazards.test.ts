import { describe, expect, test } from "vitest";
import { beginWalk, found, neighbour, netBars, photo, type Walk } from "./support/hazard.ts";

const quiet = { minutes: 1 };
const officerName = "张智军";
const three = "星空网吧：①二楼通道堆物 ②灭火器过期 ③插座老化。期限 3天";

/** Two hazards of one shop, found one after the other. */
async function foundTwo(): Promise<Walk> {
  const walk = await beginWalk();
  await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
  await found(walk, "星空网吧：灭火器过期。期限 3天");
  return walk;
}

describe("a shop with two hazards", () => {
  test("says which is gone, then sends its photo: the photo shows that one", async () => {
    for (const [words, number] of [
      ["灭火器换好了", 2],
      ["通道已经清空了", 1],
      ["回执1改好了", 1],
      ["1改好了", 1],
    ] as const) {
      const walk = await foundTwo();
      const { station, officer, shop } = walk;
      await shop.says(words);
      await shop.sendsPicture(await photo(2));
      await station.clock.advance(quiet);
      station.messenger.expectFile(station.street.contactOf(officerName), "picture");
      officer.isTold(`【回执${number}】星空网吧报整改，照片1张：“${words}”`);
      station.groupGets(netBars, new RegExp(`^【回执${number}】已收到照片，等民警复查。$`));
      await station.clock.advance({ minutes: 10 });
      station.expectNothingElse();
    }
  });

  test("says 改好了 and sends its photo: both are of the same hazard", async () => {
    const walk = await foundTwo();
    const { station, officer, shop } = walk;
    await shop.says("改好了");
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执2】星空网吧报整改，照片1张：“改好了”");
    station.groupGets(netBars, "【回执2】已收到照片，等民警复查。");
    station.expectNothingElse();
    await shop.says("改好了");
    await shop.sendsPicture(await photo(3));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“改好了”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("sends its photo first and then says which is gone: the photo goes with the words", async () => {
    const walk = await foundTwo();
    const { station, officer, shop } = walk;
    await shop.sendsPicture(await photo(2));
    await shop.says("通道清了");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“通道清了”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
    await officer.says("待复查");
    expect(officer.isTold("待复查")).not.toContain("灭火器");
  });

  test("says that all is gone: both wait to be looked at", async () => {
    const walk = await foundTwo();
    const { station, officer, shop } = walk;
    await shop.says("两处都改好了");
    await station.clock.advance({ minutes: 5 });
    officer.isTold("【回执1】星空网吧说改好了，没发照片：“两处都改好了”");
    officer.isTold("【回执2】星空网吧说改好了，没发照片：“两处都改好了”");
    station.overlook();
  });
});

describe("a message with three items", () => {
  test.each<[string, string]>([
    ["②已整改", "【回执2】"],
    ["第二个也好了", "【回执2】"],
    ["编号2改好了", "【回执2】"],
    ["前两个改好了", "【回执1】【回执2】"],
    ["灭火器换了，插座明天换", "【回执2】"],
    ["除了插座都改好了", "【回执1】【回执2】"],
    ["都改好了", "【回执1】【回执2】【回执3】"],
  ])("%s and a photo are of those it names", async (words, numbers) => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, three, [await photo(1)]);
    await shop.says(words);
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold(`${numbers}星空网吧报整改，照片1张：“${words}”`);
    station.groupGets(netBars, new RegExp(`^${numbers}已收到照片，等民警复查。$`));
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
  });

  test("a photo first, then ②好了: the photo is of no other item", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, three, [await photo(1)]);
    await shop.sendsPicture(await photo(2));
    await shop.says("②好了");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执2】星空网吧报整改，照片1张：“②好了”");
    station.groupGets(netBars, /^【回执2】已收到照片，等民警复查。$/);
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
  });

  test("③改不了 is said of the third alone", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, three);
    await shop.says("③改不了");
    await station.clock.advance(quiet);
    officer.isTold("【回执3】星空网吧改不了或要延期：“③改不了”");
    station.expectNothingElse();
  });
});

test("one of the shop writes and another shows it: thanked once, and asked for nothing more", async () => {
  const walk = await beginWalk();
  const { station, officer, shop } = walk;
  await found(walk, "星空网吧：二楼通道堆物。期限 3天");
  await shop.says("改好了");
  await station.member("星空网吧-小王").sendsPicture(await photo(2));
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  officer.isTold("【回执1】星空网吧报整改，照片1张：“改好了”");
  station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
  await station.clock.advance({ minutes: 30 });
  await shop.says("都弄好了警官");
  await station.clock.advance({ minutes: 10 });
  officer.isTold("说改好了，没发照片");
  station.expectNothingElse();
});

test("a photo that could not be fetched in the group is asked for again, not thanked for", async () => {
  const walk = await beginWalk();
  const { station, shop } = walk;
  await found(walk, "星空网吧：二楼通道堆物。期限 3天");
  await shop.sendsPicture("lost");
  await station.clock.advance(quiet);
  station.groupGets(netBars, "【回执1】照片没收到，请再发一次。");
  station.overlook();
});

test("照片晚点发 is asked for no photo; who sent a file is told to send a photo", async () => {
  const walk = await beginWalk();
  const { station, officer, shop } = walk;
  await found(walk, "星空网吧：二楼通道堆物。期限 3天");
  await shop.says("整改好了，照片晚点发");
  await station.clock.advance({ minutes: 5 });
  expect(officer.isTold("说改好了，没发照片")).not.toContain("已请店里");
  station.expectNothingElse();
  const other = await beginWalk();
  await found(other, "星空网吧：二楼通道堆物。期限 3天");
  await other.shop.says("", { kind: "file" });
  await other.shop.says("改好了");
  await other.station.clock.advance({ minutes: 5 });
  other.station.groupGets(netBars, "【回执1】发来的文件这里看不到，请直接发照片，对着原位置拍一张发来。");
  other.station.overlook();
});

test("what another shop says under the hazard's number is kept, and is no word of its owner", async () => {
  const walk = await beginWalk();
  const { station } = walk;
  await found(walk, "星空网吧：二楼通道堆物。期限 3天");
  await station.member(neighbour).says("【回执1】收到，马上落实");
  const file = await station.file(1);
  expect(Object.values(file.sheets).flatMap(({ answers }) => answers)).toHaveLength(1);
  expect((await station.tally(1)).standings.find(({ hazard }) => hazard)?.state).toBe("awaiting");
  station.expectNothingElse();
});
