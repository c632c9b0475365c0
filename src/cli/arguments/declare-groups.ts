import type { Command } from "commander";
import { byHandHelp } from "../../texts/by-hand.ts";
import { help } from "../../texts/cli-help.ts";
import { type JsonOption, json, type Run } from "./shared.ts";

/** `groups` and what is said below it. */
export function declareGroups(program: Command, run: Run): void {
  const groups = json(program.command("groups").description(help.groups)).action((options: JsonOption) =>
    run({ command: "groups", json: options.json === true }),
  );
  groups
    .command("tag")
    .description(help.tag)
    .argument("<NAME>", help.tagName)
    .argument("<TAG...>", help.tagTags)
    .action((name: string, tags: string[]) => run({ command: "groups tag", name, tags }));
  groups
    .command("add")
    .description(byHandHelp.add)
    .argument("<NAME>", byHandHelp.addName)
    .argument("<TAG...>", help.tagTags)
    .option("--by-hand", byHandHelp.addByHand)
    .action((name: string, tags: string[], options: { byHand?: boolean }) =>
      run({ command: "groups add", name, tags, byHand: options.byHand === true }),
    );
  groups
    .command("by-hand")
    .description(byHandHelp.byHand)
    .argument("<NAME...>", byHandHelp.names)
    .action((names: string[]) => run({ command: "groups by-hand", names, resend: false }));
  groups
    .command("by-bot")
    .description(byHandHelp.byBot)
    .argument("<NAME...>", byHandHelp.names)
    .option("--resend", byHandHelp.resend)
    .action((names: string[], options: { resend?: boolean }) =>
      run({ command: "groups by-bot", names, resend: options.resend === true }),
    );
}
