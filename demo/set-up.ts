import { setTimeout as pause } from "node:timers/promises";
import { runHuizhi } from "./bot-process.ts";
import type { Shown } from "./compare.ts";
import type { DemoOptions } from "./options.ts";
import { trades } from "./street/shops.ts";

/** Looked at so often until nothing changes any more, milliseconds. */
const lookEvery = 700;
const mostLooks = 40;

/** The settings the demo runs the bot with. */
export function settingsOf({ fast }: DemoOptions): Record<string, string> {
  return {
    HUIZHI_STATION: "幸福路派出所",
    HUIZHI_PACE_TEXT_SECONDS: fast ? "0.2-0.6" : "1-3",
    HUIZHI_PACE_PICTURE_SECONDS: fast ? "0.3-0.8" : "2-4",
    HUIZHI_QUIET_HOURS: "off",
    WECHATY_PUPPET: "",
  };
}

/** Registers every shop of the street, as a person with a list would. */
export async function addStreet(env: Record<string, string>): Promise<void> {
  const sites = trades.flatMap(({ tag, shops }) =>
    shops.map(({ name, aliases }) => JSON.stringify({ name, aliases, category: tag })),
  );
  await mustRun(["sites", "add", "-"], env, sites.join("\n"));
}

/** A one-time code for the demo's officer. */
export async function drawCode(env: Record<string, string>): Promise<string> {
  const { code } = JSON.parse(await mustRun(["officers", "add", "张智军", "--json"], env)) as {
    code: string;
  };
  return code;
}

/** The first notice as `show --json` has it, once nothing changes between two looks. */
export async function showSettled(env: Record<string, string>): Promise<Shown> {
  let before = "";
  for (let look = 0; look < mostLooks; look += 1) {
    const now = await mustRun(["show", "1", "--json"], env);
    if (now === before) return JSON.parse(now) as Shown;
    before = now;
    await pause(lookEvery);
  }
  throw new Error("回复一直在变，统计定不下来");
}

async function mustRun(args: readonly string[], env: Record<string, string>, input = ""): Promise<string> {
  const { stdout, stderr, code } = await runHuizhi(args, env, input);
  if (code !== 0) throw new Error(`huizhi ${args.join(" ")}：${stderr.trim() || stdout.trim()}`);
  return stdout;
}
