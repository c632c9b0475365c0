import type { Command } from "commander";
import { byHandHelp } from "../../texts/by-hand.ts";
import { help } from "../../texts/cli-help.ts";
import { sayTexts } from "../../texts/cli-say.ts";
import { cliTodayTexts } from "../../texts/cli-today.ts";
import { type Run, readNumber } from "./shared.ts";

/** What people who post in groups themselves need: the parts, ticking them as posted, pasting what was answered, and an officer's commands without his chat. */
export function declareByHand(program: Command, run: Run): void {
  program
    .command("parts")
    .description(byHandHelp.parts)
    .argument("<N>", help.number, readNumber)
    .option("--out <FOLDER>", byHandHelp.out)
    .action((number: number, options: { out?: string }) =>
      run({ command: "parts", number, ...(options.out === undefined ? {} : { out: options.out }) }),
    );
  program
    .command("posted")
    .description(byHandHelp.posted)
    .argument("<N>", help.number, readNumber)
    .argument("<GROUP...>", byHandHelp.names)
    .option("--at <TIME>", byHandHelp.at)
    .action((number: number, names: string[], options: { at?: string }) =>
      run({
        command: "posted",
        number,
        groups: names,
        ...(options.at === undefined ? {} : { at: options.at }),
      }),
    );
  program
    .command("paste")
    .description(byHandHelp.paste)
    .argument("<GROUP>", byHandHelp.pasteGroup)
    .argument("[FILE]", byHandHelp.pasteFile)
    .option("--yes", byHandHelp.yes)
    .action((group: string, file: string | undefined, options: { yes?: boolean }) =>
      run({
        command: "paste",
        group,
        ...(file === undefined ? {} : { file }),
        yes: options.yes === true,
      }),
    );
  program
    .command("today")
    .description(cliTodayTexts.help)
    .argument("[OFFICER]", help.officerName)
    .action((officer: string | undefined) =>
      run({ command: "today", ...(officer === undefined ? {} : { officer }) }),
    );
  program
    .command("say")
    .description(sayTexts.help)
    .argument("<OFFICER>", help.officerName)
    .argument("<TEXT...>", sayTexts.helpText)
    .action((officer: string, words: string[]) => run({ command: "say", officer, text: words.join(" ") }));
}
