import type { Speaker, Station } from "../scenarios/support/station.ts";

/** One message of a chat as the guide prints it: who, and the lines of what he said. */
export interface Line {
  readonly who: string;
  readonly lines: readonly string[];
}

/** What is left out of the print. */
export interface Cut {
  /** Of the bot's messages only lines that match are kept; …… stands for the others. A message without any is left out. */
  readonly keep?: RegExp;
}

/** Writes down what is typed and answered, chat by chat. */
export interface ChatRecorder {
  /** What follows belongs to the chat of this name. */
  begin(chat: string): void;
  /** Somebody types; `who` is what the guide calls him. */
  types(who: string, speaker: Speaker, words: string, cut?: Cut | undefined): Promise<void>;
  sendsPicture(who: string, speaker: Speaker, bytes: Uint8Array): Promise<void>;
  /** Time passes, and what the bot says meanwhile is written down. */
  waits(minutes: number, cut?: Cut): Promise<void>;
  /** Time passes, and what the bot says meanwhile is left out. */
  skips(minutes: number): Promise<void>;
  readonly chats: ReadonlyMap<string, readonly Line[]>;
}

/** What the guide calls the bot in private chat. */
export const botName = "助手";
/** What it calls who reads it. */
export const readerName = "您";
/** The officer whose private chat the guide shows. */
const reader = "张智军";

/** Opens a recorder. Everything the bot says is taken as expected: it is held against the printed guide. */
export function recordChat(station: Station): ChatRecorder {
  const chats = new Map<string, Line[]>();
  let current: Line[] = [];
  let seen = 0;

  function hear({ keep }: Cut, who?: string): void {
    const arrived = station.messenger.arrived.slice(seen);
    seen = station.messenger.arrived.length;
    station.overlook();
    const heard = new Map<string, string[]>();
    for (const { to, what } of arrived) {
      const text = what.kind === "text" ? what.text : "［图片］";
      // The same words to several groups are printed once.
      const chatsReached = heard.get(text) ?? [];
      heard.set(text, chatsReached);
      if (!chatsReached.includes(to)) chatsReached.push(to);
    }
    for (const [text, reached] of heard) {
      const lines = text.split("\n");
      if (keep && !lines.some((line) => keep.test(line))) continue;
      current.push({ who: nameChats(reached, who), lines: keep ? shorten(lines, keep) : lines });
    }
  }

  async function says(who: string, line: string, say: () => Promise<string>, cut: Cut): Promise<void> {
    current.push({ who, lines: line.split("\n") });
    await say();
    hear(cut, who);
  }

  return {
    chats,
    begin(chat) {
      current = [];
      chats.set(chat, current);
    },
    types: (who, speaker, words, cut = {}) => says(who, words, () => speaker.says(words), cut),
    sendsPicture: (who, speaker, bytes) => says(who, "［照片］", () => speaker.sendsPicture(bytes), {}),
    async waits(minutes, cut = {}) {
      await station.clock.advance({ minutes });
      hear(cut);
    },
    async skips(minutes) {
      await station.clock.advance({ minutes });
      seen = station.messenger.arrived.length;
      station.overlook();
    },
  };
}

/** Whose chats a message reached, as the guide says it; `speaker` is who has just typed. */
function nameChats(reached: readonly string[], speaker: string | undefined): string {
  const names = reached.map((to) => to.slice(to.indexOf(":") + 1));
  if (reached.some((to) => to.startsWith("@@"))) return `${names.join("、")}里`;
  const [name = ""] = names;
  return name === reader || name === speaker ? botName : `${botName}对${name}`;
}

function shorten(lines: readonly string[], keep: RegExp): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (keep.test(line)) kept.push(line);
    else if (kept.at(-1) !== "……") kept.push("……");
  }
  return kept;
}
