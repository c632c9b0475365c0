import { postableText } from "./postable-text.ts";
import { dueText } from "./time.ts";

/** 【回执31】 */
export function noticeLabel(number: number): string {
  return `【回执${number}】`;
}

/** The title of a notice that was corrected after it was posted. */
export function correctedTitle(title: string): string {
  return `${title}（已更正）`;
}

/** A notice as it stands in the group, to the character ({@link postableText}). The words for the reply come last: that line shows in the list of chats. */
export function noticeText(notice: {
  readonly number: number;
  readonly ask: "inform" | "ack" | "rectify";
  readonly body: string;
  readonly dueAt?: number | undefined;
  /** What follows. */
  readonly media: readonly { readonly kind: "picture" | "video" }[];
}): string {
  const lines = [`${noticeLabel(notice.number)}${notice.body.trim()}`];
  if (notice.media.length > 0) lines.push(`（下附${mediaWords(notice.media)}）`);
  lines.push(replyLine(notice.ask, notice.dueAt));
  return postableText(lines.join("\n"));
}

function mediaWords(media: readonly { readonly kind: "picture" | "video" }[]): string {
  const pictures = media.filter(({ kind }) => kind === "picture").length;
  const videos = media.length - pictures;
  return [...(pictures > 0 ? [`图片${pictures}张`] : []), ...(videos > 0 ? [`视频${videos}个`] : [])].join(
    "、",
  );
}

function replyLine(ask: "inform" | "ack" | "rectify", dueAt: number | undefined): string {
  if (ask === "inform") return `${dueAt === undefined ? "" : `截止${dueText(dueAt)}。`}知晓即可，不用回复。`;
  if (ask === "rectify") {
    const by = dueAt === undefined ? "请尽快整改" : `请在${dueText(dueAt)}前整改`;
    return `${by}，改好后对着原位置拍照，发在群里或私聊发给我。看到请先回复“收到”。`;
  }
  if (dueAt === undefined) return "看到请回复“收到”。";
  return `请在${dueText(dueAt)}前回复“收到”。`;
}
