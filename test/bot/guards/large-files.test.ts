import { expect, test } from "vitest";
import { FileTooLarge } from "../../../src/bot/errors.ts";
import { cutOffLargeFiles, largestFile } from "../../../src/bot/guards/large-files.ts";

/** What wechat4u asks with, and the options it was last asked with; `fail` is what it rejects with. */
function asking(fail?: Error) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const wechat4u = {
    async request(options: Readonly<Record<string, unknown>>): Promise<unknown> {
      asked.push(options);
      if (fail) throw fail;
      return { data: "x" };
    },
  };
  cutOffLargeFiles(wechat4u);
  return { asked, wechat4u };
}

test("what is downloaded is cut off at 64 MB and after a while", async () => {
  const { asked, wechat4u } = asking();
  await wechat4u.request({ url: "u", responseType: "arraybuffer" });
  expect(asked).toEqual([
    { url: "u", responseType: "arraybuffer", maxContentLength: largestFile, signal: expect.any(AbortSignal) },
  ]);
});

test("other requests stay as they are: a poll takes its time", async () => {
  const { asked, wechat4u } = asking();
  await wechat4u.request({ url: "u" });
  expect(asked).toEqual([{ url: "u" }]);
});

test.each([
  ["cut off", { code: "ERR_BAD_RESPONSE" }, FileTooLarge],
  ["an error of the servers", { code: "ERR_BAD_RESPONSE", response: { status: 500 } }, Error],
  ["a connection that broke", { code: "ECONNRESET" }, Error],
])("%s is told from the others", async (_, facts, Kind) => {
  const failed = Object.assign(new Error("x"), facts);
  const { wechat4u } = asking(failed);
  const error = await wechat4u.request({ responseType: "arraybuffer" }).catch((thrown: unknown) => thrown);
  expect((error as Error).constructor).toBe(Kind);
});
