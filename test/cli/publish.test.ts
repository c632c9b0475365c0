import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { isoTime } from "../../src/zone.ts";
import { openStation, roomOf, type Station } from "./station.ts";

async function openStreet(env?: Record<string, string>): Promise<Station> {
  const station = await openStation(env);
  station.startBot([
    roomOf("网吧店主群", "星空网吧", "蓝天网吧"),
    roomOf("密室经营者群", "迷宫密室", "星空网吧"),
  ]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("groups", "tag", "密室经营者群", "密室");
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "迷宫密室");
  return station;
}

it("a notice gets its number and waits out the time in which it can be taken back", async () => {
  const station = await openStreet();
  const result = await station.run(
    "publish",
    "--to",
    "网吧,密室",
    "--text",
    "请今晚自查灭火器。",
    "--due",
    "明天18点",
  );
  expect(result).toEqual({
    stdout: "1\n",
    stderr: "【回执1】14:01起发到网吧店主群、密室经营者群，共2个群、3家场所。\n",
    code: 0,
  });
  const { notice, sheets } = station.store.book().notices[1] ?? {};
  expect(notice).toMatchObject({ ask: "ack", body: "请今晚自查灭火器。", urgent: false });
  expect(notice?.dueAt === undefined ? "" : isoTime(notice.dueAt)).toBe("2026-11-24T18:00:00+08:00");
  expect(notice?.sendAt).toBe(station.clock.now() + 60_000);
  expect(Object.values(sheets ?? {}).flatMap(({ parts }) => parts.map(({ state }) => state))).toEqual([
    "queued",
    "queued",
  ]);
});

it("--now leaves no time, --inform owes no answer, and the bot is woken", async () => {
  const station = await openStreet();
  const bot = station.startBot([roomOf("网吧店主群", "星空网吧", "蓝天网吧")]);
  const result = await station.run("publish", "--to", "网吧", "--text", "明天停电", "--inform", "--now");
  expect(result.stderr).toContain("现在起发到");
  expect(station.store.book().notices[1]?.notice).toMatchObject({
    ask: "inform",
    sendAt: station.clock.now(),
  });
  expect(bot.woken()).toBe(1);
});

it("photos are found from where the command was typed, and kept ready to be sent", async () => {
  const station = await openStreet();
  await mkdir(join(station.folder, "photos"));
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#886644" } });
  await writeFile(join(station.folder, "photos/a.png"), await picture.png().toBuffer());
  await writeFile(join(station.folder, "b.jpg"), await picture.jpeg().toBuffer());
  const result = await station.run(
    "publish",
    "--to",
    "网吧",
    "--text",
    "隐患照片",
    "--photo",
    "photos/a.png",
    "b.jpg",
  );
  expect(result.code).toBe(0);
  const media = station.store.book().notices[1]?.notice.media ?? [];
  expect(media.map(({ type }) => type)).toEqual(["jpg", "jpg"]);
  for (const ref of media) expect((await station.context().media.read(ref)).byteLength).toBe(ref.size);
});

it.each([
  ["a missing photo", ["--photo", "nowhere.jpg"], "找不到照片 nowhere.jpg"],
  ["a folder for a photo", ["--photo", "."], "照片 . 读不了"],
  ["a file that is no photo", ["--photo", "directory.json"], "照片 directory.json：这个文件不是照片"],
  ["a deadline in the past", ["--due", "2020-01-01 08:00"], "2020-01-01 08:00"],
  ["an ISO deadline in the past", ["--due", "2020-01-01T08:00:00+08:00"], "2020-01-01"],
  ["a deadline nobody understands", ["--due", "有空的时候"], "有空的时候"],
  ["a deadline where nothing is owed", ["--inform", "--due", "明天"], "--inform"],
])("%s is refused, and nothing is stored", async (_what, options, told) => {
  const station = await openStreet();
  const result = await station.run("publish", "--to", "网吧", "--text", "看一下", ...options);
  expect(result).toMatchObject({ stdout: "", code: 1 });
  expect(result.stderr).toContain(told);
  expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(await station.store.listNumbers()).toEqual([]);
});

it.each([
  ["a text longer than an officer may post", ["--text", "查".repeat(2001)], "内容有2001字，最多2000字"],
  [
    "a tenth photo",
    ["--text", "x", ...Array.from({ length: 10 }, () => ["--photo", "a.jpg"]).flat()],
    "照片有10张，一条通知最多9张",
  ],
])("%s is refused, and nothing is stored: the limits are those of the chat", async (_what, options, told) => {
  const station = await openStreet();
  const result = await station.run("publish", "--to", "网吧", ...options);
  expect(result).toMatchObject({ stdout: "", code: 1, stderr: expect.stringContaining(told) });
  expect(await station.store.listNumbers()).toEqual([]);
});

it("an ASCII colon at a line's end is kept as the Chinese one that will be posted", async () => {
  const station = await openStreet();
  await station.run("publish", "--to", "网吧", "--text", "请自查:\n1 灭火器: 压力");
  const [sheet] = Object.values(station.store.book().notices[1]?.sheets ?? {});
  expect(sheet?.parts[0]?.content).toMatchObject({
    text: expect.stringContaining("请自查：\n1 灭火器: 压力"),
  });
});

it("a device or a pipe for a photo is refused, never waited for", async () => {
  const station = await openStreet();
  const result = await station.run("publish", "--to", "网吧", "--text", "x", "--photo", "/dev/null");
  expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining("/dev/null 读不了") });
});

it.each([
  [["--to", "网吧,茶馆,书店", "--text", "x"], "茶馆”“书店"],
  [["--to", " ", "--text", "x"], "--to"],
  [["--to", "、", "--text", "x"], "、"],
  [["--to", "网吧", "--text", "  \n"], "--text"],
])("%j is refused with the reason", async (options, told) => {
  const station = await openStreet();
  const result = await station.run("publish", ...options);
  expect(result).toMatchObject({ stdout: "", code: 1 });
  expect(result.stderr).toContain(told);
  expect(await station.store.listNumbers()).toEqual([]);
});

it("an ISO deadline means that instant, whatever zone it is written in", async () => {
  const station = await openStreet();
  await station.run("publish", "--to", "网吧", "--text", "x", "--due", "2026-11-24T10:00:00Z");
  await station.run("publish", "--to", "网吧", "--text", "x", "--due", "2026-11-24T18:00");
  const due = [1, 2].map((number) => isoTime(station.store.book().notices[number]?.notice.dueAt ?? 0));
  expect(due).toEqual(["2026-11-24T18:00:00+08:00", "2026-11-24T18:00:00+08:00"]);
});

it("the text can be piped in", async () => {
  const station = await openStreet();
  expect((await station.pipe("第一行\n第二行\n", "publish", "--to", "网吧", "--text", "-")).code).toBe(0);
  expect(station.store.book().notices[1]?.notice.body).toBe("第一行\n第二行");
});

it("whoever publishes is told what the notice waits for", async () => {
  const station = await openStreet();
  const publish = async () => (await station.run("publish", "--to", "网吧", "--text", "x")).stderr;
  const bot = station.startBot([]);
  expect(await publish()).toContain("还没有和微信里的群对上");
  bot.loggedIn = false;
  expect(await publish()).toContain("登录后才会发");
  await station.clock.advance({ hours: 7 });
  expect(await publish()).toContain("免打扰时段，明天08:00才开始发");
});

it("without a bot the notice is kept for when it starts", async () => {
  const station = await openStreet();
  const { live, ...context } = station.context();
  expect(live).toBeDefined();
  const { answerRequest } = await import("../../src/cli/answer-request.ts");
  const result = await answerRequest(context)({ argv: ["publish", "--to", "网吧", "--text", "x"], cwd: "/" });
  expect(result.stderr).toContain("机器人没有在运行");
  expect(result.stdout).toBe("1\n");
});
