import { expect, it } from "vitest";
import type { Shown } from "../../demo/compare.ts";
import { reportTally } from "../../demo/report-tally.ts";
import type { Screen } from "../../demo/screen.ts";
import type { Turn } from "../../demo/street/script.ts";
import { trades } from "../../demo/street/shops.ts";

const [trade] = trades;
if (!trade) throw new Error("the street has no trade");

function report(label: "ack" | "unclear"): { lines: string[]; code: number } {
  const lines: string[] = [];
  const quiet = (): void => undefined;
  const print = (text: string) => void lines.push(text);
  const screen: Screen = { heading: quiet, chat: quiet, note: print, problem: print };
  const shop = trade?.shops[0]?.name ?? "";
  const says = { text: "晓得咯", kind: "text", label, manner: "dialect" } as Turn["says"];
  const turn: Turn = { after: 0, shop, keeper: 0, says, how: "says" };
  const recipients = (trade?.shops ?? []).map(({ name }) => ({
    name,
    state: "awaiting",
    answers: name === shop ? [{ text: says.text, reading: "unclear", recalled: false }] : [],
  }));
  const shown: Shown = { recipients };
  return { code: reportTally(screen, shown, [[turn]]), lines };
}

it("the demo's last lines speak of real answers among 待看, not of 待看 itself, which the tally above has counted", () => {
  expect(report("unclear").lines[0]).toContain("“待看”的，其中真答复了而没敢算的0家");
  const real = report("ack");
  expect(real.lines[0]).toContain("“待看”的，其中真答复了而没敢算的1家");
  expect(real.code).toBe(0);
});
