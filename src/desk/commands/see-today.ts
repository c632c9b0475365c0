import { todayText } from "../../texts/desk-today.ts";
import { startOfDay } from "../../zone.ts";
import { gatherToday } from "../today-facts.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 今日: the open notices he looks after, everything that waits for him, and who looks after the others. */
export function seeToday(turn: Turn): Outcome {
  return answer(todayText(gatherToday({ ...turn, gapsSince: startOfDay(turn.now) })));
}
