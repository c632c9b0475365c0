import { expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";
import { listOptions } from "../../src/replies/vote/list-options.ts";

const notice = "【回执41】消防培训时间投票：A. 周六上午 B. 周六下午 C. 周日晚上，请回复字母。";

function read(text: string, of = notice): string {
  const { kind, choice } = readReply({ kind: "text", text }, { ask: "vote", notice: of });
  return choice === undefined ? kind : `${kind} ${choice}`;
}

test.each([
  ["a letter", "选b", "vote B"],
  ["a figure is a place", "2", "vote B"],
  ["an ordinal", "最后一个", "vote C"],
  ["the option's own words", "周六下午吧", "vote B"],
  ["words only one option has", "下午", "vote B"],
  ["the same words in another spelling", "礼拜六早上", "vote A"],
  ["the last stated, after a correction", "A，不对，B", "vote B"],
  ["one preferred to another", "B比A好", "vote B"],
  ["words that fit two options are for the officer", "周六", "unclear"],
  ["two options are for the officer", "A、B都行", "unclear"],
  ["anything is for the officer", "随便", "unclear"],
  ["a letter not offered is for the officer", "D", "unclear"],
  ["only what is not chosen is for the officer", "除了C都行", "unclear"],
  ["abstaining is no vote", "弃权", "none"],
  ["a question is no vote", "C是几点开始？", "question"],
  ["a letter inside a word is no vote", "我住A座302", "none"],
])("%s: %j", (_promise, text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["letters", "投票：A、刷卡 B、人脸 C、扫码", ["刷卡", "人脸", "扫码"]],
  ["figures", "选颜色：\n1、红色\n2、蓝色\n回复序号即可", ["红色", "蓝色"]],
  ["circled figures", "请选：①月饼 ②大米", ["月饼", "大米"]],
  ["numerals", "选项一：楼下；选项二：门口", ["楼下", "门口"]],
  ["marks behind the words", "同意请回复1，不同意请回复2", ["同意", "不同意"]],
  ["strokes", "哪天？周二 / 周四，大家选一个", ["周二", "周四"]],
  ["words between", "选红色还是蓝色？", ["选红色", "蓝色"]],
  ["no options", "收到请回复", []],
])("options marked by %s are made out", (_how, text, expected) => {
  expect(listOptions(text)).toEqual(expected);
});

test("a choice is told by its place, whatever the notice calls its options", () => {
  expect(read("不同意", "同意请回复1，不同意请回复2")).toBe("vote B");
  expect(read("红的", "选颜色：\n1、红色\n2、蓝色")).toBe("vote A");
});

test.each([
  ["a day that is not offered is for the officer", "周三上午", "unclear"],
  ["the earliest is told by the options' numbers", "最早的那个", "vote A", "几点？A 8点 B 9点 C 10点"],
  ["a reason beside a choice changes nothing", "B，A那天进货", "vote B"],
  ["what others chose is not his choice", "大家都选A，那我选B", "vote B"],
  ["what happened there is no vote", "门口的灯终于修好了", "none", "建在哪？A 门口 B 后院"],
  ["half and half is for the officer", "一半A一半B", "unclear"],
])("%s: %j", (_promise, text, expected, of = notice) => {
  expect(read(text, of)).toBe(expected);
});
