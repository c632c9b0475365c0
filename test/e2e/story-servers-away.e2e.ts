import type { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { buildGate, type Gate } from "./support/gate.ts";
import { Station } from "./support/station.ts";

let station: Station | undefined;
let gate: Gate | undefined;

afterEach(async () => {
  await station?.close();
  await gate?.close();
});

/** The waits a bot announces in its log before it tries again, in seconds; resolves with the first so many. */
async function readWaits(log: Readable, count: number): Promise<number[]> {
  const waits: number[] = [];
  let begun = "";
  return await new Promise((resolve) => {
    const read = (bytes: Buffer): void => {
      const lines = `${begun}${bytes}`.split("\n");
      begun = lines.pop() ?? "";
      for (const line of lines) {
        const { seconds } = JSON.parse(line) as { seconds?: number };
        if (seconds !== undefined) waits.push(seconds);
      }
      if (waits.length < count) return;
      log.off("data", read);
      resolve(waits.slice(0, count));
    };
    log.on("data", read);
  });
}

test("servers that cannot be reached are tried again ever more patiently, and the bot logs in once they are back", async () => {
  station = await Station.open(1);
  gate = await buildGate(station.env.HTTPS_PROXY ?? "");
  Object.assign(station.env, { HTTPS_PROXY: gate.url, https_proxy: gate.url });
  const { child } = station.start();
  if (!child.stderr) throw new Error("the bot has no log");
  expect(await readWaits(child.stderr, 4)).toEqual([1, 2, 4, 8]);
  // A handful of requests each time, not thousands.
  expect(gate.knocks).toBeGreaterThanOrEqual(4);
  expect(gate.knocks).toBeLessThanOrEqual(8);
  expect(child.exitCode).toBe(null);
  gate.open();
  await station.wechat.scan();
  expect(station.wechat.isLoggedIn).toBe(true);
});
