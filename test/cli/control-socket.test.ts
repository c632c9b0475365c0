import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ControlPathTooLong } from "../../src/cli/control-path.ts";
import {
  askRunning,
  type ControlAnswer,
  ControlFailed,
  type ControlRequest,
  serveControl,
} from "../../src/cli/control-socket.ts";
import type { Log } from "../../src/ports.ts";

const quiet = () => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const done: ControlAnswer = { stdout: "31\n", stderr: "", code: 0 };
const request: ControlRequest = { argv: ["notices", "--json"], cwd: "/home/officer" };

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-control-test-"));
  onTestFinished(async () => await rm(folder, { recursive: true }));
  return folder;
}

async function serve(answer: (request: ControlRequest) => Promise<ControlAnswer> = async () => done) {
  const folder = await dataFolder();
  const server = await serveControl(folder, answer, log);
  onTestFinished(async () => await server.close());
  return { folder, server, path: await readFile(join(folder, "control.path"), "utf8") };
}

/** Says exactly this to the socket, and hears what comes back until it is closed. */
async function say(path: string, words: string | Buffer): Promise<string> {
  const socket = connect(path);
  socket.on("error", quiet);
  socket.end(words);
  return await text(socket);
}

/** A folder whose owner was killed: the note and the socket are there, nobody listens. */
async function crashed(): Promise<{ folder: string; path: string }> {
  const folder = await dataFolder();
  const path = join(await mkdtemp(join(tmpdir(), "huizhi-")), "s");
  onTestFinished(async () => await rm(dirname(path), { recursive: true, force: true }));
  const script = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => console.log("listening"))`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  await writeFile(join(folder, "control.path"), path);
  return { folder, path };
}

describe("a command", () => {
  it("reaches the running bot with its arguments, folder and input, and gets its answer", async () => {
    const asked: ControlRequest[] = [];
    const { folder } = await serve(async (each) => {
      asked.push(each);
      return { stdout: "好的\n第二行", stderr: "注意", code: 3 };
    });
    const full = { ...request, stdin: "请今晚自查\n灭火器" };
    expect(await askRunning(folder, full)).toEqual({ stdout: "好的\n第二行", stderr: "注意", code: 3 });
    await askRunning(folder, request);
    expect(asked).toEqual([full, request]);
  });

  it("takes a list of some megabytes with it", async () => {
    const asked: ControlRequest[] = [];
    const { folder } = await serve(async (each) => {
      asked.push(each);
      return done;
    });
    const long = { ...request, stdin: "星空网吧\n".repeat(300_000) };
    expect(await askRunning(folder, long)).toEqual(done);
    expect(asked[0]?.stdin === long.stdin).toBe(true);
  });

  it("with more than the bot takes is told so before anything is done, not left unsure", async () => {
    const asked: ControlRequest[] = [];
    const { folder } = await serve(async (each) => {
      asked.push(each);
      return done;
    });
    const long = { ...request, stdin: "x".repeat(17_000_000) };
    await expect(askRunning(folder, long)).rejects.toMatchObject({
      name: "RequestTooLarge",
      sentence: "内容太多（18MB），什么也没有做：机器人在运行时一次最多16MB，请分几次。",
    });
    expect(asked).toEqual([]);
  });

  it("gets an answer of many megabytes whole", async () => {
    const long = "回执".repeat(2_000_000);
    const { folder } = await serve(async () => ({ ...done, stdout: long }));
    expect((await askRunning(folder, request))?.stdout === long).toBe(true);
  });

  it("is answered beside others that take longer", async () => {
    const release: (() => void)[] = [];
    const { folder } = await serve(async ({ argv }) => {
      if (argv[0] === "slow") await new Promise<void>((resolve) => release.push(resolve));
      return { ...done, stdout: argv[0] ?? "" };
    });
    const slow = askRunning(folder, { ...request, argv: ["slow"] });
    expect((await askRunning(folder, { ...request, argv: ["quick"] }))?.stdout).toBe("quick");
    await vi.waitUntil(() => release.length > 0);
    release[0]?.();
    expect((await slow)?.stdout).toBe("slow");
  });

  it("that takes minutes is still answered: only who asks or reads slowly is not waited for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { folder } = await serve(async () => {
      vi.advanceTimersByTime(180_000);
      return done;
    });
    expect(await askRunning(folder, request)).toEqual(done);
  });

  it("that fails inside the bot says so, and the next is answered", async () => {
    const { folder } = await serve(async ({ argv }) => {
      if (argv[0] === "bad") throw new Error("no such group");
      return done;
    });
    const bad = askRunning(folder, { ...request, argv: ["bad"] });
    await expect(bad).rejects.toThrow("no such group");
    await expect(bad).rejects.toBeInstanceOf(ControlFailed);
    expect(await askRunning(folder, request)).toEqual(done);
  });

  it("whose bot dies before the answer is told that it got none", async () => {
    const folder = await dataFolder();
    const path = join(await mkdtemp(join(tmpdir(), "huizhi-")), "s");
    onTestFinished(async () => await rm(dirname(path), { recursive: true, force: true }));
    const script =
      `require("node:net").createServer((s) => s.on("data", () => process.kill(process.pid, "SIGKILL")))` +
      `.listen(${JSON.stringify(path)}, () => console.log("listening"))`;
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await writeFile(join(folder, "control.path"), path);
    await expect(askRunning(folder, request)).rejects.toBeInstanceOf(ControlFailed);
  });
});

describe("nobody runs", () => {
  it("where there is no note", async () => {
    expect(await askRunning(await dataFolder(), request)).toBeUndefined();
  });

  it("where the one who ran has stopped", async () => {
    const { folder, server, path } = await serve();
    await server.close();
    expect(await askRunning(folder, request)).toBeUndefined();
    expect(existsSync(dirname(path))).toBe(false);
    expect(existsSync(join(folder, "control.path"))).toBe(false);
  });

  it("where the one who ran was killed, and the next start clears up after it", async () => {
    const { folder, path } = await crashed();
    expect(existsSync(path)).toBe(true);
    expect(await askRunning(folder, request)).toBeUndefined();
    const server = await serveControl(folder, async () => done, log);
    expect(existsSync(dirname(path))).toBe(false);
    expect(await askRunning(folder, request)).toEqual(done);
    await server.close();
  });

  it("where the note names something that is no socket, which is left alone", async () => {
    const folder = await dataFolder();
    const precious = join(folder, "private", "s");
    await mkdir(dirname(precious), { mode: 0o700 });
    await writeFile(precious, "precious");
    await writeFile(join(folder, "control.path"), precious);
    expect(await askRunning(folder, request)).toBeUndefined();
    await (await serveControl(folder, async () => done, log)).close();
    expect(await readFile(precious, "utf8")).toBe("precious");
  });

  it("where the socket lies in a folder that others may enter", async () => {
    const { folder, path } = await serve();
    await chmod(dirname(path), 0o755);
    expect(await askRunning(folder, request)).toBeUndefined();
  });
});

describe("the socket", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("lies in a folder of its own that only its owner can enter, and so does the note", async () => {
    const { folder, path } = await serve();
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "control.path"))).mode & 0o777).toBe(0o600);
  });

  it("goes where its path is short enough", async () => {
    const runtime = join(await dataFolder(), "r".repeat(90));
    await mkdir(runtime);
    vi.stubEnv("XDG_RUNTIME_DIR", runtime);
    expect((await serve()).path.startsWith(tmpdir())).toBe(true);
  });

  it("goes to the temporary folder where the session's own folder is gone", async () => {
    vi.stubEnv("XDG_RUNTIME_DIR", "/run/user/gone");
    expect((await serve()).path.startsWith(tmpdir())).toBe(true);
  });

  it("is refused, not cut, where every path is too long", async () => {
    const folder = await dataFolder();
    const deep = join(folder, "d".repeat(110));
    await mkdir(deep);
    vi.stubEnv("XDG_RUNTIME_DIR", deep);
    vi.stubEnv("TMPDIR", deep);
    await expect(serveControl(folder, async () => done, log)).rejects.toBeInstanceOf(ControlPathTooLong);
  });

  it.each([
    ["not JSON", "hello\n"],
    ["not a request", '{"argv":"start","cwd":"/"}\n'],
    ["more than a request", '{"argv":[],"cwd":"/","shell":"rm"}\n'],
    ["cut short", '{"argv":['],
    ["empty", ""],
    ["endless", Buffer.alloc(17_000_000, "x")],
    ["too long", Buffer.concat([Buffer.alloc(17_000_000, "x"), Buffer.from("\n")])],
  ])("answers what is %s with a refusal, and does nothing", async (_what, words) => {
    const asked: ControlRequest[] = [];
    const { folder, path } = await serve(async (each) => {
      asked.push(each);
      return done;
    });
    expect(JSON.parse(await say(path, words))).toEqual({
      refused: expect.stringContaining("nothing was done"),
      nothingDone: true,
    });
    expect(asked).toEqual([]);
    expect(await askRunning(folder, request)).toEqual(done);
  });

  it("that closes sends the answers under way, and waits for nobody who never asked", async () => {
    const release: (() => void)[] = [];
    const { folder, server, path } = await serve(async () => {
      await new Promise<void>((resolve) => release.push(resolve));
      return done;
    });
    const silent = connect(path);
    silent.on("error", quiet);
    await once(silent, "connect");
    const asked = askRunning(folder, request);
    await vi.waitUntil(() => release.length > 0);
    const closed = server.close();
    release[0]?.();
    expect(await asked).toEqual(done);
    await closed;
    expect(existsSync(path)).toBe(false);
  });
});
