import { join } from "node:path";
import { type Wechaty, WechatyBuilder, log as wechatyLog } from "wechaty";
import type { Listening } from "./listening.ts";
import { NaiveBot } from "./naive-bot.ts";
import type { Station } from "./station.ts";

/** Wechaty as its own examples use it, with a handler that does nothing. */
export function listenEmpty(folder: string): Listening {
  const wechaty = build(folder);
  let heard = 0;
  wechaty.on("message", () => {
    heard += 1;
  });
  return { start: () => start(wechaty), dealtWith: () => heard };
}

/** The same with a handler that keeps each reply in one lowdb file. */
export function listenNaively(folder: string, station: Station): Listening {
  const wechaty = build(folder);
  const bot = new NaiveBot(
    folder,
    station.speakers.map(({ group, seen }) => ({ name: seen.groupNickname ?? seen.nickname, group })),
    [],
  );
  let written = 0;
  wechaty.on("message", async (message) => {
    await bot.heard({
      messageId: message.id,
      at: message.date().getTime(),
      group: message.room()?.id ?? "",
      by: message.talker().name(),
      text: message.text(),
    });
    written += 1;
  });
  return { start: () => start(wechaty), dealtWith: () => written };
}

function build(folder: string): Wechaty {
  wechatyLog.level("silent");
  return WechatyBuilder.build({ name: join(folder, "session"), puppet: "wechaty-puppet-wechat4u" });
}

async function start(wechaty: Wechaty): Promise<void> {
  // `ready` comes half a minute later; by now the rooms are known.
  const loggedIn = new Promise<void>((resolve) => {
    wechaty.once("login", () => resolve());
  });
  await wechaty.start();
  await loggedIn;
}
