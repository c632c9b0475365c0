import { expect, test } from "vitest";
import { posted } from "./support/posting.ts";

test("a receipt that asks something counts, and its question waits for the officer until it is answered", async () => {
  const { station, officer, acknowledged } = await posted();
  await station.member("星空网吧-李强").says("收到，几点检查？");
  await station.member("蓝天网吧-老孙").says("收到，没什么问题");
  expect(await acknowledged(1)).toEqual(["星空网吧", "蓝天网吧"]);
  await officer.says("统计");
  expect(officer.isTold("已回2家")).toContain("待看0家");
  await officer.says("今日");
  officer.isTold("有1条回复拿不准，或在问您，回「待审」看");
  await officer.says("待审");
  expect(officer.isTold("待审1条")).toMatch(/1 【回执1】星空网吧 今天14:0\d（问）：“收到，几点检查？”/u);
  await officer.says("回复 1：下午3点");
  officer.isTold("马上回到“网吧店主群”");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "下午3点");
  await officer.says("待审");
  officer.isTold("现在没有待审的回复");
  expect(await acknowledged(1)).toEqual(["星空网吧", "蓝天网吧"]);
  station.expectNothingElse();
});

test("what the officer rules of it holds, and he is asked no more", async () => {
  const { station, officer, acknowledged } = await posted();
  await station.member("星空网吧-李强").says("收到，几点检查？");
  await officer.says("待审");
  officer.isTold("待审1条");
  await officer.says("1 收到");
  officer.isTold("算收到：星空网吧。待审的都看完了");
  expect(await acknowledged(1)).toEqual(["星空网吧"]);
  await officer.says("反馈 1 星空 已电话答复");
  officer.isTold("记下了");
  station.expectNothingElse();
});
