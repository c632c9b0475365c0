import { draftTexts } from "../../texts/desk-draft.ts";
import { hourMs } from "../../zone.ts";
import { listOpen } from "../pick-notice.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { getDraft } from "./send-draft.ts";

/** How long a draft that was put off can still be sent, milliseconds. */
const keptFor = 12 * hourMs;

/** 稍后: keeps the draft for half a day. */
export function putOff(turn: Turn): Outcome {
  const draft = getDraft(turn);
  const keptUntil = turn.now + keptFor;
  turn.talk.draft = { ...draft, keptUntil };
  return answer(draftTexts.putOff(keptUntil, turn.now));
}

/** 合并: tells how what he drafted is added to the newest notice in the same groups instead. */
export function mergeDraft(turn: Turn): Outcome {
  const { groups } = getDraft(turn);
  const [newest] = listOpen(turn)
    .filter(({ notice }) => notice.groups.some((group) => groups.includes(group)))
    .map(({ notice }) => notice.number)
    .sort((one, other) => other - one);
  return answer(newest === undefined ? draftTexts.nothingToMerge() : draftTexts.merge(newest));
}
