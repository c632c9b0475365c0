import { parseArgs } from "node:util";

/** How the demo is run. */
export interface DemoOptions {
  /** Ends by itself when the story is told; otherwise the street stays open until Ctrl-C. */
  readonly once: boolean;
  /** Shorter waits. */
  readonly fast: boolean;
  /** The same number tells the same story. */
  readonly seed: number;
  /** Keeps the data folder and says where it is. */
  readonly keep: boolean;
}

/** What a person is told who asks for help or types something the demo does not know. */
export const usage = `npm run demo -- [--once] [--fast] [--seed N] [--keep]
  --once    演完就退出（统计有错则退出码为1） / end when the story is told (exit 1 when the tally is wrong)
  --fast    少等一会儿 / shorter waits
  --seed N  换一个故事，同一个数演同一个 / another story; the same number tells the same one
  --keep    保留数据文件夹，并说明在哪里 / keep the data folder and say where it is
`;

/** The options, or `undefined` when help was asked for or the words are not understood. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: "boolean", default: false },
        fast: { type: "boolean", default: false },
        keep: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        seed: { type: "string", default: "7" },
      },
    });
    const seed = Number(values.seed);
    if (values.help || !Number.isSafeInteger(seed) || seed < 0) return undefined;
    return { once: values.once, fast: values.fast, keep: values.keep, seed };
  } catch {
    return undefined;
  }
}
