import { expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";

const notice = "【回执12】周六上午9点在社区二楼办消防培训，请报名，回复参加人数和姓名。";

function read(text: string, of = notice): string {
  const { kind, quantity } = readReply({ kind: "text", text }, { ask: "signup", notice: of });
  return quantity === undefined ? kind : `${kind} ${quantity}`;
}

test.each([
  [
    "the last line of a copied list is the member's own",
    "#接龙\n培训\n1. 张伟 2人\n2. 李娜\n3. 王芳 4人",
    "signup 4",
  ],
  ["a list pasted in one row is read like one in lines", "接龙 1.张伟 2人 2.李娜 3人", "signup 3"],
  ["a name without a number is one", "星空网吧 张伟", "signup 1"],
  ["several names are that many", "张伟、李娜和王磊参加", "signup 3"],
  ["a room is not a quantity", "如家民宿302，2人", "signup 2"],
  ["a telephone is not a quantity", "张伟 138-0013-8000", "signup 1"],
  ["a time is not a quantity", "9:30到，4人", "signup 4"],
  ["who brings two comes as three", "我带两个员工一起来", "signup 3"],
  ["parts are added up", "男3女2", "signup 5"],
  ["a total wins over its parts", "大人2个，小孩1个，一共3个", "signup 3"],
  ["the last number counts after a correction", "3个，不对，2个", "signup 2"],
  ["+1 is one", "+1", "signup 1"],
  ["a number stands beside a question", "2个，几点开始？", "signup 2"],
  ["more of an unknown number is for the officer", "再加一个", "unclear"],
  ["a range is for the officer", "2-3个", "unclear"],
  ["taking part without a number is for the officer", "我参加", "unclear"],
  ["two shops are for the officer", "星空2个，蓝天网咖1个，两家店", "unclear"],
  ["declining is no signup", "没空，去不了", "none"],
  ["none at all is no signup", "0人", "none"],
  ["giving back is a cancellation", "之前报的2个不要了", "cancel"],
  ["a question is no signup", "可以报3个人吗", "question"],
])("%s: %j", (_promise, text, expected) => {
  expect(read(text)).toBe(expected);
});

test("units a notice counts in are quantities, others are not", () => {
  const posters = "【回执16】反诈海报免费领，每户限2张，要几张请回复。";
  expect(read("要2张", posters)).toBe("signup 2");
  expect(read("我店有2张桌子")).not.toMatch(/signup/);
});

test.each([
  ["+1 is one more, and his own", "+1", "signup 1"],
  ["1 is one", "1", "signup 1"],
  ["a number of his own is his", "我2个", "signup 2"],
  ["同上 does not say how many of his", "同上", "unclear"],
])("under another's quoted signup %s", (_promise, own, expected) => {
  const dashes = "- - - - - - - - - - - - - - -";
  expect(read(`「张伟：报名1人」\n${dashes}\n${own}`)).toBe(expected);
  expect(read(`「张伟：报名3人」\n${dashes}\n${own}`)).toBe(expected);
});

test("+1 under private talk is no signup", () => {
  expect(read("「老赵：晚上喝一杯」\n- - - - - - - - - - - - - - -\n+1")).toBe("none");
});

test.each([
  ["what was asked for before is given back in any words", "我那4个让给别人吧", "cancel"],
  ["places in the house are added up", "一楼一个，厨房两个", "signup 3"],
  ["what one costs is no quantity", "65一个的给我3个", "signup 3"],
  ["what happened last night is no signup", "昨晚丢了2箱啤酒", "none"],
  ["one for each room does not say how many", "每个房间一个", "unclear"],
  ["words typed in letters are read", "bao ming 2 ren", "signup 2"],
])("%s: %j", (_promise, text, expected) => {
  expect(read(text)).toBe(expected);
});
