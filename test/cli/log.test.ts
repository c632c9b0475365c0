import { expect, it } from "vitest";
import { createLog } from "../../src/cli/log.ts";
import type { LogLevel } from "../../src/config.ts";

function openLog(level: LogLevel) {
  const lines: string[] = [];
  return { log: createLog(level, { write: (line: string) => lines.push(line) }), lines };
}

it("a line is one JSON object with the Shanghai time", () => {
  const { log, lines } = openLog("info");
  log.info({ bound: 2 }, "rooms bound");
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    bound: 2,
    msg: "rooms bound",
  });
});

it("a failed request is logged without the cookies it carried", () => {
  const { log, lines } = openLog("debug");
  const cause = Object.assign(new Error("Request failed"), {
    code: "ERR_BAD_REQUEST",
    config: { headers: { Cookie: "wxsid=secret" } },
    response: { data: "secret" },
  });
  log.error({ err: new Error("not sent", { cause }) }, "a message could not be sent");
  log.warn({ error: cause }, "again");
  expect(lines.join("")).not.toContain("secret");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    err: {
      name: "Error",
      message: "not sent",
      cause: { message: "Request failed", code: "ERR_BAD_REQUEST" },
    },
  });
});

it("the name of an error is logged as it is, not as an error of its own", () => {
  const { log, lines } = openLog("warn");
  log.warn({ error: "SendUnknown", err: 7 }, "a message could not be sent");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ error: "SendUnknown", err: 7 });
});

it("what is below the level is not logged", () => {
  const { log, lines } = openLog("warn");
  log.debug({}, "x");
  log.info({}, "x");
  log.warn({}, "y");
  expect(lines).toHaveLength(1);
  const silent = openLog("silent");
  silent.log.error({}, "x");
  expect(silent.lines).toEqual([]);
});
