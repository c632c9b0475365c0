import type { Log } from "../../src/ports.ts";

/** One line as it was logged. */
export interface LogLine {
  readonly level: keyof Log;
  readonly facts: object;
  readonly message: string;
}

/** A log that prints nothing and keeps everything. */
export class QuietLog implements Log {
  readonly lines: LogLine[] = [];

  debug(facts: object, message: string): void {
    this.lines.push({ level: "debug", facts, message });
  }
  info(facts: object, message: string): void {
    this.lines.push({ level: "info", facts, message });
  }
  warn(facts: object, message: string): void {
    this.lines.push({ level: "warn", facts, message });
  }
  error(facts: object, message: string): void {
    this.lines.push({ level: "error", facts, message });
  }
}
