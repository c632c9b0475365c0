import type { Command } from "commander";
import { help } from "../../texts/cli-help.ts";
import { handoverTexts } from "../../texts/handover.ts";
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

  program
    .command("export")
    .description(exportHelp.export)
    .argument("<N>", help.number, readNumber)
    .argument("<FILE>", exportHelp.file)
    .option("--force", siteFileHelp.force)
    .action((number: number, file: string, options: { force?: boolean }) =>
      run({ command: "export", number, file, force: options.force === true }),
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
