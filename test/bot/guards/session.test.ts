import { expect, test } from "vitest";
import { PuppetChanged } from "../../../src/bot/errors.ts";
import { forgetDeadIds } from "../../../src/bot/guards/dead-ids.ts";
import { keepHearing } from "../../../src/bot/guards/deafness.ts";
import { pollWhenKept } from "../../../src/bot/guards/kept-first.ts";
import { keepSession } from "../../../src/bot/guards/kept-session.ts";
import { allowLoginAgain } from "../../../src/bot/guards/login-again.ts";
import { restartPatiently } from "../../../src/bot/guards/patient-restart.ts";
import {
  startPatiently,
  startServicePatiently,
  waitBeforeTry,
} from "../../../src/bot/guards/patient-start.ts";
import { keepServerOrder } from "../../../src/bot/guards/server-order.ts";
import { whenMade } from "../../../src/bot/wechat4u.ts";
import { QuietLog } from "../../support/quiet-log.ts";
import { FakePuppet, FakeWechat4u } from "../fake-wechat4u.ts";
import { createSteppingClock, settle } from "../stepping-clock.ts";

test("a poll that hangs is replaced, and asked again only after the same while", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  wechat4u.state = "login";
  wechat4u.lastSyncTime = clock.now();
  keepHearing(wechat4u, clock, new QuietLog(), () => {});
  await clock.advance({ ms: 30_000 });
  expect(wechat4u.calls).toEqual([]);
  await clock.advance({ ms: 15_000 });
  expect(wechat4u.calls).toEqual(["poll"]);
  await clock.advance({ ms: 25_000 });
  expect(wechat4u.calls).toEqual(["poll"]);
  await clock.advance({ ms: 15_000 });
  expect(wechat4u.calls).toEqual(["poll", "poll"]);
});

test("an outage of more than a minute is told from the last answer to the next", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  const outages: number[][] = [];
  wechat4u.state = "login";
  const from = clock.now();
  wechat4u.lastSyncTime = from;
  const end = keepHearing(wechat4u, clock, new QuietLog(), (...outage) => outages.push(outage));
  await clock.advance({ ms: 10_000 });
  await clock.advance({ ms: 80_000 });
  const to = clock.now();
  wechat4u.lastSyncTime = to;
  await clock.advance({ ms: 10_000 });
  expect(outages).toEqual([[from, to]]);
  wechat4u.lastSyncTime = clock.now() + 25_000;
  await clock.advance({ ms: 30_000 });
  expect(outages).toHaveLength(1);
  end();
  const polls = wechat4u.calls.length;
  await clock.advance({ ms: 600_000 });
  expect(wechat4u.calls).toHaveLength(polls);
});

test("nothing in the library can log the account out", async () => {
  const puppet = new FakePuppet();
  const wechat4u = new FakeWechat4u();
  const log = new QuietLog();
  keepSession(puppet, log)(wechat4u);
  await puppet.reset();
  await wechat4u.logout();
  expect([...puppet.calls, ...wechat4u.calls]).toEqual([]);
  expect(log.lines).toHaveLength(1);
});

test("a second login of the same account is nothing new, one of another id ends the first", async () => {
  const puppet = new FakePuppet();
  allowLoginAgain(puppet);
  await puppet.login("@1");
  await puppet.login("@1");
  expect(puppet.calls).toEqual(["login @1"]);
  await puppet.login("@2");
  expect(puppet.calls).toEqual(["login @1", "logout", "login @2"]);
});

test("ids of the old session are forgotten, and answers on the way are not learnt", async () => {
  const puppet = new FakePuppet();
  const wechat4u = new FakeWechat4u();
  let answer = (_: unknown) => {};
  wechat4u.batchGetContact = () => new Promise((resolve) => (answer = resolve));
  forgetDeadIds(puppet, wechat4u);
  wechat4u.contacts["@@old"] = { UserName: "@@old" };
  puppet.unknownContactId.push(["@old", "@@old"]);
  const asked = wechat4u.batchGetContact([{ UserName: "@old" }]);
  wechat4u.emit("uuid", "new");
  answer([{ UserName: "@old" }]);
  expect(await asked).toEqual([]);
  expect([wechat4u.contacts, puppet.unknownContactId]).toEqual([{}, []]);
});

test("unreachable servers are asked again after 1, 2, 4 … 60 seconds, and at once after a login", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  const log = new QuietLog();
  const starts: number[] = [];
  wechat4u.start = async () => void starts.push(clock.now());
  startPatiently(wechat4u, clock, log);
  const again = async () => {
    const started = wechat4u.start();
    await clock.advance({ ms: 60_000 });
    await started;
  };
  await wechat4u.start();
  for (let tries = 0; tries < 3; tries += 1) await again();
  expect(log.lines.map(({ facts }) => facts)).toEqual([{ seconds: 1 }, { seconds: 2 }, { seconds: 4 }]);
  wechat4u.emit("login");
  await wechat4u.start();
  expect(log.lines).toHaveLength(3);
  expect([7, 20].map(waitBeforeTry)).toEqual([60_000, 60_000]);
  expect(starts).toHaveLength(5);
});

test("a service that is not there yet is waited for", async () => {
  const clock = createSteppingClock();
  let tries = 0;
  const puppet = {
    start: async () => {
      tries += 1;
      if (tries < 3) throw new Error("UNAVAILABLE");
    },
  };
  startServicePatiently(puppet, clock, new QuietLog());
  const started = puppet.start();
  await clock.advance({ ms: 10_000 });
  await started;
  expect(tries).toBe(3);
});

test.each([
  ["no connection", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })],
  ["a server error", Object.assign(new Error("500"), { response: { status: 500, data: "<html>" } })],
  ["an answer cut in the middle", new TypeError("Cannot read properties of undefined")],
])("resuming a session is tried until the servers take it back: %s", async (_, error) => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  let left = 20;
  wechat4u._init = async () => {
    left -= 1;
    if (left > 0) throw error;
  };
  restartPatiently(wechat4u, clock, new QuietLog());
  const resumed = wechat4u.restart();
  await clock.advance({ ms: 20 * 30_000 });
  await resumed;
  expect(left).toBe(0);
  expect(wechat4u.calls).toEqual([]);
});

test.each([
  ["its class", new (class AlreadyLogoutError extends Error {})()],
  ["its code 1100", Object.assign(new Error("1100 == 0"), { actual: 1100, response: {} })],
])("a session the servers say is over ends at once, known by %s", async (_, error) => {
  const wechat4u = new FakeWechat4u();
  wechat4u._init = async () => {
    throw error;
  };
  restartPatiently(wechat4u, createSteppingClock(), new QuietLog());
  await wechat4u.restart();
  expect(wechat4u.calls).toEqual(["stop"]);
});

test("resuming ends when a poll was answered meanwhile", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  wechat4u.state = "login";
  wechat4u._init = async () => {
    throw new Error("cut");
  };
  restartPatiently(wechat4u, clock, new QuietLog());
  const resumed = wechat4u.restart();
  await settle();
  wechat4u.lastSyncTime = clock.now();
  await clock.advance({ ms: 1_000 });
  await resumed;
  expect(wechat4u.calls).toEqual([]);
});

test("a message waits for the one before it, but not for ever", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  const heard: unknown[] = [];
  wechat4u.on("message", ({ MsgId }: { MsgId: string }) => heard.push(MsgId));
  let emitFirst = () => {};
  wechat4u.handleMsg = (messages) => {
    for (const message of messages as { MsgId: string }[]) {
      const emit = () => void wechat4u.emit("message", message);
      if (message.MsgId === "1") emitFirst = emit;
      else if (message.MsgId !== "never") emit();
    }
  };
  keepServerOrder(wechat4u, clock);
  wechat4u.handleMsg([{ MsgId: "1" }, { MsgId: "2" }]);
  await settle();
  expect(heard).toEqual([]);
  emitFirst();
  await settle();
  expect(heard).toEqual(["1", "2"]);
  wechat4u.handleMsg([{ MsgId: "never" }, { MsgId: "3" }]);
  await clock.advance({ ms: 10_000 });
  expect(heard).toEqual(["1", "2", "3"]);
});

test("a wechat4u of another make is not used, and the cure is said", () => {
  const puppet = new FakePuppet();
  const told: PuppetChanged[] = [];
  whenMade(
    puppet,
    () => {},
    (error) => told.push(error),
  );
  const other = new FakeWechat4u();
  Reflect.set(other, "syncPolling", undefined);
  expect(() => {
    puppet.wechat4u = other;
  }).toThrow(PuppetChanged);
  expect(told[0]?.missing).toEqual(["syncPolling"]);
});

test("WeChat is not shown that messages arrived before they are kept", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  let keep = () => {};
  const written = new Promise<void>((resolve) => {
    keep = resolve;
  });
  pollWhenKept(wechat4u, clock, () => written);
  const polled = wechat4u.syncCheck();
  await clock.advance({ ms: 1_000 });
  expect(wechat4u.calls).toEqual([]);
  keep();
  await expect(polled).resolves.toBe("2");
  expect(wechat4u.calls).toEqual(["check"]);
});

test("a disk that hangs does not make the bot deaf", async () => {
  const clock = createSteppingClock();
  const wechat4u = new FakeWechat4u();
  pollWhenKept(wechat4u, clock, () => new Promise(() => {}));
  void wechat4u.syncCheck();
  await clock.advance({ ms: 10_000 });
  expect(wechat4u.calls).toEqual(["check"]);
});
