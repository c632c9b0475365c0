import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { mock, PuppetMock } from "wechaty-puppet-mock";
import { PuppetServer } from "wechaty-puppet-service";
import { createBot } from "../../src/bot/create-bot.ts";
import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import { addSites } from "../../src/groups/add-site.ts";
import { registerGroup } from "../../src/groups/register-group.ts";
import { createHuizhi, type Huizhi } from "../../src/huizhi.ts";
import { openThumbnails } from "../../src/media/cached-thumbnails.ts";
import { createPictures } from "../../src/media/pictures.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import type { AccountId, RoomAddress } from "../../src/ports.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { systemClock } from "../../src/system-clock.ts";
import { hourMs, instantOf } from "../../src/zone.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { tempStore } from "../support/temp-store.ts";

// HUIZHI_REMIND=mention from the core to the puppet. The stand-in for the web servers cannot show it: a mention rings no phone there, so only how many are missing
// is said; over wechaty-puppet-service the ids go along.

const account = "回执助手" as AccountId;

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

test("a reminder by the clock mentions those who are missing, and nobody else", async () => {
  const clock = new FakeClock();
  const log = new QuietLog();
  const temp = await tempStore();
  vi.stubEnv("HOME", temp.folder);
  const mocker = new mock.Mocker();
  const puppet = new PuppetMock({ mocker });
  const me = mocker.createContact({ name: account, friend: false });
  const [lee, sun] = ["星空网吧-李强", "蓝天网吧-老孙"].map((name) => mocker.createContact({ name }));
  if (!lee || !sun) throw new Error("nobody there");
  const room = mocker.createRoom({ topic: "网吧店主群", memberIdList: [me.id, lee.id, sun.id] });
  const endpoint = `127.0.0.1:${await freePort()}`;
  const token = `insecure_${randomUUID()}`;
  const server = new PuppetServer({ endpoint, puppet, token, tls: { disable: true } });
  const heard: { text: string }[] = [];
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const bot = createBot({
    puppet: "wechaty-puppet-service",
    puppetOptions: { endpoint, token, tls: { disable: true } } as { token: string },
    name: join(temp.folder, "session"),
    qrFile: join(temp.folder, "qr.png"),
    clock: systemClock,
    log,
    listener: {
      heard: (message) => {
        heard.push(message);
        huizhi.ear.heard({ ...message, at: clock.now() });
      },
      recalled: () => undefined,
      friendRequest: () => undefined,
      roomsReady: () => ready(),
      sessionEnded: () => undefined,
      gap: () => undefined,
      kept: async () => undefined,
    },
    onFatal: (error) => {
      throw error;
    },
  });
  const media = openMediaFiles(temp.folder, { fsync: false });
  const huizhi: Huizhi = createHuizhi({
    store: temp.store,
    messenger: bot.messenger,
    media,
    pictures: createPictures(),
    thumbnails: openThumbnails(temp.folder, { media, log }),
    clock,
    log,
    pace: defaultPaceRules,
    station: "幸福路派出所",
    name: account,
    undoMs: 0,
    remindBy: "mention",
    automaticPerGroup: 3,
  });
  clock.settleWith(async () => {
    await huizhi.ear.settled();
    await huizhi.followUp.settled();
    await huizhi.delivery.settled();
  });
  onTestFinished(async () => {
    await huizhi.stop();
    await bot.stop();
    await server.stop();
    await puppet.stop();
    vi.unstubAllEnvs();
  });
  const started = bot.start();
  await puppet.start();
  await server.start();
  await started;
  mocker.login(me);
  await isReady;

  await temp.store.update("directory", (book) => {
    const { directory } = book;
    const seen = { room: room.id as RoomAddress, topic: "网吧店主群", members: [] };
    const group = registerGroup(directory, seen, ["网吧"], account, clock.now());
    group.introducedAt = clock.now();
    addSites(
      directory,
      ["星空网吧", "蓝天网吧"].map((name) => ({ name, aliases: [], category: "网吧" })),
      clock.now(),
    );
  });
  await huizhi.start();
  huizhi.ear.roomsReady(account);
  await clock.settle();
  const send = vi.spyOn(puppet, "messageSendText");
  await temp.store.update("directory", (book) => {
    const [group] = Object.values(book.directory.groups);
    if (!group) throw new Error("no group");
    const dueAt = instantOf(2026, 11, 24, 18);
    const how = { media: [], groups: [group.id], sendAt: clock.now(), urgent: false, dueAt } as const;
    createNotice(book, { ask: "ack", body: "请自查灭火器", ...how }, clock.now());
  });
  huizhi.delivery.wake();
  await clock.advance({ minutes: 2 });
  expect(send.mock.calls.map(([, text]) => text)).toEqual([expect.stringContaining("请自查灭火器")]);

  lee.say("收到").to(room);
  await vi.waitFor(() => expect(heard.map(({ text }) => text)).toContain("收到"));
  await clock.settle();
  await clock.advanceTo(instantOf(2026, 11, 24, 18) - 2 * hourMs);
  await huizhi.followUp.look();
  await clock.advance({ minutes: 2 });
  expect(send.mock.calls.at(-1)).toEqual([
    room.id,
    expect.stringMatching(/^@蓝天网吧-老孙\u2005.*【回执1】还有1家没回/u),
    [sun.id],
  ]);
});
