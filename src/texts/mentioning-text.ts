/** The space WeChat puts behind a mention: where the name ends. */
const mentionEnd = "\u2005";

/** A text that mentions these people as WeChat shows it: their names before it, but for those it names so already. */
export function mentioningText(names: readonly string[], text: string): string {
  const mentions = [...new Set(names)].map((name) => `@${name}${mentionEnd}`);
  return `${mentions.filter((mention) => !text.includes(mention)).join("")}${text}`;
}
