import { noticeLabel } from "./notice.ts";

/** Why somebody could not be told in private. */
export const unaskedTexts = {
  notOneOfThem: "他已退群或不用回复",
  refused: (code: number): string => `微信不收（代码${code}），可能已不是好友`,
} as const;

/** For who had something said to one person in private. `words` absent for a picture. */
export function lostWordText(lost: {
  readonly number: number;
  readonly person: string;
  readonly words: string | undefined;
  readonly isUnsure: boolean;
  readonly why: string;
}): string {
  const { number, person, words, isUnsure, why } = lost;
  const label = noticeLabel(number);
  if (isUnsure) return `${label}不确定私聊发到“${person}”没有，请打电话或在群里问一声。`;
  const copy = words === undefined ? "。" : `：\n${words}`;
  return `${label}没私聊到“${person}”，${why}。请打电话告诉他，或在群里说${copy}`;
}

/** For who had something said in a group. */
export function lostGroupWordText(lost: {
  readonly number: number;
  readonly group: string;
  readonly words: string;
  readonly isUnsure: boolean;
}): string {
  const { number, group, words, isUnsure } = lost;
  const label = noticeLabel(number);
  return isUnsure
    ? `${label}不确定发到“${group}”没有，请到群里看一眼，没有就直接发：\n${words}`
    : `${label}没发到“${group}”，微信不收。请在群里直接发：\n${words}`;
}

/** For who had something said to people whom the account cannot write to yet. */
export function notFriendsText(number: number, people: readonly string[]): string {
  return `${noticeLabel(number)}私聊还发不到${people.map((name) => `“${name}”`).join("")}，不是机器人的好友。加上好友就自动发，7天内有效；急的请打电话或在群里说。`;
}
