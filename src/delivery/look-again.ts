import { mayBeWrittenTo } from "../groups/private-words.ts";
import type { SiteId } from "../groups/types.ts";
import { isLive } from "../notices/notice-status.ts";
import { listGroupsOwing } from "../notices/remind.ts";
import { reminderText } from "../texts/group-words.ts";
import { untoldTexts } from "../texts/private-words.ts";
import { tellOfLoss } from "./tell-of-loss.ts";
import type { DeliveryBook, Say } from "./types.ts";

/**
 * Looks at a say once more in the update that takes it for sending. One whose time is over is dropped, and so is a reminder when nobody it is for owes any
 * more or its notice is over; a group's is worded anew for those who still owe there. What is for somebody who may not be written to (any more) has failed, and
 * whoever asked for it is told. Returns whether it may be sent.
 */
export function lookAgain(draft: DeliveryBook, key: string, now: number): boolean {
  const say = draft.outbox.says[key];
  if (!say) return true;
  const { to, part, until, reminds } = say;
  if (
    (until !== undefined && now >= until) ||
    (reminds !== undefined && !stillReminds(draft, say, reminds, now))
  ) {
    delete draft.outbox.says[key];
    return false;
  }
  if (!("member" in to) || mayBeWrittenTo(draft.directory.members[to.member])) return true;
  part.state = "failed";
  part.at = now;
  part.error = { sentence: untoldTexts.notOneOfThem };
  tellOfLoss(draft, { of: "say", key }, now);
  return false;
}

/** Whether anybody whom the reminder is for still owes an answer to that notice. */
function stillReminds(draft: DeliveryBook, { to, part }: Say, number: number, now: number): boolean {
  const file = draft.notices[number];
  if ("officer" in to) return true;
  if (!file || !isLive(file.notice)) return false;
  const owing = listGroupsOwing(file, draft.directory, now);
  if ("member" in to) return owing.some(({ sites }) => speaksForOneOf(draft, to.member, sites));
  const here = owing.find(({ group }) => group === to.group);
  if (!here) return false;
  const { title, tracked } = file.notice;
  const text = reminderText({ number, missing: here.sites.length, title: tracked ? title : undefined });
  const mention =
    part.content.kind === "text"
      ? part.content.mention?.filter((member) => speaksForOneOf(draft, member, here.sites))
      : undefined;
  part.content = { kind: "text", text, ...(mention === undefined ? {} : { mention }) };
  return true;
}

function speaksForOneOf(
  { directory }: DeliveryBook,
  member: keyof DeliveryBook["directory"]["members"],
  sites: readonly SiteId[],
): boolean {
  return directory.members[member]?.sites.some((site) => sites.includes(site)) ?? false;
}
