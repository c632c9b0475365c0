import type { Command } from "commander";
import { schedulesHelp } from "../../texts/schedules-cli.ts";
import { type JsonOption, json, type Run } from "./shared.ts";

/** `schedules`, `columns` and what is said below them. */
export function declareSchedules(program: Command, run: Run): void {
  const schedules = json(program.command("schedules").description(schedulesHelp.schedules)).action(
    (options: JsonOption) => run({ command: "schedules", json: options.json === true }),
  );
  listBelow(schedules, schedulesHelp.list, (wantsJson) => run({ command: "schedules", json: wantsJson }));
  const columns = json(program.command("columns").description(schedulesHelp.columns)).action(
    (options: JsonOption) => run({ command: "columns", json: options.json === true }),
  );
  listBelow(columns, schedulesHelp.columnsList, (wantsJson) => run({ command: "columns", json: wantsJson }));
  json(
    columns
      .command("add")
      .description(schedulesHelp.add)
      .argument("<NAME>", schedulesHelp.addName)
      .argument("<FILE>", schedulesHelp.addFile),
  ).action((name: string, file: string, _options: JsonOption, command: Command) =>
    run({ command: "columns add", name, file, json: isJson(command) }),
  );
  columns
    .command("remove")
    .description(schedulesHelp.remove)
    .argument("<NAME>", schedulesHelp.addName)
    .action((name: string) => run({ command: "columns remove", name }));
}

function listBelow(parent: Command, description: string, list: (wantsJson: boolean) => void): void {
  json(parent.command("list").description(description)).action((_options: JsonOption, command: Command) =>
    list(isJson(command)),
  );
}

/** The parent knows --json too, and takes it wherever it stands. */
function isJson(command: Command): boolean {
  return command.optsWithGlobals<JsonOption>().json === true;
}
