import { describe, expect, test } from "vitest";
import { SendRefused, SendUnknown } from "../../src/errors.ts";
import type { Address, RoomAddress } from "../../src/ports.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeMessenger } from "./fake-messenger.ts";

const room: Address = { kind: "room", room: "@@room" as RoomAddress };
const hello = { kind: "text", text: "你好" } as const;

describe("a WeChat that objects to surprises", () => {
  test("objects to a message nobody expected", async () => {
    const messenger = new FakeMessenger(new FakeClock());
    await messenger.send(room, hello);
    expect(() => messenger.expectNothingElse()).toThrow("你好");
    messenger.expectText("@@room", "你好");
    messenger.expectNothingElse();
    expect(() => messenger.expectText("@@room", "你好")).toThrow("got nothing");
  });

  test("objects to two messages at once", async () => {
    const messenger = new FakeMessenger(new FakeClock());
    await Promise.all([messenger.send(room, hello), messenger.send(room, hello)]);
    messenger.expectAnything();
    expect(() => messenger.expectNothingElse()).toThrow("at once");
  });

  test("refuses, cuts and detains as it is told", async () => {
    const messenger = new FakeMessenger(new FakeClock());
    messenger.next({ refuse: 1205 }, { cut: true, taken: true }, { cut: true, taken: false });
    await expect(messenger.send(room, hello)).rejects.toThrow(SendRefused);
    await expect(messenger.send(room, hello)).rejects.toThrow(SendUnknown);
    await expect(messenger.send(room, hello)).rejects.toThrow(SendUnknown);
    expect(messenger.arrived).toHaveLength(1);
    const detained = messenger.detainNext();
    const sending = messenger.send(room, hello);
    await detained.begun;
    expect(messenger.arrived).toHaveLength(1);
    detained.letGo();
    await sending;
    expect(messenger.expectAnything()).toHaveLength(2);
  });
});
