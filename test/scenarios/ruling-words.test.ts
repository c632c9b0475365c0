import { describe, expect, test } from "vitest";
import { beginWalk, found, netBars, photo, submitted, type Walk } from "./support/hazard.ts";

const quiet = { minutes: 1 };
const exits = "星空网吧：二楼通道堆物。期限 3天";
const due = "11月26日（周四）18:00";

async function begun(typed = exits): Promise<Walk> {
  const walk = await beginWalk();
  await found(walk, typed, [await photo(1)]);
  return walk;
}

describe("a shop that asks for more time", () => {
  test.each(["通过", "可以了", "都通过", "通过 1"])("is passed by no %s", async (words) => {
    const walk = await begun();
    const { station, officer, shop } = walk;
    await shop.says("申请延期到下周三");
    await station.clock.advance(quiet);
    officer.isTold("宽限回「延期 1 12月2日」");
    await officer.says(words);
    officer.isTold(
      "【回执1】店里说改不了或要延期，还没报整改。同意延期回「延期 1 12月2日」，去现场看过回「现场通过 1」。",
    );
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
    expect((await station.tally(1)).standings[0]?.state).toBe("cannot");
  });

  test.each([
    ["能不能宽限5天", "同意", "12月1日（周二）18:00"],
    ["申请延期到下周三", "同意延期", "12月2日（周三）18:00"],
    ["再给我两天时间，师傅还没来", "可以", "11月28日（周六）18:00"],
  ])("%s: %s grants what it asked for", async (asks, grants, until) => {
    const walk = await begun();
    const { station, officer, shop } = walk;
    await shop.says(asks);
    await station.clock.advance(quiet);
    officer.isTold("宽限回");
    await officer.says(grants);
    officer.isTold(`期限延到${until}`);
    await station.clock.advance({ minutes: 3 });
    station.groupGets(netBars, `【回执1】整改期限延到${until}`);
    station.expectNothingElse();
  });

  test("without a time: 同意 asks until when", async () => {
    const walk = await begun();
    const { station, officer, shop } = walk;
    await shop.says("房东不让改");
    await station.clock.advance(quiet);
    officer.isTold("改不了或要延期");
    await officer.says("同意");
    officer.isTold("请写上延到什么时候，例如「延期 1 3天」");
    station.expectNothingElse();
  });

  test("更多时间 taken back: the shop hears that of the deadline", async () => {
    const walk = await begun();
    const { station, officer, shop } = walk;
    await shop.says("申请延期到下周三");
    await station.clock.advance(quiet);
    station.overlook();
    await officer.says("同意");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    await officer.says("撤销裁定");
    officer.isTold("撤销");
    await station.clock.advance({ minutes: 3 });
    station.groupGets(netBars, `【回执1】刚才说的延期有误，整改期限仍是${due}。`);
    station.expectNothingElse();
  });
});

describe("what a shop hears of 退回", () => {
  test.each([
    ["退回 1 没拍到通道", `【回执1】照片要重拍：没拍到通道。请对着原位置重新拍，${due}前发来，辛苦。`],
    ["1 太模糊，重拍", `【回执1】照片要重拍：太模糊，重拍。请对着原位置重新拍，${due}前发来，辛苦。`],
    ["重拍", `【回执1】照片要重拍：请重新拍照。`],
    ["退回 1 还有一箱没搬", `【回执1】复查还没通过：还有一箱没搬。请在${due}前改好，再拍照发来。`],
  ])("%s", async (words, said) => {
    const walk = await begun();
    const { station, officer } = walk;
    await submitted(walk, [await photo(2)]);
    await officer.says(words);
    officer.isTold("已退回");
    await station.clock.advance({ minutes: 3 });
    station.groupGets(netBars, said);
    station.expectNothingElse();
  });

  test("is the next line, where the officer was asked for a reason", async () => {
    const walk = await begun();
    const { station, officer } = walk;
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 1");
    officer.isTold("【回执1】退回的原因是什么？直接写，例如「没拍到通道」，店里会看到。");
    await officer.says("没照到安全出口");
    officer.isTold("【回执1】星空网吧已退回：没照到安全出口。");
    await station.clock.advance({ minutes: 3 });
    station.groupGets(netBars, "【回执1】照片要重拍：没照到安全出口。");
    await officer.says("今天还挺冷的");
    officer.isTold("没看懂");
    station.expectNothingElse();
  });

  test("is said once: sent back again before anything came", async () => {
    const walk = await begun();
    const { station, officer } = walk;
    await submitted(walk, [await photo(2)]);
    await officer.says("退回 1 没拍到通道");
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    await officer.says("退回 1 没拍到通道");
    officer.isTold("【回执1】已经退回过，店里还没再报。");
    await station.clock.advance({ minutes: 3 });
    station.expectNothingElse();
  });
});

test("what was said in one round is not passed on with the photos of the next", async () => {
  const walk = await begun();
  const { station, officer, shop } = walk;
  await shop.says("已整改");
  await shop.sendsPicture(await photo(2));
  await station.clock.advance(quiet);
  station.overlook();
  await officer.says("退回 1 没拍到通道");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await shop.sendsPicture(await photo(3));
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
  officer.isTold("【回执1】星空网吧发来照片1张（第2轮），没说明");
  station.overlook();
});

test("a shop that said 没改 is one that answered", async () => {
  const walk = await begun();
  const { station, officer, shop } = walk;
  await shop.says("没改");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await officer.says("隐患 1");
  expect(officer.isTold("二楼通道堆物")).toContain("回过话，待审");
  station.expectNothingElse();
});

test("several rulings in one line are each carried out, and undone together", async () => {
  const walk = await begun("星空网吧：①二楼通道堆物 ②灭火器过期 ③插座老化。期限 3天");
  const { station, officer, shop } = walk;
  await shop.says("前两个改好了");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  await officer.says("1通过，2退回没拍到，3通过");
  const told = officer.isTold("【回执1】星空网吧复查通过，已销号。");
  expect(told).toContain("【回执2】星空网吧已退回：没拍到。");
  expect(told).toContain("【回执3】店里还没报整改。");
  await station.clock.advance({ minutes: 3 });
  station.groupGets(netBars, "【回执1】复查合格");
  station.groupGets(netBars, "【回执2】照片要重拍：没拍到。");
  station.expectNothingElse();
  await officer.says("撤销裁定");
  expect(officer.isTold("撤销")).toContain("【回执1】");
  station.overlook();
});

test("代收 of a hazard says what is ruled on hazards", async () => {
  const walk = await begun();
  const { station, officer } = walk;
  await officer.says("代收 1 星空 电话");
  officer.isTold("【回执1】是隐患，不用代收。去看过改好了回「现场通过 1」，要宽限回「延期 1 3天」。");
  station.expectNothingElse();
});
