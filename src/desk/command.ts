import type { Ask, Way } from "../notices/types.ts";

/** Words that mean a notice; its number may be left out, quoted, or asked for. */
export const numberedKinds = [
  "tally",
  "missing",
  "remind",
  "stopReminding",
  "remindAgain",
  "review",
  "undo",
  "stop",
  "resend",
  "arrived",
  "withdraw",
  "close",
  "undoRuling",
  "export",
  "handoverSheet",
  "slip",
] as const;
export type NumberedKind = (typeof numberedKinds)[number];

/** Words that mean nothing but themselves. */
export const plainKinds = [
  "help",
  "helpMore",
  "groups",
  "today",
  "track",
  "countAll",
  "countNewest",
  "go",
  "goNow",
  "withoutPictures",
  "later",
  "merge",
  "continue",
  "halt",
  "unfixed",
  "toCheck",
  "startRound",
  "endRound",
] as const;
export type PlainKind = (typeof plainKinds)[number];

/** 通知 or 告知 as typed. `to` is absent when nothing set the groups apart from the words. */
export interface Announcement {
  readonly kind: "announce";
  readonly ask: Ask;
  readonly to?: string;
  /** As typed but for its edges; empty when there was none. */
  readonly body: string;
  /** 紧急. */
  readonly pressing?: true;
}

/** How a reply of 待审 is to be read. */
export type ListedAs = "received" | "done" | "promise" | "cannot" | "none";

/** What an officer wants, as far as his words alone tell. */
export type Command =
  | { readonly kind: "bind"; readonly code?: string }
  | { readonly kind: PlainKind }
  | { readonly kind: "register"; readonly index?: number; readonly tags: readonly string[] }
  | { readonly kind: "confirmBinding"; readonly index?: number; readonly group?: string }
  | Announcement
  /** `body` is absent when nothing stood behind 改. */
  | { readonly kind: "change"; readonly body?: string }
  | { readonly kind: "cancel"; readonly number?: number }
  | { readonly kind: NumberedKind; readonly number?: number; readonly urgent?: true }
  /** 代收: `names` as typed, shops or numbers of the list; `time` the true time as typed. */
  | {
      readonly kind: "received";
      readonly number?: number;
      readonly names: string;
      readonly way?: Way;
      readonly time?: string;
    }
  /** 免 and 反馈: shops first, then the reason. */
  | { readonly kind: "exempt"; readonly number?: number; readonly words: string }
  | { readonly kind: "answered"; readonly number?: number; readonly words: string }
  | { readonly kind: "correct"; readonly number?: number; readonly text: string }
  | { readonly kind: "site"; readonly name: string }
  /** 2 收到, 1-4 不算: numbers of the list last shown. */
  | {
      readonly kind: "ruleListed";
      readonly indexes: readonly number[];
      readonly as: ListedAs;
    }
  /** 回复 2：…; without a number to the only one there is. */
  | { readonly kind: "reply"; readonly index?: number; readonly text: string }
  /** A digit by itself: answers what he was asked. */
  | { readonly kind: "choose"; readonly choice: number }
  /** 手工, 自动: who posts in these groups from now on; `names` is empty when he named none. */
  | { readonly kind: "byHand"; readonly names: string }
  | { readonly kind: "byBot"; readonly names: string; readonly resend: boolean }
  | { readonly kind: "registerByHand"; readonly name?: string; readonly tags: readonly string[] }
  | { readonly kind: "handOut"; readonly number?: number; readonly names?: string }
  /** 已发 with a group, a time as typed, or both. */
  | { readonly kind: "posted"; readonly number?: number; readonly names: string; readonly time?: string }
  /** 粘贴: the rest of its line, and what stands below. */
  | { readonly kind: "paste"; readonly head: string; readonly text: string }
  /** 月报: a month as typed; absent where none was. */
  | { readonly kind: "report"; readonly month?: string }
  /** 台账: days, groups and categories as typed; empty where none were. */
  | { readonly kind: "ledger"; readonly words: string }
  | { readonly kind: "unplaced" }
  /** 3 星空网吧, 1-3 免: numbers of 待绑定, and what is to become of them. */
  | { readonly kind: "placeListed"; readonly indexes: readonly number[]; readonly words: string }
  /** 换人: a shop and who speaks for it now, or his number in the list last shown; empty where not typed. */
  | { readonly kind: "replacePerson"; readonly site: string; readonly person: string }
  /** 交接; `name` is empty where none was typed. */
  | { readonly kind: "handOver"; readonly number?: number; readonly name: string }
  /** 定时 周五9点, 每周一9点: the time as typed. */
  | { readonly kind: "sendAt"; readonly words: string }
  /** 定时列表, and 定时 1. */
  | { readonly kind: "schedules" }
  | { readonly kind: "series"; readonly series: number }
  /** 暂停, 恢复, 跳过, 取消 of 定时1; without a number of the only one. `loose`: 暂停 1, which may mean a notice. */
  | {
      readonly kind: "changeSeries";
      readonly act: "pause" | "resume" | "skip" | "end";
      readonly series?: number;
      readonly loose?: true;
    }
  | { readonly kind: "columns" }
  /** 栏目 防诈 发网吧 每周三10点: groups and time as typed. */
  | { readonly kind: "column"; readonly name: string; readonly to?: string; readonly words?: string }
  /** 隐患 星空网吧：…: shop and words as typed; empty when there were none. */
  | { readonly kind: "hazard"; readonly words: string; readonly pressing?: true }
  /** 隐患 31; `bare`: 31 by itself, which may also be something else. */
  | { readonly kind: "seeHazard"; readonly number: number; readonly bare?: true }
  /** 巡查 蓝天 正常: `found` absent where he did not say what; "void" where he was not there after all. */
  | {
      readonly kind: "check";
      readonly names: string;
      readonly found?: "normal" | "void";
      readonly note?: string;
    }
  /** 本季未查. */
  | { readonly kind: "unvisited"; readonly period: "quarter" | "month" }
  /**
   * 通过, 退回, 延期, 移交, 文书 of hazards. `numbers` is empty where he typed none, `all` with 都; `words`: the reason, the time, to whom, or the number of the document.
   * `loose`: words that are said in many a talk.
   */
  | {
      readonly kind: "ruleHazards";
      readonly as: "pass" | "sendBack" | "extend" | "transfer" | "document";
      readonly numbers: readonly number[];
      readonly words: string;
      readonly onSpot?: true;
      readonly all?: true;
      readonly loose?: true;
      /** 同意延期: by as much as the shop asked for. */
      readonly agreed?: true;
    }
  /** 31通过，32退回没拍到: one after the other, each naming its hazards. */
  | { readonly kind: "ruleSeveral"; readonly rulings: readonly RulingTyped[] }
  /** Which of the photos he was asked about belong; absent = all. */
  | { readonly kind: "pickPhotos"; readonly indexes?: readonly number[] }
  /** A word that wants a number, with something behind it that is none. */
  | { readonly kind: "misnumbered"; readonly word: string };

/** One ruling of several typed at once. */
type RulingTyped = Extract<Command, { readonly kind: "ruleHazards" }>;

/** One kind of command. */
export type CommandOf<K extends Command["kind"]> = Extract<Command, { readonly kind: K }>;
