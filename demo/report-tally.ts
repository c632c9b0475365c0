import { type Comparison, compareTally, type Shown } from "./compare.ts";
import type { Screen } from "./screen.ts";
import { type Truth, type Turn, truthOf } from "./street/script.ts";
import { trades } from "./street/shops.ts";

/** Prints the tally beside what the street knows. Returns 0 when they differ in nothing but *unclear*, else 1. */
export function reportTally(screen: Screen, shown: Shown, scripts: readonly (readonly Turn[])[]): number {
  const truths = trades.flatMap((trade, index) => {
    const script = scripts[index] ?? [];
    return script.length > 0 ? truthOf(trade, script) : [];
  });
  const comparison = compareTally(truths, shown);
  screen.heading("和街上的实情对一遍");
  const answered = truths.filter((truth) => truth.answered).length;
  screen.note(
    `街上${truths.length}家，实际答复${answered}家；机器人记${countedIn(shown)}家；统计里“待看”的，其中真答复了而没敢算的${comparison.unclear.length}家。`,
  );
  for (const truth of comparison.unclear) screen.note(`没把握、交民警看：${described(truth)}`);
  return printWrong(screen, comparison);
}

function printWrong(screen: Screen, { falselyCounted, missed, strange }: Comparison): number {
  for (const truth of falselyCounted) screen.problem(`没答复却记了：${described(truth)}`);
  for (const truth of missed) screen.problem(`答复了却漏了：${described(truth)}`);
  for (const name of strange) screen.problem(`名单对不上：${name}`);
  const wrong = falselyCounted.length + missed.length + strange.length;
  if (wrong === 0) screen.note("没有一家记错，没有一家漏掉。");
  return wrong === 0 ? 0 : 1;
}

function countedIn(shown: Shown): number {
  return shown.recipients.filter(({ state }) => state === "acknowledged").length;
}

function described({ shop, said }: Truth): string {
  return `${shop}（${said.join("；") || "没说话"}）`;
}
