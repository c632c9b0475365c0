import { expect, test } from "vitest";
import { noisy, redLeftBlueRight } from "../media/make-picture.ts";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};
const open = async () => {
  const station = await openStation(cast);
  const photo = new Uint8Array(await redLeftBlueRight(320, 240).jpeg().toBuffer());
  const other = new Uint8Array(await noisy(200, 200).jpeg().toBuffer());
  return { station, officer: await station.officer("张智军"), photo, other };
};

test("photos sent just before go with the notice, after the words, in every group, stamped", async () => {
  const { station, officer, photo, other } = await open();
  await officer.sendsPicture(photo);
  await officer.sendsPicture(other);
  station.expectNothingElse();
  await officer.says("通知 网吧、密室：请今晚自查疏散通道");
  const preview = officer.isTold("带上刚才的2张图片（14:00）；不要就回「不带图」");
  expect(preview).toContain("（下附图片2张）");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 2 });
  for (const group of ["网吧店主群", "密室逃脱经营者群"]) {
    station.groupGets(group, "（下附图片2张）");
    const first = station.groupGetsPicture(group);
    expect(Buffer.from(first).equals(Buffer.from(photo))).toBe(false);
    station.groupGetsPicture(group);
  }
  officer.isTold("【回执1】已发到2个群，共2家应回复");
});

test("不带图 leaves the photos out, before the draft and after", async () => {
  const { station, officer, photo } = await open();
  await officer.sendsPicture(photo);
  await officer.says("不带图");
  officer.isTold("刚才的1张图片不带了");
  await officer.sendsPicture(photo);
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的1张图片");
  await officer.says("不带图");
  expect(officer.isTold("【预览】")).not.toContain("图片");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "【回执1】请自查");
  officer.isTold("已发到1个群");
});

test("不带图 without any photo says there is none", async () => {
  const { officer } = await open();
  await officer.says("不带图");
  officer.isTold("现在没有要带的图片");
});

test("photos of long ago do not go along", async () => {
  const { station, officer, photo } = await open();
  await officer.sendsPicture(photo);
  await station.clock.advance({ minutes: 11 });
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).not.toContain("图片");
});

test("a photo sent after the preview is never posted unseen: 发 shows the preview again first", async () => {
  const { station, officer, photo } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.sendsPicture(photo);
  station.expectNothingElse();
  await officer.says("发");
  officer.isTold("又收到1张图片，已加上，还没发");
  await station.clock.advance({ seconds: 5 });
  officer.isTold("带上刚才的1张图片");
  await officer.says("立即");
  officer.isTold("【回执1】马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  station.groupGetsPicture("网吧店主群");
  officer.isTold("已发到1个群");
});

test("取消 drops the photos with the draft", async () => {
  const { officer, photo } = await open();
  await officer.sendsPicture(photo);
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的1张图片");
  await officer.says("取消");
  officer.isTold("1张图片也一起去掉了");
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).not.toContain("图片");
});

test("改 keeps the photos", async () => {
  const { officer, photo } = await open();
  await officer.sendsPicture(photo);
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的1张图片");
  await officer.says("改 请今晚自查");
  officer.isTold("带上刚才的1张图片");
});

test("a photo that could not be fetched, or is none, is asked for again and is not in the notice", async () => {
  const { officer } = await open();
  await officer.sendsPicture("lost");
  officer.isTold("14:00的图片没收到，请重发一次");
  await officer.sendsPicture(new Uint8Array([1, 2, 3, 4]));
  officer.isTold("14:00的图片没用上");
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).not.toContain("图片");
});

test("the tenth photo is refused and the nine before it stay", async () => {
  const { officer, photo } = await open();
  for (let index = 0; index < 9; index += 1) await officer.sendsPicture(photo);
  await officer.sendsPicture(photo);
  officer.isTold("一条通知最多带9个图片或视频");
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的9张图片（14:00）；不要就回「不带图」");
});

test("the same photo heard twice is one photo", async () => {
  const { officer, photo } = await open();
  const messageId = await officer.sendsPicture(photo);
  await officer.sendsPicture(photo, { messageId });
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的1张图片");
});

test("a video goes along and is called a video", async () => {
  const { station, officer, photo } = await open();
  const video = new Uint8Array(64);
  video.set(Buffer.from("ftypisom"), 4);
  await officer.sendsPicture(photo);
  await officer.says("", { kind: "video", bytes: video });
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("带上刚才的1张图片（14:00）和1个视频（14:00）")).toContain(
    "（下附图片1张、视频1个）",
  );
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "（下附图片1张、视频1个）");
  station.groupGetsPicture("网吧店主群");
  expect(station.groupGetsVideo("网吧店主群")).toEqual(Buffer.from(video));
  officer.isTold("已发到1个群");
});

test("a video that is no MP4 is refused", async () => {
  const { officer } = await open();
  await officer.says("", { kind: "video", bytes: new Uint8Array(100) });
  officer.isTold("14:00的视频不是MP4");
});

test("a shop's picture alone is kept for the officer to look at and counts for nobody", async () => {
  const { station, officer, photo } = await open();
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await station.member("星空网吧-李强").sendsPicture(photo);
  const tally = await station.tally(1);
  expect(station.names(tally.unclear)).toEqual(["星空网吧"]);
  expect(tally.unclear[0]?.answers[0]?.media?.type).toBe("jpg");
  await officer.says("未回复");
  expect(officer.isTold("待看1家")).toContain("只发了图片，没有写字");
});

test("a shop's picture that cannot be fetched is an answer all the same", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  station.overlook();
  await station.member("星空网吧-李强").sendsPicture("lost");
  expect(station.names((await station.tally(1)).unclear)).toEqual(["星空网吧"]);
});
