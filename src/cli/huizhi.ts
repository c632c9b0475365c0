import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import { byHandTexts } from "../texts/by-hand.ts";
import { doneTexts, refusals } from "../texts/cli.ts";
import { failures } from "../texts/failures.ts";
import { readArguments, wantsStdin } from "./read-arguments.ts";
import type { ReadWords } from "./read-words.ts";
import { type CommandContext, type CommandResult, type CommandWords, refused } from "./types.ts";

/**
 * The start file of the command line. A command is answered by the running bot where there is one; else the store is opened here, under
 * its lock, and the same command runs on it. What is not needed is not loaded: most calls end before WeChat's client would have been read.
 */
async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if ("print" in read) return await print(read.print);
  if (read.run === "demo") return await runDemo(read.args);
  if (read.run === "read") return await readWords(read.reading);
  const settingsFault = loadSettings();
  if (settingsFault !== undefined) return await print(refused(settingsFault));
  if (read.run === "start") return await start(read.byHand === true);
  return await print(await carryOut(argv, read.words));
}

/** Reading needs no store and no settings. */
async function readWords({ explain, ask, notice }: ReadWords): Promise<number> {
  const { explainReply, readReplies } = await import("./commands/read-replies.ts");
  if (explain !== undefined) return await print(explainReply(explain, ask, notice));
  if (process.stdin.isTTY) {
    const { readTexts } = await import("../texts/cli-read.ts");
    await write(process.stderr, `${readTexts.waiting}\n`);
  }
  return await readReplies(process.stdin, {
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
  });
}

/** Settings in `.env` of the folder it is started in; what the environment already has wins. What is wrong with the file, if it cannot be read. */
function loadSettings(): string | undefined {
  const file = resolve(".env");
  try {
    process.loadEnvFile(file);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) return failures.settingsUnreadable(file);
  }
  return undefined;
}

async function start(byHand: boolean): Promise<number> {
  const read = readConfig(process.env);
  if ("problems" in read) return await print(refused(read.problems.join("\n")));
  const { openLog } = await import("./log.ts");
  const { runBot } = await import("../main.ts");
  if (byHand) process.stdout.write(`${byHandTexts.started()}\n`);
  try {
    await runBot(read.config, await openLog(read.config.logLevel), byHand ? "by hand" : "bot");
    return 0;
  } catch (error) {
    return await print(refused(await explain(error, read.config.dataFolder)));
  }
}

async function carryOut(argv: readonly string[], words: CommandWords): Promise<CommandResult> {
  const read = readConfig(process.env);
  if ("problems" in read) {
    const result = refused(read.problems.join("\n"));
    return words.command === "doctor" ? await reportProblems(read.problems) : result;
  }
  const { config } = read;
  const request = {
    argv,
    cwd: callersFolder(),
    ...(wantsStdin(words) ? { stdin: await readStdin() } : {}),
  };
  const { askRunning } = await import("./control-socket.ts");
  try {
    const answer = await askRunning(config.dataFolder, request);
    if (answer) return answer;
    const { openLog } = await import("./log.ts");
    // The store's own news would stand between the lines of the answer.
    const log = await openLog(config.logLevel === "info" ? "warn" : config.logLevel);
    const alone = await openAlone({ config, log });
    // Between asking and taking the lock a bot may have started.
    if ("inUse" in alone)
      return (
        (await askRunning(config.dataFolder, request)) ??
        refused(await explain(alone.inUse, config.dataFolder))
      );
    try {
      const { answerRequest } = await import("./answer-request.ts");
      return await answerRequest(alone.context)(request);
    } finally {
      await alone.close();
    }
  } catch (error) {
    if (process.env.HUIZHI_LOG_LEVEL === "debug") console.error(error);
    const sentence = await explain(error, config.dataFolder);
    return words.command === "doctor" ? await reportClosedStore(config, sentence) : refused(sentence);
  }
}

type Alone = { readonly context: CommandContext; close(): Promise<void> } | { readonly inUse: Error };

/** The store and what else a command works with, while no bot runs. */
async function openAlone({ config, log }: Pick<CommandContext, "config" | "log">): Promise<Alone> {
  const [{ lockData }, { openStore }, { openMediaFiles }, { systemClock }, { DataInUse }] = await Promise.all(
    [
      import("../stores/lock.ts"),
      import("../stores/open-store.ts"),
      import("../stores/media-files.ts"),
      import("../system-clock.ts"),
      import("../stores/errors.ts"),
    ],
  );
  const notice = setTimeout(() => process.stderr.write(`${doneTexts.waitingForLock()}\n`), 3_000);
  try {
    const lock = await lockData(config.dataFolder, { log, onLost });
    const store = await openStore(config.dataFolder, log).catch(async (error: unknown) => {
      await lock.release();
      throw error;
    });
    const media = openMediaFiles(config.dataFolder);
    return {
      context: {
        store,
        media,
        pictures: lazyPictures,
        thumbnails: {
          async thumbnail(ref, maxSide) {
            const { openThumbnails } = await import("../media/cached-thumbnails.ts");
            return await openThumbnails(config.dataFolder, { media, log }).thumbnail(ref, maxSide);
          },
        },
        clock: systemClock,
        config,
        log,
      },
      async close() {
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    if (error instanceof DataInUse) return { inUse: error };
    throw error;
  } finally {
    clearTimeout(notice);
  }
}

/** Another process may have taken the folder: nothing more may be written, so nothing more is done. */
function onLost(cause: Error): void {
  process.stderr.write(`${refusals.unexpected(cause.message)}\n`);
  process.exit(1);
}

/** Reading pictures takes a library that is slow to load and rarely needed. */
const lazyPictures: CommandContext["pictures"] = {
  prepare: async (bytes) => (await createPictures()).prepare(bytes),
  stamp: async (bytes, strip) => (await createPictures()).stamp(bytes, strip),
};

async function createPictures(): Promise<CommandContext["pictures"]> {
  const media = await import("../media/pictures.ts");
  return media.createPictures();
}

/** What `doctor` can say when the settings are wrong. */
async function reportProblems(problems: readonly string[]): Promise<CommandResult> {
  const { reportChecks, wrong } = await import("./checks/check.ts");
  const { checkNode } = await import("./checks/machine.ts");
  return reportChecks([checkNode(process.versions.node), ...problems.map(wrong)]);
}

/** What `doctor` can say when the store cannot be opened. */
async function reportClosedStore(config: CommandContext["config"], sentence: string): Promise<CommandResult> {
  const { reportChecks, wrong } = await import("./checks/check.ts");
  const { checkMachine } = await import("./commands/doctor.ts");
  return reportChecks([...(await checkMachine(config, lazyPictures)), wrong(sentence)]);
}

/** The one sentence for the person at the keyboard. */
async function explain(error: unknown, dataFolder: string): Promise<string> {
  const { explainFailure } = await import("./explain-failure.ts");
  const { ControlFailed } = await import("./control-socket.ts");
  const sentence = explainFailure(error, dataFolder);
  if (sentence !== undefined) return sentence;
  if (error instanceof ControlFailed) return error.nothingDone ? refusals.notTaken() : refusals.noAnswer();
  return refusals.unexpected(error instanceof Error ? error.message : String(error));
}

/** Runs the demonstration as its own process; its exit code is ours. */
async function runDemo(args: readonly string[]): Promise<number> {
  const { existsSync } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  const { spawn } = await import("node:child_process");
  const file = fileURLToPath(new URL("../../demo/main.ts", import.meta.url));
  if (!existsSync(file)) return await print(refused(refusals.demoMissing()));
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), file, ...args], {
    stdio: "inherit",
  });
  // A terminal sends Ctrl-C to both; the demonstration ends itself and we follow.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** npm starts scripts in the package's folder and notes where it was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === "huizhi" && folder !== undefined && folder !== "" ? folder : process.cwd();
}

async function readStdin(): Promise<string> {
  const { text } = await import("node:stream/consumers");
  return await text(process.stdin);
}

/** Resolves with the exit code once both streams took what was written. */
async function print({ stdout, stderr, code }: CommandResult): Promise<number> {
  for (const [stream, text] of [
    [process.stdout, stdout],
    [process.stderr, stderr],
  ] as const) {
    if (text !== "") await write(stream, text);
  }
  return code;
}

/** Resolves once the stream took the text, or is closed. */
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

// Whoever reads our output may stop reading (`| head`); that is no error.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

process.exitCode = await main(process.argv.slice(2));
