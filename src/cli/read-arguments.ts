import { Command, CommanderError } from "commander";
import packageFacts from "../../package.json" with { type: "json" };
import { byHandHelp } from "../texts/by-hand.ts";
import { badAsk, badNumber, help, seeHelp, usageProblem } from "../texts/cli-help.ts";
import { handoverTexts } from "../texts/handover.ts";
import { exportHelp } from "../texts/notice-table.ts";
import { siteFileHelp } from "../texts/sites.ts";
import { type AskLabelled, asksLabelled, type ReadWords } from "./read-words.ts";
import { displayWidth } from "./table.ts";
import type { CommandResult, CommandWords } from "./types.ts";

/** What was typed: something to run, or something to print at once (help, a usage error). */
export type Arguments =
  | { readonly run: "start"; readonly byHand?: true }
  | { readonly run: "demo"; readonly args: readonly string[] }
  | { readonly run: "read"; readonly reading: ReadWords }
  | { readonly run: "command"; readonly words: CommandWords }
  | { readonly print: CommandResult };

/** Reads the words after `huizhi`. Does nothing else: no file, no clock. */
export function readArguments(argv: readonly string[]): Arguments {
  let read: Arguments | undefined;
  const printed = { stdout: "", stderr: "" };
  const program = buildProgram((found) => {
    read = found;
  }, printed);
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { print: { ...printed, code: 0 } };
    if (error.code === "commander.help") return { print: { stdout: "", stderr: printed.stderr, code: 2 } };
    const sentence = usageProblem(error.code, /'([^']+)'/.exec(error.message)?.[1] ?? "");
    return usageError(error.code === wrongWord ? error.message : sentence, commandPath(argv, program));
  }
  return read ?? usageError(usageProblem("", ""), "huizhi");
}

/** Whether a command takes what is piped in; nothing else is read, lest the command wait for a terminal. */
export function wantsStdin(words: CommandWords): boolean {
  if (words.command === "publish") return words.text === "-";
  if (words.command === "paste") return words.file === undefined || words.file === "-";
  return words.command === "sites add" && words.names.length === 1 && words.names[0] === "-";
}

const wrongWord = "huizhi.wrongWord";

function usageError(sentence: string, command: string): Arguments {
  return { print: { stdout: "", stderr: `${sentence}${seeHelp(command)}\n`, code: 2 } };
}

/** `huizhi`, and behind it the names of the commands that were recognised. */
function commandPath(argv: readonly string[], program: Command): string {
  let command = program;
  const path = ["huizhi"];
  for (const word of argv) {
    const found = command.commands.find((candidate) => candidate.name() === word);
    if (!found) break;
    command = found;
    path.push(word);
  }
  return path.join(" ");
}

interface JsonOption {
  readonly json?: boolean;
}

function buildProgram(
  found: (read: Arguments) => void,
  printed: { stdout: string; stderr: string },
): Command {
  const run = (words: CommandWords) => found({ run: "command", words });
  const program = new Command("huizhi")
    .description(help.program)
    .version(packageFacts.version, "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(false)
    .addHelpText("after", help.footer)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.stdout += text;
      },
      writeErr: (text) => {
        printed.stderr += text;
      },
      outputError: () => undefined,
    })
    .configureHelp({ helpWidth: 110, displayWidth, styleTitle: (title) => help.titles[title] ?? title });
  const json = (command: Command) => command.option("--json", help.json);

  program
    .command("start")
    .description(help.start)
    .option("--by-hand", byHandHelp.start)
    .action((options: { byHand?: boolean }) =>
      found({ run: "start", ...(options.byHand === true ? { byHand: true } : {}) }),
    );
  const demo = program.command("demo").description(help.demo).allowUnknownOption().allowExcessArguments();
  demo.action(() => found({ run: "demo", args: demo.args }));

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

  addSiteFileCommands(sites, run);

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

  const officers = json(program.command("officers").description(help.officers)).action(
    (options: JsonOption) => run({ command: "officers", json: options.json === true }),
  );
  json(officers.command("add").description(help.officersAdd).argument("<NAME>", help.officerName)).action(
    (name: string, _options: JsonOption, command: Command) =>
      // The parent knows --json too, and takes it wherever it stands.
      run({ command: "officers add", name, json: command.optsWithGlobals<JsonOption>().json === true }),
  );
  officers
    .command("groups")
    .description(help.officersGroups)
    .argument("<NAME>", help.officerName)
    .argument("<TAG...>", help.officerGroupWords)
    .action((name: string, groups: string[]) => run({ command: "officers groups", name, groups }));

  program
    .command("read")
    .description(help.read)
    .option("--explain <TEXT>", help.explain)
    .option("--ask <ASK>", help.ask, readAsk)
    .option("--notice <TEXT>", help.readNotice)
    .action(({ explain, ask = "ack", notice = "" }: Partial<ReadWords>) =>
      found({ run: "read", reading: { ask, notice, ...(explain === undefined ? {} : { explain }) } }),
    );

  program
    .command("doctor")
    .description(help.doctor)
    .action(() => run({ command: "doctor" }));
  return program;
}

/** The parent knows --json too, and takes it wherever it stands. */
function addSiteFileCommands(sites: Command, run: (words: CommandWords) => void): void {
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

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function readAsk(written: string): AskLabelled {
  const known = asksLabelled.find((ask) => ask === written.trim());
  if (known === undefined) throw new CommanderError(2, wrongWord, badAsk(asksLabelled));
  return known;
}

/** Accepts 31, 回执31 and 【回执31】. */
function readNumber(written: string): number {
  const digits = /^【?(?:回执)?#?(\d{1,9})】?$/u.exec(written.normalize("NFKC").trim())?.[1];
  const number = Number(digits ?? 0);
  if (number < 1) throw new CommanderError(2, wrongWord, badNumber(written));
  return number;
}
