import { simplifyText } from "../../replies/simplify-text.ts";
import { localTime } from "../../zone.ts";
import { readDeadline } from "../read-deadline.ts";
import type { HazardStanding } from "./stand-hazard.ts";

const span = "(?:[\\d一二两三四五六七八九十半]{1,3}\\s?个?(?:天|日|周|星期|礼拜|小时|工作日|月))";
const day =
  "(?:(?:本|这|下)?(?:周|星期|礼拜)[一二三四五六日天]|月底|月末|(?:\\d{1,2}月)?\\d{1,2}[日号]|明天|后天|大后天)";
const spans = new RegExp(
  `(?:延期?|延长|宽限|推迟|缓|晚|多?给(?:我们?|点)?(?:时间)?)[^，。,.]{0,3}?(${span})|(${span})(?:时间|宽限)`,
);
const days = new RegExp(
  `(?:(?:延期?|延长|宽限|推迟|缓|拖)[^，。,.]{0,3}?(?:到|至)|最晚|最迟|等到)\\s?(${day})`,
);

/**
 * Until when a shop that says it cannot yet asks to have time, as an officer types it behind 延期: 3天, or 11月27日 for the 下周五 that it wrote. `undefined` when it asks for
 * none, or names no time that lies ahead of its words.
 */
export function askedUntil({ cannot }: Pick<HazardStanding, "cannot">): string | undefined {
  if (!cannot) return undefined;
  const text = simplifyText(cannot.text).slice(0, longest);
  const named = days.exec(text)?.[1];
  if (named !== undefined) {
    const read = readDeadline(named, cannot.at);
    if (read === undefined || "refused" in read) return undefined;
    const { month, day: date } = localTime(read.dueAt);
    return `${month}月${date}日`;
  }
  const [, behind, before] = spans.exec(text) ?? [];
  return (behind ?? before)?.replace(/\s/g, "");
}

/** Nobody asks at greater length, characters. */
const longest = 300;
