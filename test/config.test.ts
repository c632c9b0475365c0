import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { type Config, defaults, readConfig, wechatyVariables } from "../src/config.ts";

const cwd = "/srv/huizhi";

function configOf(env: Record<string, string | undefined>): Config {
  const read = readConfig(env, cwd);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.config;
}

function problemsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env, cwd);
  return "problems" in read ? read.problems : [];
}

describe("the environment as a config", () => {
  it("needs nothing: everything has a default", () => {
    expect(configOf({ PATH: "/bin", UNRELATED: undefined })).toEqual({
      dataFolder: "/srv/huizhi/data",
      station: "本所",
      name: "回执小助手",
      pace: { text: { min: 3_000, max: 8_000 }, picture: { min: 5_000, max: 12_000 } },
      undoMs: 60_000,
      dailyMessages: 500,
      automaticPerGroup: 3,
      remindBy: "count",
      quietHours: { from: 21 * 60, to: 8 * 60 },
      logLevel: "info",
      puppet: "wechaty-puppet-wechat4u",
      wechatyLog: "silent",
    });
  });

  it("takes an empty value for one that is not set", () => {
    const empty = Object.fromEntries(Object.keys(defaults).map((name) => [name, ""]));
    expect(configOf(empty)).toEqual(configOf({}));
  });

  it.each<[string, string, Partial<Config>]>([
    ["HUIZHI_DATA", "/var/lib/huizhi", { dataFolder: "/var/lib/huizhi" }],
    ["HUIZHI_DATA", "../other", { dataFolder: "/srv/other" }],
    ["HUIZHI_STATION", " 城关派出所 ", { station: "城关派出所" }],
    ["HUIZHI_NAME", "小回", { name: "小回" }],
    ["HUIZHI_UNDO_SECONDS", "0", { undoMs: 0 }],
    ["HUIZHI_UNDO_SECONDS", "1.5", { undoMs: 1_500 }],
    ["HUIZHI_DAILY_MESSAGES", "80", { dailyMessages: 80 }],
    ["HUIZHI_DAILY_MESSAGES", "８０", { dailyMessages: 80 }],
    ["HUIZHI_QUIET_HOURS", "22:30-7:05", { quietHours: { from: 1_350, to: 425 } }],
    ["HUIZHI_QUIET_HOURS", "１２：００ － １４：００", { quietHours: { from: 720, to: 840 } }],
    ["HUIZHI_LOG_LEVEL", "DEBUG", { logLevel: "debug" }],
    ["HUIZHI_DATA", "~/huizhi", { dataFolder: join(homedir(), "huizhi") }],
    ["HUIZHI_DATA", "~", { dataFolder: homedir() }],
    ["HUIZHI_DATA", "~old", { dataFolder: "/srv/huizhi/~old" }],
    ["WECHATY_LOG", "Warn", { wechatyLog: "warn" }],
    ["WECHATY_PUPPET", "@scope/wechaty-puppet-x", { puppet: "@scope/wechaty-puppet-x" }],
  ])("%s=%s is understood", (name, value, expected) => {
    expect(configOf({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ["3-8", 3_000, 8_000],
    ["0-0", 0, 0],
    ["0.5-1.25", 500, 1_250],
    ["3 ~ 8", 3_000, 8_000],
    ["4-4", 4_000, 4_000],
  ])("a pace of %s seconds is understood", (written, min, max) => {
    expect(configOf({ HUIZHI_PACE_TEXT_SECONDS: written }).pace.text).toEqual({ min, max });
    expect(configOf({ HUIZHI_PACE_PICTURE_SECONDS: written }).pace.picture).toEqual({ min, max });
  });

  it("has no quiet hours when they are off", () => {
    expect(configOf({ HUIZHI_QUIET_HOURS: "off" })).not.toHaveProperty("quietHours");
  });
});

describe("what is wrong with the environment", () => {
  it.each([
    ["HUIZHI_DATA", "   "],
    ["HUIZHI_STATION", "所".repeat(31)],
    ["HUIZHI_PACE_TEXT_SECONDS", "8-3"],
    ["HUIZHI_PACE_TEXT_SECONDS", "5"],
    ["HUIZHI_PACE_TEXT_SECONDS", "3-8-9"],
    ["HUIZHI_PACE_TEXT_SECONDS", "-3-8"],
    ["HUIZHI_PACE_PICTURE_SECONDS", "3000-8000"],
    ["HUIZHI_PACE_PICTURE_SECONDS", "fast"],
    ["HUIZHI_UNDO_SECONDS", "-1"],
    ["HUIZHI_UNDO_SECONDS", "1e3"],
    ["HUIZHI_UNDO_SECONDS", "Infinity"],
    ["HUIZHI_DAILY_MESSAGES", "0"],
    ["HUIZHI_DAILY_MESSAGES", "2.5"],
    ["HUIZHI_QUIET_HOURS", "21:00"],
    ["HUIZHI_QUIET_HOURS", "24:00-08:00"],
    ["HUIZHI_QUIET_HOURS", "21:60-08:00"],
    ["HUIZHI_QUIET_HOURS", "08:00-08:00"],
    ["HUIZHI_LOG_LEVEL", "loud"],
    ["WECHATY_LOG", "loud"],
    ["HUIZHI_DATA", "./da\nta"],
    ["HUIZHI_STATION", "城关\n派出所"],
    ["HUIZHI_NAME", "小\u200b回"],
    ["HUIZHI_NAME", "小回\u0007手"],
    ["HUIZHI_STATION", "城关派出所🚓"],
    ["HUIZHI_NAME", "👨‍👩‍👧"],
    ["WECHATY_PUPPET", "../evil"],
  ])("%s=%s is refused, once, with its name", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it.each(["info", "verbose", "silly"])(
    "WECHATY_LOG=%s would write people's words to the log: only for who asked for debugging",
    (level) => {
      expect(problemsOf({ WECHATY_LOG: level })).toEqual([expect.stringContaining("WECHATY_LOG")]);
      expect(configOf({ WECHATY_LOG: level, HUIZHI_LOG_LEVEL: "debug" })).toMatchObject({
        wechatyLog: level,
      });
    },
  );

  it("is told all at once", () => {
    const problems = problemsOf({
      HUIZHI_PACE_TEXT_SECONDS: "8-3",
      HUIZHI_UNDO_SECONDS: "soon",
      HUIZHI_LOG_LEVEL: "loud",
      HUIZHI_QUITE_HOURS: "21:00-08:00",
    });
    expect(problems).toHaveLength(4);
  });

  it("names the setting that was meant by a mistyped one", () => {
    expect(problemsOf({ HUIZHI_QUITE_HOURS: "off" })[0]).toContain("HUIZHI_QUIET_HOURS");
    expect(problemsOf({ huizhi_data: "x" })[0]).toContain("HUIZHI_DATA");
    expect(problemsOf({ HUIZHI_SOMETHING_ELSE: "x" })).toEqual([
      "没有 HUIZHI_SOMETHING_ELSE 这个设置：请删掉它。全部设置见 .env.example。",
    ]);
  });

  it("includes the token a puppet service cannot do without", () => {
    const env = { WECHATY_PUPPET: "wechaty-puppet-service" };
    expect(problemsOf(env)[0]).toContain("WECHATY_PUPPET_SERVICE_TOKEN");
    expect(problemsOf({ ...env, WECHATY_PUPPET_SERVICE_TOKEN: "insecure_x" })).toEqual([]);
  });
});

describe(".env.example", () => {
  const lines = readFileSync(new URL("../.env.example", import.meta.url), "utf8").split("\n");
  const settings = lines.filter((line) => /^#[A-Z]/.test(line));

  it("lists every variable once, and no other", () => {
    const names = settings.map((line) => line.slice(1, line.indexOf("=")));
    expect(names).toEqual([...Object.keys(defaults), ...wechatyVariables]);
  });

  it("shows the defaults, and says what each is for", () => {
    const shown = parseEnv(settings.map((line) => line.slice(1)).join("\n"));
    expect(shown).toMatchObject(defaults);
    expect(settings.filter((line) => !/ # \S/.test(line))).toEqual([]);
  });

  it("sets nothing as it stands", () => {
    expect(parseEnv(lines.join("\n"))).toEqual({});
  });
});
