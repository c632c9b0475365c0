import type { Command } from "commander";
import { help } from "../../texts/cli-help.ts";
import { handoverTexts } from "../../texts/handover.ts";
import { ledgerHelp } from "../../texts/ledger.ts";
import { monthlyReportTexts } from "../../texts/monthly-report.ts";
import { exportHelp } from "../../texts/notice-table.ts";
import { siteFileHelp } from "../../texts/sites.ts";
import { collect, type JsonOption, json, type Run, readNumber } from "./shared.ts";

/** What posts notices and tells of them. */
export function declareNotices(program: Command, run: Run): void {
  json(program.command("notices").description(help.notices)).action((options: JsonOption) =>
    run({ command: "notices", json: options.json === true }),
  );
  json(program.command("show").description(help.show).argument("<N>", help.number, readNumber)).action(
    (number: number, options: JsonOption) => run({ command: "show", number, json: options.json === true }),
  );

  const exporting = program
    .command("export")
    .description(exportHelp.export)
    .argument("<N>", help.number, readNumber)
    .argument("<FILE>", exportHelp.file)
    .option("--force", siteFileHelp.force)
    .action((number: number, file: string, options: { force?: boolean }) =>
      run({ command: "export", number, file, force: options.force === true }),
    );
  exporting
    .command("ledger")
    .description(ledgerHelp.ledger)
    .option("--from <DATE>", ledgerHelp.from)
    .option("--to <DATE>", ledgerHelp.to)
    .option("--tags <NAMES>", ledgerHelp.tags)
    .option("-o, --out <FILE>", ledgerHelp.out)
    .option("--phones", ledgerHelp.phones)
    .option("--force", siteFileHelp.force)
    .action((options: LedgerOptions, command: Command) => {
      const { from, to, tags, out } = options;
      run({
        command: "export ledger",
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(tags === undefined ? {} : { tags }),
        ...(out === undefined ? {} : { file: out }),
        phones: options.phones === true,
        force: isForced(command),
      });
    });
  exporting
    .command("slip")
    .description(ledgerHelp.slip)
    .argument("<N>", help.number, readNumber)
    .option("-o, --out <FILE>", ledgerHelp.out)
    .option("--force", siteFileHelp.force)
    .action((number: number, { out }: { out?: string }, command: Command) =>
      run({
        command: "export slip",
        number,
        ...(out === undefined ? {} : { file: out }),
        force: isForced(command),
      }),
    );
  program
    .command("handover")
    .description(handoverTexts.help)
    .argument("[N]", help.number, readNumber)
    .action((number: number | undefined) =>
      run({ command: "handover", ...(number === undefined ? {} : { number }) }),
    );

  json(program.command("report").description(monthlyReportTexts.help))
    .option("--month <MONTH>", monthlyReportTexts.month)
    .action((options: JsonOption & { month?: string }) =>
      run({
        command: "report",
        ...(options.month === undefined ? {} : { month: options.month }),
        json: options.json === true,
      }),
    );

  program
    .command("publish")
    .description(help.publish)
    .requiredOption("--to <GROUPS>", help.to)
    .requiredOption("--text <TEXT>", help.text)
    .option("--photo <FILE...>", help.photo, collect)
    .option("--due <TIME>", help.due)
    .option("--inform", help.inform)
    .option("--now", help.now)
    .action(
      (options: {
        to: string;
        text: string;
        photo?: string[];
        due?: string;
        inform?: boolean;
        now?: boolean;
      }) =>
        run({
          command: "publish",
          to: options.to,
          text: options.text,
          photos: options.photo ?? [],
          ...(options.due === undefined ? {} : { due: options.due }),
          inform: options.inform === true,
          now: options.now === true,
        }),
    );
}

interface LedgerOptions {
  readonly from?: string;
  readonly to?: string;
  readonly tags?: string;
  readonly out?: string;
  readonly phones?: boolean;
}

/** The parent knows --force too, and takes it wherever it stands. */
function isForced(command: Command): boolean {
  return command.optsWithGlobals<{ force?: boolean }>().force === true;
}
