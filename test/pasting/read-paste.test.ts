import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPaste } from "../../src/pasting/read-paste.ts";
import type { PastedItem } from "../../src/pasting/types.ts";
import { instantOf, isoTime } from "../../src/zone.ts";

/** Monday, 23 November 2026, 18:00. */
const now = instantOf(2026, 11, 23, 18, 0);
const known = new Set(["张三", "李四", "星空网吧-李强", "302:李姐"]);

/** One line a message: time, name, kind where it is no text, words, quote. */
function brief(item: PastedItem): string {
  const at = item.at === undefined ? "--" : isoTime(item.at).slice(5, 19).replace("T", " ");
  if (item.is === "recall") return `${at} ${item.name} (recall)`;
  const kind = item.kind === "text" ? "" : `(${item.kind})`;
  const quote = item.quote === undefined ? "" : `<${item.quote.name}|${item.quote.text}>`;
  return `${at} ${item.name} ${kind}${quote}${item.text.replaceAll("\n", "⏎")}`;
}

function read(text: string): string[] {
  const paste = readPaste(text, (name) => known.has(name), now);
  return "unread" in paste ? ["?"] : paste.items.map(brief);
}

const cases: readonly (readonly [what: string, text: string, ...items: string[]])[] = [
  [
    "Windows, date and seconds, an empty line between",
    "张三 2026/11/23 14:02:10\n收到\n\n李四 2026/11/23 14:03:00\n收到，谢谢",
    "11-23 14:02:10 张三 收到",
    "11-23 14:03:00 李四 收到，谢谢",
  ],
  [
    "the same without empty lines and with line ends of Windows",
    "张三 2026/11/23 14:02:10\r\n收到\r\n李四 2026/11/23 14:03:00\r\n好的\r\n",
    "11-23 14:02:10 张三 收到",
    "11-23 14:03:00 李四 好的",
  ],
  ["dashes, no seconds", "张三 2026-11-23 14:02\n收到", "11-23 14:02:00 张三 收到"],
  ["年月日", "张三 2026年11月23日 14:02\n收到", "11-23 14:02:00 张三 收到"],
  ["年月日 with the weekday", "张三 2026年11月23日 星期一 14:02\n收到", "11-23 14:02:00 张三 收到"],
  ["the time in brackets", "张三(2026-11-23 14:02:33)\n收到", "11-23 14:02:33 张三 收到"],
  ["full-width brackets", "张三（2026-11-23 14:02:33）\n收到", "11-23 14:02:33 张三 收到"],
  [
    "full-width digits and colon",
    "张三 ２０２６/１１/２３ １４：０２\n收到".replace(/[０-９]/gu, (d) => d.normalize("NFKC")),
    "11-23 14:02:00 张三 收到",
  ],
  [
    "only the time of day",
    "张三 14:02:33\n收到\n李四 14:05\n好",
    "11-23 14:02:33 张三 收到",
    "11-23 14:05:00 李四 好",
  ],
  ["a time still to come today was yesterday's", "张三 23:10\n收到", "11-22 23:10:00 张三 收到"],
  [
    "past midnight",
    "张三 11/22 23:50\n收到\n李四 0:10\n收到",
    "11-22 23:50:00 张三 收到",
    "11-23 00:10:00 李四 收到",
  ],
  ["Mac, without a year", "张三 11/23 14:02\n收到", "11-23 14:02:00 张三 收到"],
  ["without a year, from last year", "张三 12/31 14:02\n收到", "12-31 14:02:00 张三 收到"],
  [
    "上午, 下午",
    "张三 下午2:02\n收到\n李四 上午10:05\n在",
    "11-23 14:02:00 张三 收到",
    "11-23 10:05:00 李四 在",
  ],
  ["PM", "张三 2:02 PM\n收到", "11-23 14:02:00 张三 收到"],
  ["凌晨12:30", "张三 凌晨12:30\n收到", "11-23 00:30:00 张三 收到"],
  ["昨天", "张三 昨天 14:02\n收到", "11-22 14:02:00 张三 收到"],
  ["a weekday is the last such day", "张三 星期五 14:02\n收到", "11-20 14:02:00 张三 收到"],
  ["today's weekday is a week ago", "张三 星期一 14:02\n收到", "11-16 14:02:00 张三 收到"],
  [
    "merged forward",
    "网吧店主群的聊天记录\n张三 11月23日 14:02\n收到\n李四 11月23日 14:03\n[图片]",
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 (picture)",
  ],
  [
    "merged forward, the time under the name",
    "群聊的聊天记录\n\n张三\n11月23日 14:02\n收到\n李四\n11月23日 14:03\n好的",
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 好的",
  ],
  [
    "sent by mail: a line for the day",
    "—————  2026-11-22  —————\n\n张三  14:02\n\n收到\n\n—————  2026-11-23  —————\n\n李四  09:00\n\n收到",
    "11-22 14:02:00 张三 收到",
    "11-23 09:00:00 李四 收到",
  ],
  [
    "the time first",
    "2026-11-23 14:02:33 张三\n收到\n2026-11-23 14:03:33 李四\n好",
    "11-23 14:02:33 张三 收到",
    "11-23 14:03:33 李四 好",
  ],
  [
    "the time first, words behind a colon",
    "[14:02] 张三: 收到\n[14:03] 李四: 好",
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 好",
  ],
  [
    "all on one line",
    "张三 14:02：收到\n李四 14:03：好",
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 好",
  ],
  ["name and colon, words below", "张三:\n收到\n\n李四:\n好的", "-- 张三 收到", "-- 李四 好的"],
  ["the same, full-width, without empty lines", "张三：\n收到\n王五：\n好的", "-- 张三 收到", "-- 王五 好的"],
  ["strangers only", "甲店：\n收到\n\n乙店：\n收到", "-- 甲店 收到", "-- 乙店 收到"],
  [
    "a label in a message is no name",
    "张三:\n地址:\n幸福路1号 已整改\n李四:\n收到",
    "-- 张三 地址:⏎幸福路1号 已整改",
    "-- 李四 收到",
  ],
  [
    "a line with the time between",
    "14:02\n张三:\n收到\n昨天 15:00\n李四:\n好",
    "11-23 14:02:00 张三 收到",
    "11-22 15:00:00 李四 好",
  ],
  ["colon and words", "张三：收到\n李四: 好的", "-- 张三 收到", "-- 李四 好的"],
  ["colon and words, strangers on every line", "甲店：收到\n乙店：好的", "-- 甲店 收到", "-- 乙店 好的"],
  ["a second line of a message", "张三：收到\n明天弄好\n李四：好的", "-- 张三 收到⏎明天弄好", "-- 李四 好的"],
  ["a name with a colon", "302:李姐 14:02\n收到", "11-23 14:02:00 302:李姐 收到"],
  ["a name with spaces", "星空 前台 小王 2026/11/23 14:02\n收到", "11-23 14:02:00 星空 前台 小王 收到"],
  ["a name with a flower", "🌸丽姐🌸 2026/11/23 14:02\n收到", "11-23 14:02:00 🌸丽姐🌸 收到"],
  ["a name that is a number", "302 2026/11/23 14:02\n收到", "11-23 14:02:00 302 收到"],
  ["spaces nobody sees", "张三\u00a02026/11/23\u200514:02\n\u200b收到", "11-23 14:02:00 张三 收到"],
  [
    "several lines",
    "张三 2026/11/23 14:02\n收到。\n\n灭火器换好了\n李四 2026/11/23 14:03\n好",
    "11-23 14:02:00 张三 收到。⏎⏎灭火器换好了",
    "11-23 14:03:00 李四 好",
  ],
  ["a time in the words", "张三 2026/11/23 14:02\n我明天 9:30\n到", "11-23 14:02:00 张三 我明天 9:30⏎到"],
  ["a picture", "张三 14:02\n[图片]", "11-23 14:02:00 张三 (picture)"],
  [
    "a picture of a chat sent as mail",
    "张三 14:02\n[图片: a1.jpg(请在附件中查看)]",
    "11-23 14:02:00 张三 (picture)",
  ],
  ["several pictures", "张三 14:02\n[图片]\n[图片]", "11-23 14:02:00 张三 (picture)"],
  ["a picture with words", "张三 14:02\n[图片]\n已整改", "11-23 14:02:00 张三 已整改"],
  ["voice", '张三 14:02\n[语音] 3"', "11-23 14:02:00 张三 (voice)"],
  ["a sticker", "张三 14:02\n[动画表情]", "11-23 14:02:00 张三 (sticker)"],
  ["a sign of WeChat's is words", "张三 14:02\n[OK]", "11-23 14:02:00 张三 [OK]"],
  [
    "video and file",
    "张三 14:02\n[视频]\n李四 14:03\n[文件] 整改报告.docx",
    "11-23 14:02:00 张三 (video)",
    "11-23 14:03:00 李四 (file)",
  ],
  ["nothing under a name", "张三 14:02\n\n\n李四 14:03\n收到", "11-23 14:03:00 李四 收到"],
  [
    "a recall",
    "张三 14:02\n收到\n李四撤回了一条消息\n王五 14:05\n好",
    "11-23 14:02:00 张三 收到",
    "11-23 14:02:00 李四 (recall)",
    "11-23 14:05:00 王五 好",
  ],
  [
    "a recall in quotation marks",
    '"李四" 撤回了一条消息\n张三 14:02\n收到',
    "-- 李四 (recall)",
    "11-23 14:02:00 张三 收到",
  ],
  [
    "one's own recall",
    "张三 14:02\n收到\n你撤回了一条消息 重新编辑",
    "11-23 14:02:00 张三 收到",
    "11-23 14:02:00 你 (recall)",
  ],
  [
    "the owner takes back what another said",
    "张三 14:02\n收到\n群主撤回了成员“李四”的一条消息",
    "11-23 14:02:00 张三 收到",
    "11-23 14:02:00 李四 (recall)",
  ],
  ["a recall under the name", "李四 14:02\n撤回了一条消息", "11-23 14:02:00 李四 (recall)"],
  [
    "people come and go",
    '张三 14:02\n收到\n"王五"邀请"赵六"加入了群聊\n李四 14:03\n好\n“李四”修改群名为“网吧群”',
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 好",
  ],
  [
    "new messages below",
    "张三 14:02\n收到\n———以下为新消息———\n李四 14:03\n好",
    "11-23 14:02:00 张三 收到",
    "11-23 14:03:00 李四 好",
  ],
  [
    "a quote with dashes",
    "张三 14:02\n「民警：【回执31】请自查」\n- - - - - - - - - - - - - - -\n收到",
    "11-23 14:02:00 张三 <民警|【回执31】请自查>收到",
  ],
  ["a quote above", "张三 14:02\n「民警：请自查」\n收到", "11-23 14:02:00 张三 <民警|请自查>收到"],
  ["a quote below", "张三 14:02\n收到\n「民警：请自查」", "11-23 14:02:00 张三 <民警|请自查>收到"],
  ["引用", "张三 14:02\n收到\n引用 民警 的消息 : 请自查", "11-23 14:02:00 张三 <民警|请自查>收到"],
  [
    "two copies of different layouts below each other, names known",
    "张三 2026/11/23 14:02\n收到\n\n李四：\n收到",
    "11-23 14:02:00 张三 收到",
    "-- 李四 收到",
  ],
  [
    "the same without an empty line, the second with the time of day",
    "张三 2026/11/23 14:02\n在吗\n李四 14:05\n收到",
    "11-23 14:02:00 张三 在吗",
    "11-23 14:05:00 李四 收到",
  ],
  [
    "a stranger's head of another layout below an empty line",
    "张三 2026/11/23 14:02\n在吗\n\n路人 11/23 14:05\n收到",
    "11-23 14:02:00 张三 在吗",
    "11-23 14:05:00 路人 收到",
  ],
  [
    "names with colons, then a copy with dates",
    "张三：收到\n李四：\n好的\n王五 2026/11/23 14:02\n收到\n\n赵六 2026/11/23 14:03\n收到",
    "-- 张三 收到",
    "-- 李四 好的",
    "11-23 14:02:00 王五 收到",
    "11-23 14:03:00 赵六 收到",
  ],
  [
    "a copy from Windows, then a merged forward with the times under known names",
    "张三 2026/11/23 14:02:10\n收到\n\n网吧店主群的聊天记录\n李四\n11月23日 14:03\n好的",
    "11-23 14:02:10 张三 收到",
    "11-23 14:03:00 李四 好的",
  ],
  [
    "a date and a name in somebody's words, without an empty line above",
    "张三 2026/11/23 14:02\n检查时间 11/24 14:00\n请准备",
    "11-23 14:02:00 张三 检查时间 11/24 14:00⏎请准备",
  ],
  [
    "a label with a colon below an empty line",
    "张三 2026/11/23 14:02\n收到\n\n地址：幸福路1号",
    "11-23 14:02:00 张三 收到⏎⏎地址：幸福路1号",
  ],
  ["begun within a message", "前面一半\n张三 2026/11/23 14:02\n收到", "11-23 14:02:00 张三 收到"],
  ["a day that does not exist has no time", "张三 2026/13/45 14:02\n收到", "-- 张三 收到"],
  ["an hour that does not exist", "张三 2026/11/23 25:61\n收到", "-- 张三 收到"],
  ["a time far ahead is not believed", "张三 2027/11/23 14:02\n收到", "-- 张三 收到"],
];

it.each(cases)("%s", (_, text, ...items) => {
  expect(read(text)).toEqual(items);
});

describe("a time that has not come yet", () => {
  it.each([
    ["of another year", "张三 2027/11/23 14:02\n收到"],
    ["of tomorrow, without a year", "张三 11/24 14:02\n收到"],
    ["of today", "张三 2026/11/23 18:11\n收到"],
    ["on a line of its own", "2026/11/24 9:00\n张三：\n收到"],
    ["under the name", "张三\n11月24日 14:02\n收到"],
  ])("%s is marked, not believed", (_, text) => {
    const paste = readPaste(text, (name) => known.has(name), now);
    expect(paste).toEqual({
      items: [{ is: "message", name: "张三", ahead: true, kind: "text", text: "收到" }],
      headless: 0,
    });
  });

  it("is believed where the clocks differ by minutes only", () => {
    expect(read("张三 2026/11/23 18:09\n收到")).toEqual(["11-23 18:09:00 张三 收到"]);
  });
});

describe("what shows no names is not guessed at", () => {
  it.each([
    "收到",
    "收到\n收到\n好的",
    "今天开会，请大家参加。",
    "时间：明天\n地点：所里",
    "请大家注意：今晚检查",
    "张三 收到\n李四 收到",
    "姓名,时间,内容\n甲,14:02,收到",
    "<msg><appmsg>收到</appmsg></msg>",
    "https://example.org/a:b",
    "11月23日开会：记得来",
  ])("%j", (text) => {
    expect(read(text)).toEqual(["?"]);
  });

  it("says what was expected, and that nothing was pasted where nothing was", () => {
    expect(readPaste("收到", () => false, now)).toEqual({
      unread: expect.stringContaining("张三 2026/11/23 14:02"),
    });
    expect(readPaste(" \n\u200b\n", () => false, now)).toEqual({
      unread: expect.stringContaining("没有粘贴内容"),
    });
  });
});

it("lines before the first name are counted, not given to somebody", () => {
  const paste = readPaste("后半句\n还有\n张三 2026/11/23 14:02\n收到", () => false, now);
  expect(paste).toMatchObject({ headless: 2 });
});

const piece = fc.oneof(
  fc.constantFrom(
    "张三 2026/11/23 14:02:10",
    "李四 14:03",
    "王五：",
    "赵六: 收到",
    "14:02",
    "昨天 9:00",
    "群聊的聊天记录",
    "————— 2026-11-22 —————",
    "「民警：请自查」",
    "- - - - - - - - -",
    "张三撤回了一条消息",
    "[图片]",
    "收到",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

it("no text throws, and every time lies in the past", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, end) => {
      const paste = readPaste(lines.join(end), (name) => known.has(name), now);
      if ("unread" in paste) return;
      for (const { at, name } of paste.items) {
        expect(name).not.toBe("");
        if (at !== undefined) expect(at).toBeLessThanOrEqual(now + 600_000);
      }
    }),
  );
});

it("a long text is read in little time, whatever stands in it", () => {
  const line = `${"张三 2026/11/23 ".repeat(2_000)}14:02`;
  expect(read(Array(20).fill(line).join("\n"))).toEqual(["?"]);
  expect(read(`张三 14:02\n${"收到".repeat(50_000)}`)).toHaveLength(1);
});
