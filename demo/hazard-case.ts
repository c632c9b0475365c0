import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfficerChat } from "./officer-chat.ts";
import { drawBlockedExit, drawClearedExit } from "./photos.ts";
import type { Screen } from "./screen.ts";
import type { WebWeChat } from "./stand-in/start-stand-in.ts";
import type { OpenTrade } from "./street/open-street.ts";

/** Where the visitor finds the ledger, below the folder the demo was started in. */
const folder = "demo-out";
const limitMs = 120_000;

/** What the case is played with. `trade`: the group the shop is in. */
export interface CaseStage {
  readonly wechat: WebWeChat;
  readonly screen: Screen;
  readonly chat: OfficerChat;
  readonly trade: OpenTrade;
  readonly shop: string;
}

/**
 * One hazard from the photo to the sign-off, and the ledger with it, written where the visitor can open it. Rejects when the bot does not play along.
 */
export async function playHazardCase({ wechat, screen, chat, trade, shop }: CaseStage): Promise<void> {
  const keeper = trade.people.get(shop)?.[0];
  if (!keeper) throw new Error(`${shop}没有人`);
  screen.heading("一处隐患，从拍照到销号");
  chat.sendPicture(await drawBlockedExit(), "安全出口被纸箱堵住");
  await chat.ask(`隐患 ${shop}：二楼安全出口被纸箱堵住。期限 3天`);
  await chat.ask("立即");
  await chat.hear((text) => text.includes("已发到1个群"), limitMs);
  const said = "纸箱搬走了，改好了";
  keeper.says(trade.room, said);
  screen.chat(trade.trade.topic, shop, said, "keeper");
  keeper.sendsPicture(trade.room, Buffer.from(await drawClearedExit()));
  screen.chat(trade.trade.topic, shop, "[图片：搬空的安全出口]", "keeper");
  await chat.hear((text) => text.includes("报整改"), limitMs);
  await chat.ask("通过");
  await wechat.nextSent(({ to, text }) => to === trade.room && text.includes("复查合格"), { limitMs });
  await chat.ask("台账");
  const file = await wechat.nextSent(({ kind }) => kind === "file", { limitMs });
  await mkdir(folder, { recursive: true });
  const path = join(folder, "隐患整改台账.xlsx");
  await writeFile(path, file.bytes ?? Buffer.alloc(0));
  screen.note(`台账在 ${path}，可以打开看`);
}
