import { isLive } from "../notices/notice-status.ts";
import { listGroupsOwing } from "../notices/remind.ts";
import { reminderText } from "../texts/group-words.ts";
import type { DeliveryBook } from "./types.ts";

/**
 * Looks at a reminder once more in the update that takes it for sending: words it anew for those who still owe there, or drops it when nobody does or its
 * notice is over. Returns whether it may be sent; anything that is no reminder may.
 */
export function lookAgain(draft: DeliveryBook, key: string, now: number): boolean {
  const say = draft.outbox.says[key];
  if (say?.reminds === undefined || !("group" in say.to)) return true;
  const { group } = say.to;
  const file = draft.notices[say.reminds];
  const owing =
    file && isLive(file.notice)
      ? listGroupsOwing(file, draft.directory, now).find((one) => one.group === group)
      : undefined;
  if (!file || !owing) {
    delete draft.outbox.says[key];
    return false;
  }
  const { number, title, tracked } = file.notice;
  const text = reminderText({ number, missing: owing.sites.length, title: tracked ? title : undefined });
  say.part.content = { kind: "text", text };
  return true;
}
