import { isByHand } from "../../delivery/list-waiting.ts";
import { say } from "../../delivery/say.ts";
import { Declined } from "../../errors.ts";
import { rule } from "../../notices/rule.ts";
import { sitesOf } from "../../notices/standing.ts";
import { warnOf } from "../../notices/warn-of.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import { replyText } from "../../texts/group-words.ts";
import { warningTexts } from "../../texts/warnings.ts";
import type { CommandOf } from "../command.ts";
import { getListedAnswer, getListedAnswers } from "../get-listed-answers.ts";
import { Asked } from "../questions.ts";
import { findAnswer, nameOfAnswer } from "../review.ts";
import { heardKey } from "../talks.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** Characters at most. */
const longest = 300;

/** 回复 2：…: answers in the group whoever wrote the second reply of the list, and puts down that his question was answered. */
export function replyToShop(turn: Turn, { index, text }: CommandOf<"reply">): Outcome {
  const { book, now, officer, bindings, confirmed } = turn;
  if (text === "") throw new Declined(rulingTexts.howToReply());
  if (index === undefined && getListedAnswers(turn).length !== 1)
    throw new Declined(rulingTexts.howToReply());
  if ([...text].length > longest) throw new Declined(rulingTexts.replyTooLong(longest));
  const address = getListedAnswer(turn, index ?? 1);
  const said = findAnswer(book, address);
  const file = book.notices[address.number];
  if (!said || !file) throw new Declined(rulingTexts.goneAnswer(index ?? 1));
  const { group } = address;
  const name = book.directory.groups[group]?.name ?? group;
  const byHand = isByHand(book, group);
  if (!byHand && bindings.roomOf(group) === undefined) {
    throw new Declined(rulingTexts.replyUnbound(name));
  }
  const warned = warnOf(text).map((warning) => warningTexts[warning]);
  if (warned.length > 0 && !confirmed) throw new Asked(rulingTexts.replyWarning(warned), { of: "warning" });
  const member = book.directory.members[said.by];
  const words = replyText(
    member?.groupNickname ?? member?.nickname ?? "",
    text.replace(/:[^\S\n]*\n/gu, "：\n"),
  );
  const message = { messageId: said.messageId, account: said.account };
  const rulings = sitesOf(said, book.directory).map(
    (site) => rule(file.notice, officer, { is: "answered", site, way: "微信", message }, now, text).id,
  );
  tellHolder(turn, file.notice, (by, notice) =>
    colleagueTexts.replied(by, notice, nameOfAnswer(book, file, said), text),
  );
  if (byHand) return answer(rulingTexts.replyByHand(name, words));
  const asked = { for: "reply", officer, number: address.number, rulings } as const;
  say(book, { key: `reply/${heardKey(turn.message)}`, to: { group }, text: words, asked }, now);
  const startsAt = afterQuietHours(turn.rules.pace.quietHours, now);
  return answer(rulingTexts.replying(name, words, startsAt > now ? startsAt : undefined, now));
}
