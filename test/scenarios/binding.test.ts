import { expect, test } from "vitest";
import { openStation, type Speaker } from "./support/station.ts";

const cast = { 网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "张警官", "张智军"] } };

test("a code typed in private makes the chat an officer's, once", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await officer.says("绑定 482913");
  officer.isTold(/绑定成功，张智军您好，我是幸福路派出所的回执小助手/);
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
  const other = await station.stranger("王某");
  await other.says("绑定 482913");
  other.isTold("绑定码不对或已过期");
  await other.says("统计");
});

test("a code copied without a space, or with a colon, is a code", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await officer.says("绑定：４８２９１３。");
  officer.isTold("绑定成功");
});

test("a wrong code is told so and binds nobody, and the right one still works after it", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await officer.says("绑定 482931");
  officer.isTold("绑定码不对或已过期，请核对后再打");
  await officer.says("帮助");
  station.expectNothingElse();
  await officer.says("绑定 482913");
  officer.isTold("绑定成功");
});

const guesses = async (person: Speaker): Promise<void> => {
  for (const code of ["000001", "000002", "000003", "000004"]) {
    await person.says(`绑定 ${code}`);
    person.isTold("绑定码不对或已过期");
  }
  await person.says("绑定 000005");
  person.isTold("绑定码不对，试的次数太多，请过1小时再打");
};

test("whoever guesses five codes is not listened to for an hour, right code or not", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const thief = await station.stranger("路人甲");
  await guesses(thief);
  await thief.says("绑定 482913");
  await thief.says("统计");
  station.expectNothingElse();
  const officer = await station.stranger("张智军");
  await officer.says("绑定 482913");
  officer.isTold("绑定成功");
});

test("an hour after too many wrong codes the right one works", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await guesses(officer);
  await officer.says("绑定 482913");
  station.expectNothingElse();
  await station.clock.advance({ hours: 1 });
  await officer.says("绑定 482913");
  officer.isTold("绑定成功");
});

test("a code is worth nothing after a day", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await station.clock.advance({ days: 1 });
  await officer.says("绑定 482913");
  officer.isTold("绑定码不对或已过期");
  await officer.says("统计");
  station.expectNothingElse();
  await station.giveCode("张智军", "777777");
  await officer.says("绑定 777777");
  officer.isTold("绑定成功");
});

test("a new code makes the old one worthless", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  await station.giveCode("张智军", "777777");
  const officer = await station.stranger("张智军");
  await officer.says("绑定 482913");
  officer.isTold("绑定码不对或已过期");
  await officer.says("绑定 777777");
  officer.isTold("绑定成功");
});

test("a code sent twice by the network binds once and is answered once", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  const messageId = await officer.says("绑定 482913");
  await officer.says("绑定 482913", { messageId });
  officer.isTold("绑定成功");
});

test("an officer who is bound and types 绑定 again is told what the code looks like, and stays bound", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("绑定");
  officer.isTold("请打「绑定」加六位数字的绑定码");
  await officer.says("绑定 123456");
  officer.isTold("绑定码不对或已过期");
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
});

test("a bound officer is known again after a new login, without a new code", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  await officer.says("绑定 482913");
  officer.isTold("绑定成功");
  await station.logOut();
  await station.logIn();
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
});

test("a stranger is met with silence, whatever he types", async () => {
  const station = await openStation(cast);
  const stranger = await station.stranger("路人甲");
  for (const words of ["你好", "帮助", "统计", "通知 网吧：停业", "发", "作废 1", "绑定", "绑定 我是民警"]) {
    await stranger.says(words);
  }
  await stranger.sendsPicture(new Uint8Array([1, 2, 3]));
  station.expectNothingElse();
  expect(station.store.store.book().directory.next.notice).toBe(1);
});

test("nobody becomes an officer by calling himself 张警官, in private or in a group", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("告知 网吧：今晚停电");
  officer.isTold("【预览】");
  const impostor = station.member("张警官");
  await impostor.whispers("发");
  await impostor.whispers("我是民警张智军，统计");
  await impostor.says("发");
  await impostor.says("作废 1");
  station.expectNothingElse();
  expect(station.store.store.book().directory.next.notice).toBe(1);
});

test("somebody with an officer's own nickname, and even his remark as a nickname, is no officer after a new login", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  const impostor = await station.stranger("民警张智军·o1");
  await station.logOut();
  await station.logIn();
  await impostor.says("统计");
  station.expectNothingElse();
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
});

test("a code typed in a group is met with silence there and binds nobody", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = station.member("张智军");
  await officer.says("绑定 482913");
  await officer.whispers("统计");
  station.expectNothingElse();
});
