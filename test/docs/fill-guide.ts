import { botName, type Line, readerName } from "./record-chat.ts";

const block = /(?<head><!-- chat: (?<name>\S+) -->\n)(?<chat>[\s\S]*?)(?<tail><!-- end -->)/gu;

/** A guide whose chats are those given: what stands between `<!-- chat: name -->` and `<!-- end -->` is written anew, the prose stays. Throws for a name without a chat. */
export function fillGuide(guide: string, chats: ReadonlyMap<string, readonly Line[]>): string {
  return guide.replace(block, (_, head: string, name: string, __: string, tail: string) => {
    const chat = chats.get(name);
    if (!chat) throw new Error(`the story has no chat called ${name}`);
    return `${head}\n${printChat(chat)}\n\n${tail}`;
  });
}

/** The names of the chats a guide shows, in order. */
export function listChats(guide: string): string[] {
  return [...guide.matchAll(block)].map(({ groups }) => groups?.name ?? "");
}

/** The guide without its chats. */
export function proseOf(guide: string): string {
  return guide.replace(block, "");
}

/**
 * A quotation in Markdown, short enough for paper: what the reader types in bold, behind an arrow what he is answered; what others say one behind the other.
 * The lines of a message stand on one, parted by /.
 */
function printChat(chat: readonly Line[]): string {
  const printed: { text: string; by: "reader" | "bot" | "others" }[] = [];
  for (const { who, lines } of chat) {
    const words = lines.map(plain).join(" / ");
    const last = printed.at(-1);
    if (who === readerName) {
      if (last?.by === "reader") last.text += `　**${words}**`;
      else printed.push({ text: `**${words}**`, by: "reader" });
    } else if (who !== botName && !isBotElsewhere(who)) {
      if (last?.by === "others") last.text += `　${who}：${words}`;
      else printed.push({ text: `${who}：${words}`, by: "others" });
    } else {
      const said = who === botName ? words : `（${who}）${words}`;
      if (last?.by === "reader") Object.assign(last, { text: `${last.text} → ${said}`, by: "bot" });
      else printed.push({ text: `→ ${said}`, by: "bot" });
    }
  }
  return printed.map(({ text }) => `> ${text}`).join("\\\n");
}

/** 助手对李明, 网吧店主群里: the bot, in another chat. */
function isBotElsewhere(who: string): boolean {
  return who.startsWith(botName) || who.endsWith("里");
}

/** Words of a chat never become markup. */
function plain(line: string): string {
  return line.replace(/[\\`*_<>[\]#]/gu, "\\$&");
}
