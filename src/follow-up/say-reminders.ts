import { mayGoAutomatically } from "../delivery/automatic-budget.ts";
import { isByHand } from "../delivery/list-waiting.ts";
import { say } from "../delivery/say.ts";
import type { DeliveryBook, Reminds } from "../delivery/types.ts";
import { wordForGroup, wordForMember } from "../delivery/word-reminder.ts";
import { listFriendsOf } from "../groups/private-words.ts";
import type { MemberId, SiteId } from "../groups/types.ts";
import type { DueGroup } from "../notices/due-reminder.ts";
import { dueOf } from "../notices/follow-up-due.ts";
import { listMentions } from "../notices/mention-whom.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import { isShownIn } from "../notices/rectify/is-shown-in.ts";
import { addAutomaticReminder } from "../notices/remind.ts";
import { handReminders } from "./hand-reminders.ts";
import { postponeReminders } from "./postpone-reminders.ts";
import type { FollowUpParts } from "./types.ts";

/**
 * Says what is due, and notes that it was dealt with. Where people post, the words go to who looks after the notice. A group that has had its automatic messages
 * of the day waits. What is only looked at is looked at in `before`.
 */
export function sayReminders(
  draft: DeliveryBook,
  before: DeliveryBook,
  due: readonly DueGroup[],
  parts: Pick<FollowUpParts, "bindings" | "messenger" | "rules">,
  now: number,
): void {
  for (const { group, notices } of due) {
    for (const { number, slot } of notices) {
      const sheet = draft.notices[number]?.sheets[group];
      if (sheet) sheet.chased = { slot, at: now };
    }
  }
  const owing = due
    .map(({ group, notices }) => ({ group, notices: notices.filter(({ sites }) => sites.length > 0) }))
    .filter(({ notices }) => notices.length > 0);
  const byHand = owing.filter(({ group }) => isByHand(before, group));
  const posted = owing.filter((one) => !byHand.includes(one));
  const going = posted.filter(({ group }) => mayGoAutomatically(draft, group, parts.rules, now));
  postponeReminders(
    draft,
    before,
    posted.filter((one) => !going.includes(one)),
    parts.rules,
    now,
  );
  const isPrivate = parts.rules.remindBy === "private";
  // Whose hazard it is hears of it himself wherever he can, whatever the group is told.
  const privately = [...(isPrivate ? going : hazardsOf(before, going)), ...hazardsOf(before, byHand)];
  sayPrivately(draft, before, privately, parts, now);
  for (const { group, notices } of [...byHand, ...going]) {
    for (const { number, slot, sites } of notices) {
      const file = draft.notices[number];
      if (!file) continue;
      const isHeard =
        !isHazard(file.notice) ||
        isShownIn(before, file, group) ||
        listFriendsOf(before.directory, sites, parts.bindings).length > 0;
      if (isHeard) addAutomaticReminder(file.notice, slot, sites, now);
    }
  }
  handReminders(draft, draft, byHand, now);
  const rings = parts.rules.remindBy === "mention" && parts.messenger.capabilities.notifyingMentions;
  for (const { group, notices } of going) {
    const reminds = remindsOf(notices);
    const worded = wordForGroup(draft, group, reminds, now);
    const [first] = reminds;
    if (!worded || !first) continue;
    const mention = rings ? listMentions(before.directory, group, worded.sites) : [];
    say(
      draft,
      {
        key: `remind/${first.number}/${first.slot}/${group}`,
        to: { group },
        content: { kind: "text", text: worded.text, ...(mention.length === 0 ? {} : { mention }) },
        reminds: worded.reminds,
        automatic: true,
        until: lastDue(before, worded.reminds),
      },
      now,
    );
  }
}

/** What of it is about hazards; groups in which nothing is are left out. */
function hazardsOf({ notices: files }: DeliveryBook, due: readonly DueGroup[]): DueGroup[] {
  return due
    .map((one) => ({
      ...one,
      notices: one.notices.filter(({ number }) => files[number]?.notice.hazard !== undefined),
    }))
    .filter(({ notices }) => notices.length > 0);
}

/** One message to each friend who speaks for somebody missing, of all that is due anywhere and he owes. */
function sayPrivately(
  draft: DeliveryBook,
  before: DeliveryBook,
  due: readonly DueGroup[],
  { bindings }: Pick<FollowUpParts, "bindings">,
  now: number,
): void {
  const { directory } = before;
  const notices = due.flatMap((one) => one.notices);
  const friends = listFriendsOf(directory, [...new Set(notices.flatMap(({ sites }) => sites))], bindings);
  for (const member of friends) {
    const his = notices.filter(({ sites }) => speaksFor(directory.members[member]?.sites ?? [], sites));
    const reminds = remindsOf(his);
    const worded = wordForMember(before, member, reminds, now);
    const [first] = reminds;
    if (worded && first) sayTo(draft, before, member, first, worded, now);
  }
}

function sayTo(
  draft: DeliveryBook,
  before: DeliveryBook,
  member: MemberId,
  first: Reminds,
  worded: { readonly text: string; readonly reminds: readonly Reminds[] },
  now: number,
): void {
  say(
    draft,
    {
      key: `remind/${first.number}/${first.slot}/${member}`,
      to: { member },
      text: worded.text,
      reminds: worded.reminds,
      automatic: true,
      until: lastDue(before, worded.reminds),
    },
    now,
  );
}

/** Each notice once, although it may be due in several of the groups. */
function remindsOf(notices: DueGroup["notices"]): Reminds[] {
  const slots = new Map(notices.map(({ number, slot }) => [number, slot]));
  return [...slots].map(([number, slot]) => ({ number, slot }));
}

/** From when on it is of no use to anybody. */
function lastDue(book: DeliveryBook, reminds: readonly Reminds[]): number {
  return Math.max(
    ...reminds.map(({ number }) => {
      const file = book.notices[number];
      return (file && dueOf(file)) ?? Number.NEGATIVE_INFINITY;
    }),
  );
}

function speaksFor(his: readonly SiteId[], sites: readonly SiteId[]): boolean {
  return his.some((site) => sites.includes(site));
}
