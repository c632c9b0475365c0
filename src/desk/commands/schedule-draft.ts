import { Declined } from "../../errors.ts";
import { readSchedule } from "../../notices/read-schedule.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { columnTexts, scheduleTexts } from "../../texts/schedules.ts";
import type { CommandOf } from "../command.ts";
import type { Outcome, Turn } from "../turn.ts";
import { confirmTime } from "./confirm-time.ts";
import { getDraft } from "./send-draft.ts";

/** 定时 周五9点, 每周一9点: the draft he was shown goes out then, once or again and again. */
export function scheduleDraft(turn: Turn, { words }: CommandOf<"sendAt">): Outcome {
  const draft = getDraft(turn);
  if (draft.found !== undefined || draft.round !== undefined)
    throw new Declined(hazardDraftTexts.notScheduled());
  const when = readSchedule(words, turn.message.at);
  if (when === undefined) throw new Declined(scheduleTexts.howTo());
  if ("refused" in when) throw new Declined(when.refused);
  if (draft.column !== undefined && when.kind === "once")
    throw new Declined(columnTexts.onlyRepeated(draft.column, "网吧"));
  return confirmTime(turn, draft, when);
}
