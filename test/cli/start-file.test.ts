import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { answerRequest } from "../../src/cli/answer-request.ts";
import { serveControl } from "../../src/cli/control-socket.ts";
import type { CommandResult } from "../../src/cli/types.ts";
import { lockData } from "../../src/stores/lock.ts";
import { openStation, roomOf } from "./station.ts";

const startFile = fileURLToPath(new URL("../../src/cli/huizhi.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string;
}

/** Runs the start file as a process of its own, with no setting but those given. */
async function call({ argv, cwd, env = {}, stdin = "" }: Call): Promise<CommandResult> {
  const child = spawn(process.execPath, ["--import", tsx, startFile, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
  });
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { stdout, stderr, code: Number(code) };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it("a command reaches the running bot, from any folder, and says what it says", async () => {
  const station = await openStation();
  const bot = station.startBot([roomOf("网吧店主群", "星空网吧", "甲")]);
  const lock = await lockData(station.folder, { log: station.log, onLost: () => undefined });
  const control = await serveControl(station.folder, answerRequest(station.context()), station.log);
  onTestFinished(async () => {
    await control.close();
    await lock.release();
  });
  const cwd = await newFolder();
  await writeFile(join(cwd, "note.jpg"), "no picture");
  const type = (argv: readonly string[], stdin?: string) =>
    call({ argv, cwd, env: { HUIZHI_DATA: station.folder }, ...(stdin === undefined ? {} : { stdin }) });

  expect((await type(["groups", "tag", "网吧店主群", "网吧"])).stdout).toContain("已登记");
  expect((await type(["sites", "add", "-", "--category", "网吧"], "星空网吧\n")).code).toBe(0);
  expect(await type(["publish", "--to", "网吧", "--text", "x", "--photo", "note.jpg"])).toMatchObject({
    stdout: "",
    stderr: "照片 note.jpg：这个文件不是照片，打不开。请发JPG或PNG格式的照片。\n",
    code: 1,
  });
  expect(await type(["publish", "--to", "网吧", "--text", "请自查。", "--now"])).toMatchObject({
    stdout: "1\n",
    code: 0,
  });
  expect(bot.woken()).toBeGreaterThan(0);
  const shown = await type(["show", "1", "--json"]);
  expect(shown).toEqual(await station.run("show", "1", "--json"));
  expect(shown.code).toBe(0);
});

it("without a bot the same commands work on the same folder, one after the other", async () => {
  const cwd = await newFolder();
  const type = (...argv: string[]) => call({ argv, cwd });
  expect(await type("sites", "add", "星空网吧")).toMatchObject({
    stdout: "已添加1家场所。\n",
    stderr: "",
    code: 0,
  });
  expect(JSON.parse((await type("sites", "--json")).stdout)).toMatchObject([{ name: "星空网吧" }]);
  expect((await readdir(join(cwd, "data"))).filter((name) => name.startsWith("lock"))).toEqual([]);
  expect(await type("show", "1")).toMatchObject({
    stdout: "",
    stderr: expect.stringContaining("没有【回执1】"),
    code: 1,
  });
});

it("settings in .env count, and the environment goes before them", async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, ".env"), "HUIZHI_DATA=./elsewhere # here\nHUIZHI_UNDO_SECONDS=never\n");
  const env = { HUIZHI_UNDO_SECONDS: "5" };
  await call({ argv: ["sites", "add", "甲"], cwd, env });
  const { stdout } = await call({
    argv: ["sites", "--json"],
    cwd,
    env: { ...env, HUIZHI_DATA: join(cwd, "elsewhere") },
  });
  expect(JSON.parse(stdout)).toMatchObject([{ name: "甲" }]);
});

it("bad settings stop a command and the start with all that is wrong; doctor lists them too", async () => {
  const cwd = await newFolder();
  const env = { HUIZHI_UNDO_SECONDS: "soon", HUIZHI_QUITE_HOURS: "off" };
  const stopped = await call({ argv: ["groups"], cwd, env });
  expect(stopped).toMatchObject({ stdout: "", code: 1 });
  expect(stopped.stderr.trimEnd().split("\n")).toHaveLength(2);
  expect(await call({ argv: ["start"], cwd, env })).toEqual(stopped);
  const { stdout, code } = await call({ argv: ["doctor"], cwd, env });
  expect(stdout.split("\n").filter((line) => line.startsWith("✗"))).toHaveLength(2);
  expect(code).toBe(1);
});

it("a damaged store is one clear sentence for a command, and a line of doctor", async () => {
  const cwd = await newFolder();
  await mkdir(join(cwd, "data"));
  await writeFile(join(cwd, "data/directory.json"), "{broken");
  const stopped = await call({ argv: ["groups"], cwd });
  expect(stopped).toMatchObject({ stdout: "", code: 1 });
  expect(stopped.stderr).toContain("directory.json 已损坏");
  expect(stopped.stderr).toContain("没有前一版，请从数据文件夹的备份里取回");
  expect(stopped.stderr).not.toContain(" at ");
  const { stdout, code } = await call({ argv: ["doctor"], cwd });
  expect(stdout).toContain("✓ Node.js");
  expect(stdout).toMatch(/✗ .*directory\.json 已损坏/);
  expect(code).toBe(1);
});

it("a damaged file whose previous generation is whole is told in Chinese, with the command that cures it", async () => {
  const cwd = await newFolder();
  await call({ argv: ["sites", "add", "甲"], cwd });
  await call({ argv: ["sites", "add", "乙"], cwd });
  const file = join(cwd, "data/directory.json");
  await writeFile(file, "{broken");
  const { stderr, code } = await call({ argv: ["start"], cwd });
  expect({ stderr, code }).toEqual({
    stderr: expect.stringContaining(
      `处理办法：前一版完好，用它换回来（这个文件的最后一次改动会丢）：cp '${file}.prev' '${file}'\n`,
    ),
    code: 1,
  });
});

it("a puppet that is not there, or is none, is told in Chinese", async () => {
  const cwd = await newFolder();
  const start = (puppet: string) => call({ argv: ["start"], cwd, env: { WECHATY_PUPPET: puppet } });
  expect((await start("no-such-puppet")).stderr).toContain("没有装 no-such-puppet");
  expect((await start("sharp")).stderr).toContain("sharp 不是 Wechaty 的 puppet");
  expect((await start("pino")).stderr).toContain("pino 不是 Wechaty 的 puppet");
});

it("a data folder that is a file, or lies below one, is one clear sentence", async () => {
  const cwd = await newFolder();
  await writeFile(join(cwd, "note.txt"), "x");
  for (const folder of ["note.txt", "note.txt/data"]) {
    for (const command of ["groups", "start"]) {
      const { stderr, code } = await call({ argv: [command], cwd, env: { HUIZHI_DATA: folder } });
      expect(stderr).toBe(
        `数据文件夹 ${join(cwd, folder)} 用不了：这条路径上有一级是文件，不是文件夹。请改 HUIZHI_DATA，或先把那个文件移开。\n`,
      );
      expect(code).toBe(1);
    }
  }
});

it.runIf(process.platform === "linux")("a data folder that cannot be made is told at once", async () => {
  const cwd = await newFolder();
  const { stderr, code } = await call({ argv: ["groups"], cwd, env: { HUIZHI_DATA: "/proc/huizhi" } });
  expect(stderr).toContain("数据文件夹 /proc/huizhi 建不起来");
  expect(code).toBe(1);
});

it("an .env that is a folder is one clear sentence", async () => {
  const cwd = await newFolder();
  await mkdir(join(cwd, ".env"));
  expect(await call({ argv: ["groups"], cwd })).toEqual({
    stdout: "",
    stderr: `设置文件 ${join(cwd, ".env")} 读不了：请检查它是不是文件（不是文件夹）、有没有读的权限。\n`,
    code: 1,
  });
});

it("a folder that somebody holds without answering is left alone", async () => {
  const station = await openStation();
  const lock = await lockData(station.folder, { log: station.log, onLost: () => undefined, staleMs: 5_000 });
  onTestFinished(() => lock.release());
  const refused = await call({
    argv: ["sites", "add", "甲"],
    cwd: station.folder,
    env: { HUIZHI_DATA: station.folder },
  });
  expect(refused).toMatchObject({ stdout: "", code: 1 });
  expect(refused.stderr).toContain(`进程${process.pid}`);
});

it("help needs neither settings nor data", async () => {
  const cwd = await newFolder();
  const { stdout, code } = await call({ argv: ["--help"], cwd, env: { HUIZHI_LOG_LEVEL: "loud" } });
  expect(stdout).toContain("publish");
  expect(code).toBe(0);
});
