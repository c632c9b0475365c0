import { mayBeWrittenTo } from "../groups/private-words.ts";
import type { SiteId } from "../groups/types.ts";
import { unaskedTexts } from "../texts/private-words.ts";
import { isWorkday, nextWorkday } from "../workdays.ts";
import { hourMs } from "../zone.ts";
import { isCarriedInVain } from "./carried.ts";
import { forgetReminder } from "./forget-reminder.ts";
import { listReminds } from "./list-reminds.ts";
import { tellOfLoss } from "./tell-of-loss.ts";
import type { DeliveryBook, Reminds, Say } from "./types.ts";
import { type Worded, wordForGroup, wordForMember } from "./word-reminder.ts";

/**
 * Looks at a say once more in the update that takes it for sending. One whose time is over is dropped, and so is a reminder when nobody it is for owes any
 * more or its notices are over; it is worded anew for those who still owe. One that nobody asked for waits while people have a day off. What is for somebody who
 * may not be written to (any more) has failed, and whoever asked for it is told. Returns whether it may be sent.
 */
export function lookAgain(draft: DeliveryBook, key: string, now: number): boolean {
  const say = draft.outbox.says[key];
  if (!say) return true;
  const { to, part, until } = say;
  if ((until !== undefined && now >= until) || isCarriedInVain(draft, say)) {
    drop(draft, say);
    return false;
  }
  if (listReminds(say).length > 0 && !("officer" in to) && !lookAtReminder(draft, say, now)) return false;
  if (!("member" in to) || mayBeWrittenTo(draft.directory.members[to.member])) return true;
  part.state = "failed";
  part.at = now;
  part.error = { sentence: unaskedTexts.notOneOfThem };
  tellOfLoss(draft, { of: "say", key }, now);
  return false;
}

/** Words it anew, or drops it, or lets it wait. Returns whether it may be said now. */
function lookAtReminder(draft: DeliveryBook, say: Say, now: number): boolean {
  const reminds = listReminds(say);
  const wanted = reminds.filter(({ number }) => !isCalledOff(draft, say, number));
  const owed = wordAnew(draft, say, wanted, now);
  if (!owed) {
    drop(draft, say);
    return false;
  }
  const isDayOff = say.automatic === true && !isWorkday(now);
  const mayGo = isDayOff
    ? owed.reminds.filter(({ number }) => draft.notices[number]?.notice.pressing === true)
    : owed.reminds;
  if (mayGo.length === 0) {
    // Quiet hours, where there are any, hold it until they end.
    say.part.notBefore = nextWorkday(now) + 8 * hourMs;
    return false;
  }
  const worded = mayGo.length === owed.reminds.length ? owed : wordAnew(draft, say, mayGo, now);
  if (!worded) return false;
  const gone = reminds.filter((one) => !worded.reminds.includes(one));
  if (gone.length > 0) {
    say.reminds = worded.reminds;
    forgetReminder(draft, say, gone);
  }
  if ("member" in say.to && say.automatic === undefined) return true;
  const { content } = say.part;
  const mention =
    content.kind === "text"
      ? content.mention?.filter((member) => speaksForOneOf(draft, member, worded.sites))
      : undefined;
  say.part.content = { kind: "text", text: worded.text, ...(mention === undefined ? {} : { mention }) };
  return true;
}

/** 别催了 came after it. */
function isCalledOff({ notices }: DeliveryBook, { part }: Say, number: number): boolean {
  const since = notices[number]?.notice.unchasedSince;
  return since !== undefined && part.at <= since;
}

/** Words to one member that somebody else wrote stay as they are: there it only matters whether he still owes. */
function wordAnew(
  draft: DeliveryBook,
  { to }: Say,
  reminds: readonly Reminds[],
  now: number,
): Worded | undefined {
  if ("group" in to) return wordForGroup(draft, to.group, reminds, now);
  return "member" in to ? wordForMember(draft, to.member, reminds, now) : undefined;
}

function drop(draft: DeliveryBook, say: Say): void {
  delete draft.outbox.says[say.part.key];
  forgetReminder(draft, say);
}

function speaksForOneOf(
  { directory }: DeliveryBook,
  member: keyof DeliveryBook["directory"]["members"],
  sites: readonly SiteId[],
): boolean {
  return directory.members[member]?.sites.some((site) => sites.includes(site)) ?? false;
}
