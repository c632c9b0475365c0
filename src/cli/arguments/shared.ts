import { type Command, CommanderError } from "commander";
import { badNumber, help } from "../../texts/cli-help.ts";
import type { CommandWords } from "../types.ts";

/** Called with what a command understood. */
export type Run = (words: CommandWords) => void;

export interface JsonOption {
  readonly json?: boolean;
}

/** The same command with `--json`. */
export function json(command: Command): Command {
  return command.option("--json", help.json);
}

/** An option given several times is a list. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** The code of an error whose message is a sentence for people. */
export const wrongWord = "huizhi.wrongWord";

/** The number of a notice: 31, 回执31 and 【回执31】. Throws a usage error for anything else. */
export function readNumber(written: string): number {
  const digits = /^【?(?:回执)?#?(\d{1,9})】?$/u.exec(written.normalize("NFKC").trim())?.[1];
  const number = Number(digits ?? 0);
  if (number < 1) throw new CommanderError(2, wrongWord, badNumber(written));
  return number;
}
