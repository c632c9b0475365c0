import { say } from "../../delivery/say.ts";
import type { DeliveryBook, Say } from "../../delivery/types.ts";
import { findClosing } from "../../notices/rectify/closing-ruling.ts";
import type { NoticeFile, Ruling } from "../../notices/types.ts";
import { noticeLabel } from "../../texts/notice.ts";
import { hazardRulingTexts, shopTexts } from "../../texts/rectify.ts";
import type { Turn } from "../turn.ts";
import { standOf } from "./list-hazards.ts";
import { pieceOf, rulingKey } from "./tell-shop.ts";

/**
 * Rulings on a hazard were undone: its shop is not told of them any more, or, where it was told, that they were wrong. Returns what the officer is told besides; empty
 * for rulings no shop hears of.
 */
export function takeBackWord(turn: Turn, file: NoticeFile, undone: readonly Ruling[]): string {
  const { book, now } = turn;
  const { notice } = file;
  let sentences = "";
  for (const { id, verdict } of undone) {
    const piece = pieceOf(notice.number, id);
    const told = findTold(book, piece);
    if (!told) continue;
    if (told.part.state === "queued") leaveOut(book, told, piece, noticeLabel(notice.number));
    else {
      const text =
        verdict.is === "extended"
          ? shopTexts.extensionUndone([notice.number], standOf(turn, file)?.hazard.dueAt)
          : shopTexts.undone([notice.number]);
      say(book, { key: `undone/${piece}`, to: told.to, about: notice.number, text }, now);
      sentences = hazardRulingTexts.tellingUndone();
    }
  }
  const isOpenAgain =
    notice.hazard !== undefined &&
    undone.some(({ verdict }) => ["passed", "transferred", "exempt"].includes(verdict.is)) &&
    findClosing(notice) === undefined;
  return `${isOpenAgain ? hazardRulingTexts.openedAgain() : ""}${sentences}`;
}

function findTold({ outbox }: DeliveryBook, piece: string): Say | undefined {
  return Object.values(outbox.says).find(({ part }) => piecesOf(part.key).includes(piece));
}

function piecesOf(key: string): string[] {
  return key.startsWith(rulingKey) ? key.slice(rulingKey.length).split("+") : [];
}

/** Takes one hazard out of a message that is still to be said; of the last the message itself. */
function leaveOut({ outbox }: DeliveryBook, told: Say, piece: string, label: string): void {
  const { part } = told;
  const { content } = part;
  delete outbox.says[part.key];
  const others = piecesOf(part.key).filter((one) => one !== piece);
  if (others.length === 0 || content.kind !== "text") return;
  const key = rulingKey + others.join("+");
  const text = content.text.replace(label, "");
  outbox.says[key] = { ...told, part: { ...part, key, content: { ...content, text } } };
}
