import { describe, expect, it } from "vitest";
import type { Command } from "../../src/desk/command.ts";
import { readCommand } from "../../src/desk/read-command.ts";

const place = (indexes: number[], words: string): Command => ({ kind: "placeListed", indexes, words });
const replace = (site: string, person: string): Command => ({ kind: "replacePerson", site, person });
const hand = (name: string, number?: number): Command => ({
  kind: "handOver",
  ...(number === undefined ? {} : { number }),
  name,
});

describe("words about who speaks for which shop", () => {
  it.each<[string, Command]>([
    ["待绑定", { kind: "unplaced" }],
    ["待绑定名单", { kind: "unplaced" }],
    ["看看待绑定的人", { kind: "unplaced" }],
    ["谁没对上？", { kind: "unplaced" }],
    ["没认出的人", { kind: "unplaced" }],
    ["3 星空网吧", place([3], "星空网吧")],
    ["３　星空网吧", place([3], "星空网吧")],
    ["3：星空网吧。", place([3], "星空网吧")],
    ["3、星空网吧", place([3], "星空网吧")],
    ["第3个 星空网吧", place([3], "星空网吧")],
    ["3号是星空网吧", place([3], "星空网吧")],
    ["3是星空网吧", place([3], "星空网吧")],
    ["3 星空网吧、蓝天网吧", place([3], "星空网吧、蓝天网吧")],
    ["3 星空网吧 蓝天网吧", place([3], "星空网吧 蓝天网吧")],
    ["3 302公寓", place([3], "302公寓")],
    ["3 302", place([3], "302")],
    ["3 免", place([3], "免")],
    ["3免", place([3], "免")],
    ["1-3 免", place([1, 2, 3], "免")],
    ["1、3 免", place([1, 3], "免")],
    ["3 新增 飞鱼网吧", place([3], "新增 飞鱼网吧")],
    ["换人 宏达公司 小刘", replace("宏达公司", "小刘")],
    ["换人：宏达公司，小刘", replace("宏达公司", "小刘")],
    ["换人 宏达公司 换成小刘", replace("宏达公司", "小刘")],
    ["换人 宏达公司 2", replace("宏达公司", "2")],
    ["宏达公司换人 小刘", replace("宏达公司", "小刘")],
    ["换人", replace("", "")],
    ["换人 宏达公司", replace("宏达公司", "")],
    ["交接 李芳", hand("李芳")],
    ["交接给李芳", hand("李芳")],
    ["交接 31 李芳", hand("李芳", 31)],
    ["交接31给李芳", hand("李芳", 31)],
    ["31 交接给李芳", hand("李芳", 31)],
    ["交接 31 给 李明", hand("李明", 31)],
    ["转交 【回执31】 李芳", hand("李芳", 31)],
    ["交接", hand("")],
  ])("%s", (text, command) => expect(readCommand(text)).toEqual(command));
});

describe("what only looks like it acts not", () => {
  it.each([
    "交接班记录已填写",
    "换人了吗",
    "宏达公司换人了没",
    "谁换人了？",
    "3点开会",
    "2月5日检查",
    "3天后再说",
    "3号楼通道堵了",
    "12月1日",
    "3 星空网吧吗？",
    "3.5",
    "星空网吧",
    "13812345678 李强",
    "待绑定什么",
  ])("%s", (text) => {
    const kind = readCommand(text)?.kind;
    expect(["unplaced", "placeListed", "replacePerson", "handOver"]).not.toContain(kind);
  });
});
