import { isQuestion } from "../../notices/standing.ts";
import { reviewLines, rulingTexts } from "../../texts/desk-rulings.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { listToReview, wordsOfAnswer } from "../review.ts";
import { splitLines } from "../split-lines.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** One message of a phone's length. */
const mostListed = 20;

/** 待审: the replies an officer has to look at, numbered, for 2 收到, 2 不算 and 回复 2：…. */
export function seeReview(turn: Turn): Outcome {
  const files = turn.number === undefined ? undefined : [pickLiveNotice(turn, "待审")];
  const all = listToReview(turn, files);
  if (all.length === 0) {
    // Numbers mean nothing any more.
    delete turn.talk.list;
    return answer(rulingTexts.nothingToReview());
  }
  const shown = all.slice(0, mostListed);
  turn.talk.list = { of: "answers", shownAt: turn.now, answers: shown.map(({ address }) => address) };
  const lines = shown.map((one) => ({
    name: one.name,
    words: wordsOfAnswer(one.answer),
    at: one.answer.at,
    question: isQuestion(one.answer),
    number: one.address.number,
  }));
  return { say: splitLines(reviewLines(lines, all.length - shown.length, turn.now)) };
}
