import { expect, test } from "vitest";
import { drafted } from "./support/broadcast.ts";

/** Notice 1 of 张智军 is out; 王敏 may use every group too. */
const posted = async () => {
  const { station, officer } = await drafted();
  const other = await station.officer("王敏");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  return { station, officer, other };
};

test.each([
  ["关闭 1", "【回执1】已关闭", "王敏关闭了您的【回执1】请自查。"],
  ["作废 1", "【回执1】已作废", "王敏作废了您的【回执1】请自查。"],
  ["更正 1：周五再查", "更正1分钟后发到", "王敏更正了您的【回执1】请自查：周五再查"],
  ["手工 全部", "改为手工", "王敏把群改为手工发，涉及您的【回执1】请自查。"],
])("%s by a colleague is told to whose notice it is", async (words, answered, told) => {
  const { station, officer, other } = await posted();
  await other.says(words);
  await station.clock.advance({ seconds: 20 });
  other.isTold(answered);
  expect(officer.isTold(told)).toBe(told);
});

test("停 and 撤 by a colleague are told to whose notice it is", async () => {
  const { station, officer } = await drafted();
  const other = await station.officer("王敏");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await other.says("停 1");
  await station.clock.advance({ seconds: 20 });
  other.isTold("【回执1】已停");
  officer.isTold("王敏停了您的【回执1】请自查。");
  await other.says("撤 1");
  await station.clock.advance({ seconds: 20 });
  other.isTold("【回执1】已撤回");
  officer.isTold("王敏撤回了您的【回执1】请自查。");
});

test("what he does himself is told to nobody else, and who took over is told instead of who posted", async () => {
  const { station, officer, other } = await posted();
  await officer.says("交接 1 王敏");
  officer.isTold("已交给王敏");
  other.isTold("张智军把一条通知交给您了");
  await officer.says("关闭 1");
  await station.clock.advance({ seconds: 20 });
  officer.isTold("【回执1】已关闭");
  other.isTold("张智军关闭了您的【回执1】");
  station.expectNothingElse();
});
