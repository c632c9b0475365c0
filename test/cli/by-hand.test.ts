import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { askRunning } from "../../src/cli/control-socket.ts";
import { scene } from "../media/make-picture.ts";
import { openStation, roomOf, type Station } from "./station.ts";

interface Shown {
  readonly recipients: readonly {
    readonly name: string;
    readonly state: string;
    readonly answers: readonly { readonly source: string; readonly at: string; readonly recalled: boolean }[];
  }[];
  readonly unplaced: readonly unknown[];
}

/** A station whose one group the bot has never seen, with notice 1 posted there at 14:05. */
async function stationByHand(): Promise<Station> {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "大地网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  await station.clock.advance({ minutes: 30 });
  expect(await station.run("posted", "1", "网吧店主群", "--at", "14:05")).toMatchObject({ code: 0 });
  return station;
}

const chat = [
  "民警老张 2026/11/23 14:05:00",
  "【回执1】请自查灭火器。",
  "看到请回复“收到”。",
  "",
  "星空网吧-李强 2026/11/23 14:06:10",
  "收到",
  "",
  "路人 2026/11/23 14:07:10",
  "收到",
].join("\n");

it("a notice ticked as posted within the time to think again is open, not scheduled", async () => {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查");
  const status = async () => (await station.json<{ status: string }>("show", "1", "--json")).status;
  expect(await status()).toBe("scheduled");
  expect(await station.run("posted", "1", "网吧店主群")).toMatchObject({ code: 0 });
  expect(await status()).toBe("open");
});

it("a notice goes out and comes back without any account", async () => {
  const station = await openStation();
  const added = await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  expect(added).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("城关派出所") });
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "--category", "网吧");
  await writeFile(join(station.folder, "fire.jpg"), await scene(640, 480).jpeg().toBuffer());
  const published = await station.run(
    ...["publish", "--to", "网吧", "--text", "请自查灭火器。", "--photo", "fire.jpg", "--now"],
  );
  expect(published.stderr).toContain("huizhi -- parts 1");
  expect(published.stderr).not.toContain("机器人没有在运行");

  const parts = await station.run("parts", "1", "--out", "to post");
  expect(parts.stdout).toContain("【回执1】请自查灭火器。\n（下附图片1张）\n看到请回复“收到”。");
  expect(parts.stdout).toContain("huizhi -- posted 1 网吧店主群");
  const files = await readdir(join(station.folder, "to post"));
  expect(files.sort()).toEqual(["1-1.txt", "1-2.jpg"]);
  const picture = await readFile(join(station.folder, "to post/1-2.jpg"));
  expect([...picture.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(await station.run("parts", "1")).toMatchObject({ stderr: expect.stringContaining("--out") });

  await station.clock.advance({ minutes: 10 });
  expect((await station.run("posted", "1", "网吧店主群", "--at", "14:05")).stdout).toContain(
    "记为今天14:05已发，现在共2家应回复",
  );
  expect(await station.run("posted", "1", "网吧")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("已经记过"),
  });
  expect(await station.run("parts", "1")).toMatchObject({ code: 1 });

  const shown = await station.pipe(chat, "paste", "网吧店主群");
  expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining("--yes") });
  expect(shown.stdout).toContain("今天14:06 星空网吧（星空网吧-李强）“收到” → 【回执1】收到");
  expect(shown.stdout).toContain("今天14:07 路人“收到” → 【回执1】收到，对不上是哪家");
  expect((await station.json<Shown>("show", "1", "--json")).unplaced).toEqual([]);

  expect((await station.pipe(chat, "paste", "网吧", "--yes")).stdout).toContain("记下2条");
  const { recipients, unplaced } = await station.json<Shown>("show", "1", "--json");
  expect(recipients).toMatchObject([
    {
      name: "星空网吧",
      state: "acknowledged",
      answers: [{ source: "pasted", at: "2026-11-23T14:06:10+08:00" }],
    },
    { name: "蓝天网吧", state: "awaiting" },
  ]);
  expect(unplaced).toHaveLength(1);
});

it("pasting the same chat twice, or a piece that overlaps, adds nothing", async () => {
  const station = await stationByHand();
  await station.pipe(chat, "paste", "网吧店主群", "--yes");
  const before = await station.json("show", "1", "--json");
  const again = await station.pipe(chat, "paste", "网吧店主群", "--yes");
  expect(again.stdout).toContain("记过的2条");
  expect(again.stdout).toContain("没有要记的新内容");
  const piece = "星空网吧-李强 14:06\n收到\n蓝天网吧 14:08\n收到";
  expect((await station.pipe(piece, "paste", "网吧店主群", "--yes")).stdout).toContain("记下1条");
  const without = "星空网吧-李强：\n收到\n\n蓝天网吧：\n收到";
  expect((await station.pipe(without, "paste", "网吧店主群", "--yes")).stdout).toContain("没有要记的新内容");
  const after = await station.json<Shown>("show", "1", "--json");
  expect(after.recipients[0]).toEqual((before as Shown).recipients[0]);
  expect(after.recipients.map(({ answers }) => answers.length)).toEqual([1, 1, 0]);
});

it("a message taken back no longer counts once the chat is pasted again", async () => {
  const station = await stationByHand();
  await station.pipe(chat, "paste", "网吧店主群", "--yes");
  const later = chat.replace(/星空网吧-李强 .*\n收到/u, '"星空网吧-李强" 撤回了一条消息');
  expect((await station.pipe(later, "paste", "网吧店主群")).stdout).toContain("【回执1】撤回");
  await station.pipe(later, "paste", "网吧店主群", "--yes");
  await station.pipe(later, "paste", "网吧店主群", "--yes");
  const [first] = (await station.json<Shown>("show", "1", "--json")).recipients;
  expect(first).toMatchObject({ state: "awaiting", answers: [{ recalled: true }] });
});

it("an officer rules at the command line as in his chat, and is answered there and nowhere else", async () => {
  const station = await stationByHand();
  await station.run("officers", "add", "张智军");
  await station.pipe(chat, "paste", "网吧店主群", "--yes");
  const said = await station.run("say", "张智军", "代收 1 蓝天网吧 电话");
  expect(said).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("蓝天网吧") });
  const { recipients } = await station.json<Shown>("show", "1", "--json");
  expect(recipients.map(({ state }) => state)).toEqual(["acknowledged", "acknowledged", "awaiting"]);
  expect((await station.run("say", "张智军", "待绑定")).stdout).toContain("路人");
  expect((await station.pipe("免 1 大地网吧 停业", "say", "张智军", "-")).stdout).toContain("大地网吧");
  expect((await station.run("say", "张智军", "群")).stdout).toContain(
    "已登记：\n· 网吧店主群（网吧，手工）\n这会儿没有机器人连着微信，看不到别的群。",
  );
  const sites = (await station.run("sites")).stdout;
  expect(sites).toMatch(/星空网吧\s+网吧\s.*网吧店主群/u);
  expect(sites).toMatch(/大地网吧\s+网吧\s.*未知/u);
  expect(sites).not.toContain("无人在群");
  const seen = (await station.run("say", "张智军", "场所 大地")).stdout;
  expect(seen).toContain("群里是谁还不清楚");
  expect(seen).not.toContain("无人在群");
  expect(station.store.book().outbox.says).toEqual({});
  expect(await station.run("say", "无名氏", "统计")).toMatchObject({ code: 1, stdout: "" });
  expect(await station.run("say", "张智军", "绑定 123456")).toMatchObject({ code: 1, stdout: "" });
});

it("a notice found in the paste is ticked as posted, from when it stands there", async () => {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  await station.clock.advance({ minutes: 30 });
  const early = `星空网吧-李强 2026/11/23 14:01:00\n收到\n${chat}`;
  const { stdout } = await station.pipe(early, "paste", "网吧店主群", "--yes");
  expect(stdout).toContain("【回执1】原文，一并记为今天14:05已发");
  const { recipients } = await station.json<Shown>("show", "1", "--json");
  expect(recipients[0]?.answers.map(({ at }) => at)).toEqual(["2026-11-23T14:06:10+08:00"]);
});

it("a file may be UTF-8, UTF-16 or GB18030; what is no chat is refused with what was expected", async () => {
  const station = await stationByHand();
  const text = "星空网吧-李强 14:06\n收到";
  await writeFile(join(station.folder, "utf16.txt"), Buffer.from(`\ufeff${text}`, "utf16le"));
  // 收到 and the name in GB18030: what Notepad once wrote.
  const gb = Buffer.from([0xbc, 0xd7, 0xb5, 0xea, 0x3a, 0x0a, 0xca, 0xd5, 0xb5, 0xbd, 0x0a]);
  await writeFile(join(station.folder, "gb.txt"), gb);
  expect((await station.run("paste", "网吧", "utf16.txt")).stdout).toContain(
    "星空网吧（星空网吧-李强）“收到”",
  );
  expect((await station.run("paste", "网吧", "gb.txt")).stdout).toContain("甲店“收到”");
  expect(await station.run("paste", "网吧", "none.txt")).toMatchObject({ code: 1, stdout: "" });
  expect(await station.pipe("收到", "paste", "网吧")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("张三 2026/11/23 14:02"),
  });
  expect(await station.pipe(text, "paste", "密室")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("网吧店主群"),
  });
});

it("a group goes over to people and back; what was not ticked is not posted twice by oversight", async () => {
  const station = await openStation();
  const bot = station.startBot([roomOf("网吧店主群", "星空网吧")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查。", "--now");
  expect((await station.run("groups", "by-hand", "全部")).stdout).toContain("huizhi -- parts 1");
  expect((await station.run("groups", "by-hand", "网吧")).stdout).toContain("本来就是手工发的");
  expect(await station.run("groups", "by-bot", "网吧")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("huizhi -- posted 1 网吧店主群"),
  });
  const woken = bot.woken();
  expect(await station.run("groups", "by-bot", "网吧", "--resend")).toMatchObject({ code: 0 });
  expect(bot.woken()).toBe(woken + 1);
  expect(await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand")).toMatchObject({ code: 1 });
  expect(await station.run("groups", "add", "密室群", "密室")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--by-hand"),
  });
});

it.each([
  ["25:00", "不是能用的时间"],
  ["16:00", "16:00还没到"],
  ["13:00", "才写的"],
])("a notice was not posted at %s", async (at, told) => {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("publish", "--to", "网吧", "--text", "请自查。", "--now");
  await station.clock.advance({ minutes: 30 });
  expect(await station.run("posted", "1", "网吧", "--at", at)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(told),
  });
});

it("started by hand, commands are answered and nothing of WeChat is touched", async () => {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-by-hand-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const startFile = fileURLToPath(new URL("../../src/cli/huizhi.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), startFile, "start", "--by-hand"],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        TMPDIR: process.env.TMPDIR,
        HUIZHI_DATA: folder,
        HUIZHI_LOG_LEVEL: "info",
      },
    },
  );
  let said = "";
  child.stdout.on("data", (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(child, "exit");
  const ask = (...argv: string[]) => askRunning(folder, { argv, cwd: folder });
  let answer = await ask("groups", "add", "网吧店主群", "网吧", "--by-hand");
  while (answer === undefined && child.exitCode === null) {
    await new Promise((resolve) => setImmediate(resolve));
    answer = await ask("groups", "add", "网吧店主群", "网吧", "--by-hand");
  }
  expect(answer).toMatchObject({ code: 0 });
  expect(await ask("publish", "--to", "网吧", "--text", "请自查。", "--now")).toMatchObject({
    stdout: "1\n",
  });
  const looked = await ask("doctor");
  expect(looked?.stdout).toContain("✓ 正在以手工方式运行");
  expect(looked?.stdout).not.toContain("登录信息");
  child.kill("SIGTERM");
  const [code] = await ended;
  expect(said).toContain("手工方式启动");
  expect(said).not.toMatch(/qr|puppet/iu);
  expect(code).toBe(0);
});
