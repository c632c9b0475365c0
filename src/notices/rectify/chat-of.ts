import type { GroupId, MemberId } from "../../groups/types.ts";
import type { Answer, NoticeFile } from "../types.ts";

/** Where something was said: in a group, or in private by a member of one. */
export type Chat = { readonly group: GroupId } | { readonly member: MemberId };

/** The chat in which an answer of this notice was given; `undefined` for one that the bot did not hear itself. */
export function findChat({ sheets }: NoticeFile, answer: Answer): Chat | undefined {
  if (answer.source === "private") return { member: answer.by };
  if (answer.source !== "group") return undefined;
  const sheet = Object.values(sheets).find(({ answers }) =>
    answers.some(({ messageId, account }) => messageId === answer.messageId && account === answer.account),
  );
  return sheet && { group: sheet.group };
}
