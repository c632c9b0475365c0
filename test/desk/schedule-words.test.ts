import { describe, expect, test } from "vitest";
import { readCommand } from "../../src/desk/read-command.ts";
import { takeSendingTime } from "../../src/desk/take-sending-time.ts";
import { recurrenceText } from "../../src/texts/recurrence.ts";
import { stampText } from "../../src/texts/time.ts";
import { instantOf } from "../../src/zone.ts";

/** A command on one line: its kind, then what else it carries. */
function read(text: string): string | undefined {
  const command = readCommand(text);
  if (!command) return undefined;
  const { kind, ...rest } = command;
  return [kind, ...Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`)].join(" ");
}

/** What is said, and all the ways to say it, separated by |. */
const table: Readonly<Record<string, string>> = {
  "sendAt words=周五9点":
    "定时 周五9点|定时周五9点|定时：周五9点|定时发 周五9点|請定時 週五9點|周五9点发|周五9点再发|定时 周五9点发。",
  "sendAt words=明早8点半": "定时 明早8点半|明早8点半发|「定时 明早8点半」|麻烦定时明早8点半",
  "sendAt words=两小时后": "定时 两小时后|两小时后发|两小时后再发",
  "sendAt words=11月26日 18:30": "定时 11月26日 18:30|11月26日 18:30发",
  "sendAt words=周五": "定时 周五",
  "sendAt words=每周一9点": "每周一9点|定时 每周一9点|每周一9点发|每周一9点。",
  "sendAt words=每个工作日9点": "每个工作日9点|定时 每个工作日9点",
  "sendAt words=每天早上8点": "每天早上8点|每天早上8点发",
  "sendAt words=每月1号10点": "每月1号10点",
  "sendAt words=工作日9点": "工作日9点发|定时 工作日9点",
  schedules: "定时列表|定时|定时？|看看定时|有哪些定时|定时有哪些？|定时任务|都有哪些定时通知",
  "series series=1": "定时1|定时 1|看定时1|定时第1号",
  "changeSeries act=pause series=1": "暂停 定时1|定时1暂停|暂停定时 1|停 定时1|把定时1停用",
  "changeSeries act=resume series=1": "恢复 定时1|定时1恢复|继续 定时1",
  "changeSeries act=skip series=1": "跳过 定时1|定时1跳过一次|跳过一次 定时1|跳过下次定时1",
  "changeSeries act=end series=1": "取消 定时1|定时1取消|删除定时1|定时1不要了",
  "changeSeries act=end": "取消定时|取消 定时",
  "changeSeries act=pause": "暂停定时",
  "changeSeries act=pause series=1 loose=true": "暂停 1|1暂停|暂停1|请暂停 1",
  "changeSeries act=resume series=1 loose=true": "恢复 1|恢复1|1恢复",
  "changeSeries act=skip series=1 loose=true": "跳过 1|跳过1|1跳过一次|跳过一次 1",
  "announce ask=ack to=网吧 body=请自查\n定时 每周一9点":
    "每周一9点 通知 网吧：请自查|每周一9点通知网吧：请自查|每周一9点，通知 网吧：请自查|每周一9点发通知 网吧：请自查|每周一9点：通知 网吧：请自查",
  "announce ask=inform to=网吧 body=请自查\n定时 每天早上8点":
    "每天早上8点 告知 网吧：请自查|每天早上8点告知网吧：请自查",
  "announce ask=ack to=网吧 body=请自查\n定时 周五9点": "周五9点 通知 网吧：请自查|周五9点通知 网吧：请自查",
  columns: "栏目|栏目列表|有哪些栏目？|看看栏目",
  "column name=防诈 to=网吧、密室 words=每周三10点":
    "栏目 防诈 发网吧、密室 每周三10点|栏目：防诈 发到网吧、密室 每周三10点发|栏目 防诈 每周三10点 发网吧、密室|发栏目 防诈 发给网吧、密室 每周三10点",
  "column name=防诈 to=网吧群 words=每天8点": "栏目 防诈 每天8点 发网吧群|栏目 防诈 发网吧群 每天8点",
  "column name=法制教育 to=全部": "栏目 法制教育 发全部",
  "column name=防诈": "栏目 防诈",
  "cancel number=31": "取消 31|取消31",
  "change body=定时 周六9点": "改 定时 周六9点|改：定时 周六9点",
};

const cases = Object.entries(table).flatMap(([command, ways]) =>
  ways.split("|").map((way) => [way, command]),
);

/** What must not act, each holding a word of these commands. */
const nearMisses = `
定时检查灭火器|定时开关坏了|定时器|定时巡查了吗|记得定时消毒|请定时检查|每周一检查|每周一检查一次|每周一9点检查|每天都要巡查|每周一上午开会|周五9点开会|周五9点检查
周五发|今天发|明天再发|3点发工资|周五9点发工资了吗|9点了|明天9点|周五9点|每周一|每天|工作日|栏目组来拍摄|栏目很好看|这个栏目|取消定时炸弹|跳过|跳过他家|暂停营业|恢复营业
每周一9点通知开会|每周一9点通知他|每周一通知 网吧|明天9点通知大家开会吗|恢复1家|跳过1家
每天8点到岗|每周三例会|定时炸弹|上班时间每天8点|两小时后到|半小时后发车|9点发车`
  .split(/[|\n]/u)
  .filter((text) => text !== "");

describe("a time of sending, as officers put it", () => {
  test.each(cases)("%j is %s", (text, command) => expect(read(text ?? "")).toBe(command));

  test("is tried in at least 40 ways, 30 of them near misses", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(nearMisses.length).toBeGreaterThanOrEqual(30);
  });
});

describe("what merely holds such a word", () => {
  test.each(nearMisses)("%j is no command", (text) => expect(read(text)).toBeUndefined());
});

/** A Monday, 14:20. */
const now = instantOf(2026, 11, 23, 14, 20);

function taken(text: string): string {
  const found = takeSendingTime(text, now);
  if ("refused" in found) return `refused ${found.refused}`;
  const { body, when, none } = found;
  const time =
    when === undefined
      ? none
        ? "none"
        : "-"
      : when.kind === "once"
        ? stampText(when.at)
        : recurrenceText(when.rule);
  return `${time} | ${body}`;
}

describe("定时 in an announcement", () => {
  test.each([
    ["请自查\n定时 周五9点", "2026-11-27 09:00 | 请自查"],
    ["定时 周五9点\n请自查", "2026-11-27 09:00 | 请自查"],
    ["请自查\n定时：明早8点半发。\n谢谢", "2026-11-24 08:30 | 请自查\n谢谢"],
    ["请自查。截止 周六18点\n定时发 周五9点", "2026-11-27 09:00 | 请自查。截止 周六18点"],
    ["请自查。定时 周五9点", "2026-11-27 09:00 | 请自查。"],
    ["请自查\n定时 每周一9点", "每周一09:00 | 请自查"],
    ["请自查\n每周一9点", "每周一09:00 | 请自查"],
    ["请自查。\n每天早上8点发。", "每天08:00 | 请自查。"],
    ["请自查\n截止 无\n每个工作日9点", "每个工作日09:00 | 请自查\n截止 无"],
    ["例会时间：\n每周一9点", "- | 例会时间：\n每周一9点"],
    ["每周一9点", "- | 每周一9点"],
    ["请自查\n每周一9点\n谢谢", "- | 请自查\n每周一9点\n谢谢"],
    ["请自查\n每周一", "- | 请自查\n每周一"],
    ["请自查\n定时 无", "none | 请自查"],
    ["定时检查灭火器\n定时 周五9点", "2026-11-27 09:00 | 定时检查灭火器"],
    ["请定时检查灭火器", "- | 请定时检查灭火器"],
    ["定时检查灭火器", "- | 定时检查灭火器"],
    ["请大家：\n定时检查电线\n每周一检查一次", "- | 请大家：\n定时检查电线\n每周一检查一次"],
    ["每周一9点检查灭火器", "- | 每周一9点检查灭火器"],
    ["请自查，定时 周五9点拍照", "- | 请自查，定时 周五9点拍照"],
    ["定时：每天消毒两次", "- | 定时：每天消毒两次"],
  ])("%j is taken as %s", (text, expected) => expect(taken(text)).toBe(expected));

  test.each([
    ["请自查\n定时 周五", "没写几点"],
    ["请自查\n定时 今天9点", "已经过了"],
    ["请自查\n定时 明天3点", "没说清是上午还是下午"],
  ])("%j is refused", (text, why) => expect(taken(text)).toMatch(new RegExp(`^refused .*${why}`, "u")));
});
