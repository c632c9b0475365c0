import type { OfficerId } from "../../groups/types.ts";
import { minuteMs } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import type { Book } from "../types.ts";

/** So long what he types is the reason he was asked for, milliseconds. */
const awaitedMs = 10 * minuteMs;
/** What he types to anybody, and no shop is to read as a reason. */
const manners =
  /^(?:好|嗯|哦|行|稍等|等一?下|等会|算了|不用|知道|明白|谢|辛苦|收到|我看看|看一下|在吗|你好)/u;

/** 退回 31, 请写上原因, 没拍到通道: words that are no command are the reason he was just asked for. `undefined` where he was not, and for a question. */
export function awaitedReason(
  { desk }: Pick<Book, "desk">,
  officer: OfficerId,
  text: string,
  now: number,
): CommandOf<"ruleHazards"> | undefined {
  const asked = desk.talks[officer]?.reasonFor;
  const words = text.trim();
  if (!asked || now - asked.at > awaitedMs) return undefined;
  if ([...words].length < 3 || manners.test(words) || /[?？]\s*$|吗[。\s]*$/u.test(words)) return undefined;
  return { kind: "ruleHazards", as: "sendBack", numbers: asked.numbers, words };
}
