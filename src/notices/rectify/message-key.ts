import type { Answer } from "../types.ts";

/** By this an answer is known: the service's ids are one account's own. */
export function messageKey({ account, messageId }: Pick<Answer, "account" | "messageId">): string {
  return `${account}/${messageId}`;
}
