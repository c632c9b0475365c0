import { describe, expect, test } from "vitest";
import { befriend, beginWalk, found, netBars, owner, photo } from "./support/hazard.ts";

const quiet = { minutes: 1 };

describe("the shop's side", () => {
  test("words, then a photo in the group: before and after reach the officer, the shop is thanked once", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
    await shop.says("改好了，通道清空了");
    await shop.sendsPicture(await photo(2));
    station.expectNothingElse();
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
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
    await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
    await shop.sendsPicture(await photo(2));
    await shop.sendsPicture(await photo(3));
    await shop.says("已整改");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片2张：“已整改”");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });

  test("in private with the bot: thanked there, and the group hears nothing", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await befriend(station, owner);
    await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
    await shop.whispers("", { kind: "picture", bytes: await photo(2) });
    await shop.whispers("弄好了");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
    officer.isTold("【回执1】星空网吧报整改，照片1张：“弄好了”");
    shop.isTold("【回执1】已收到照片，等民警复查。");
    station.expectNothingElse();
  });
});

describe("the officer's side", () => {
  test("a photo passed: the hazard is closed, the shop hears it in its chat, and it can be undone", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
    await shop.says("改好了");
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.overlook();
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

  test("sent back with a reason and a deadline: a second round, a second submission, passed", async () => {
    const walk = await beginWalk();
    const { station, officer, shop } = walk;
    await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
    await shop.says("改好了");
    await shop.sendsPicture(await photo(2));
    await station.clock.advance(quiet);
    station.overlook();
    await officer.says("退回 1 没拍到通道 2天内");
    officer.isTold("【回执1】星空网吧已退回：没拍到通道。再改期限11月25日（周三）18:00。马上告诉店里。");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(
      netBars,
      "【回执1】还没改到位，请再整改：没拍到通道。11月25日（周三）18:00前拍照发来。",
    );
    await station.clock.advance({ hours: 1 });
    await shop.sendsPicture(await photo(5));
    await shop.says("这次拍到了，已清理");
    await station.clock.advance(quiet);
    station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
    expect(officer.isTold("照片1张（第2轮）")).toContain("期限11月25日（周三）18:00");
    station.groupGets(netBars, "【回执1】已收到照片，等民警复查。");
    await officer.says("过");
    officer.isTold("【回执1】星空网吧复查通过");
    await station.clock.advance({ seconds: 30 });
    station.groupGets(netBars, "【回执1】复查合格，感谢配合。");
    station.expectNothingElse();
  });
});
