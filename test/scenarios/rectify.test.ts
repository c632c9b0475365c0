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
