import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";

const startFile = fileURLToPath(new URL("../src/cli/huizhi.ts", import.meta.url));

/** What the command line printed and how it ended. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs one command of the command line to its end, as a person would. */
export async function runHuizhi(
  args: readonly string[],
  env: Record<string, string>,
  input = "",
): Promise<Printed> {
  const child = spawn(process.execPath, ["--import", "tsx", startFile, ...args], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (bytes: Buffer) => {
    stdout += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { stdout, stderr, code: typeof code === "number" ? code : 1 };
}

/** The bot, running as a process of its own; its log goes to a file. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Resolves with the exit code when it has ended, by whatever cause. */
  readonly ended: Promise<number | null>;
  /** Asks it to end (SIGTERM) and waits until it has; after `limitMs` it is killed. */
  stop(limitMs?: number): Promise<number | null>;
}

/** Starts `huizhi start`. */
export function startBot(env: Record<string, string>, logFile: string): BotProcess {
  const child = spawn(process.execPath, ["--import", "tsx", startFile, "start"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(logFile, { mode: 0o600 });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return {
    child,
    ended,
    async stop(limitMs = 15_000) {
      const killer = setTimeout(() => child.kill("SIGKILL"), limitMs);
      child.kill("SIGTERM");
      const code = await ended;
      clearTimeout(killer);
      log.end();
      return code;
    },
  };
}
