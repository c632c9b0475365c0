import { join } from "node:path";
import { type Bot, createBot } from "../src/bot/create-bot.ts";
import type { Listener } from "../src/ports.ts";
import { systemClock } from "../src/system-clock.ts";
import { type Core, countDurable, openCore } from "./core.ts";
import { openFilled } from "./fill-store.ts";
import { createGate } from "./gate.ts";
import type { Listening } from "./listening.ts";
import { silentLog } from "./silent-log.ts";
import type { Station } from "./station.ts";

/** Our bot with all its guards, and a listener that only counts. */
export function listenDeaf(folder: string): Listening {
  let heard = 0;
  const ready = createGate();
  const bot = openBot(folder, {
    heard: () => {
      heard += 1;
    },
    recalled: () => undefined,
    friendRequest: () => undefined,
    roomsReady: () => ready.open(),
    sessionEnded: () => undefined,
    gap: () => undefined,
    kept: async () => undefined,
  });
  return {
    async start() {
      await bot.start();
      await ready.opened;
    },
    dealtWith: () => heard,
  };
}

/** Our bot with the core and the real store; the station knows everybody and has an open notice in each group. */
export async function listenAsHuizhi(folder: string, station: Station): Promise<Listening> {
  const store = await openFilled(folder, station, { openAnsweredBy: 0 });
  const ready = createGate();
  const bot = openBot(folder, {
    heard: (message) => core.ear.heard(message),
    recalled: (recall) => core.ear.recalled(recall),
    friendRequest: (request) => core.ear.friendRequest(request),
    roomsReady: (account) => core.ear.roomsReady(account),
    sessionEnded: (reason) => core.ear.sessionEnded(reason),
    gap: (from, to) => core.ear.gap(from, to),
    kept: () => core.ear.kept(),
  });
  const core: Core = openCore(store, folder, bot.messenger, () => {
    const groups = Object.values(store.book().directory.groups);
    if (groups.every(({ id }) => core.bindings.roomOf(id) !== undefined)) ready.open();
  });
  return {
    async start() {
      await bot.start();
      await ready.opened;
    },
    dealtWith: () => countDurable(store.book()),
  };
}

function openBot(folder: string, listener: Listener): Bot {
  return createBot({
    puppet: "wechaty-puppet-wechat4u",
    name: join(folder, "session"),
    qrFile: join(folder, "qr.png"),
    clock: systemClock,
    log: silentLog,
    listener,
    onFatal: (error) => {
      console.error(error);
      process.exit(1);
    },
  });
}
