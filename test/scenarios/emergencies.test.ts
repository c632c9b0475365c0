import { describe, expect, test } from "vitest";
import { openPosting } from "./support/posting.ts";

describe("an emergency", () => {
  test("reaches every officer at once, at night, and is no answer", async () => {
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
    expect(await acknowledged(1)).toEqual([]);
  });

  test("is told without any notice, and once when it is delivered twice", async () => {
    const { station, officer } = await openPosting();
    const messageId = await station.member("蓝天网吧-老孙").says("有人打起来了");
    await station.member("蓝天网吧-老孙").says("有人打起来了", { messageId });
    officer.isTold("【紧急】");
  });

  test("in talk of yesterday or of a drill is none", async () => {
    const { station } = await openPosting();
    await station.member("蓝天网吧-老孙").says("昨天隔壁着火了");
    await station.member("蓝天网吧-老孙").says("万一着火了怎么办");
  });
});
