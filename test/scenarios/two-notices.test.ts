import { describe, expect, test } from "vitest";
import { posted } from "./support/posting.ts";

describe("two notices are open in one group", () => {
  const two = async () => {
    const opened = await posted();
    await opened.station.clock.advance({ hours: 1 });
    await opened.posts("网吧", "请自查电线");
    return opened;
  };

  test("a bare 收到 is for the newer one, from both staff of a shop", async () => {
    const { station, acknowledged } = await two();
    await station.member("星空网吧-李强").says("收到");
    await station.member("星空网吧 前台").says("收到");
    expect(await acknowledged(2)).toEqual(["星空网吧"]);
    expect(await acknowledged(1)).toEqual([]);
  });

  test("a quote of the older one is for the older one", async () => {
    const { station, acknowledged } = await two();
    const quote = {
      name: "回执小助手",
      text: "【回执1】请自查灭火器\n看到请回复“收到”。",
    };
    await station.member("蓝天网吧-老孙").says("收到", { quote });
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("a quote known by its message's id needs no words", async () => {
    const { station, acknowledged } = await two();
    const room = station.street.roomOf("网吧店主群");
    const first = station.messenger.arrived.find(({ to }) => to === room)?.messageId ?? "";
    await station
      .member("蓝天网吧-老孙")
      .says("收到", { quote: { name: "回执小助手", text: "图片", messageId: first } });
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("都收到 is for both", async () => {
    const { station, acknowledged } = await two();
    await station.member("蓝天网吧-老孙").says("都收到了");
    await station.member("极速网吧-阿飞").says("以上收到");
    expect(await acknowledged(1)).toEqual(["极速网吧", "蓝天网吧"].sort());
    expect(await acknowledged(2)).toEqual(["极速网吧", "蓝天网吧"].sort());
  });

  test("a number says which", async () => {
    const { station, acknowledged } = await two();
    await station.member("蓝天网吧-老孙").says("回执1收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("a number there is not is for none", async () => {
    const { station, acknowledged } = await two();
    await station.member("蓝天网吧-老孙").says("回执7收到");
    expect(await acknowledged(1)).toEqual([]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("in the group that got only the older one, 收到 is for the older one", async () => {
    const { station, acknowledged } = await two();
    await station.member("谜境密室-小白").says("收到");
    expect(await acknowledged(1)).toEqual(["谜境密室"]);
  });

  test("an answer to a message of somebody else is for none", async () => {
    const { station, acknowledged } = await two();
    await station
      .member("蓝天网吧-老孙")
      .says("收到", { quote: { name: "极速网吧-阿飞", text: "晚上七点聚餐，来的回收到" } });
    expect(await acknowledged(1)).toEqual([]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("a recalled 都收到 counts for neither", async () => {
    const { station, acknowledged } = await two();
    const messageId = await station.member("蓝天网吧-老孙").says("都收到");
    await station.member("蓝天网吧-老孙").recalls(messageId);
    expect(await acknowledged(1)).toEqual([]);
    expect(await acknowledged(2)).toEqual([]);
  });

  test("统计 shows both in a line each, and a number or a quote one of them", async () => {
    const { station, officer } = await two();
    await station.member("蓝天网吧-老孙").says("收到");
    await officer.says("统计");
    officer.isTold(
      /【回执1】请自查灭火器：5家已回0，未回5\n【回执2】请自查电线：3家已回1，未回2\n看一条的回「统计 2」/,
    );
    await officer.says("统计 2");
    officer.isTold("应回3家，已回1家");
    await officer.says("统计", { quote: { name: "回执小助手", text: "【回执1】请自查灭火器" } });
    officer.isTold("应回5家，已回0家");
  });

  test("未回复 without a number asks which one", async () => {
    const { officer } = await two();
    await officer.says("谁没回");
    officer.isTold(/有2条通知，请带上编号，例如「未回复 2」/);
    await officer.says("2谁没回");
    officer.isTold("【回执2】未回3家");
  });
});

describe("a bare 收到 while the newest needs no answer", () => {
  test("is for the notice that is owed when a 告知 came after it", async () => {
    const { station, officer, acknowledged } = await posted();
    await officer.says("告知 网吧：今晚停电");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await station.member("蓝天网吧-老孙").says("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
  });

  test("is for the older notice once its writer has answered the newer, but not when he repeats himself", async () => {
    const { station, posts, acknowledged } = await posted();
    await station.clock.advance({ hours: 3 });
    await posts("网吧", "请自查电线");
    await station.member("蓝天网吧-老孙").says("收到");
    await station.clock.advance({ minutes: 2 });
    await station.member("蓝天网吧-老孙").says("好的收到");
    expect(await acknowledged(1)).toEqual([]);
    await station.clock.advance({ minutes: 30 });
    await station.member("蓝天网吧-老孙").says("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    expect(await acknowledged(2)).toEqual(["蓝天网吧"]);
  });

  test("is for the newer from the second voice of a shop, until a reminder of the older came", async () => {
    const { station, officer, posts, acknowledged } = await posted();
    await station.clock.advance({ hours: 1, minutes: 30 });
    await posts("网吧", "请自查电线");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advance({ hours: 1 });
    await station.member("星空网吧 前台").says("收到");
    expect(await acknowledged(1)).toEqual([]);
    await officer.says("催 1");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.member("星空网吧 前台").says("收到");
    expect(await acknowledged(1)).toEqual(["星空网吧"]);
  });

  test("counts for nothing older that an officer has freed the shop of", async () => {
    const { station, officer, acknowledged } = await posted();
    await officer.says("免 1 蓝天网吧 停业");
    officer.isTold(/停业/);
    await officer.says("告知 网吧：今晚停电");
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
    await station.member("蓝天网吧-老孙").says("收到");
    expect(await acknowledged(1)).toEqual([]);
  });
});
