import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataInUse } from "../../src/stores/errors.ts";
import { lockData } from "../../src/stores/lock.ts";
import { rememberingLog, temporaryFolder } from "./temporary.ts";

const staleMs = 2_000;

function options() {
  const log = rememberingLog();
  const lost: Error[] = [];
  return { log, lost, staleMs, onLost: (cause: Error) => void lost.push(cause) };
}

/** A lock as a process leaves it that was killed `age` milliseconds after it last renewed it. */
async function leaveLock(folder: string, age: number): Promise<void> {
  await mkdir(join(folder, "lock"));
  await writeFile(join(folder, "lock.json"), JSON.stringify({ pid: process.pid, host: hostname() }));
  const renewed = new Date(Date.now() - age);
  await utimes(join(folder, "lock"), renewed, renewed);
}

describe("the lock of a data folder", () => {
  it("refuses a second owner while the first is alive, and says who that is", async () => {
    const folder = await temporaryFolder();
    const lock = await lockData(folder, options());
    const refusal = await lockData(folder, options()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataInUse);
    expect(refusal).toMatchObject({
      folder,
      pid: process.pid,
      message: expect.stringContaining("HUIZHI_DATA"),
    });
    await lock.release();
  });

  it("is free again once released, and releasing twice does nothing", async () => {
    const folder = await temporaryFolder();
    const first = await lockData(folder, options());
    await first.release();
    await first.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockData(folder, options())).release();
  });

  it("makes the folder it locks", async () => {
    const folder = join(await temporaryFolder(), "new", "data");
    await (await lockData(folder, options())).release();
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it("left behind by a crash is waited out, and the wait is told", async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, staleMs - 500);
    const second = options();
    const lock = await lockData(folder, second);
    expect(second.log.messages).toEqual([expect.stringContaining("waiting")]);
    await lock.release();
  });

  it("left behind long ago is taken at once", async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, staleMs * 100);
    const second = options();
    const lock = await lockData(folder, second);
    expect(second.log.messages).toEqual([]);
    await lock.release();
  });

  it("tells its owner when it is lost, and is then not released over the new owner's head", async () => {
    const folder = await temporaryFolder();
    const ears: { tell?: (cause: Error) => void } = {};
    const lost = new Promise<Error>((resolve) => {
      ears.tell = resolve;
    });
    const lock = await lockData(folder, { ...options(), onLost: (cause) => ears.tell?.(cause) });
    await rm(join(folder, "lock"), { recursive: true });
    await mkdir(join(folder, "lock"));
    const other = new Date(Date.now() - 100_000);
    await utimes(join(folder, "lock"), other, other);
    expect(await lost).toBeInstanceOf(Error);
    await lock.release();
    expect(await readdir(folder)).toEqual(["lock", "lock.json"]);
  });
});
