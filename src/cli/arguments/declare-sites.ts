import type { Command } from "commander";
import { help } from "../../texts/cli-help.ts";
import { siteFileHelp } from "../../texts/sites.ts";
import { collect, type JsonOption, json, type Run } from "./shared.ts";

/** `sites` and what is said below it. */
export function declareSites(program: Command, run: Run): void {
  const sites = json(program.command("sites").description(help.sites)).action((options: JsonOption) =>
    run({ command: "sites", json: options.json === true }),
  );
  sites
    .command("add")
    .description(help.sitesAdd)
    .argument("<NAME...>", help.sitesAddNames)
    .option("--category <NAME>", help.category)
    .option("--alias <NAME>", help.alias, collect)
    .action((names: string[], options: { category?: string; alias?: string[] }) =>
      run({
        command: "sites add",
        names,
        aliases: (options.alias ?? []).flatMap((written) => written.split(/[,，、]/u)),
        ...(options.category === undefined ? {} : { category: options.category }),
      }),
    );
  declareSiteFiles(sites, run);
}

/** The parent knows --json too, and takes it wherever it stands. */
function declareSiteFiles(sites: Command, run: Run): void {
  sites
    .command("import")
    .description(siteFileHelp.import)
    .argument("<FILE>", siteFileHelp.importFile)
    .option("--dry-run", siteFileHelp.dryRun)
    .option("--sheet <NAME>", siteFileHelp.sheet)
    .option("--verbose", siteFileHelp.verbose)
    .option("--json", help.json)
    .action((file: string, options: { dryRun?: true; sheet?: string; verbose?: true }, command: Command) =>
      run({
        command: "sites import",
        file,
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
        dryRun: options.dryRun === true,
        verbose: options.verbose === true,
        json: command.optsWithGlobals<JsonOption>().json === true,
      }),
    );
  sites
    .command("export")
    .description(siteFileHelp.export)
    .argument("<FILE>", siteFileHelp.exportFile)
    .option("--force", siteFileHelp.force)
    .option("--json", help.json)
    .action((file: string, options: { force?: true }, command: Command) =>
      run({
        command: "sites export",
        file,
        force: options.force === true,
        json: command.optsWithGlobals<JsonOption>().json === true,
      }),
    );
}
