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
