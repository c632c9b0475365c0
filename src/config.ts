import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { configProblems as problems } from "./texts/config.ts";

/** How those who have not answered are reminded: by a count in the group, by name where a mention rings, or in private where they are friends. */
export const remindWays = ["count", "mention", "private"] as const;
export type RemindWay = (typeof remindWays)[number];

/** How much is logged, least last. */
export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** How much Wechaty itself logs, least first. From `info` on it repeats what people write. */
const wechatyLogLevels = ["silent", "error", "warn", "info", "verbose", "silly"] as const;
export type WechatyLogLevel = (typeof wechatyLogLevels)[number];

/** Shortest and longest pause between two messages, milliseconds. */
export interface PaceRange {
  readonly min: number;
  readonly max: number;
}

/** Minutes after midnight, Shanghai time; `from` may be later than `to`: the night between. Never equal. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** Everything that can be set from outside. The zone cannot: it is Asia/Shanghai whatever the machine's. */
export interface Config {
  /** Absolute path. */
  readonly dataFolder: string;
  /** How the station is called below pictures. */
  readonly station: string;
  /** What the bot calls itself. */
  readonly name: string;
  readonly pace: { readonly text: PaceRange; readonly picture: PaceRange };
  /** How long a notice can be taken back before it is sent, milliseconds. */
  readonly undoMs: number;
  /** Messages to groups a day at most. */
  readonly dailyMessages: number;
  /** Absent when there are none. */
  readonly quietHours?: QuietHours;
  /** How those who have not answered are reminded. */
  readonly remindBy: RemindWay;
  /** Messages nobody asked for to one group a day at most. */
  readonly automaticPerGroup: number;
  readonly logLevel: LogLevel;
  /** The package of the Wechaty puppet. */
  readonly puppet: string;
  readonly wechatyLog: WechatyLogLevel;
}

/** The variables with what stands for one that is not set. `.env.example` says what each is for. */
export const defaults = {
  HUIZHI_DATA: "./data",
  HUIZHI_STATION: "本所",
  HUIZHI_NAME: "回执小助手",
  HUIZHI_PACE_TEXT_SECONDS: "3-8",
  HUIZHI_PACE_PICTURE_SECONDS: "5-12",
  HUIZHI_UNDO_SECONDS: "60",
  HUIZHI_DAILY_MESSAGES: "500",
  HUIZHI_QUIET_HOURS: "21:00-08:00",
  HUIZHI_REMIND: "count",
  HUIZHI_AUTOMATIC_PER_GROUP: "3",
  HUIZHI_LOG_LEVEL: "info",
  WECHATY_PUPPET: "wechaty-puppet-wechat4u",
  WECHATY_LOG: "silent",
} as const;
type Variable = keyof typeof defaults;

/** Read by Wechaty itself, straight from the environment. */
export const wechatyVariables = ["WECHATY_PUPPET_SERVICE_TOKEN", "WECHATY_PUPPET_SERVICE_ENDPOINT"] as const;

const longestPauseSeconds = 600;
const longestUndoSeconds = 86_400;
const mostDailyMessages = 100_000;
const mostAutomatic = 100;
const longestName = 30;

/**
 * The environment as a {@link Config}, or everything that is wrong with it, a sentence each with its cure. A variable that is not set or empty has its
 * default; a relative folder is one of `cwd`, `~/` is the home folder.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string = process.cwd(),
): { readonly config: Config } | { readonly problems: readonly string[] } {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && value !== "") given[name] = value;
  const wrong = [...listUnknown(given)];
  const read = schema.safeParse(given);
  if (!read.success) wrong.push(...read.error.issues.map(({ message }) => message));
  if (lacksToken(given)) wrong.push(problems.tokenMissing());
  if (read.success && repeatsWords(read.data)) wrong.push(problems.repeatsWords(read.data.WECHATY_LOG));
  if (wrong.length > 0 || !read.success) return { problems: wrong };
  const set = read.data;
  return {
    config: {
      dataFolder: resolve(cwd, fromHome(set.HUIZHI_DATA)),
      station: set.HUIZHI_STATION,
      name: set.HUIZHI_NAME,
      pace: { text: set.HUIZHI_PACE_TEXT_SECONDS, picture: set.HUIZHI_PACE_PICTURE_SECONDS },
      undoMs: Math.round(set.HUIZHI_UNDO_SECONDS * 1_000),
      dailyMessages: set.HUIZHI_DAILY_MESSAGES,
      ...(set.HUIZHI_QUIET_HOURS === undefined ? {} : { quietHours: set.HUIZHI_QUIET_HOURS }),
      remindBy: set.HUIZHI_REMIND,
      automaticPerGroup: set.HUIZHI_AUTOMATIC_PER_GROUP,
      logLevel: set.HUIZHI_LOG_LEVEL,
      puppet: set.WECHATY_PUPPET,
      wechatyLog: set.WECHATY_LOG,
    },
  };
}

type Read<T> = { readonly value: T } | { readonly problem: string };

/** One variable: trimmed, full-width digits and signs taken for the plain ones, then read. */
function variable<T>(name: Variable, read: (value: string) => Read<T>) {
  return z
    .string()
    .default(defaults[name])
    .transform((written, context) => {
      const value = written.trim();
      const result = value === "" ? { problem: problems.empty(name) } : read(value);
      if ("value" in result) return result.value;
      context.issues.push({ code: "custom", message: result.problem, input: written });
      return z.NEVER;
    });
}

const schema = z.object({
  HUIZHI_DATA: variable("HUIZHI_DATA", (value) =>
    invisible.test(value) ? { problem: problems.invisible("HUIZHI_DATA") } : { value },
  ),
  HUIZHI_STATION: variable("HUIZHI_STATION", (value) => name("HUIZHI_STATION", value)),
  HUIZHI_NAME: variable("HUIZHI_NAME", (value) => name("HUIZHI_NAME", value)),
  HUIZHI_PACE_TEXT_SECONDS: variable("HUIZHI_PACE_TEXT_SECONDS", (value) =>
    seconds("HUIZHI_PACE_TEXT_SECONDS", value),
  ),
  HUIZHI_PACE_PICTURE_SECONDS: variable("HUIZHI_PACE_PICTURE_SECONDS", (value) =>
    seconds("HUIZHI_PACE_PICTURE_SECONDS", value),
  ),
  HUIZHI_UNDO_SECONDS: variable("HUIZHI_UNDO_SECONDS", (value) => {
    const read = plainNumber(value);
    if (read !== undefined && read <= longestUndoSeconds) return { value: read };
    return { problem: problems.number("HUIZHI_UNDO_SECONDS", value, 0, longestUndoSeconds, "60") };
  }),
  HUIZHI_DAILY_MESSAGES: variable("HUIZHI_DAILY_MESSAGES", (value) =>
    wholeNumber("HUIZHI_DAILY_MESSAGES", value, mostDailyMessages),
  ),
  HUIZHI_QUIET_HOURS: variable("HUIZHI_QUIET_HOURS", quietHours),
  HUIZHI_REMIND: variable("HUIZHI_REMIND", (value) => choice("HUIZHI_REMIND", value, remindWays)),
  HUIZHI_AUTOMATIC_PER_GROUP: variable("HUIZHI_AUTOMATIC_PER_GROUP", (value) =>
    wholeNumber("HUIZHI_AUTOMATIC_PER_GROUP", value, mostAutomatic),
  ),
  HUIZHI_LOG_LEVEL: variable("HUIZHI_LOG_LEVEL", (value) => choice("HUIZHI_LOG_LEVEL", value, logLevels)),
  WECHATY_PUPPET: variable("WECHATY_PUPPET", (value) =>
    /^(@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/.test(value)
      ? { value }
      : { problem: problems.puppet("WECHATY_PUPPET", value) },
  ),
  // Wechaty takes a level it does not know for the one that logs everything.
  WECHATY_LOG: variable("WECHATY_LOG", (value) => choice("WECHATY_LOG", value, wechatyLogLevels)),
});

/** Line breaks, other control characters, and what changes a line without being seen. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Not in the font of the strip below photos. */
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3|\ufe0f/u;

function name(variableName: Variable, value: string): Read<string> {
  // First: what joins emoji is invisible.
  if (pictograph.test(value)) return { problem: problems.pictograph(variableName) };
  if (invisible.test(value)) return { problem: problems.invisible(variableName) };
  if ([...value].length <= longestName) return { value };
  return { problem: problems.tooLong(variableName, longestName) };
}

function choice<T extends string>(variableName: Variable, value: string, choices: readonly T[]): Read<T> {
  const chosen = choices.find((known) => known === value.toLowerCase());
  if (chosen !== undefined) return { value: chosen };
  return { problem: problems.choice(variableName, value, choices) };
}

/** As a shell would read it; in `.env` no shell does. */
function fromHome(folder: string): string {
  return folder === "~" || folder.startsWith("~/") ? join(homedir(), folder.slice(1)) : folder;
}

/** From 1 on. */
function wholeNumber(variableName: Variable, value: string, most: number): Read<number> {
  const read = plainNumber(value);
  if (read !== undefined && Number.isInteger(read) && read >= 1 && read <= most) return { value: read };
  return { problem: problems.wholeNumber(variableName, value, 1, most, defaults[variableName]) };
}

function seconds(variableName: Variable, value: string): Read<PaceRange> {
  const [shortest, longest, more] = value.normalize("NFKC").split(/\s*[-~–—至]\s*/u);
  const min = plainNumber(shortest ?? "");
  const max = plainNumber(longest ?? "");
  const isRange = min !== undefined && max !== undefined && more === undefined;
  if (isRange && min <= max && max <= longestPauseSeconds) {
    return { value: { min: Math.round(min * 1_000), max: Math.round(max * 1_000) } };
  }
  return { problem: problems.range(variableName, value, longestPauseSeconds, defaults[variableName]) };
}

function quietHours(value: string): Read<QuietHours | undefined> {
  if (value.toLowerCase() === "off") return { value: undefined };
  const written = /^(\d{1,2}):(\d{2})\s*[-~–—至]\s*(\d{1,2}):(\d{2})$/u.exec(value.normalize("NFKC"));
  const [, fromHour, fromMinute, toHour, toMinute] = written ?? [];
  const from = minutes(fromHour, fromMinute);
  const to = minutes(toHour, toMinute);
  if (from !== undefined && to !== undefined && from !== to) return { value: { from, to } };
  return { problem: problems.quietHours("HUIZHI_QUIET_HOURS", value) };
}

function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  return Number(hour) * 60 + Number(minute);
}

/** A number without sign or exponent; `undefined` for anything else. */
function plainNumber(value: string): number | undefined {
  const plain = value.normalize("NFKC");
  return /^\d{1,9}(\.\d{1,9})?$/.test(plain) ? Number(plain) : undefined;
}

/** A mistyped name would otherwise be a setting silently left at its default. */
function* listUnknown(given: Readonly<Record<string, string>>): Generator<string> {
  const known = Object.keys(defaults);
  for (const unknown of Object.keys(given).sort()) {
    if (!/^HUIZHI_/i.test(unknown) || known.includes(unknown)) continue;
    const [nearest] = known
      .map((candidate) => ({ candidate, distance: editDistance(unknown.toUpperCase(), candidate) }))
      .filter(({ distance }) => distance <= unknown.length / 3)
      .sort((one, other) => one.distance - other.distance);
    yield problems.unknown(unknown, nearest?.candidate);
  }
}

/** Only who asked for debugging may have people's words in the log. */
function repeatsWords(set: { HUIZHI_LOG_LEVEL: LogLevel; WECHATY_LOG: WechatyLogLevel }): boolean {
  return set.HUIZHI_LOG_LEVEL !== "debug" && !["silent", "error", "warn"].includes(set.WECHATY_LOG);
}

function lacksToken(given: Readonly<Record<string, string>>): boolean {
  return (
    given.WECHATY_PUPPET?.trim() === "wechaty-puppet-service" &&
    given.WECHATY_PUPPET_SERVICE_TOKEN === undefined
  );
}

/** How many letters have to be put in, taken out or replaced to get from one to the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
