import { describe, expect, test } from "vitest";
import { redLeftBlueRight } from "../media/make-picture.ts";
import { openPosting, posted } from "./support/posting.ts";
import { openStation } from "./support/station.ts";

test("a shop with two staff, and in two groups, is counted once, and the bot answers no 收到", async () => {
  const station = await openStation({
    网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "星空网吧 前台", "蓝天网吧-老孙"] },
    网吧二群: { tag: "网吧", members: ["星空网吧-李强", "极速网吧-阿飞"] },
  });
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请自查");
  officer.isTold("应回：共3家");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  station.groupGets("网吧二群", "请自查");
  officer.isTold("已发到2个群，共3家应回复");
  await station.member("星空网吧-李强", "网吧店主群").says("收到");
  await station.member("星空网吧 前台").says("收到，谢谢");
  await station.member("星空网吧-李强", "网吧二群").says("1收到");
  await officer.says("统计");
  officer.isTold("应回3家，已回1家");
});

describe("one notice is open", () => {
  test("收到 in many spellings counts, chatter and questions do not", async () => {
    const { station, acknowledged } = await posted();
    await station.member("星空网吧-李强").says("收到👌");
    await station.member("蓝天网吧-老孙").says("好的，今晚就查");
    await station.member("极速网吧-阿飞").says("今天好冷啊");
    await station.member("谜境密室-小白").says("什么时候来检查？");
    await station.member("黑匣子密室-店长").says("没收到");
    expect(await acknowledged(1)).toEqual(["星空网吧", "蓝天网吧"].sort());
    expect(station.names((await station.tally(1)).silent)).toContain("极速网吧");
  });

  test("the officer's own 收到 in the group counts for nobody, and nothing of his is kept", async () => {
    const { station, officer } = await posted();
    await officer.saysIn("网吧店主群", "收到");
    const { sheets } = await station.file(1);
    expect(Object.values(sheets).flatMap(({ answers }) => answers)).toEqual([]);
  });

  test("a 收到 delivered twice counts once", async () => {
    const { station } = await posted();
    const messageId = await station.member("蓝天网吧-老孙").says("收到");
    await station.member("蓝天网吧-老孙").says("收到", { messageId });
    const { acknowledged } = await station.tally(1);
    expect(acknowledged.flatMap(({ answers }) => answers)).toHaveLength(1);
  });

  test("a recalled 收到 no longer counts, and said again it does", async () => {
    const { station, acknowledged } = await posted();
    const messageId = await station.member("蓝天网吧-老孙").says("收到");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
    await station.member("蓝天网吧-老孙").recalls(messageId);
    expect(await acknowledged(1)).toEqual([]);
    await station.member("蓝天网吧-老孙").says("收到！");
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
  });

  test("one of two receipts of a shop recalled leaves the other", async () => {
    const { station, acknowledged } = await posted();
    const messageId = await station.member("星空网吧-李强").says("收到");
    await station.member("星空网吧 前台").says("收到");
    await station.member("星空网吧-李强").recalls(messageId);
    expect(await acknowledged(1)).toEqual(["星空网吧"]);
  });

  test("a recall of something that answered nothing changes nothing", async () => {
    const { station, acknowledged } = await posted();
    await station.member("蓝天网吧-老孙").says("收到");
    const messageId = await station.member("蓝天网吧-老孙").says("今天好冷");
    await station.member("蓝天网吧-老孙").recalls(messageId);
    expect(await acknowledged(1)).toEqual(["蓝天网吧"]);
  });

  test("voice and stickers wait for the officer's eye", async () => {
    const { station, officer } = await posted();
    await station.member("星空网吧-李强").says("", { kind: "voice", bytes: new Uint8Array([1, 2]) });
    await station.member("蓝天网吧-老孙").says("", { kind: "sticker" });
    await officer.says("谁没回");
    const list = officer.isTold("未回3家");
    expect(list).toContain("待看2家（回过话，还不能算收到）");
    expect(list).toMatch(/星空网吧 今天14:\d\d：发的是语音，需要人工听/);
    expect(list).toMatch(/蓝天网吧 今天14:\d\d：只发了表情图，看不出意思/);
  });

  test("a picture with 收到 after it is one shop that has answered", async () => {
    const { station, acknowledged } = await posted();
    const photo = new Uint8Array(await redLeftBlueRight(64, 48).jpeg().toBuffer());
    await station.member("星空网吧-李强").sendsPicture(photo);
    expect(await acknowledged(1)).toEqual([]);
    await station.member("星空网吧-李强").says("已自查，灭火器都在有效期");
    expect(await acknowledged(1)).toEqual(["星空网吧"]);
  });

  test("words in a group the notice did not go to, or that nobody registered, count for nothing", async () => {
    const { station } = await posted();
    await station.member("云栖公寓-李姐").says("收到");
    await station.member("星空网吧-李强", "业主闲聊群").says("收到");
    const { acknowledged, unplaced } = await station.tally(1);
    expect(acknowledged).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  test("收到 whispered to the bot is met with silence, and counts", async () => {
    const { station, acknowledged } = await posted();
    await station.member("星空网吧-李强").whispers("收到");
    expect(await acknowledged(1)).toEqual(["星空网吧"]);
  });

  test("收到 before anything was posted counts for nothing", async () => {
    const { station, officer, acknowledged } = await openPosting();
    await officer.says("通知 网吧：请自查");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("1分钟后开始发");
    await station.member("星空网吧-李强").says("收到");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    expect(await acknowledged(1)).toEqual([]);
  });

  test("somebody who speaks for no known shop is kept, and counts when his shop is known", async () => {
    const { station, officer, acknowledged } = await posted();
    station.street.join("网吧店主群", "星辰网吧-小何");
    await station.member("星辰网吧-小何").says("收到");
    await station.member("路人").says("收到");
    await officer.says("统计");
    officer.isTold("另有2人回了，对不上是哪家店，没算在内");
    await station.addSites("网吧", "星辰网吧");
    expect(await acknowledged(1)).toEqual(["星辰网吧"]);
    await officer.says("统计");
    officer.isTold(/名单外也回了1家\n另有1人回了/);
  });

  test("a shop member who gives himself his shop's name counts from then on, with what he said before", async () => {
    const { station, acknowledged } = await posted();
    await station.member("路人").says("收到");
    expect(await acknowledged(1)).toEqual([]);
    station.street.renameMember("网吧店主群", "路人", "极速网吧-老板");
    await station.seeRooms();
    expect(await acknowledged(1)).toEqual(["极速网吧"]);
  });
});
