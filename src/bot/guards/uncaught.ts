import type { Log } from "../../ports.ts";

/** Packages that throw out of listeners and timers nobody awaits; what they leave undone there is not ours. */
const strayPackages = [
  "wechat4u",
  "wechaty-puppet-wechat4u",
  "wechaty-puppet",
  "wechaty-puppet-service",
  "wechaty",
  "axios",
];

/** Whether an error was thrown by one of those packages, as the first place on its stack tells. */
export function isStray(error: unknown): boolean {
  if (!(error instanceof Error) || error.stack === undefined) return false;
  const place = error.stack
    .split("\n")
    .find((line) => /^\s+at /.test(line) && !/\(?node:|<anonymous>/.test(line));
  return place !== undefined && strayPackages.includes(packageOf(place) ?? "");
}

/**
 * Importing wechat4u installs `process.on("uncaughtException", console.log)`: an error would no longer end the process, nor be in the log
 * (source, run). Everything a package hung onto that event while `load` ran is taken off again, and one listener stays that decides: a
 * rejection from inside the puppet is logged, anything else is fatal. Returns what takes it off.
 */
export async function decideUncaught(
  load: () => Promise<void>,
  log: Log,
  onFatal: (error: unknown) => void,
): Promise<() => void> {
  const before = new Set(process.listeners("uncaughtException"));
  try {
    await load();
  } finally {
    for (const listener of process.listeners("uncaughtException")) {
      if (!before.has(listener)) process.off("uncaughtException", listener);
    }
  }
  const decide = (error: unknown, origin: NodeJS.UncaughtExceptionOrigin) => {
    if (origin === "unhandledRejection" && isStray(error)) {
      log.warn(
        { error: error instanceof Error ? error.name : typeof error, stack: placesOf(error) },
        "the puppet left an error unhandled",
      );
    } else {
      onFatal(error);
    }
  };
  process.on("uncaughtException", decide);
  return () => process.off("uncaughtException", decide);
}

function packageOf(line: string): string | undefined {
  return line
    .replaceAll("\\", "/")
    .split("/node_modules/")
    .at(-1)
    ?.match(/^(?:@[^/]+\/)?[^/:)]+/)?.[0];
}

/** Where it happened, without the message: that may hold what people wrote. */
function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
