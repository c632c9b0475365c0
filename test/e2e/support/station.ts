import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type BotProcess, type Printed, runHuizhi, startBot } from "../../../demo/bot-process.ts";
import { type OfficerChat, openOfficerChat } from "../../../demo/officer-chat.ts";
import { drawCode } from "../../../demo/set-up.ts";
import {
  type Person,
  type Room,
  type SentMessage,
  type StandInOptions,
  startStandIn,
  type WebWeChat,
} from "../../../demo/stand-in/start-stand-in.ts";
import { askRunning } from "../../../src/cli/control-socket.ts";
import type { NoticeShown } from "./notice-shown.ts";

/** The trades, a group each. */
export const trades = [
  { topic: "网吧店主群", tag: "网吧" },
  { topic: "日租房群", tag: "日租房" },
  { topic: "密室逃脱经营者群", tag: "密室" },
] as const;

/** A shop with the one person who speaks for it. */
export interface Shop {
  readonly name: string;
  readonly keeper: Person;
  readonly room: Room;
}

/** The longest a login takes until its groups are known: the puppet says so some 24 s after it, the bot notices sooner. */
const bindingLimit = 90_000;
const answerLimit = 30_000;
const deliveryLimit = 60_000;
/** Between two looks at a notice. */
const lookEvery = 100;

const silentScreen = { heading() {}, chat() {}, note() {}, problem() {} };

/** A station with three groups of shops on the stand-in, one officer, one data folder, and the bot as a process of its own. */
export class Station {
  readonly wechat: WebWeChat;
  readonly folder: string;
  readonly env: Record<string, string>;
  readonly officer: Person;
  readonly rooms: readonly Room[];
  readonly shops: readonly Shop[];
  readonly #chat: OfficerChat;
  readonly #bots: BotProcess[] = [];

  private constructor(wechat: WebWeChat, folder: string, shopsEach: number, env: Record<string, string>) {
    this.wechat = wechat;
    this.folder = folder;
    this.officer = wechat.addPerson({ nickname: "智军", friend: true });
    const casts = trades.map(({ topic, tag }) => {
      const cast = Array.from({ length: shopsEach }, (_, index) => ({
        name: `${index + 101}号${tag}`,
        keeper: wechat.addPerson({ nickname: `${tag}老板${index + 101}🌸<b>` }),
      }));
      const room = wechat.addRoom({
        topic,
        members: [
          { person: this.officer, groupNickname: "张警官" },
          ...cast.map(({ name, keeper }) => ({ person: keeper, groupNickname: `${name}🌙 A&B` })),
        ],
      });
      return { room, shops: cast.map((shop) => ({ ...shop, room })) };
    });
    this.rooms = casts.map(({ room }) => room);
    this.shops = casts.flatMap(({ shops }) => shops);
    this.#chat = openOfficerChat(wechat, this.officer, silentScreen);
    this.env = {
      ...wechat.env,
      HUIZHI_DATA: this.dataFolder,
      HUIZHI_STATION: "幸福路派出所",
      HUIZHI_PACE_TEXT_SECONDS: "0-0.1",
      HUIZHI_PACE_PICTURE_SECONDS: "0-0.1",
      HUIZHI_UNDO_SECONDS: "0",
      HUIZHI_QUIET_HOURS: "off",
      HUIZHI_DAILY_MESSAGES: "",
      HUIZHI_LOG_LEVEL: "",
      WECHATY_PUPPET: "",
      WECHATY_LOG: "",
      ...env,
    };
  }

  /** With so many shops in each of the three groups. Nothing is registered, nobody has logged in. */
  static async open(
    shopsEach: number,
    options: StandInOptions & { env?: Record<string, string> } = {},
  ): Promise<Station> {
    const { env = {}, ...standIn } = options;
    const folder = await mkdtemp(join(tmpdir(), "huizhi-story-"));
    return new Station(await startStandIn(standIn), folder, shopsEach, env);
  }

  /** The same with everything a station does once: shops and officer registered, bot logged in, chat bound, groups tagged and told who the bot is. */
  static async openAtWork(shopsEach: number, env: Record<string, string> = {}): Promise<Station> {
    const station = await Station.open(shopsEach, { env });
    await station.registerShops();
    const code = await drawCode(station.env);
    station.start();
    await station.wechat.scan();
    await station.hears(`绑定 ${code}`, "绑定成功", bindingLimit);
    for (const { topic, tag } of trades) await station.ask("groups", "tag", topic, tag);
    for (const room of station.rooms) {
      await station.wechat.nextSent((message) => message.to === room && isIntroduction(message), {
        limitMs: deliveryLimit,
      });
    }
    return station;
  }

  get dataFolder(): string {
    return join(this.folder, "data");
  }

  /** The bot started last. */
  get bot(): BotProcess {
    const bot = this.#bots.at(-1);
    if (!bot) throw new Error("no bot was started");
    return bot;
  }

  /** Starts the bot; it resumes the session an earlier one left. */
  start(): BotProcess {
    const bot = startBot(this.env, join(this.folder, `bot-${this.#bots.length + 1}.log`));
    this.#bots.push(bot);
    return bot;
  }

  /** Ends the bot as a power cut would. */
  async kill(): Promise<void> {
    this.bot.child.kill("SIGKILL");
    await this.bot.ended;
  }

  /** Runs the command line as a process of its own; rejects unless it succeeds. Resolves with what it printed. */
  async cli(...args: string[]): Promise<string> {
    const { stdout, stderr, code } = await this.tryCli(args);
    if (code !== 0) throw new Error(`huizhi ${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
    return stdout;
  }

  async tryCli(args: readonly string[], input = ""): Promise<Printed> {
    return await runHuizhi(args, this.env, input);
  }

  async registerShops(): Promise<void> {
    const lines = this.shops.map(({ name }) => name).join("\n");
    const { code, stderr } = await this.tryCli(["sites", "add", "-"], lines);
    if (code !== 0) throw new Error(stderr);
  }

  /** The officer types; resolves with the bot's message to him that holds `answer`. */
  async hears(typed: string, answer: string, limitMs = answerLimit): Promise<string> {
    this.officer.says("bot", typed);
    return await this.isTold(answer, limitMs);
  }

  /** Resolves with the bot's next message to the officer that holds these words. */
  async isTold(words: string, limitMs = answerLimit): Promise<string> {
    return await this.#chat.hear((text) => text.includes(words), limitMs);
  }

  /** Announces a plain notice to all three groups, for an answer; resolves with its number, which nothing has been sent of yet. */
  async publish(body: string, photos: readonly Buffer[] = []): Promise<number> {
    for (const photo of photos) this.#chat.sendPicture(photo, "");
    await this.hears(`通知 ${trades.map(({ tag }) => tag).join("、")}：${body}`, "【预览】");
    const started = await this.hears("立即", "马上开始发");
    return Number(/【回执(\d+)】/u.exec(started)?.[1]);
  }

  async isDelivered(number: number): Promise<void> {
    await this.isTold(`【回执${number}】已发到${trades.length}个群`, deliveryLimit);
  }

  /** Has the running bot carry out a command, as the command line does, without a process of its own. Rejects when it does not run or refuses. */
  async ask(...argv: string[]): Promise<string> {
    const answer = await askRunning(this.dataFolder, { argv, cwd: this.folder });
    if (answer?.code !== 0) throw new Error(`${argv.join(" ")}: ${answer?.stderr ?? "the bot does not run"}`);
    return answer.stdout;
  }

  /** What `show --json` of the running bot prints. */
  async show(number: number): Promise<NoticeShown> {
    return JSON.parse(await this.ask("show", String(number), "--json")) as NoticeShown;
  }

  /** Looks at a notice again and again until it is as wanted; resolves with what was shown then. */
  async showWhen(
    number: number,
    fits: (shown: NoticeShown) => boolean,
    limitMs = answerLimit,
  ): Promise<NoticeShown> {
    const until = Date.now() + limitMs;
    for (;;) {
      const shown = await this.show(number);
      if (fits(shown)) return shown;
      if (Date.now() > until) throw new NotShownInTime(shown, limitMs);
      await pause(lookEvery);
    }
  }

  /** Every message to a group so far but the bot's introduction, oldest first. */
  get posted(): SentMessage[] {
    return this.wechat.sent.filter((message) => "topic" in message.to && !isIntroduction(message));
  }

  /** The messages of a notice in a group so far: its text and what follows until another notice begins. */
  postedTo(room: Room, number: number): SentMessage[] {
    let current: string | undefined;
    return this.posted.filter(({ to, text }) => {
      if (to !== room) return false;
      current = /^【回执(\d+)】/u.exec(text)?.[1] ?? current;
      return current === String(number);
    });
  }

  /** Resolves when the bot has told the officer something: it is logged in and its groups are known. */
  async isBound(): Promise<void> {
    await this.hears("帮助", "【发通知】", bindingLimit);
  }

  async close(): Promise<void> {
    for (const bot of this.#bots) {
      bot.child.kill("SIGKILL");
      await bot.ended;
    }
    await this.wechat.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What a newly registered group is told once. */
function isIntroduction({ text }: SentMessage): boolean {
  return text.startsWith("各位好，我是");
}

/** A notice did not become what was waited for. Its message holds what was shown last. */
export class NotShownInTime extends Error {
  override name = "NotShownInTime";
  constructor(shown: NoticeShown, limitMs: number) {
    super(`not shown within ${limitMs} ms; the last look:\n${JSON.stringify(shown, undefined, 1)}`);
  }
}
