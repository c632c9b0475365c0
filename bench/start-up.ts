import { openStore } from "../src/stores/open-store.ts";
import { type Measurement, median, show, showRatio } from "./figures.ts";
import { openFilled } from "./fill-store.ts";
import type { BenchSize } from "./options.ts";
import { silentLog } from "./silent-log.ts";
import { layOutStation, type Station } from "./station.ts";
import { inTempFolder } from "./temp-folder.ts";

const repetitions = 7;

/** How long the store takes to open beside notices that were closed long ago. */
export async function measureStartUp({ closedNotices }: BenchSize): Promise<Measurement> {
  // Three groups of fifty, everybody has answered.
  const station = layOutStation(150, 50);
  return await inTempFolder((without) =>
    inTempFolder(async (folder) => {
      await fill(without, station, 0);
      await fill(folder, station, closedNotices);
      const none: number[] = [];
      const closed: number[] = [];
      for (let round = 0; round < repetitions; round += 1) {
        none.push(await timeOpening(without));
        closed.push(await timeOpening(folder));
      }
      const readingAll = await timeOpening(folder, true);
      const base = median(none);
      const line = (what: string, ms: number) => ({ what, figures: [show(ms), showRatio(ms, base)] });
      const many = show(closedNotices);
      return {
        title: `Start-up of the store beside ${many} closed notices (150 answers each)`,
        means:
          "ms: opening the data folder until the book can be used, files in the system's cache. Of closed notices only the names of their " +
          "folders are read; the last line shows what reading them all would take.",
        heads: ["ms", "÷ none"],
        lines: [
          line("no closed notice", base),
          { ...line(`${many} closed notices`, median(closed)), good: "< 1 s" },
          { ...line(`reading all ${many}`, readingAll), good: "≥ ×10 of the line above" },
        ],
      };
    }),
  );
}

/** What is only read later need not survive a power cut. */
async function fill(folder: string, station: Station, closed: number): Promise<void> {
  const store = await openFilled(folder, station, { closed }, { fsync: false });
  await store.close();
}

async function timeOpening(folder: string, readAll = false): Promise<number> {
  const start = performance.now();
  const store = await openStore(folder, silentLog);
  if (readAll) {
    for (const number of await store.listNumbers()) {
      await store.read(number, ({ notices }) => {
        if (notices[number] === undefined) throw new Error(`notice ${number} was not read`);
      });
    }
  }
  const ms = performance.now() - start;
  await store.close();
  return ms;
}
