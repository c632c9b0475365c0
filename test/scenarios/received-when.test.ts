import { describe, expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "302-李姐"] },
};

/** Notice 1, posted on Monday, 23 November 2026, at 14:01; it is Tuesday, 16:00. */
async function nextDay() {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ hours: 26 });
  station.overlook();
  return { station, officer };
}

const read = {
  "代收 31 星空 电话 14:20": "今天14:20",
  "代收 31 星空 14:20 电话": "今天14:20",
  "代收 31 星空 电话14:20": "今天14:20",
  "代收 31 电话 星空 14:20": "今天14:20",
  "代收 星空 电话 下午三点": "今天15:00",
  "代收 31 星空 电话 昨天下午3点": "昨天15:00",
  "代收 31 星空 电话 昨天 下午3点半": "昨天15:30",
  "代收 31 星空，电话，昨晚8点": "昨天20:00",
  "代收 31 星空 电话 今早9点": "今天09:00",
  "代收 31 星空 电话 早上9点左右": "今天09:00",
  "代收 31 星空 电话 11月23日16:00": "昨天16:00",
  "代收 31 星空 电话 11/23 16:00": "昨天16:00",
  "代收 31 星空 电话 23号16点": "昨天16:00",
  "代收 31 星空 电话 周一16点": "昨天16:00",
  "代收 31 星空 电话 刚才": "今天16:0",
  "代收 31 星空 电话 半小时前": "今天15:3",
  "代收 31 星空 电话 10分钟前": "今天15:5",
  "代收 31 星空 半小时前": "今天15:3",
} as const;

const ahead = [
  "代收 星空 电话 明天9点",
  "代收 31 星空 电话 后天",
  "代收 31 星空 电话 今天23:00",
  "代收 31 星空 电话 晚上9点",
  "代收 31 星空 明早8点",
  "代收 31 星空 明天",
  "代收 31 星空 电话 下周一",
  "代收 31 星空 电话 11月30日",
  "代收 31 星空 电话 周二23点",
];

const unread = [
  "代收 31 星空 电话 25点",
  "代收 31 星空 电话 14:75",
  "代收 31 星空 电话 昨天",
  "代收 31 星空 昨天",
  "代收 31 星空 25点",
  "代收 31 星空 电话 下午",
  "代收 31 星空 电话 上周五",
  "代收 31 星空 电话 蓝天",
  "代收 31 星空 电话 说晚点回",
];

describe("代收 with the time at which it was", () => {
  test("is taken as said", async () => {
    const { station, officer } = await nextDay();
    for (const [words, when] of Object.entries(read)) {
      await officer.says(words.replace("31", "1"));
      const told = officer.isTold("代收1家：星空网吧（");
      expect(told, words).toContain(`，${when}`);
      if (!/半小时前$|14:20 电话$/u.test(words) || words.includes("电话")) expect(told).toContain("电话");
      await officer.says("撤销裁定");
      officer.isTold("已撤销");
    }
    station.expectNothingElse();
  });

  test("says that a time still to come has not come", async () => {
    const { station, officer } = await nextDay();
    for (const words of ahead) {
      await officer.says(words.replace("31", "1"));
      officer.isTold(/^“.+”还没到，代收请写对方实际说收到的时间。$/u);
    }
    expect((await station.tally(1)).acknowledged).toEqual([]);
  });

  test("says which words it takes for a time and cannot read", async () => {
    const { station, officer } = await nextDay();
    for (const words of unread) {
      await officer.says(words.replace("31", "1"));
      officer.isTold(/^没看懂时间“.+”，请写成「14:20」或「昨天16:00」，放在最后；店名写在前面。$/u);
    }
    expect((await station.tally(1)).acknowledged).toEqual([]);
  });

  test("says that the notice was not out yet", async () => {
    const { officer } = await nextDay();
    for (const words of ["昨天9点", "上周五15点", "前天16:00", "周五16点"]) {
      await officer.says(`代收 1 星空 电话 ${words}`);
      officer.isTold("那时通知还没发（昨天14:0");
    }
  });

  test("takes no shop's name for a time or a way", async () => {
    const { station, officer } = await nextDay();
    await station.addSites("网吧", "电话亭网吧", "星期五网吧", "半点网吧");
    await officer.says("代收 1 302 电话");
    officer.isTold("代收1家：302（电话");
    for (const name of ["电话亭网吧", "星期五", "半点网吧"]) {
      await officer.says(`代收 1 ${name} 电话`);
      officer.isTold(/没有发给(?:电话亭网吧|星期五网吧|半点网吧)/u);
    }
  });
});
