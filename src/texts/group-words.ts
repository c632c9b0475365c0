import { noticeLabel } from "./notice.ts";
import { postableText } from "./postable-text.ts";
import { dueText } from "./time.ts";

/** One reminder for a whole group; nobody is named. `title` for a notice whose number was never seen there. */
export function reminderText(reminder: {
  readonly number: number;
  readonly missing: number;
  readonly title: string | undefined;
}): string {
  const { number, missing, title } = reminder;
  const about = title === undefined ? "" : `“${title}”`;
  return `${noticeLabel(number)}${about}还有${missing}家没回，请抽空回个“收到”。已回的不用理会。`;
}

/** A correction as it stands in the group. */
export function correctionText(correction: {
  readonly number: number;
  readonly ask: "inform" | "ack" | "rectify";
  readonly text: string;
  readonly reconfirm: boolean;
  readonly dueAt: number | undefined;
  /** Of what an officer had posted by hand: nobody knows it by its number. */
  readonly title?: string | undefined;
}): string {
  const { number, ask, text, reconfirm, dueAt, title } = correction;
  const head = [
    `${title === undefined ? "" : `前面说的“${title}”：`}${text.trim()}`,
    ...(dueAt === undefined ? [] : [`${ask === "rectify" ? "整改期限" : "截止时间"}改为${dueText(dueAt)}。`]),
  ]
    .filter((line) => line !== "")
    .join("\n");
  const lines = [`【回执${number}更正】${head}`];
  if (ask === "inform") lines.push("知晓即可，不用回复。");
  else if (ask === "rectify") lines.push("是您家的，请按更正后的整改；其他各家不用回复。");
  else if (reconfirm) lines.push("请按更正后的内容重新回复“收到”，之前回的不算。");
  else lines.push("已回“收到”的不用再回，没回的请回复“收到”。");
  return postableText(lines.join("\n"));
}

/** What an officer says to one member of a group; U+2005 is the space WeChat puts behind a mention. */
export function replyText(member: string, words: string): string {
  return `@${member}\u2005 回复：${words}`;
}
