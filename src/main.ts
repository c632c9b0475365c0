import { join } from "node:path";
import { answerRequest } from "./cli/answer-request.ts";
import { serveControl } from "./cli/control-socket.ts";
import type { Config } from "./config.ts";
import type { Group } from "./groups/types.ts";
import { createHuizhi } from "./huizhi.ts";
import { openThumbnails } from "./media/cached-thumbnails.ts";
import { createPictures } from "./media/pictures.ts";
import { createNoBot } from "./no-bot.ts";
import { paceOf } from "./pace-of.ts";
import type { Listener, Log } from "./ports.ts";
import { startSchedule } from "./schedule.ts";
import { lockData } from "./stores/lock.ts";
import { openMediaFiles } from "./stores/media-files.ts";
import { openStore } from "./stores/open-store.ts";
import { systemClock as clock } from "./system-clock.ts";

/** After a signal, how long the parts may take to end before the process ends all the same, milliseconds. */
const longestStop = 20_000;

/**
 * Runs the bot until a signal or a fault ends the process: builds the parts, starts them, stops them in reverse order. The account is never logged out.
 * By hand everything runs but WeChat: no account is needed, and nothing of Wechaty is loaded. Rejects when it cannot start; what was opened until then is
 * closed.
 */
export async function runBot(config: Config, log: Log, channel: Group["channel"] = "bot"): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const unwind = async (): Promise<void> => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    let end: (code: number) => void = () => undefined;
    const ended = new Promise<number>((resolve) => {
      end = resolve;
    });
    const lock = await lockData(config.dataFolder, { log, onLost: (cause) => loseData(log, cause) });
    undo.push(() => lock.release());
    const store = await openStore(config.dataFolder, log);
    undo.push(() => store.close());
    const media = openMediaFiles(config.dataFolder);
    const pictures = createPictures();
    const thumbnails = openThumbnails(config.dataFolder, { media, log });

    // The bot needs the core's ear and the core the bot's messenger; the bot hears nothing before it is started.
    const listener: Listener = {
      heard: (message) => huizhi.ear.heard(message),
      recalled: (recall) => huizhi.ear.recalled(recall),
      friendRequest: (request) => huizhi.ear.friendRequest(request),
      roomsReady: (account) => huizhi.ear.roomsReady(account),
      sessionEnded: (reason) => {
        log.warn(
          { cure: "huizhi groups by-hand 全部" },
          "should the account not be let in again, notices can go on by hand",
        );
        huizhi.ear.sessionEnded(reason);
      },
      gap: (from, to) => huizhi.ear.gap(from, to),
      kept: () => huizhi.ear.kept(),
    };
    const createBot = channel === "bot" ? (await import("./bot/create-bot.ts")).createBot : createNoBot;
    const bot = createBot({
      puppet: config.puppet,
      wechatyLog: config.wechatyLog,
      name: join(config.dataFolder, "session"),
      qrFile: join(config.dataFolder, "qr.png"),
      clock,
      log,
      listener,
      onFatal: (error) => {
        log.error({ err: error }, "a fault nobody expected: stopping");
        end(1);
      },
    });
    const huizhi = createHuizhi({
      store,
      messenger: bot.messenger,
      media,
      pictures,
      thumbnails,
      clock,
      log,
      pace: paceOf(config),
      station: config.station,
      name: config.name,
      undoMs: config.undoMs,
      remindBy: config.remindBy,
      automaticPerGroup: config.automaticPerGroup,
    });
    await huizhi.start();
    undo.push(() => huizhi.stop());

    const { bindings } = huizhi;
    const control = await serveControl(
      config.dataFolder,
      answerRequest({
        store,
        media,
        pictures,
        thumbnails,
        clock,
        config,
        log,
        live: {
          rooms: () => bot.messenger.listRooms(),
          messenger: bot.messenger,
          byHand: channel === "by hand",
          bindings,
          get loggedIn() {
            return bindings.account !== undefined;
          },
          get account() {
            return bindings.account;
          },
          wake: () => huizhi.delivery.wake(),
          rebind: async () => {
            if (bindings.account === undefined) return;
            huizhi.ear.roomsReady(bindings.account);
            await huizhi.ear.settled();
          },
        },
      }),
      log,
    );
    undo.push(() => control.close());
    const schedule = startSchedule(
      {
        // A timer of Node's is lost when the machine sleeps; what is due is looked for again.
        minute: async () => {
          huizhi.delivery.wake();
          await huizhi.followUp.look();
        },
        // Nothing tells of people who leave a group silently: the rosters do.
        night: async () => {
          if (bindings.account !== undefined) huizhi.ear.roomsReady(bindings.account);
        },
      },
      log,
    );
    undo.push(() => schedule.stop());
    undo.push(() => bot.stop());
    onSignal((signal) => {
      log.info({ signal }, "stopping");
      end(0);
    });
    await bot.start();
    process.exitCode = await ended;
  } catch (error) {
    await unwind();
    throw error;
  }
  setTimeout(() => process.exit(1), longestStop).unref();
  await unwind();
  log.info({}, "stopped");
  // Wechaty leaves timers and a poll behind: nothing of ours is under way any more.
  process.exit(process.exitCode);
}

/** The first signal ends in order, the second at once. */
function onSignal(stop: (signal: NodeJS.Signals) => void): void {
  let asked = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      stop(signal);
    });
  }
}

/** Another process may write the data now: whatever is done from here on would harm it. */
function loseData(log: Log, cause: Error): never {
  log.error({ err: cause }, "the lock on the data folder was lost: stopping at once");
  process.exit(1);
}
