import { notePosted } from "../../delivery/note-group-messages.ts";
import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import { groupsOfOfficer, mayUseGroup } from "../../groups/officer-groups.ts";
import type { Group, GroupId, OfficerId } from "../../groups/types.ts";
import { countPaste } from "../../pasting/count-paste.ts";
import { countsOf, describeShortly } from "../../pasting/describe-plan.ts";
import { knownNamesOf } from "../../pasting/find-speaker.ts";
import { type Ours, planPaste } from "../../pasting/plan-paste.ts";
import { readPaste } from "../../pasting/read-paste.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { minuteMs } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import { splitLines } from "../split-lines.ts";
import { shownForMs } from "../talks.ts";
import { tellHolders } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { Book, Talk } from "../types.ts";

/** After 粘贴 网吧店主群 alone, what comes next is taken for the paste for so long, milliseconds. */
const awaitedForMs = 10 * minuteMs;

/** 粘贴 网吧店主群 with what was copied below: shows what was understood; nothing counts before 确认. */
export function paste(turn: Turn, { head, text }: CommandOf<"paste">): Outcome {
  const { book, talk, now } = turn;
  delete talk.paste;
  const { group, rest } = getGroup(turn, head, text);
  if (rest.trim() === "") {
    talk.pasteFor = { group: group.id, at: now };
    return answer(byHandTexts.pasteNow(group.name));
  }
  const read = readPaste(rest, knownNamesOf(book.directory, group.id), now);
  if ("unread" in read) throw new Declined(read.unread);
  delete talk.pasteFor;
  const plan = planPaste(book, group.id, read.items, oursOf(turn), now);
  const { fresh, recalls, posted } = countsOf(plan);
  const lines = describeShortly(book, plan, read.headless, now);
  if (fresh + recalls + posted === 0) return { say: splitLines([...lines, byHandTexts.nothingNew]) };
  // Chatter is not kept, not even until he has confirmed the rest.
  const items = plan.lines
    .filter(({ is }) => !["no answer", "no notice", "ours"].includes(is))
    .map(({ item }) => item);
  talk.paste = { group: group.id, items, shownAt: now };
  return { say: splitLines([...lines, byHandTexts.confirmPaste]) };
}

/** 确认: counts the paste last shown. */
export function confirmPaste(turn: Turn): Outcome {
  const { book, talk, now } = turn;
  const shown = livePaste(talk, now);
  delete talk.paste;
  if (!shown) throw new Declined(byHandTexts.noPaste());
  if (!mayUseGroup(book.directory, turn.officer, shown.group)) throw new Declined(byHandTexts.noPaste());
  const plan = countPaste(book, shown.group, shown.items, oursOf(turn), now);
  for (const { number, at } of plan.posted) notePosted(book, number, shown.group, at, now);
  const { fresh, numbers } = countsOf(plan);
  const name = book.directory.groups[shown.group]?.name ?? shown.group;
  const files = numbers.flatMap((number) => book.notices[number] ?? []);
  tellHolders(
    turn,
    files.map(({ notice }) => notice),
    (by, his) => colleagueTexts.pasted(by, name, his),
  );
  for (const file of files) tellColleagues(book, file, now);
  return answer(byHandTexts.counted(name, fresh, numbers));
}

/** Whether 确认 means the paste: it was shown, within the last half hour and after any draft. */
export function isPasteShownLast({ talk, now }: Pick<Turn, "talk" | "now">): boolean {
  const shown = livePaste(talk, now);
  return shown !== undefined && shown.shownAt >= (talk.draft?.shownAt ?? Number.NEGATIVE_INFINITY);
}

/** After 粘贴 网吧店主群 alone, words that are no command are the paste. `undefined` when he has not just announced one. */
export function awaitedPaste(
  book: Book,
  officer: OfficerId,
  text: string,
  now: number,
): CommandOf<"paste"> | undefined {
  return awaitedGroup(book.desk.talks[officer], now) === undefined
    ? undefined
    : { kind: "paste", head: "", text };
}

function awaitedGroup(talk: Talk | undefined, now: number): GroupId | undefined {
  return talk?.pasteFor !== undefined && now - talk.pasteFor.at <= awaitedForMs
    ? talk.pasteFor.group
    : undefined;
}

function livePaste(talk: Talk, now: number): Talk["paste"] {
  return talk.paste !== undefined && now - talk.paste.shownAt <= shownForMs ? talk.paste : undefined;
}

function oursOf({ rules, message }: Turn): Ours {
  return { names: [rules.botName, message.account] };
}

/** The group meant by the first line, and what was pasted; the first line may hold the beginning of it. */
function getGroup(
  { book, talk, officer, now }: Turn,
  head: string,
  text: string,
): { readonly group: Group; readonly rest: string } {
  const groups = groupsOfOfficer(book.directory, officer);
  const one = (words: string): Group | undefined => {
    const { groups: found, unknown } = groupsAddressed(words, groups);
    return found.length === 1 && unknown.length === 0 ? found[0] : undefined;
  };
  const whole = head === "" ? undefined : one(head);
  if (whole) return { group: whole, rest: text };
  const [first = "", ...words] = head.split(/\s+/u);
  const named = words.length === 0 ? undefined : one(first);
  if (named) return { group: named, rest: `${words.join(" ")}\n${text}` };
  const byHand = groups.filter(({ channel }) => channel === "by hand");
  const awaited = awaitedGroup(talk, now);
  const meant =
    awaited === undefined
      ? byHand.length === 1
        ? byHand[0]
        : undefined
      : groups.find(({ id }) => id === awaited);
  if (meant && head === "") return { group: meant, rest: text };
  const offered = byHand.length > 0 ? byHand : groups;
  throw new Declined(byHandTexts.whichPaste(offered.map(({ name }) => name)));
}
