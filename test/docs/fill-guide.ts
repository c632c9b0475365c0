import type { Line } from "./record-chat.ts";

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

/** A quotation in Markdown, one printed line for each line said. The colon stays outside the stars: between it and a Chinese character they would not close. */
function printChat(chat: readonly Line[]): string {
  return chat
    .flatMap(({ who, lines }) =>
      lines.map((line, index) => (index === 0 ? `**${who}**：${plain(line)}` : plain(line))),
    )
    .map((line) => `> ${line}`)
    .join("\\\n");
}

/** Words of a chat never become markup. */
function plain(line: string): string {
  return line.replace(/[\\`*_<>[\]#]/gu, "\\$&");
}
