import { describe, expect, test } from "vitest";
import { readPastTime } from "../../src/notices/read-past-time.ts";
import { asksForReply } from "../../src/notices/request.ts";
import { isoTime } from "../../src/zone.ts";

describe("an officer's words in a group ask for an answer", () => {
  test.each([
    "明早8点停电，请大家收到回复",
    "今晚统一检查，收到扣1",
    "收到请回复",
    "请看到后回个收到",
    "各位老板，看到的回复一下",
    "请各位回复收到",
    "知悉请回复",
    "今天必须整改，收到的回个1",
  ])("%j", (text) => expect(asksForReply(text)).toBe(true));

  test.each([
    "谁没收到快递？",
    "大家辛苦了",
    "收到",
    "收到你们的回复了",
    "不用回复收到",
    "还有谁没回复收到？",
    "看到后转告邻居",
    "今晚停水，收到不用回复",
    "大家回家注意安全",
    "",
  ])("%j does not", (text) => expect(asksForReply(text)).toBe(false));
});

describe("the time an officer was told", () => {
  const now = Date.UTC(2026, 10, 23, 8, 0);
  test.each([
    ["14:20", "2026-11-23T14:20:00+08:00"],
    ["14点20", "2026-11-23T14:20:00+08:00"],
    ["下午3点半", "2026-11-23T15:30:00+08:00"],
    ["今天9点", "2026-11-23T09:00:00+08:00"],
    ["昨天16:00", "2026-11-22T16:00:00+08:00"],
    ["昨天下午4点", "2026-11-22T16:00:00+08:00"],
    ["前天 10点", "2026-11-21T10:00:00+08:00"],
    ["11月22日16:00", "2026-11-22T16:00:00+08:00"],
    ["昨晚8点", "2026-11-22T20:00:00+08:00"],
  ])("%j", (text, iso) => {
    const at = readPastTime(text, now);
    expect(at === undefined ? undefined : isoTime(at)).toBe(iso);
  });
  test.each(["刚才", "25:00", "星期几", ""])("%j is not understood", (text) =>
    expect(readPastTime(text, now)).toBeUndefined(),
  );
});
