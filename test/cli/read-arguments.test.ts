import { describe, expect, it } from "vitest";
import { readArguments, wantsStdin } from "../../src/cli/read-arguments.ts";

function printed(...argv: string[]) {
  const read = readArguments(argv);
  return "print" in read ? read.print : undefined;
}

it.each([
  [["start"], { run: "start" }],
  [["demo", "--once", "--fast"], { run: "demo", args: ["--once", "--fast"] }],
  [["groups"], { run: "command", words: { command: "groups", json: false } }],
  [
    ["groups", "tag", "2", "网吧", "夜间"],
    { run: "command", words: { command: "groups tag", name: "2", tags: ["网吧", "夜间"] } },
  ],
  [["sites", "--json"], { run: "command", words: { command: "sites", json: true } }],
  [
    ["sites", "add", "甲", "--alias", "乙", "--alias", "丙，丁"],
    { run: "command", words: { command: "sites add", names: ["甲"], aliases: ["乙", "丙", "丁"] } },
  ],
  [
    ["sites", "import", "a.xlsx", "--dry-run", "--sheet", "网吧", "--json"],
    {
      run: "command",
      words: {
        command: "sites import",
        file: "a.xlsx",
        sheet: "网吧",
        dryRun: true,
        verbose: false,
        json: true,
      },
    },
  ],
  [
    ["sites", "export", "a.csv", "--force"],
    { run: "command", words: { command: "sites export", file: "a.csv", force: true, json: false } },
  ],
  [["show", "３１"], { run: "command", words: { command: "show", number: 31, json: false } }],
  [
    ["officers", "add", "张智军", "--json"],
    { run: "command", words: { command: "officers add", name: "张智军", json: true } },
  ],
  [
    ["publish", "--to", "网吧", "--text", "-", "--photo", "a", "b", "--photo", "c", "--due", "明天"],
    {
      run: "command",
      words: {
        command: "publish",
        to: "网吧",
        text: "-",
        photos: ["a", "b", "c"],
        due: "明天",
        inform: false,
        now: false,
      },
    },
  ],
  [["doctor"], { run: "command", words: { command: "doctor" } }],
])("%j is understood", (argv, expected) => {
  expect(readArguments(argv)).toEqual(expected);
});

describe("used wrongly", () => {
  it.each([
    [["frobnicate"], "frobnicate", "huizhi --help"],
    [["groups", "tag"], "NAME", "huizhi groups tag --help"],
    [["show"], "<N>", "huizhi show --help"],
    [["show", "x"], "“x”", "huizhi show --help"],
    [["notices", "--yaml"], "--yaml", "huizhi notices --help"],
    [["publish", "--to", "网吧"], "--text", "huizhi publish --help"],
    [["publish", "--text"], "--text", "huizhi publish --help"],
    [["doctor", "now"], "引号", "huizhi doctor --help"],
  ])("%j ends with 2, one sentence, and where to look", (argv, told, where) => {
    const result = printed(...argv);
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result?.stderr).toContain(told);
    expect(result?.stderr).toContain(where);
    expect(result?.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("nothing typed shows the help, and is not a success", () => {
    expect(printed()).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("publish") });
  });
});

it.each([
  [[]],
  [["start"]],
  [["demo"]],
  [["groups"]],
  [["groups", "tag"]],
  [["sites"]],
  [["sites", "add"]],
  [["notices"]],
  [["show"]],
  [["publish"]],
  [["officers"]],
  [["officers", "add"]],
  [["doctor"]],
])("huizhi %j --help says how it is used", (command) => {
  const result = printed(...command, "--help");
  expect(result).toMatchObject({ code: 0, stderr: "" });
  expect(result?.stdout).toContain(["用法： huizhi", ...command].join(" "));
});

it("only a dash reads what is piped in: nothing else waits for a terminal", () => {
  const wants = (...argv: string[]) => {
    const read = readArguments(argv);
    return "words" in read && wantsStdin(read.words);
  };
  expect(wants("sites", "add", "-")).toBe(true);
  expect(wants("publish", "--to", "a", "--text", "-")).toBe(true);
  expect(wants("sites", "add", "甲")).toBe(false);
  expect(wants("publish", "--to", "a", "--text", "b")).toBe(false);
});
