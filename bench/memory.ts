import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Measurement, show } from "./figures.ts";
import { openFilled } from "./fill-store.ts";
import type { BenchSize } from "./options.ts";
import { layOutStation } from "./station.ts";
import { inTempFolder } from "./temp-folder.ts";

const weighed = z.object({ rss: z.number(), heapUsed: z.number() });
type Weighed = z.infer<typeof weighed>;

/** The memory of a process that has the store open, with everybody registered and all answers to one live notice. */
export async function measureMemory({ recipients }: BenchSize): Promise<Measurement> {
  const [small, large] = [recipients[0], recipients.at(-1)];
  if (small === undefined || large === undefined) throw new Error("too few sizes were asked for");
  const [atSmall, atLarge] = [await weigh(small), await weigh(large)];
  const perRecipient = (atLarge.heapUsed - atSmall.heapUsed) / (large - small) / 1000;
  const line = (recipients: number, { rss, heapUsed }: Weighed) => ({
    what: `${show(recipients)} recipients`,
    figures: [show(rss / 1e6), show(heapUsed / 1e6)],
  });
  return {
    title: "Memory with the store open (one live notice, everybody has answered)",
    means:
      "RSS: MB the process takes from the machine, Node and tsx included, Wechaty not. heap: MB in use after a collection. What a " +
      "recipient costs holds his member, site, binding, recipient and answer.",
    heads: ["RSS MB", "heap MB"],
    lines: [
      line(small, atSmall),
      { ...line(large, atLarge), good: "RSS < 400 MB" },
      { what: "kB of heap for a recipient", figures: ["", show(perRecipient)], good: "≤ 3" },
    ],
  };
}

async function weigh(recipients: number): Promise<Weighed> {
  return await inTempFolder(async (folder) => {
    const station = layOutStation(recipients);
    const filling = { openAnsweredBy: Number.POSITIVE_INFINITY };
    const store = await openFilled(folder, station, filling, { fsync: false });
    await store.close();
    const child = fork(
      fileURLToPath(new URL("./memory-child.ts", import.meta.url)),
      [folder, String(recipients)],
      {
        execArgv: ["--expose-gc", "--import", "tsx"],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      },
    );
    const message = once(child, "message");
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`the process to be weighed ended with ${String(code)}`);
    const [told] = await message;
    return weighed.parse(told);
  });
}
