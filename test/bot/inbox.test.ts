import { expect, test } from "vitest";
import type { Said } from "../../src/bot/channel.ts";
import { FileTooLarge } from "../../src/bot/errors.ts";
import { createFetchMedia } from "../../src/bot/fetch-media.ts";
import { createInbox } from "../../src/bot/inbox.ts";
import type { AccountId, ContactAddress, Listener, MemberSeen } from "../../src/ports.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { createSteppingClock, settle } from "./stepping-clock.ts";

const shop: MemberSeen = { contact: "@shop" as ContactAddress, nickname: "星空网吧", self: false };

function opened(account: AccountId | undefined = "uin:1" as AccountId) {
  const told: string[] = [];
  const listener: Listener = {
    heard: ({ text, kind }) => told.push(text || kind),
    recalled: ({ messageId }) => told.push(`-${messageId}`),
    friendRequest: ({ hello }) => told.push(`+${hello}`),
    roomsReady: () => {},
    sessionEnded: () => {},
    gap: () => {},
    kept: async () => {},
  };
  return { told, inbox: createInbox(listener, () => account, new QuietLog()) };
}

function said(messageId: string, changes: Partial<Said> = {}): Said {
  return {
    messageId,
    at: 0,
    kind: "text",
    text: messageId,
    findSpeaker: async () => shop,
    fetchMedia: () => undefined,
    ...changes,
  };
}

test("whoever has to be asked for first, messages and recalls keep their order", async () => {
  const { told, inbox } = opened();
  let answer = (_: MemberSeen) => {};
  inbox.said(said("1", { findSpeaker: () => new Promise((resolve) => (answer = resolve)) }));
  inbox.said(said("2"));
  inbox.takenBack({ at: 1, ids: ["9", "2"] });
  await settle();
  expect(told).toEqual([]);
  answer(shop);
  await settle();
  expect(told).toEqual(["1", "2", "-2"]);
});

test("a message that cannot be read holds up no other", async () => {
  const { told, inbox } = opened();
  inbox.said(said("1", { findSpeaker: () => Promise.reject(new Error("gone")) }));
  inbox.said(said("2"));
  await settle();
  expect(told).toEqual(["2"]);
});

test("a recall of what was never heard names the most likely message", async () => {
  const { told, inbox } = opened();
  inbox.takenBack({ at: 1, ids: ["5", "4"] });
  await settle();
  expect(told).toEqual(["-5"]);
});

test("a file heard twice is fetched once", async () => {
  const { inbox } = opened();
  let fetched = 0;
  const fetch = () => {
    fetched += 1;
    return Promise.resolve(undefined);
  };
  inbox.said(said("1", { kind: "picture", fetchMedia: fetch }));
  inbox.said(said("1", { kind: "picture", fetchMedia: fetch }));
  await settle();
  expect(fetched).toBe(1);
});

test("a file that is not there at once is asked for again", async () => {
  const clock = createSteppingClock();
  const answers = [
    () => Promise.reject(new Error("cut")),
    async () => Buffer.alloc(0),
    async () => Buffer.from("x"),
  ];
  const fetchMedia = createFetchMedia(clock, new QuietLog());
  const media = fetchMedia(() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve());
  await clock.advance({ seconds: 10 });
  expect(await media).toEqual(Buffer.from("x"));
});

test("a file that does not come within half a minute is given up", async () => {
  const clock = createSteppingClock();
  const media = createFetchMedia(clock, new QuietLog())(() => new Promise(() => {}));
  await clock.advance({ seconds: 30 });
  expect(await media).toBeUndefined();
});

test("a file known to be too large is not asked for again", async () => {
  let asked = 0;
  const media = createFetchMedia(
    createSteppingClock(),
    new QuietLog(),
  )(() => {
    asked += 1;
    return Promise.reject(new FileTooLarge());
  });
  expect(await media).toBe("too large");
  expect(asked).toBe(1);
});

test("four files are fetched at a time; one that never comes gives its place up after half a minute", async () => {
  const clock = createSteppingClock();
  const fetchMedia = createFetchMedia(clock, new QuietLog());
  for (let index = 0; index < 4; index += 1) void fetchMedia(() => new Promise(() => {}));
  let isAsked = false;
  const fifth = fetchMedia(async () => {
    isAsked = true;
    return Buffer.from("x");
  });
  await clock.advance({ seconds: 29 });
  expect(isAsked).toBe(false);
  await clock.advance({ seconds: 1 });
  expect(await fifth).toEqual(Buffer.from("x"));
});
