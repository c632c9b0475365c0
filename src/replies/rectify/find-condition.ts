import { findWordAt, wordSet } from "../cover.ts";
import type { Finish } from "./find-finish.ts";
import type { Seen } from "./seen.ts";
import type { Progress } from "./state.ts";
import { reports } from "./words/stances.ts";

const reportSet = wordSet(reports);

/** 弄好了告诉您, 换完再拍 is a condition; 弄好了一会发照片 may be either; 弄好了发您了 is none. */
export function findCondition({ text, words }: Seen, finish: Finish): Progress | undefined {
  const end = words[finish.to - 1];
  if (end === undefined) return undefined;
  const rest = text.slice(end.at + end.text.length);
  if (
    /^(?:了|好|完)*(?:之后|以后|后(?![天门面院的续头])|的话)/.test(rest) ||
    (/^再/.test(rest) && !/^再也/.test(rest))
  )
    return "later";
  if (/^就(?!行|好|可以|是|能)/.test(rest) && finish.told) return "later";
  if (
    /^(?:一会|等下|等会|待会|回头|晚点|稍后|明天|晚上|下午)(?:儿)?.{0,3}(?:发|拍|传|给)/.test(rest) &&
    finish.told
  )
    return "perhaps";
  const next = rest.replace(
    /^(?:我们?|俺|就|会|来|也|去|第一时间|马上|立刻|立即|立马|同步|及时|在群里|到群里|您|你)*/,
    "",
  );
  const report = findWordAt(next, 0, reportSet);
  if (report === undefined) return undefined;
  const after = next.slice(report.length);
  if (/^(?:了|过|出|来了)/.test(after) || /已/.test(text.slice(0, end.at)) || /(?:了|过)$/.test(after))
    return undefined;
  return "later";
}
