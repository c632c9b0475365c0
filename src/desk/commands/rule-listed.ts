import { Declined } from "../../errors.ts";
import { rule } from "../../notices/rule.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { getListedAnswer } from "../get-listed-answers.ts";
import { findAnswer, listToReview, nameOfAnswer } from "../review.ts";
import { tellHolders } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 2 收到, 1-4 不算: how these replies of the list are to be read. It says nothing about what others write. */
export function ruleListed(turn: Turn, { indexes, as }: CommandOf<"ruleListed">): Outcome {
  const { book, officer, now } = turn;
  const found = indexes.map((index) => {
    const address = getListedAnswer(turn, index);
    const file = book.notices[address.number];
    if (!file || !findAnswer(book, address)) throw new Declined(rulingTexts.goneAnswer(index));
    return { address, file };
  });
  const names = found.map(({ address, file }) => {
    const { messageId, account } = address;
    rule(file.notice, officer, { is: "read", messageId, account, as }, now);
    return nameOfAnswer(book, file, address);
  });
  const notices = [...new Set(found.map(({ file }) => file.notice))];
  tellHolders(turn, notices, (by, his) =>
    his
      .map((notice) => {
        const ofIt = names.filter((_, index) => found[index]?.file.notice === notice);
        return colleagueTexts.ruled(by, notice, [...new Set(ofIt)], as);
      })
      .join("\n"),
  );
  return answer(rulingTexts.ruled(as, names, listToReview(turn).length));
}
