import { Command, CommanderError } from "commander";
import packageFacts from "../../package.json" with { type: "json" };
import { byHandHelp } from "../texts/by-hand.ts";
import { badAsk, help, seeHelp, usageProblem } from "../texts/cli-help.ts";
import { declareByHand } from "./arguments/declare-by-hand.ts";
import { declareGroups } from "./arguments/declare-groups.ts";
import { declareNotices } from "./arguments/declare-notices.ts";
import { declareSchedules } from "./arguments/declare-schedules.ts";
import { declareSites } from "./arguments/declare-sites.ts";
import { type JsonOption, json, wrongWord } from "./arguments/shared.ts";
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
  if (words.command === "say") return words.text === "-";
  return words.command === "sites add" && words.names.length === 1 && words.names[0] === "-";
}

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
  program
    .command("start")
    .description(help.start)
    .option("--by-hand", byHandHelp.start)
    .action((options: { byHand?: boolean }) =>
      found({ run: "start", ...(options.byHand === true ? { byHand: true } : {}) }),
    );
  const demo = program.command("demo").description(help.demo).allowUnknownOption().allowExcessArguments();
  demo.action(() => found({ run: "demo", args: demo.args }));

  declareGroups(program, run);
  declareSites(program, run);
  declareNotices(program, run);
  declareByHand(program, run);
  declareSchedules(program, run);

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

  officers
    .command("leader")
    .description(help.officersLeader)
    .argument("<NAME>", help.officersLeaderName)
    .action((name: string) =>
      run({ command: "officers leader", ...(/^(?:none|无|没有)$/iu.test(name.trim()) ? {} : { name }) }),
    );

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

function readAsk(written: string): AskLabelled {
  const known = asksLabelled.find((ask) => ask === written.trim());
  if (known === undefined) throw new CommanderError(2, wrongWord, badAsk(asksLabelled));
  return known;
}
