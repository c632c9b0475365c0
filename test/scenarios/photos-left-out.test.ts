import { expect, test } from "vitest";
import { noisy } from "../media/make-picture.ts";
import { openScene } from "./support/broadcast.ts";

const open = async () => ({
  ...(await openScene()),
  photo: new Uint8Array(await noisy(60, 60).jpeg().toBuffer()),
});

test("a photo too old to go along is named in the preview, also when a newer one goes along", async () => {
  const { station, officer, photo } = await open();
  await officer.sendsPicture(photo);
  await station.clock.advance({ minutes: 11 });
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).toContain("11分钟前的1张没带，要带请重发");
  await officer.says("取消");
  officer.isTold("已取消，没有发出。");
  await officer.sendsPicture(photo);
  await station.clock.advance({ minutes: 11 });
  await officer.sendsPicture(photo);
  await officer.says("通知 网吧：请自查");
  const preview = officer.isTold("带上刚才的1张图片");
  expect(preview).toContain("11分钟前的1张没带，要带请重发");
  await officer.says("改 请自查电线");
  expect(officer.isTold("【预览】")).not.toContain("没带");
});

test("yesterday's photo is not spoken of", async () => {
  const { station, officer, photo } = await open();
  await officer.sendsPicture(photo);
  await station.clock.advance({ hours: 20 });
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).not.toContain("没带");
});

test("a draft that lapsed says that its photos have to be sent again too, and the next preview does", async () => {
  const { station, officer, photo } = await open();
  await officer.sendsPicture(photo);
  await officer.sendsPicture(photo);
  await officer.says("通知 网吧：请自查");
  officer.isTold("带上刚才的2张图片");
  await station.clock.advance({ minutes: 31 });
  await officer.says("发");
  officer.isTold("预览已过30分钟，作废了，请把2张图片和通知整条重发。");
  await officer.says("通知 网吧：请自查");
  expect(officer.isTold("【预览】")).toContain("31分钟前的2张没带，要带请重发");
});
