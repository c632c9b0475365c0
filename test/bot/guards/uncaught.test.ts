import { expect, test } from "vitest";
import { decideUncaught, isStray } from "../../../src/bot/guards/uncaught.ts";
import { QuietLog } from "../../support/quiet-log.ts";

function thrownAt(...places: readonly string[]): Error {
  const error = new Error("in a member's words");
  error.stack = `Error: in a member's words\n${places.map((place) => `    at ${place}`).join("\n")}`;
  return error;
}

const puppet = thrownAt(
  "PuppetWechat4u.login (file:///srv/huizhi/node_modules/wechaty-puppet/dist/esm/src/mixins/login-mixin.js:49:23)",
  "Wechat.emit (node:events:524:28)",
  "resume (/srv/huizhi/src/bot/guards/patient-restart.ts:41:7)",
);
const ours = thrownAt(
  "decide (/srv/huizhi/src/delivery/decide-next.ts:10:1)",
  "x (file:///srv/huizhi/node_modules/wechaty/dist/esm/src/a.js:1:1)",
);

test("only what was thrown inside the puppet is a stray error", () => {
  expect([puppet, ours, new Error("here"), "a word", undefined].map(isStray)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a listener a package leaves behind is taken off, those before stay, and ours decides", async () => {
  const theirs = () => {};
  const before = process.listeners("uncaughtException");
  const fatal: unknown[] = [];
  const log = new QuietLog();
  const load = async () => void process.on("uncaughtException", theirs);
  const end = await decideUncaught(load, log, (error) => fatal.push(error));
  const [decide] = process.listeners("uncaughtException").filter((listener) => !before.includes(listener));
  expect(decide).not.toBe(theirs);
  decide?.(puppet, "unhandledRejection");
  expect(fatal).toEqual([]);
  expect(log.lines).toHaveLength(1);
  expect(JSON.stringify(log.lines)).not.toContain("words");
  decide?.(puppet, "uncaughtException");
  decide?.(ours, "unhandledRejection");
  expect(fatal).toEqual([puppet, ours]);
  end();
  expect(process.listeners("uncaughtException")).toEqual(before);
});
