import { type MediaCount, mediaText } from "./media-count.ts";
import { noticeLabel } from "./notice.ts";
import { postableText } from "./postable-text.ts";
import { dueText } from "./time.ts";

/** One hazard of a message. */
export interface HazardItem {
  readonly number: number;
  /** As the officer put it. */
  readonly words: string;
}

interface HazardMessage {
  /** Never empty; the first lends the message its number. */
  readonly items: readonly HazardItem[];
  readonly dueAt: number | undefined;
  /** How much follows. */
  readonly media: MediaCount;
}

/** To the owner, or to a whole group that may know which shop it is. */
export function namedHazardText(hazard: HazardMessage & { readonly site: string }): string {
  const { items, site } = hazard;
  const [first] = items;
  const head =
    items.length === 1
      ? `${noticeLabel(first?.number ?? 0)}${site}：${stop(first?.words ?? "")}`
      : `${noticeLabel(first?.number ?? 0)}${site}有${items.length}处隐患：\n${itemLines(items)}`;
  return postableText([head, ...mediaLine(hazard.media), `${fixBy(hazard.dueAt)}，${showIt}`].join("\n"));
}

/** To a group that need not know which shop it is. `checkThemselves`: the others are asked to look at their own and to say so. */
export function anonymousHazardText(hazard: HazardMessage & { readonly checkThemselves: boolean }): string {
  const { items } = hazard;
  const [first] = items;
  const words =
    items.length === 1
      ? `检查发现一家店：${stop(first?.words ?? "")}`
      : `检查发现一家店有${items.length}处隐患：\n${itemLines(items)}`;
  return postableText(
    [
      `${noticeLabel(first?.number ?? 0)}${words}`,
      ...mediaLine(hazard.media),
      `是您家的：${fixBy(hazard.dueAt)}，${showIt}`,
      hazard.checkThemselves ? "其他各家：请对照自查，查过回复“收到”。" : "其他各家请对照自查，不用回复。",
    ].join("\n"),
  );
}

/** Behind a message with the shop's name, where the others are asked to look at their own. */
export function checkYourselvesText(): string {
  return "其他各家：请对照自查，查过回复“收到”。";
}

const showIt = "改好后对着原位置拍照，发在群里或私聊发给我。看到请先回复“收到”。";

function fixBy(dueAt: number | undefined): string {
  return dueAt === undefined ? "请尽快整改" : `请在${dueText(dueAt)}前整改`;
}

function mediaLine(media: MediaCount): string[] {
  const text = mediaText(media);
  return text === "" ? [] : [`（下附${text}）`];
}

function itemLines(items: readonly HazardItem[]): string {
  return items
    .map(({ words, number }, index) => `${circled(index)}${stop(words)}（编号${number}）`)
    .join("\n");
}

/** ① to ⑳, then plain numbers. */
function circled(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}. `;
}

function stop(words: string): string {
  return /[。！!？?]$/u.test(words.trim()) ? words.trim() : `${words.trim()}。`;
}

/** A correction of a hazard. */
export const hazardCorrectionTexts = {
  /** In private. */
  toOwner: (told: {
    readonly number: number;
    readonly site: string;
    readonly text: string;
    readonly dueAt: number | undefined;
  }): string => {
    const { number, site, text, dueAt } = told;
    const due = dueAt === undefined ? [] : [`整改期限改为${dueText(dueAt)}。`];
    const lines = [...(text.trim() === "" ? [] : [text.trim()]), ...due, "请按更正后的整改。"];
    return postableText(`【回执${number}更正】${site}：${lines.join("\n")}`);
  },
} as const;
