import pino from "pino";
import type { LogLevel } from "../config.ts";
import type { Log } from "../ports.ts";
import { isoTime } from "../zone.ts";

/**
 * The log, on standard error: readable on a terminal, one JSON object a line elsewhere. What is logged is written before the call returns, so that
 * the last words of a crash are there.
 */
export async function openLog(level: LogLevel): Promise<Log> {
  const target = process.stderr.isTTY ? await readable() : pino.destination({ dest: 2, sync: true });
  return createLog(level, target);
}

/** A log that writes to `target`. Errors are logged without what clients hang on them: a failed request carries cookies. */
export function createLog(level: LogLevel, target: pino.DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
    },
    target,
  );
}

async function readable(): Promise<pino.DestinationStream> {
  const { default: pretty } = await import("pino-pretty");
  return pretty({ destination: 2, sync: true, translateTime: false, colorize: true });
}

interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/** How deep a chain of causes is followed. */
const mostCauses = 5;

/** What stands where an error might (its name, a code) is logged as it is. */
function describeError(error: unknown): unknown {
  if (typeof error === "string" || typeof error === "number") return error;
  return describeCauses(error, 0);
}

function describeCauses(error: unknown, depth: number): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const code = "code" in error ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= mostCauses
      ? {}
      : { cause: describeCauses(error.cause, depth + 1) }),
  };
}
