import { strictEqual } from "node:assert";
import { expect, test } from "vitest";
import { sendableName } from "../../src/bot/prepare-outgoing.ts";
import { sendError } from "../../src/bot/send-errors.ts";
import { SendNotTried, SendRefused, SendUnknown } from "../../src/errors.ts";
import { postableText } from "../../src/texts/postable-text.ts";

function checkFailed(code: number): unknown {
  try {
    strictEqual(code, 0);
  } catch (error) {
    return Object.assign(error as Error, { response: { data: { BaseResponse: { Ret: code } } } });
  }
}

const cut = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
const late = Object.assign(new Error("timeout of 60000ms exceeded"), { code: "ECONNABORTED" });
const nowhere = Object.assign(new Error("refused"), {
  cause: Object.assign(new Error(), { syscall: "connect" }),
});
const unnamed = Object.assign(new Error("EAI_AGAIN"), { syscall: "getaddrinfo" });
const http = Object.assign(new Error("Request failed"), { response: { status: 502, data: "<html>" } });
const unreadable = new TypeError("Cannot read properties of undefined (reading 'Ret')");
const noMedia = Object.assign(new Error("falsy"), {
  actual: "",
  response: { data: { BaseResponse: { Ret: 1205 } } },
});

test.each([
  ["a refusal while sending", checkFailed(1205), "send", SendRefused],
  ["a refusal while uploading", noMedia, "upload", SendRefused],
  ["no connection while sending", nowhere, "send", SendNotTried],
  ["no name server while sending", unnamed, "send", SendNotTried],
  ["a connection cut while sending", cut, "send", SendUnknown],
  ["a connection cut while uploading", cut, "upload", SendNotTried],
  ["no answer in time while sending", late, "send", SendUnknown],
  ["an HTTP error while sending", http, "send", SendUnknown],
  ["an HTTP error while uploading", http, "upload", SendNotTried],
  ["an unreadable answer while sending", unreadable, "send", SendUnknown],
] as const)("%s is told for what it is", (_, error, step, kind) => {
  expect(sendError(error, step)).toBeInstanceOf(kind);
});

test("a refusal carries the servers' code", () => {
  expect(sendError(checkFailed(-1), "send")).toMatchObject({ code: -1 });
  expect(sendError(noMedia, "upload")).toMatchObject({ code: 1205 });
});

test("what an error carries along never holds the session's cookies", () => {
  const error = Object.assign(new Error("502"), {
    response: { config: { headers: { cookie: "wxsid=secret" } } },
  });
  const seen = sendError(error, "send");
  expect(JSON.stringify([seen, seen.cause, Object.entries(seen.cause as object)])).not.toContain("secret");
});

test("no text is sent with an ASCII colon at a line's end", () => {
  expect(postableText("一:\r\n二:\n三: 四:")).toBe("一：\n二：\n三: 四:");
});

test.each([
  ["picture", "整改.jpeg", "整改.jpg"],
  ["picture", "../a/图", "图.jpg"],
  ["video", "v.MOV", "v.mp4"],
  ["picture", "", "picture.jpg"],
  ["file", "回执31.xlsx", "回执31.xlsx"],
  ["file", "../a<b>&.xlsx", ".._a_b_.xlsx"],
] as const)("a %s named %s is sent under a name that shows it", (kind, name, sent) => {
  expect(sendableName({ kind, name, bytes: new Uint8Array() })).toBe(sent);
});
