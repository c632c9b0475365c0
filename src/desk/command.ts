import type { Ask } from "../notices/types.ts";

/** Words that mean a notice; its number may be left out, quoted, or asked for. */
export const numberedKinds = [
  "tally",
  "missing",
  "undo",
  "stop",
  "resend",
  "arrived",
  "withdraw",
  "close",
] as const;
export type NumberedKind = (typeof numberedKinds)[number];

/** 通知 or 告知 as typed. `to` is absent when nothing set the groups apart from the words. */
export interface Announcement {
  readonly kind: "announce";
  readonly ask: Ask;
  readonly to?: string;
  /** As typed but for its edges; empty when there was none. */
  readonly body: string;
}

/** What an officer wants, as far as his words alone tell. */
export type Command =
  | { readonly kind: "bind"; readonly code?: string }
  | { readonly kind: "help" | "groups" | "go" | "goNow" | "withoutPictures" | "continue" }
  | { readonly kind: "register"; readonly index?: number; readonly tags: readonly string[] }
  | { readonly kind: "confirmBinding"; readonly index?: number; readonly group?: string }
  | Announcement
  /** `body` is absent when nothing stood behind 改. */
  | { readonly kind: "change"; readonly body?: string }
  | { readonly kind: "cancel"; readonly number?: number }
  | { readonly kind: NumberedKind; readonly number?: number }
  /** A word that wants a number, with something behind it that is none. */
  | { readonly kind: "misnumbered"; readonly word: string };

/** One kind of command. */
export type CommandOf<K extends Command["kind"]> = Extract<Command, { readonly kind: K }>;
