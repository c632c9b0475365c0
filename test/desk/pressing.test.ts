import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../../src/desk/read-announcement.ts";
import { readHazard } from "../../src/desk/read-hazard.ts";
import { instantOf } from "../../src/zone.ts";
import { deskWithStreet } from "./support/desk-at-work.ts";

const line = "紧急：夜里也发，休息日也催";

describe("紧急 marks what is announced", () => {
  test.each([
    ["紧急通知 网吧：明天停电", "明天停电"],
    ["紧急告知 网吧：明天停电", "明天停电"],
    ["请发紧急通知 网吧：明天停电", "明天停电"],
    ["通知 网吧：\n紧急\n明天停电", "明天停电"],
    ["通知 网吧：明天停电\n紧急！", "明天停电"],
    ["紧急\n通知 网吧：明天停电", "明天停电"],
    ["明天停电，请检查\n紧急\n发网吧群", "明天停电，请检查"],
  ])("%j", (typed, body) => {
    expect(readAnnouncement(typed)).toMatchObject({ pressing: true, body });
  });

  test.each([
    "通知 网吧：如遇紧急情况请拨打110",
    "通知 网吧：紧急疏散演练",
    "通知 网吧：\n紧急疏散演练\n明天9点",
    "通知 网吧：紧急通知，明天停电",
    "通知 网吧：明天停电\n不紧急",
  ])("but not the word in a body: %j", (typed) => {
    expect(readAnnouncement(typed)).toBeDefined();
    expect(readAnnouncement(typed)).not.toHaveProperty("pressing");
  });

  test.each(["紧急通知：各位店主：明天停电", "紧急通知\n各位店主：明天停电", "紧急", "紧急集合"])(
    "nor is it a command: %j",
    (typed) => {
      expect(readAnnouncement(typed)).toBeUndefined();
    },
  );
});

describe("紧急 marks a hazard", () => {
  test.each([
    "隐患 星空网吧：二楼通道堆物\n紧急",
    "紧急\n隐患 星空网吧：二楼通道堆物",
    "隐患 星空网吧：\n紧急！\n二楼通道堆物",
    "紧急隐患 星空网吧：二楼通道堆物",
    "星空网吧有隐患：二楼通道堆物\n紧急",
  ])("%j", (typed) => {
    const read = readHazard(typed);
    expect(read).toMatchObject({ kind: "hazard", pressing: true });
    expect(read?.kind === "hazard" ? read.words.replace(/\s/gu, "") : "").toBe("星空网吧：二楼通道堆物");
  });

  test.each([
    "隐患 星空网吧：紧急出口上锁",
    "隐患 星空网吧：紧急",
    "隐患 星空网吧：二楼通道堆物\n不紧急",
    "紧急出口有隐患：上锁",
  ])("but not the word in what was found: %j", (typed) => {
    expect(readHazard(typed)).not.toHaveProperty("pressing");
  });
});

describe("a pressing draft", () => {
  test("says so, asks nothing at night, and 改 takes it back", async () => {
    const work = await deskWithStreet();
    await work.clock.advanceTo(instantOf(2026, 11, 23, 22));
    expect(await work.says("通知 网吧：今晚停电")).not.toContain(line);
    expect(await work.says("改 紧急")).toContain(line);
    expect(await work.says("改 不紧急")).not.toContain(line);
    const shown = await work.says("改 紧急");
    expect(shown).toContain("今晚停电");
    expect(shown).not.toContain("休息时段");
    expect(await work.says("改 请备好应急灯")).toContain(line);
    expect(await work.says("发")).toBe("【回执1】1分钟后开始发，反悔回「撤」。");
    expect((await work.file(1)).notice).toMatchObject({ urgent: true, pressing: true, body: "请备好应急灯" });
  });

  test("is what 立即 does not make of one", async () => {
    const work = await deskWithStreet();
    await work.says("通知 网吧：今晚停电");
    await work.says("立即");
    const { notice } = await work.file(1);
    expect(notice.urgent).toBe(true);
    expect(notice).not.toHaveProperty("pressing");
  });
});
