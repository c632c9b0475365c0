import type { Config } from "../config.ts";
import type { Book } from "../desk/types.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { Pictures, Thumbnails } from "../picture-ports.ts";
import type { AccountId, Clock, Log, MediaStore, Messenger, RoomSeen, Store } from "../ports.ts";

/** Who called, and from where: what a command needs of him beyond its own words. */
export interface Caller {
  /** Absolute; where relative paths start. */
  readonly cwd: string;
  /** What was piped in; absent where the command does not ask for it. */
  readonly stdin?: string;
}

/** What each command is asked, as read from its arguments. */
export type CommandWords =
  | { readonly command: "groups"; readonly json: boolean }
  | { readonly command: "sites"; readonly json: boolean }
  | { readonly command: "notices"; readonly json: boolean }
  | { readonly command: "officers"; readonly json: boolean }
  | { readonly command: "groups tag"; readonly name: string; readonly tags: readonly string[] }
  | {
      readonly command: "sites add";
      /** `-` alone: they are piped in. */
      readonly names: readonly string[];
      readonly category?: string;
      readonly aliases: readonly string[];
    }
  | {
      readonly command: "sites import";
      readonly file: string;
      readonly sheet?: string;
      readonly dryRun: boolean;
      readonly verbose: boolean;
      readonly json: boolean;
    }
  | {
      readonly command: "sites export";
      readonly file: string;
      readonly force: boolean;
      readonly json: boolean;
    }
  | { readonly command: "show"; readonly number: number; readonly json: boolean }
  | {
      readonly command: "export";
      readonly number: number;
      readonly file: string;
      readonly force: boolean;
    }
  | {
      readonly command: "export ledger";
      /** As typed; absent = this month. */
      readonly from?: string;
      /** As typed; absent = until today. */
      readonly to?: string;
      /** Groups, tags and categories as typed; absent = all. */
      readonly tags?: string;
      /** Absent = named after the days. */
      readonly file?: string;
      readonly phones: boolean;
      readonly force: boolean;
    }
  | {
      readonly command: "export slip";
      readonly number: number;
      readonly file?: string;
      readonly force: boolean;
    }
  /** Without a number all open notices. */
  | { readonly command: "handover"; readonly number?: number }
  | {
      readonly command: "publish";
      readonly to: string;
      /** `-`: it is piped in. */
      readonly text: string;
      readonly photos: readonly string[];
      readonly due?: string;
      readonly inform: boolean;
      readonly now: boolean;
    }
  | {
      readonly command: "groups add";
      readonly name: string;
      readonly tags: readonly string[];
      readonly byHand: boolean;
    }
  | {
      readonly command: "groups by-hand" | "groups by-bot";
      readonly names: readonly string[];
      /** What nobody ticked as posted is left to the bot. */
      readonly resend: boolean;
    }
  | { readonly command: "parts"; readonly number: number; readonly out?: string }
  | {
      readonly command: "posted";
      readonly number: number;
      readonly groups: readonly string[];
      readonly at?: string;
    }
  | {
      readonly command: "paste";
      readonly group: string;
      /** Absent or `-`: it is piped in. */
      readonly file?: string;
      readonly yes: boolean;
    }
  | {
      readonly command: "officers groups";
      readonly name: string;
      /** Tags or groups; 全部 alone = all. */
      readonly groups: readonly string[];
    }
  | { readonly command: "schedules"; readonly json: boolean }
  | { readonly command: "columns"; readonly json: boolean }
  | {
      readonly command: "columns add";
      readonly name: string;
      readonly file: string;
      readonly json: boolean;
    }
  | { readonly command: "columns remove"; readonly name: string }
  | { readonly command: "officers add"; readonly name: string; readonly json: boolean }
  /** `name` absent: none. */
  | { readonly command: "officers leader"; readonly name?: string }
  /** `month` as typed; absent = the running one. */
  /** `officer` absent: for each of them. */
  | { readonly command: "today"; readonly officer?: string }
  | { readonly command: "report"; readonly month?: string; readonly json: boolean }
  | {
      readonly command: "say";
      readonly officer: string;
      /** `-`: it is piped in. */
      readonly text: string;
    }
  | { readonly command: "doctor" };

type CommandName = CommandWords["command"];
export type RequestOf<C extends CommandName> = Extract<CommandWords, { command: C }> & Caller;

/** What a command prints and how it ends: 0 done, 1 refused, 2 used wrongly. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** What a running bot adds to a command. */
export interface LiveBot {
  /** The rooms seen in this session; rejects when they could not be read. */
  rooms(): Promise<readonly RoomSeen[]>;
  readonly messenger: Messenger;
  /** Started without an account: it is never logged in. */
  readonly byHand: boolean;
  readonly bindings: SessionBindings;
  /** The account is logged in and its rooms have been read. */
  readonly loggedIn: boolean;
  /** `undefined` while there is no session. */
  readonly account: AccountId | undefined;
  /** Called when something was queued to be sent. */
  wake(): void;
  /** Called when a group, its tags or sites changed: binds again. */
  rebind(): Promise<void>;
}

/** What a command works with, whether the bot runs or not. */
export interface CommandContext {
  readonly store: Store<Book>;
  readonly media: MediaStore;
  readonly pictures: Pictures;
  readonly thumbnails: Thumbnails;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
  /** Absent when no bot runs. */
  readonly live?: LiveBot;
}

/** One command. Rejects with `Declined`, or another error that carries a `sentence`, when it cannot do what was asked. */
export type Command<C extends CommandName> = (
  request: RequestOf<C>,
  context: CommandContext,
) => Promise<CommandResult>;

/** A command that did what was asked. Both texts end with a line break unless empty. */
export function done(stdout: string, stderr = ""): CommandResult {
  return { stdout: asLines(stdout), stderr: asLines(stderr), code: 0 };
}

/** A command that could not, for the reason given to the person. */
export function refused(sentence: string): CommandResult {
  return { stdout: "", stderr: asLines(sentence), code: 1 };
}

/** The answer as JSON, a value on several lines. */
export function doneJson(value: unknown): CommandResult {
  return done(JSON.stringify(value, undefined, 2));
}

function asLines(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
