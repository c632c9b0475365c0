import { expect, test } from "vitest";
import { readCommand } from "../../src/desk/read-command.ts";
import { draftTexts } from "../../src/texts/desk-draft.ts";
import { openScene } from "./support/broadcast.ts";
import { posted } from "./support/posting.ts";

test("改截止 needs no space, and a sentence about a valve is no change", async () => {
  const { officer } = await openScene();
  await officer.says("通知 网吧：请自查。截止 周五");
  officer.isTold("截止：11月27日");
  await officer.says("改截止明天18点");
  officer.isTold("截止：11月24日（周二）18:00");
  expect(readCommand("改截止阀")).toBeUndefined();
});

test.each(["「发」。", "“发”！", "「发」", "「立即」。"])("%s is the command in the marks", (words) => {
  expect(readCommand(words)?.kind).toBe(words.includes("发") ? "go" : "goNow");
});

test("videos are not called pictures when a draft, or what waits for one, is dropped or grows", () => {
  const video = { kind: "video" } as const;
  const picture = { kind: "picture" } as const;
  expect(draftTexts.cancelled([video])).toContain("1段视频也一起去掉了");
  expect(draftTexts.cancelled([video, picture])).toContain("2个图片或视频也一起去掉了");
  expect(draftTexts.cancelled([picture])).toContain("1张图片也一起去掉了");
  expect(draftTexts.picturesDropped([video])).toBe("好，刚才的1段视频不带了。");
  expect(draftTexts.joined([video, picture])).toContain("又收到2个图片或视频，已加上");
});

test("撤销裁定 says when an earlier ruling still counts the shop", async () => {
  const { station, officer, acknowledged } = await posted();
  const other = await station.officer("王敏");
  await other.says("免 1 星空网吧 停业");
  other.isTold("免回1家");
  officer.isTold("您的【回执1】请自查灭火器，王敏免回1家：星空网吧（停业）。");
  await officer.says("代收 1 星空网吧 电话");
  officer.isTold("代收1家");
  await officer.says("撤销裁定");
  officer.isTold("【回执1】已撤销：星空网吧代收（电话）。星空网吧还有王敏的裁定（免回），仍照那条算。");
  expect(await acknowledged(1)).toEqual([]);
});

test("撤销裁定 of one's own second ruling names the first and how to undo it", async () => {
  const { officer } = await posted();
  await officer.says("免 1 星空网吧 停业");
  officer.isTold("免回1家");
  await officer.says("代收 1 星空网吧 电话");
  officer.isTold("代收1家");
  await officer.says("撤销裁定");
  officer.isTold("星空网吧还有您先前的裁定（免回），仍照那条算，要撤再回「撤销裁定 1」。");
});
