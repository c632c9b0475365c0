import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { createSteppingClock } from "./stepping-clock.ts";

test("a puppet that is not installed is named, with the cure", async () => {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-bot-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const nothing = () => {};
  const bot = createBot({
    puppet: "wechaty-puppet-nobody-wrote",
    name: join(folder, "session"),
    qrFile: join(folder, "qr.png"),
    clock: createSteppingClock(),
    log: new QuietLog(),
    listener: {
      heard: nothing,
      recalled: nothing,
      friendRequest: nothing,
      roomsReady: nothing,
      sessionEnded: nothing,
      gap: nothing,
      kept: async () => {},
    },
    onFatal: nothing,
  });
  const before = process.listenerCount("uncaughtException");
  await expect(bot.start()).rejects.toMatchObject({
    name: "PuppetNotLoaded",
    message: expect.stringContaining("npm install wechaty-puppet-nobody-wrote"),
  });
  await bot.stop();
  expect(process.listenerCount("uncaughtException")).toBe(before);
  expect(bot.accountName()).toBeUndefined();
});
