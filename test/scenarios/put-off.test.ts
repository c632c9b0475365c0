import { describe, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = { 网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] } };

describe("a draft whose groups have heard enough for now", () => {
  test("稍后 keeps it for half a day, and 发 sends it then", async () => {
    const station = await openStation(cast);
    const officer = await station.officer("张智军");
    await officer.says("通知 网吧：请自查灭火器。");
    officer.isTold("【预览】");
    await officer.says("稍后");
    officer.isTold("好，草稿留到明天02:00。要发回「发」，不要了回「取消」。");
    await station.clock.advance({ hours: 3 });
    await officer.says("发");
    officer.isTold("【回执1】");
    await station.clock.advance({ minutes: 2 });
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("已发到1个群");
  });

  test("合并 says how it is added to the notice that is out there", async () => {
    const station = await openStation(cast);
    const officer = await station.officer("张智军");
    await officer.says("通知 网吧：请自查灭火器。");
    officer.isTold("【预览】");
    await officer.says("合并");
    officer.isTold("这些群没有进行中的通知可以并，请回「发」或「取消」。");
    await officer.says("立即");
    officer.isTold("【回执1】");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "请自查灭火器");
    officer.isTold("已发到1个群");
    await officer.says("通知 网吧：也查疏散通道。");
    officer.isTold("【预览】");
    await officer.says("合并");
    officer.isTold("要并进【回执1】，请回「更正 1：」加要补充的话；这条草稿就回「取消」。");
  });
});
