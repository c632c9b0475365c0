import { describe, expect, test } from "vitest";
import { noisy, redLeftBlueRight } from "../media/make-picture.ts";
import { type Opening, openStation, type Speaker, type Station } from "./support/station.ts";

const group = "网吧店主群";
const owner = "星空网吧-李强";
const cast = {
  [group]: { tag: "网吧", members: [owner, "蓝天网吧-老孙", "网鱼网咖-小周"] },
  日租房经营者群: { tag: "日租房", members: ["星空公寓-阿珍", "302公寓-老钱"] },
};

/** Photos that differ. */
const photo = async (seed: number): Promise<Uint8Array> =>
  new Uint8Array(
    await (seed % 2 === 0 ? redLeftBlueRight(320, 240) : noisy(200 + seed, 200)).jpeg().toBuffer(),
  );

async function open(opening: Opening = {}): Promise<{ station: Station; officer: Speaker }> {
  const station = await openStation(cast, opening);
  return { station, officer: await station.officer("张智军") };
}

async function befriend(station: Station, name: string): Promise<void> {
  station.street.befriend(name);
  await station.seeRooms();
}

describe("what was found at a shop", () => {
  test("is shown before it is sent, goes to its group without its name, and to its owner with it", async () => {
    const { station, officer } = await open();
    await befriend(station, owner);
    await officer.sendsPicture(await photo(1));
    await officer.says("隐患 星空网吧：二楼通道堆物，灭火器过期。期限 3天");
    const preview = officer.isTold("【隐患预览】还没发");
    expect(preview).toContain("场所：星空网吧（网吧店主群）");
    expect(preview).toContain("1号：二楼通道堆物，灭火器过期");
    expect(preview).toContain("照片：1张（14:00）；不要就回「不带图」");
    expect(preview).toContain("期限：11月26日（周四）18:00");
    expect(preview).toContain("店主：同时私聊发给星空网吧-李强");
    expect(preview).toContain("1 隐名发群（现在选的） 2 点名发群 3 只发店主");
    expect(preview).toContain("【回执1】检查发现一家店：二楼通道堆物，灭火器过期。");
    await officer.says("发");
    officer.isTold("【回执1】1分钟后开始发，反悔回「撤」");
    station.expectNothingElse();
    await station.clock.advance({ minutes: 3 });
    station.member(owner).isTold("【回执1】星空网吧：二楼通道堆物，灭火器过期。");
    station.messenger.expectFile(station.street.contactOf(owner), "picture");
    expect(station.groupGets(group, "【回执1】检查发现一家店")).not.toContain("星空");
    station.groupGetsPicture(group);
    expect(officer.isTold("【回执1】已发到1个群。")).toContain("已私聊发给店主：“星空网吧-李强”");
    station.expectNothingElse();
  });
});
