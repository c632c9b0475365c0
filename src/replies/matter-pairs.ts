import { findWordAt, wordSet } from "./cover.ts";

/** Words that any notice may hold and that therefore link nothing to it. */
const commonPairs = wordSet(
  "各位 店主 老板 收到 回复 今晚 今天 明天 近期 大家 通知 回执 派出 出所 经营 负责 责人 请各 请今 及时".split(
    " ",
  ),
);

/** The pairs of characters of a notice that tell of its matter; empty for a notice without Chinese. */
export function listMatterPairs(notice: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < notice.length; at++) {
    const pair = notice.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && findWordAt(pair, 0, commonPairs) === undefined) pairs.add(pair);
  }
  return pairs;
}

/** The text without those of its pairs that the notice has too. */
export function withoutMatter(text: string, matter: ReadonlySet<string>): string {
  let rest = "";
  for (let at = 0; at < text.length; at++) {
    const known = matter.has(text.slice(at, at + 2)) || (at > 0 && matter.has(text.slice(at - 1, at + 1)));
    if (!known) rest += text.charAt(at);
  }
  return rest;
}
