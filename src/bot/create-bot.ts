import { WechatyBuilder, log as wechatyLog } from "wechaty";
import type * as PUPPET from "wechaty-puppet";
import type { WechatyLogLevel } from "../config.ts";
import { NotLoggedIn, SendNotTried } from "../errors.ts";
import type { Clock, Listener, Log, Messenger } from "../ports.ts";
import type { Account, Channel } from "./channel.ts";
import { faultOfPuppet } from "./fault-of-puppet.ts";
import { waitBeforeTry } from "./guards/patient-start.ts";
import { createQueue } from "./guards/server-order.ts";
import { decideUncaught } from "./guards/uncaught.ts";
import { createInbox } from "./inbox.ts";
import { pause } from "./pause.ts";
import { createPuppetChannel } from "./puppet-channel.ts";
import { watchRooms } from "./rooms-watch.ts";
import { guardSessionFile, type MemoryCard, sessionFile } from "./session-file.ts";
import { hideQr, showQr } from "./show-qr.ts";
import { findWechat4uPuppet } from "./wechat4u.ts";
import { createWechat4uChannel } from "./wechat4u-channel.ts";

/** How often the saved session is refreshed: its cookies and place change with every poll. */
const SAVE_EVERY = 5 * 60_000;

export interface BotOptions {
  /** The puppet's package name, `wechaty-puppet-wechat4u` unless the officer chose another; or a puppet that is already there. */
  readonly puppet: string | PUPPET.impls.PuppetInterface;
  readonly puppetOptions?: PUPPET.PuppetOptions;
  /** Where the session is saved, without ending: `<name>.memory-card.json`, readable by its owner only. */
  readonly name: string;
  /** The PNG file of the login QR code; removed after the login. */
  readonly qrFile: string;
  /** How much Wechaty itself logs; `silent` where it is not said. */
  readonly wechatyLog?: WechatyLogLevel;
  readonly clock: Clock;
  readonly log: Log;
  readonly listener: Listener;
  /** Something failed that leaves the product in an unknown state: save what can be saved and end the process. */
  onFatal(error: unknown): void;
}

export interface Bot {
  /**
   * Resumes the saved session or shows a QR code; resolves when the puppet is under way, long before it is logged in. Servers that
   * cannot be reached are tried again without end. Rejects with `PuppetNotLoaded` or
   * `PuppetUnfit` when the package cannot be loaded or is no puppet.
   */
  start(): Promise<void>;
  /**
   * Saves the session and hears no more. The account stays logged in, so that the next start needs no scan; the process is expected to
   * end soon. Resolves when all that was heard has been passed on.
   */
  stop(): Promise<void>;
  readonly messenger: Messenger;
  /** The nickname of the account that is logged in; `undefined` when none is. */
  accountName(): string | undefined;
}

/** Wechaty with everything the product knows about it. One bot a process. */
export function createBot(options: BotOptions): Bot {
  const { clock, log, listener } = options;
  // Wechaty's own log repeats what people wrote.
  wechatyLog.level(options.wechatyLog ?? "silent");
  const wechaty = WechatyBuilder.build({
    name: options.name,
    // Any installed puppet may be named, not only those Wechaty has heard of.
    puppet: options.puppet as PUPPET.impls.PuppetInterface,
    ...(options.puppetOptions === undefined ? {} : { puppetOptions: options.puppetOptions }),
  });
  let channel: Channel | undefined;
  let account: Account | undefined;
  let endDeciding = () => {};
  let stopped = false;
  let lostAt: number | undefined;
  let shownLink: string | undefined;
  /** The picture of the QR code is being written. */
  let showing = Promise.resolve();
  const oneAtATime = createQueue();
  const inbox = createInbox(listener, () => account?.id, log);
  const rooms = watchRooms(
    clock,
    () => getChannel().describeRooms(),
    () => {
      if (account !== undefined && !stopped) listener.roomsReady(account.id);
    },
  );

  function getChannel(): Channel {
    if (channel === undefined) throw new Error("the bot was not started");
    return channel;
  }

  function listenTo(puppet: PUPPET.impls.PuppetInterface): Channel {
    const reports = {
      ...inbox,
      outage: (from: number, to: number) => listener.gap(from, to),
      kept: () => inbox.inTurn(async () => {}).then(listener.kept),
    };
    // Wechaty would look up everybody named in every message, for an event nobody here listens to.
    const [wechatysOwn] = puppet.listeners("message").slice(-1);
    if (wechatysOwn !== undefined) puppet.off("message", wechatysOwn as () => void);
    const wechat4u = findWechat4uPuppet(puppet);
    const made =
      wechat4u === undefined
        ? createPuppetChannel(puppet, clock, log, reports)
        : createWechat4uChannel(wechat4u, clock, log, reports, options.onFatal);
    puppet.on("scan", ({ qrcode }) => {
      // Said again when the code is scanned.
      if (!qrcode || qrcode === shownLink) return;
      shownLink = qrcode;
      showing = tellQr(qrcode);
    });
    puppet.on("login", () => void inbox.inTurn(() => begin(made, () => puppet.isLoggedIn)));
    puppet.on("logout", ({ data }) => end(made, data ?? "logged out"));
    puppet.on("ready", () => void inbox.inTurn(async () => rooms.ready()));
    puppet.on("error", () => log.debug({}, "the puppet reported an error"));
    wechaty.on("error", (error) =>
      log.warn({ error: error.name, code: error.code }, "Wechaty reported an error"),
    );
    return made;
  }

  async function begin(on: Channel, goesOn: () => boolean): Promise<void> {
    account = await learnAccount(on, goesOn);
    if (account === undefined) return;
    log.info({ account: account.name }, "logged in to WeChat");
    // Somebody quick has scanned the code before its picture was written.
    await showing;
    await hideQr(options.qrFile).catch(() => undefined);
    if (lostAt !== undefined) listener.gap(lostAt, clock.now());
    lostAt = undefined;
    rooms.begin();
  }

  /** Asked until it is known: a service may not be able to tell at once. `undefined` when the session is over before. */
  async function learnAccount(on: Channel, goesOn: () => boolean): Promise<Account | undefined> {
    for (let tries = 1; goesOn(); tries += 1) {
      try {
        return await on.getAccount();
      } catch (error) {
        log.warn(
          { error: error instanceof Error ? error.name : typeof error },
          "the account is not known yet",
        );
        await pause(clock, waitBeforeTry(tries));
      }
    }
    return undefined;
  }

  function end(on: Channel, reason: string): void {
    lostAt ??= on.lastHeardAt() ?? clock.now();
    void inbox.inTurn(async () => {
      account = undefined;
      rooms.end();
      log.warn({ reason }, "WeChat ended the session: scan the QR code again");
      listener.sessionEnded(reason);
    });
  }

  async function tellQr(link: string): Promise<void> {
    try {
      await showQr(link, options.qrFile);
      log.info(
        { file: options.qrFile },
        "log in: scan this picture with the phone of the bot's WeChat account",
      );
    } catch (error) {
      log.error({ error: String(error) }, "the login QR code could not be shown");
    }
  }

  function saveRegularly(card: MemoryCard): void {
    clock.wakeAt(clock.now() + SAVE_EVERY, () => {
      if (stopped) return;
      card.save().catch(() => log.warn({}, "the WeChat session could not be saved"));
      saveRegularly(card);
    });
  }

  /** The channel, of a session its listener knows of: puppets take a moment longer to notice that one is over. */
  function expectSession(): Channel {
    if (account === undefined) throw new NotLoggedIn();
    return getChannel();
  }

  const messenger: Messenger = {
    get capabilities() {
      return getChannel().capabilities;
    },
    send: (to, what) => inTurn(() => expectSession().send(to.kind === "room" ? to.room : to.contact, what)),
    setRemark: (contact, remark) => inTurn(() => expectSession().setRemark(contact, remark)),
    recall: (from, messageId) =>
      inTurn(async () => {
        const { recall } = expectSession();
        if (recall === undefined) throw new SendNotTried();
        await recall(from.kind === "room" ? from.room : from.contact, messageId);
      }),
    acceptFriend: (request) => inTurn(() => expectSession().acceptFriend(request)),
    listRooms: async () => await expectSession().listRooms(),
    listFriends: async () => await expectSession().listFriends(),
  };

  /** Messages sent at once arrive in any order and share client ids (run): one after the other. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      void oneAtATime(async () => {
        try {
          resolve(await step());
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  return {
    start: async () => {
      endDeciding = await decideUncaught(
        () =>
          wechaty.init().catch(async (cause: unknown) => {
            throw typeof options.puppet === "string" ? await faultOfPuppet(options.puppet, cause) : cause;
          }),
        log,
        options.onFatal,
      );
      const card = memoryOf(wechaty);
      await guardSessionFile(card, sessionFile(options.name));
      channel = listenTo(wechaty.puppet);
      saveRegularly(card);
      await wechaty.start();
    },
    stop: async () => {
      stopped = true;
      rooms.end();
      await channel?.close();
      await inbox.inTurn(async () => {});
      if (channel !== undefined) await memoryOf(wechaty).save();
      endDeciding();
    },
    messenger,
    accountName: () => account?.name,
  };
}

/** Wechaty keeps its memory card from view. */
function memoryOf(wechaty: object): MemoryCard {
  return Reflect.get(wechaty, "memory") as MemoryCard;
}
