import { describe, expect, test } from "vitest";
import { listFixedLongAgo } from "../../src/notices/rectify/list-fixed-long-ago.ts";
import { dayMs } from "../../src/zone.ts";
import { redLeftBlueRight } from "../media/make-picture.ts";
import {
  asSeen,
  befriend,
  beginWalk,
  found,
  neighbour,
  netBars,
  owner,
  photo,
  submitted,
} from "./support/hazard.ts";
import { openStation } from "./support/station.ts";

const quiet = { minutes: 1 };
const exits = "星空网吧：二楼通道堆物。期限 3天";
const officerName = "张智军";

describe("the shop's side", () => {
  test("words, then a photo in the group: before and after reach the officer, the shop is thanked once", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("改好了，通道清空了");
    await shop.sendsPicture(await photo(2));
    station.expectNothingElse();
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    const told = officer.isTold("【回执1】星空网吧报整改，照片1张：“改好了，通道清空了”");
    expect(told).toContain("二楼通道堆物");
    expect(told).toContain("期限11月26日（周四）18:00");
    expect(told).toContain("改好了回「通过 1」，没改好回「退回 1 原因」，宽限回「延期 1 3天」");
    expect(told).not.toContain("⚠");
    station.groupGets(netBars, /^【回执1】已收到照片，等民警复查。$/);
    await station.clock.advance({ minutes: 30 });
    station.expectNothingElse();
  });

  test("photos first, words afterwards: one submission", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.sendsPicture(await photo(2));
    await shop.sendsPicture(await photo(3));
    await shop.says("已整改");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片2张：“已整改”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("in private with the bot: thanked there, and the group hears nothing", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await befriend(station, owner);
    await found(walk, exits, [await photo(1)]);
    await shop.whispers("", { kind: "picture", bytes: await photo(2) });
    await shop.whispers("弄好了");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“弄好了”");
    shop.isTold("【回执1】已收到照片，等民警复查。");
    await officer.says("通过 1");
    officer.isTold("【回执1】星空网吧复查通过");
    await station.clock.advance(quiet);
    shop.isTold("【回执1】复查合格，感谢配合。");
    station.expectNothingElse();
  });

  test("quoting the hazard, while a newer notice asks for a receipt", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await officer.says("通知 网吧：明早停电，请提前关机");
    await officer.says("立即");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    await shop.says("清理完了", {
      quote: { name: "回执小助手", text: "【回执1】检查发现一家店：二楼通道堆物。" },
    });
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“清理完了”");
    station.groupGets(netBars, "【回执1】已收到照片");
    station.expectNothingElse();
  });

  test("收到 and 在改 are counted, and nobody is told anything", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("收到");
    await shop.says("正在改");
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
    await officer.says("未整改");
    expect(officer.isTold("未整改1处")).toContain("在改");
  });

  test("已整改 without a photo: the shop is asked for one once a round, and the officer hears the words", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("已整改");
    await station.clock.advance({ minutes: 1 });
    station.expectNothingElse();
    await station.clock.advance({ minutes: 2 });
    const told = officer.isTold("【回执1】星空网吧说改好了，没发照片：“已整改”");
    expect(told).toContain("已请店里对着原位置拍一张。");
    station.groupGets(netBars, /^【回执1】请对着原位置拍一张发来。$/);
    await station.clock.advance({ hours: 1 });
    await shop.says("真的改好了");
    await station.clock.advance({ minutes: 3 });
    expect(officer.isTold("说改好了，没发照片")).not.toContain("已请店里");
    station.expectNothingElse();
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“真的改好了”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("a photo without words reaches the officer too; words that follow are added, with no second thanks", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧发来照片1张，没说明");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    await officer.says("待复查");
    officer.isTold("待复查1处：\n【回执1】星空网吧：二楼通道堆物，发来照片，待复查，期限");
    await shop.says("改好了");
    await shop.sendsPicture(await photo(3));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold(/^【回执1】星空网吧又发来照片1张：“改好了”$/);
    station.expectNothingElse();
  });

  test("what he wrote beside his photo is passed on with it, though it is no 改好了", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("纸箱搬了一半，剩下的明天搬");
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧发来照片1张：“纸箱搬了一半，剩下的明天搬”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("撤 after a ruling says what takes that back", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await officer.says("现场通过 1");
    officer.isTold("现场复查通过");
    await officer.says("撤");
    officer.isTold("要撤的是刚才的裁定，请回「撤销裁定」");
    await officer.says("撤销裁定");
    officer.isTold("又算没整改了");
    station.overlook();
  });

  test("改不了 reaches the officer with what he can do about it; more time is told to the shop", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("这个改不了，房东不同意");
    await station.clock.advance(quiet);
    expect(officer.isTold("【回执1】星空网吧改不了或要延期：“这个改不了，房东不同意”")).toContain(
      "宽限回「延期 1 3天」，不同意回「退回 1 原因」，还可以「免 1 原因」「移交 1 消防大队」",
    );
    await officer.says("再给三天");
    officer.isTold("【回执1】星空网吧期限延到11月29日（周日）18:00。马上告诉店里。");
    await station.clock.advance(quiet);
    station.groupGets(netBars, "【回执1】整改期限延到11月29日（周日）18:00，请抓紧，改好后拍照发来。");
    station.expectNothingElse();
  });

  test("two items of one message and one burst of photos: told once, naming both", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, "星空网吧：①二楼通道堆物 ②灭火器过期。期限 3天", [await photo(1)]);
    await shop.says("都改好了");
    await shop.sendsPicture(await photo(2));
    await shop.sendsPicture(await photo(3));
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    const told = officer.isTold("【回执1】【回执2】星空网吧报整改，照片2张：“都改好了”");
    expect(told).toContain("1号 二楼通道堆物\n2号 灭火器过期");
    expect(told).toContain("改好了回「通过 1-2」");
    station.groupGets(netBars, "【回执1】【回执2】已收到照片，等民警复查。");
    await officer.says("通过 1-2");
    officer.isTold("【回执1】星空网吧、【回执2】星空网吧复查通过，已销号。");
    await station.clock.advance(quiet);
    station.groupGets(netBars, "【回执1】【回执2】复查合格，感谢配合。");
    station.expectNothingElse();
  });

  test("a burst of photos that WeChat hands over late and in two goes is one submission", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await station.clock.advance({ minutes: 5 });
    await shop.says("改好了", { minutesAgo: 3 });
    await shop.sendsPicture(await photo(2), { minutesAgo: 3 });
    await station.clock.advance({ seconds: 12 });
    await shop.sendsPicture(await photo(3), { minutesAgo: 3 });
    station.expectNothingElse();
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片2张：“改好了”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("so is one that reached the bot in private", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await befriend(station, owner);
    await found(walk, exits, [await photo(1)]);
    await station.clock.advance({ minutes: 5 });
    await shop.whispers("", { minutesAgo: 3, kind: "picture", bytes: await photo(2) });
    await station.clock.advance({ seconds: 12 });
    await shop.whispers("", { minutesAgo: 3, kind: "picture", bytes: await photo(3) });
    station.expectNothingElse();
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧发来照片2张，没说明");
    shop.isTold("【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("what other shops say and show is none of it", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await station.member(neighbour).says("收到");
    await station.member(neighbour).says("已整改");
    await station.member(neighbour).sendsPicture(await photo(9));
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
    await officer.says("未整改");
    expect(officer.isTold("未整改1处")).toContain("还没回");
  });

  test("a photo taken back before it was passed on is not", async () => {
    const walk = await beginWalk();
    const { station, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    const wrong = await shop.sendsPicture(await photo(7));
    await shop.recalls(wrong);
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
  });

  test("a photo that arrived torn: the shop is told to send it again, and the officer that there was one", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    const torn = (await photo(2)).slice(0, 200);
    await shop.sendsPicture(torn);
    await station.clock.advance(quiet);
    station.groupGets(netBars, "这张照片没传完整，打不开。请重新发一次。");
    expect(officer.isTold("【回执1】星空网吧发来照片1张，没说明")).toContain("有1张没取到，请到群里看");
    station.expectNothingElse();
  });
});

describe("the photo guard", () => {
  test("warns of a photo that shows what the one of before showed", async () => {
    const walk = await beginWalk();
    await found(walk, exits, [await photo(1)]);
    expect(await submitted(walk, [await photo(1)])).toContain("⚠ 和整改前的照片几乎一样");
  });

  test("warns of another shop's photo, by its name and day", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, "蓝天网吧：灭火器过期。期限 3天", [await photo(11)]);
    await station.member(neighbour).says("改好了");
    await station.member(neighbour).sendsPicture(await photo(12));
    await station.clock.advance(quiet);
    await officer.says("通过");
    await station.clock.advance({ hours: 20 });
    station.overlook();
    await found(walk, exits, [await photo(1)]);
    expect(await submitted(walk, [await photo(2), await photo(12)])).toContain(
      "⚠ 第2张和蓝天网吧11月23日发的是同一张",
    );
  });

  test("warns of a photo sent back before, and of what is no photo of a place; a warning rules on nothing", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 没拍到通道");
    await station.clock.advance({ minutes: 20 });
    station.overlook();
    const small = new Uint8Array(await redLeftBlueRight(120, 90).jpeg().toBuffer());
    const told = await submitted(walk, [await photo(2), small]);
    expect(told).toContain("第1张和这家11月23日发的是同一张");
    expect(told).toContain("第2张太小，看不清");
    await officer.says("待复查");
    officer.isTold("待复查1处");
    station.expectNothingElse();
  });
});

describe("the officer's side", () => {
  test("a photo passed: the hazard is closed, the shop hears it in its chat, and it can be undone", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await officer.says("通过");
    officer.isTold("【回执1】星空网吧复查通过，已销号。马上告诉店里。记错了回「撤销裁定」。");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(netBars, /^【回执1】复查合格，感谢配合。$/);
    await officer.says("未整改");
    officer.isTold("没有没整改的隐患。");
    await officer.says("撤销裁定");
    officer.isTold("【回执1】已撤销：星空网吧复查通过。又算没整改了。店里已经听到结果了，正告诉店里有误。");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(netBars, "【回执1】刚才的复查结果有误，请等民警再回复。");
    await officer.says("待复查");
    officer.isTold("待复查1处：");
    station.expectNothingElse();
  });

  test("undone before the shop was told: it never hears of it", async () => {
    const walk = await beginWalk({ start: Date.UTC(2026, 10, 23, 12, 30) });
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await station.clock.advance({ hours: 1 });
    await officer.says("通过");
    officer.isTold("现在是休息时段，明天08:00告诉店里。");
    await officer.says("撤销裁定");
    officer.isTold(/又算没整改了。$/);
    await station.clock.advance({ hours: 12 });
    station.expectNothingElse();
  });

  test("sent back with a reason and a deadline: a second round, a second submission, passed", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 1 没拍到通道 2天内");
    officer.isTold("【回执1】星空网吧已退回：没拍到通道。再改期限11月25日（周三）18:00。马上告诉店里。");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(
      netBars,
      "【回执1】照片要重拍：没拍到通道。请对着原位置重新拍，11月25日（周三）18:00前发来，辛苦。",
    );
    await station.clock.advance({ hours: 1 });
    await shop.sendsPicture(await photo(5));
    await shop.says("这次拍到了，已清理");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    expect(officer.isTold("照片1张（第2轮）")).toContain("期限11月25日（周三）18:00");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    await officer.says("过");
    officer.isTold("【回执1】星空网吧复查通过");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(netBars, "【回执1】复查合格，感谢配合。");
    station.expectNothingElse();
  });

  test("sent back without a deadline keeps the old one; once that has passed it is the next workday", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 还堆着箱子");
    officer.isTold("再改期限11月26日（周四）18:00");
    await station.clock.advance({ hours: 96 });
    station.overlook();
    await submitted(walk, [await photo(3)]);
    await officer.says("不行，还是堆着");
    officer.isTold("再改期限11月30日（周一）18:00");
    station.overlook();
  });

  test("a reason is asked for, and one that names the shop is not posted unasked where nobody is to know it", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 1");
    officer.isTold("【回执1】退回的原因是什么？直接写，例如「没拍到通道」，店里会看到。");
    await officer.says("退回 1 星空网吧没拍到通道");
    officer.isTold("这句话里有店名“星空网吧”，会发到隐名的群里。还要发吗？1 发 0 不发");
    await officer.says("0");
    officer.isTold(/./u);
    await officer.says("待复查");
    officer.isTold("待复查1处");
    station.expectNothingElse();
  });

  test("passed on the spot without any submission", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await officer.says("通过 1");
    officer.isTold("【回执1】店里还没报整改。去现场看过的回「现场通过 1」。");
    await officer.says("现场复查 通过 1");
    officer.isTold("【回执1】星空网吧现场复查通过，已销号。");
    await station.clock.advance(quiet);
    station.groupGets(netBars, "【回执1】复查合格，感谢配合。");
    await officer.says("通过 1");
    officer.isTold("【回执1】已经通过了；记错了先回「撤销裁定 1」。");
    station.expectNothingElse();
  });

  test("by quoting what reached him, words or picture", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await found(walk, "网鱼网咖：灭火器过期。期限 3天", [await photo(21)]);
    await submitted(walk, [await photo(2)]);
    await submitted({ ...walk, shop: station.member("网鱼网咖-小周") }, [await photo(22)]);
    await officer.says("通过");
    officer.isTold("有2处，是哪一处？请写编号");
    await officer.says("不行，没拍到标签", {
      quote: { name: "回执小助手", text: "【回执2】网鱼网咖报整改，照片1张：“改好了”" },
    });
    officer.isTold("【回执2】网鱼网咖已退回：没拍到标签。");
    const pair = asSeen(station, officerName, 1);
    await officer.says("过", { quote: { name: "回执小助手", text: "[图片]", messageId: pair } });
    officer.isTold("【回执1】星空网吧复查通过");
    station.overlook();
  });

  test("transferred, exempted, and a document noted, each undone again", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    await officer.says("文书 1 某公（消）责〔2026〕12号");
    officer.isTold("【回执1】星空网吧文书编号记为某公（消）责〔2026〕12号。记错了回「撤销裁定」。");
    await officer.says("移交 1 消防大队");
    officer.isTold("【回执1】星空网吧已移交消防大队，不再催。");
    await officer.says("撤销裁定 1");
    officer.isTold("【回执1】已撤销：星空网吧移交消防大队。又算没整改了。");
    await officer.says("免 1 已停业");
    officer.isTold("【回执1】星空网吧已免（已停业），不再催。");
    await officer.says("隐患 1");
    expect(officer.isTold("【回执1】星空网吧")).toContain("文书某公（消）责〔2026〕12号");
    station.expectNothingElse();
  });

  test("words said in any talk rule on nothing while nothing was shown to him", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    await found(walk, exits, [await photo(1)]);
    for (const words of ["过", "可以了"]) {
      await officer.says(words);
      officer.isTold(/没看懂|帮助/u);
    }
    await officer.says("过两天再说");
    station.overlook();
    await officer.says("未整改");
    officer.isTold("未整改1处");
    station.expectNothingElse();
  });

  test("a colleague's ruling is told to whose hazard it is", async () => {
    const walk = await beginWalk();
    const { station, officer } = walk;
    const colleague = await station.officer("李明");
    await found(walk, exits, [await photo(1)]);
    await submitted(walk, [await photo(2)]);
    await colleague.says("通过 1");
    colleague.isTold("【回执1】星空网吧复查通过");
    officer.isTold("李明处理了您的隐患：【回执1】星空网吧复查通过，已销号。");
    station.overlook();
  });

  test("待审: words nobody is sure of are read as he says", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("差不多吧");
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("1 在改");
    officer.isTold("记下了，算在改：星空网吧。");
    await officer.says("未整改");
    expect(officer.isTold("未整改1处")).toContain("在改");
    station.overlook();
  });
});

describe("a program that ends", () => {
  test("after the officer was told and before the shop was: each hears it once", async () => {
    const walk = await beginWalk({ byTheClock: true });
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("改好了");
    await shop.sendsPicture(await photo(2));
    await station.clock.advance({ seconds: 21 });
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改");
    await station.crash();
    await station.logIn();
    await station.clock.advance({ minutes: 10 });
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
  });

  test("before anything was passed on: the next life does it", async () => {
    const walk = await beginWalk({ byTheClock: true });
    const { station, officer, shop } = walk;
    await found(walk, exits, [await photo(1)]);
    await shop.says("改好了");
    await shop.sendsPicture(await photo(2));
    await station.crash();
    await station.clock.advance({ minutes: 2 });
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    station.messenger.expectFile(station.street.contactOf(officerName), "picture");
    officer.isTold("【回执1】星空网吧报整改");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });
});

test("a hazard passed is closed a month later, and one whose ruling was undone is not", async () => {
  const walk = await beginWalk();
  const { station, officer } = walk;
  const over = (days: number): number[] =>
    listFixedLongAgo(station.store.store.book(), station.clock.now() + days * dayMs);
  await found(walk, exits, [await photo(1)]);
  expect(over(60)).toEqual([]);
  await officer.says("现场通过 1");
  expect(over(29)).toEqual([]);
  expect(over(30)).toEqual([1]);
  await officer.says("撤销裁定");
  expect(over(60)).toEqual([]);
  station.overlook();
});

test("a hazard told to its owner alone: his group hears nothing of what becomes of it", async () => {
  const station = await openStation({ [netBars]: { tag: "网吧", members: [owner, neighbour] } });
  const officer = await station.officer(officerName);
  const walk = { station, officer, shop: station.member(owner) };
  await befriend(station, owner);
  await found(walk, exits, [await photo(1)], "3");
  await officer.says("现场通过 1");
  officer.isTold("【回执1】星空网吧现场复查通过");
  await station.clock.advance(quiet);
  walk.shop.isTold("【回执1】复查合格，感谢配合。");
  station.expectNothingElse();
});
