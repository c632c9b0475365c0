/** Characters at most; longer first sentences are cut. */
const longest = 24;

/** What a notice is called in lists: the first line or sentence of its body, cut with … */
export function titleOf(body: string): string {
  const first =
    body
      .trim()
      .split(/[\n。！!？?；;]/u)[0]
      ?.trim() ?? "";
  const characters = [...first];
  return characters.length <= longest ? first : `${characters.slice(0, longest - 1).join("")}…`;
}
