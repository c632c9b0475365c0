import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { explainReply, readReplies } from "../../src/cli/commands/read-replies.ts";
import { readArguments } from "../../src/cli/read-arguments.ts";

const notice = "报名参加消防培训，请回复人数";

/** Reads lines as the command does and gives back what it wrote and how it ended. */
async function read(input: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await readReplies(Readable.from([input]), {
    out: async (words) => void out.push(words),
    err: async (words) => void err.push(words),
  });
  return { answers: out.map((line): unknown => JSON.parse(line)), err, code };
}

it("every line is answered by its label, with the number or choice where there is one", async () => {
  const lines = [
    { id: "a", ask: "ack", notice: "收到请回复", text: "收到", kind: "text" },
    { id: 2, ask: "signup", notice, text: "我们去2个人", kind: "text" },
    { id: "c", ask: "vote", notice: "A. 周六 B. 周日", text: "B", kind: "text" },
    { id: "d", ask: "suggest", notice: "有什么建议", text: "", kind: "image" },
    { id: "e", ask: "roster", notice: "人员变动", text: "", kind: "image" },
  ];
  const { answers, err, code } = await read(lines.map((line) => JSON.stringify(line)).join("\r\n"));
  expect(answers).toEqual([
    { id: "a", label: "ack", qty: null, choice: null, because: expect.any(String) },
    { id: 2, label: "signup", qty: 2, choice: null, because: expect.any(String) },
    { id: "c", label: "vote", qty: null, choice: "B", because: expect.any(String) },
    { id: "d", label: "other", qty: null, choice: null, because: expect.any(String) },
    { id: "e", label: "unclear", qty: null, choice: null, because: expect.any(String) },
  ]);
  expect({ err, code }).toEqual({ err: [], code: 0 });
});

it("a bad line is told with its number, and those after it are still read", async () => {
  const good = (id: string) => JSON.stringify({ id, ask: "ack", notice: "", text: "收到" });
  const bad = [
    "{",
    "[]",
    '{"ask":"ack","text":"a"}',
    '{"id":"x","ask":"toast","text":"a"}',
    '{"id":"x","ask":"ack"}',
  ];
  const { answers, err, code } = await read([`\ufeff${good("first")}`, ...bad, "", good("last")].join("\n"));
  expect(answers).toMatchObject([{ id: "first" }, { id: "last" }]);
  expect(err.map((sentence) => sentence.trim())).toEqual([
    "第2行没有读：不是 JSON。",
    "第3行没有读：不是一个 JSON 对象。",
    "第4行没有读：缺 id（文字或数字）。",
    "第5行没有读：ask 要写 ack、rectify、signup、vote、roster、suggest 之一。",
    "第6行没有读：缺 text（文字，图片可以为空）。",
  ]);
  expect(code).toBe(1);
});

it("a line is answered before the next one comes", async () => {
  const input = new PassThrough();
  const answered = new PassThrough();
  const ended = readReplies(input, {
    out: async (words) => void answered.write(words),
    err: async () => undefined,
  });
  const answers = createInterface({ input: answered })[Symbol.asyncIterator]();
  input.write('{"id":1,"ask":"ack","text":"收到"}\n');
  expect((await answers.next()).value).toContain('"id":1');
  input.end('{"id":2,"ask":"ack","text":"收到"}\n');
  expect((await answers.next()).value).toContain('"id":2');
  expect(await ended).toBe(0);
});

it("a person is told what was read, and why, in his language", () => {
  expect(explainReply("我们去2个人", "signup", notice).stdout).toBe(
    "读作：报名（signup）\n原因：写明了人数或数量\n一共：2\n",
  );
  expect(explainReply("选B", "vote", "A. 周六 B. 周日").stdout).toContain("选的：B");
});

it("an ask nobody knows is a usage error that names those known", () => {
  const print = readArguments(["read", "--ask", "toast"]);
  expect(print).toMatchObject({ print: { code: 2, stderr: expect.stringContaining("signup") } });
});

it("huizhi read needs no data folder and no settings, and makes none", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "huizhi-read-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const startFile = fileURLToPath(new URL("../../src/cli/huizhi.ts", import.meta.url));
  const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, HUIZHI_LOG_LEVEL: "nonsense" };
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), startFile, "read"], {
    cwd,
    env,
  });
  child.stdin.end('{"id":"a","ask":"ack","text":"收到"}\nbad\n');
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  expect(out).toContain('"label":"ack"');
  expect(err).toBe("第2行没有读：不是 JSON。\n");
  expect(code).toBe(1);
  expect(await readdir(cwd)).toEqual([]);
});
