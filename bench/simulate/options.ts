import { parseArgs } from "node:util";

/** How a month is simulated. */
export interface SimulationOptions {
  readonly days: number;
  readonly seed: number;
  /** Lists every message. */
  readonly verbose: boolean;
}

/** What a person is told who asks for help or types something unknown. */
export const usage = `npm run simulate -- [--days N] [--seed N] [--verbose]
  --days N   how many days are lived through, from 1 to 60 (30)
  --seed N   another street; the same number gives the same month (7)
  --verbose  every message, with its time, addressee and reason
`;

/** The options, or `undefined` when help was asked for or the words are not understood. */
export function readOptions(args: readonly string[]): SimulationOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        days: { type: "string", default: "30" },
        seed: { type: "string", default: "7" },
        verbose: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const days = Number(values.days);
    const seed = Number(values.seed);
    const isSensible = Number.isSafeInteger(days) && days >= 1 && days <= 60 && Number.isSafeInteger(seed);
    return values.help || !isSensible ? undefined : { days, seed, verbose: values.verbose };
  } catch {
    return undefined;
  }
}
