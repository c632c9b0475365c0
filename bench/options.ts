import { parseArgs } from "node:util";

/** How much is measured. */
export interface BenchSize {
  /** Recipients of the notices whose replies are timed, ascending; at least two. */
  readonly recipients: readonly number[];
  /** Members of each of the three groups that answer at once. */
  readonly membersInBurst: number;
  /** Bursts for each bot; the middle one counts. Groups hold 20 members and those of all bursts. */
  readonly rounds: number;
  readonly closedNotices: number;
  /** Rooms photographed, each some thirty times. */
  readonly rooms: number;
}

const full: BenchSize = {
  recipients: [100, 1_000, 5_000, 25_000],
  membersInBurst: 90,
  rounds: 5,
  closedNotices: 1_000,
  rooms: 60,
};

const quick: BenchSize = {
  recipients: [100, 1_000, 5_000],
  membersInBurst: 60,
  rounds: 3,
  closedNotices: 200,
  rooms: 8,
};

/** Reads the command line: `--quick` runs everything small. Throws on anything else. */
export function readBenchSize(args: readonly string[]): BenchSize {
  const { values } = parseArgs({ args: [...args], options: { quick: { type: "boolean", default: false } } });
  return values.quick ? quick : full;
}
