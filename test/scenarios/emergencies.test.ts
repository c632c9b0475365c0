import { describe, expect, test } from "vitest";
import { openPosting } from "./support/posting.ts";
import { openStation } from "./support/station.ts";

const topic = "网吧店主群";
const answered = /^已通知民警。紧急情况请马上打110（火警119、急救120）。$/;

describe("an emergency", () => {
  test("reaches every officer at once, at night, is answered in its group, and is no answer", async () => {
    const { station, officer, posts, acknowledged } = await openPosting();
    const colleague = await station.officer("王敏");
    await posts("网吧", "请自查灭火器");
    await station.clock.advance({ hours: 9 });
    await station.member("蓝天网吧-老孙").says("着火了！二楼");
    await station.clock.advance({ seconds: 5 });
    const words =
      /【紧急】网吧店主群 蓝天网吧-老孙说：“着火了！二楼”\n请马上核实；情况属实，请对方马上拨打110\/119。/;
    officer.isTold(words);
    colleague.isTold(words);
    station.groupGets(topic, answered);
    expect(await acknowledged(1)).toEqual([]);
  });

  test("is told without any notice, and told and answered once when it is delivered twice", async () => {
    const { station, officer } = await openPosting();
    const messageId = await station.member("蓝天网吧-老孙").says("有人打起来了");
    await station.member("蓝天网吧-老孙").says("有人打起来了", { messageId });
    await station.clock.advance({ minutes: 11 });
    await station.member("蓝天网吧-老孙").says("有人打起来了", { messageId, minutesAgo: 11 });
    officer.isTold("【紧急】");
    station.groupGets(topic, answered);
  });

  test("is answered once in ten minutes in one group, while officers hear every word", async () => {
    const { station, officer } = await openPosting();
    await station.member("蓝天网吧-老孙").says("着火了");
    await station.clock.advance({ minutes: 5 });
    await station.member("星空网吧-李强").says("隔壁着火了");
    await station.member("谜境密室-小白").says("有人砍人");
    await station.clock.advance({ minutes: 1 });
    for (const words of ["“着火了”", "“隔壁着火了”", "“有人砍人”"]) officer.isTold(words);
    station.groupGets(topic, answered);
    station.groupGets("密室逃脱经营者群", answered);
    await station.clock.advance({ minutes: 5 });
    await station.member("星空网吧-李强").says("又着火了");
    officer.isTold("又着火了");
    station.groupGets(topic, answered);
  });

  test("at 23:00 with the day's messages spent is answered at once, before everything that waits", async () => {
    const station = await openStation(
      { [topic]: { tag: "网吧", members: ["蓝天网吧-老孙"] } },
      { pace: { dailyMessages: 1 } },
    );
    const officer = await station.officer("张智军");
    for (const words of ["请自查灭火器", "请自查电线"]) {
      await officer.says(`通知 网吧：${words}`);
      await officer.says("立即");
    }
    await station.clock.advance({ hours: 9 });
    station.overlook();
    const before = station.clock.now();
    await station.member("蓝天网吧-老孙").says("着火了");
    await station.clock.advance({ seconds: 3 });
    officer.isTold("【紧急】");
    station.groupGets(topic, answered);
    expect(station.messenger.arrived.at(-1)?.at).toBeLessThan(before + 5_000);
    await station.clock.advance({ minutes: 30 });
    station.expectNothingElse();
  });

  test("is answered with whom to call alone while no officer can be reached", async () => {
    const station = await openStation({ [topic]: { tag: "网吧", members: ["蓝天网吧-老孙"] } });
    await station.member("蓝天网吧-老孙").says("着火了");
    await station.clock.advance({ seconds: 10 });
    station.groupGets(topic, /^紧急情况请马上打110/);
  });

  test("in a group by hand is told to officers, and nothing is posted there", async () => {
    const { station, officer } = await openPosting();
    await station.store.store.update("directory", ({ directory }) => {
      for (const group of Object.values(directory.groups)) group.channel = "by hand";
    });
    await station.member("蓝天网吧-老孙").says("着火了");
    await station.clock.advance({ minutes: 1 });
    officer.isTold("【紧急】");
  });

  test("while WeChat refuses everything is told to officers, and answered no more once it is over", async () => {
    const { station, officer, posts } = await openPosting();
    station.messenger.always(station.street.roomOf(topic), { refuse: 1205 });
    await posts("网吧", "请自查灭火器");
    station.messenger.calm();
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.member("蓝天网吧-老孙").says("着火了");
    await station.clock.advance({ minutes: 2 });
    officer.isTold("【紧急】");
    station.expectNothingElse();
    await station.clock.advance({ hours: 2 });
    station.groupGets(topic, "请自查灭火器");
    station.overlook();
  });

  test("heard long after it was written is told, not answered", async () => {
    const { station, officer } = await openPosting();
    await station.member("蓝天网吧-老孙").says("着火了", { minutesAgo: 40 });
    await station.clock.advance({ minutes: 1 });
    officer.isTold("【紧急】");
  });

  test("told to the bot in private reaches the officers, and he who tells it hears whom to call", async () => {
    const { station, officer } = await openPosting();
    station.street.befriend("蓝天网吧-老孙");
    await station.seeRooms();
    const shop = station.member("蓝天网吧-老孙");
    await shop.whispers("着火了快来人");
    await station.clock.advance({ seconds: 10 });
    officer.isTold(/^【紧急】网吧店主群 蓝天网吧-老孙私聊说：“着火了快来人”/);
    shop.isTold(answered);
  });

  test("in talk of yesterday or of a drill is none", async () => {
    const { station } = await openPosting();
    await station.member("蓝天网吧-老孙").says("昨天隔壁着火了");
    await station.member("蓝天网吧-老孙").says("万一着火了怎么办");
    await station.member("蓝天网吧-老孙").says("救命，这表怎么填");
  });
});
