import { median } from "./figures.ts";
import { findWrittenBytes } from "./written-bytes.ts";

/** What some work cost, for each of the replies in it. */
export interface Cost {
  readonly milliseconds: number;
  /** Of this process, all threads; milliseconds. */
  readonly cpu: number;
  /** Handed to the system for writing; `undefined` where it is not counted. */
  readonly bytes: number | undefined;
}

/** Runs `work`, which deals with so many replies, and tells what each cost on average. */
export async function costOfEach(replies: number, work: () => Promise<void>): Promise<Cost> {
  const bytesBefore = await findWrittenBytes();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await work();
  const milliseconds = (performance.now() - start) / replies;
  const { user, system } = process.cpuUsage(cpuBefore);
  const bytesAfter = await findWrittenBytes();
  const counted = bytesBefore !== undefined && bytesAfter !== undefined;
  return {
    milliseconds,
    cpu: (user + system) / 1000 / replies,
    bytes: counted ? (bytesAfter - bytesBefore) / replies : undefined,
  };
}

/** Like {@link costOfEach} for replies dealt with one by one; the time is that of the middle one, as a disk sometimes dawdles. */
export async function costOfEachAlone(works: readonly (() => Promise<void>)[]): Promise<Cost> {
  const times: number[] = [];
  const cost = await costOfEach(works.length, async () => {
    for (const work of works) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
  });
  return { ...cost, milliseconds: median(times) };
}
