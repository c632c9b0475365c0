import { join } from "node:path";
import { localTime, minuteMs } from "../src/zone.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import type { Shown } from "./compare.ts";
import { playHazardCase } from "./hazard-case.ts";
import { type OfficerChat, openOfficerChat } from "./officer-chat.ts";
import type { DemoOptions } from "./options.ts";
import { drawBlockedExit, drawExpiredExtinguisher } from "./photos.ts";
import { reportTally } from "./report-tally.ts";
import type { Screen } from "./screen.ts";
import { addStreet, drawCode, settingsOf, showSettled } from "./set-up.ts";
import type { SentMessage, WebWeChat } from "./stand-in/start-stand-in.ts";
import { readLines } from "./street/lines.ts";
import { type OpenTrade, openStreet, type Street } from "./street/open-street.ts";
import { playScript } from "./street/play-script.ts";
import { type Turn, writeScript } from "./street/script.ts";
import { addressedTags, trades } from "./street/shops.ts";

/** What the story is told with. */
export interface Stage {
  readonly options: DemoOptions;
  readonly screen: Screen;
  readonly wechat: WebWeChat;
  /** Throw-away data folder. */
  readonly folder: string;
}

/** Over how long the answers of a group are spread, milliseconds. */
const span = { fast: 8_000, slow: 40_000 };
/** The puppet itself says it is ready some 24 s after login, and only then groups are known. */
const loginLimit = 90_000;
const deliveryLimit = 300_000;
/** From the notice to its deadline at least, milliseconds: by then the street has said what it has to say. */
const untilDue = { fast: 60_000, slow: 120_000 };
/** The deadline is looked at once a minute, milliseconds. */
const patienceAfterDue = 150_000;

/** Tells the demo's story. Resolves with 0 when the tally is what the street knows, else 1; rejects when the bot does not play. */
export async function tellStory(stage: Stage): Promise<number> {
  const { options, screen, wechat, folder } = stage;
  const lines = readLines();
  const scripts = trades.map((trade, index) =>
    addressedTags.includes(trade.tag)
      ? writeScript(trade, lines, options.seed + index, options.fast ? span.fast : span.slow)
      : [],
  );
  const street = openStreet(wechat, wanderersIn(scripts));
  wechat.onSent((message) => printSent(screen, message));
  const env = { ...wechat.env, ...settingsOf(options), HUIZHI_DATA: join(folder, "data") };

  screen.heading("准备：登记场所，给民警一个绑定码");
  await addStreet(env);
  const code = await drawCode(env);
  const bot = startBot(env, join(folder, "bot.log"));
  const chat = openOfficerChat(wechat, street.officer, screen);
  try {
    return await Promise.race([play(stage, env, chat, street, scripts, code), whenItEnds(bot)]);
  } finally {
    await bot.stop();
  }
}

async function play(
  { options, screen, wechat }: Stage,
  env: Record<string, string>,
  chat: OfficerChat,
  street: Street,
  scripts: readonly (readonly Turn[])[],
  code: string,
): Promise<number> {
  screen.heading("机器人登录微信（本机模拟的服务器），民警绑定");
  screen.note("登录后要等群名单到齐，约半分钟……");
  await wechat.scan();
  await chat.ask(`绑定 ${code}`, loginLimit);
  const list = await chat.ask("群");
  for (const { topic, tag } of trades) await chat.ask(`登记 ${placeIn(list, topic)} ${tag}`);

  screen.heading("民警发一次，三个群都收到");
  const dueAt =
    Math.ceil((Date.now() + (options.fast ? untilDue.fast : untilDue.slow)) / minuteMs) * minuteMs;
  chat.sendPicture(await drawBlockedExit(), "安全出口被纸箱堵住");
  chat.sendPicture(await drawExpiredExtinguisher(), "灭火器压力不足");
  await chat.ask(
    `通知 ${addressedTags.join("、")}：各位店主：近期天干物燥，请马上自查灭火器和疏散通道，严禁堵塞、上锁。图为今天检查发现的问题，请对照自查。截止 ${deadlineWords(dueAt)}`,
  );
  const wrongRoom = street.trades.at(-1)?.room;
  if (!wrongRoom) throw new Error("the street is empty");
  const played = street.trades.map(async (trade, index) => {
    const script = scripts[index] ?? [];
    if (script.length === 0) return;
    const notice = await wholeNotice(wechat, trade);
    await playScript({ wechat, screen, wrongRoom }, trade, script, notice);
  });
  await Promise.all([
    chat.ask("立即").then(() => chat.hear((text) => text.includes("已发到"), deliveryLimit)),
    ...played,
  ]);

  screen.heading("民警看结果");
  const shown = await showSettled(env);
  await chat.ask("统计");
  await chat.ask("未回复");
  const wrong = reportTally(screen, shown, scripts);

  screen.heading("催一次：只问没回的，已经回的不用理会");
  await chat.ask("催");
  screen.heading("到了截止时间：还差谁，请上门");
  screen.note(`等到${deadlineWords(dueAt)}……`);
  const visits = await chat.hear((text) => text.includes("已到截止"), dueAt - Date.now() + patienceAfterDue);
  const unanswered = listStillMissing(shown, visits);
  if (unanswered.length > 0) {
    screen.problem(`上门名单里少了：${unanswered.join("、")}`);
    return 1;
  }

  const cafes = street.trades.find(({ trade }) => trade.tag === "网吧");
  if (cafes) await playHazardCase({ wechat, screen, chat, trade: cafes, shop: "星空网吧" });
  if (!options.once) {
    screen.note("街上的人都说完了。机器人还开着，按 Ctrl-C 结束。");
    await new Promise<void>((resolve) => process.once("SIGINT", () => resolve()));
  }
  return wrong;
}

/** A minute of today or tomorrow, as an officer writes it. */
function deadlineWords(at: number): string {
  const { month, day, hour, minute } = localTime(at);
  return `${month}月${day}日${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The shops that have not answered and are not on the list of visits, when all of it fits into one message. */
function listStillMissing(shown: Shown, visits: string): string[] {
  const missing = shown.recipients.filter(({ state }) => state === "awaiting").map(({ name }) => name);
  return missing.filter((name) => !visits.includes(name));
}

/** The notice's text in this group, once its pictures are there, too. */
async function wholeNotice(wechat: WebWeChat, { room }: OpenTrade): Promise<SentMessage> {
  const limit = { limitMs: deliveryLimit };
  // The bot has introduced itself there before.
  const text = await wechat.nextSent(
    (message) => message.to === room && message.kind === "text" && message.text.startsWith("【回执"),
    limit,
  );
  for (let picture = 0; picture < 2; picture += 1) {
    await wechat.nextSent((message) => message.to === room && message.kind === "picture", limit);
  }
  return text;
}

/** The number a group has in the bot's list; rejects the list that lacks it. */
function placeIn(list: string, topic: string): string {
  const line = list.split("\n").find((one) => one.includes(topic));
  const number = line?.match(/\d+/)?.[0];
  if (number === undefined) throw new Error(`群列表里没有${topic}`);
  return number;
}

function wanderersIn(scripts: readonly (readonly Turn[])[]): Set<string> {
  return new Set(
    scripts.flat().flatMap(({ how, shop }) => (how === "says in the wrong group" ? [shop] : [])),
  );
}

function printSent(screen: Screen, message: SentMessage): void {
  const where = "topic" in message.to ? message.to.topic : "私聊";
  const what =
    message.kind === "text" ? message.text : `[${message.kind === "picture" ? "图片" : message.kind}]`;
  screen.chat(where, "回执小助手", what, "bot");
}

async function whenItEnds(bot: BotProcess): Promise<never> {
  await bot.ended;
  throw new Error("机器人意外退出了");
}
