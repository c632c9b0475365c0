import { namesApart } from "../groups/name-apart.ts";
import type { GroupId } from "../groups/types.ts";
import { listStandings } from "../notices/standing.ts";
import type { Answer, NoticeFile } from "../notices/types.ts";
import { tallyTexts } from "../texts/desk-tally.ts";
import { listOpen } from "./pick-notice.ts";
import type { Turn } from "./turn.ts";
import type { AnswerAddress, Book } from "./types.ts";

/** An answer an officer has still to look at. */
export interface ToReview {
  readonly address: AnswerAddress;
  readonly answer: Answer;
  /** The shop it was said for; of several the first that still owes. */
  readonly name: string;
}

/** What waits for this officer's eye in these notices (all open ones of his unless given), oldest notice first, each message once. */
export function listToReview(
  turn: Pick<Turn, "book" | "officer" | "now">,
  files: readonly NoticeFile[] = listOpen(turn),
): ToReview[] {
  return files.flatMap((file) => reviewOf(turn.book, file, turn.now));
}

/** The same of one notice. */
function reviewOf(book: Book, file: NoticeFile, now: number): ToReview[] {
  const seen = new Map<Answer, ToReview>();
  const nameOf = namesApart(book.directory);
  for (const { site, toReview } of listStandings(file, book.directory, now)) {
    for (const answer of toReview) {
      const group = groupOf(file, answer);
      if (group === undefined || seen.has(answer)) continue;
      const { account, messageId } = answer;
      seen.set(answer, {
        address: { number: file.notice.number, group, account, messageId },
        answer,
        name: nameOf(site),
      });
    }
  }
  return [...seen.values()].sort((one, other) => one.answer.at - other.answer.at);
}

/** The answer at an address; `undefined` when it was recalled, or its notice is over. */
export function findAnswer(
  book: Book,
  { number, group, account, messageId }: AnswerAddress,
): Answer | undefined {
  if (!book.directory.live.includes(number)) return undefined;
  const answers = book.notices[number]?.sheets[group]?.answers;
  return answers?.find(
    (one) => one.messageId === messageId && one.account === account && one.recalledAt === undefined,
  );
}

/** The shop for which a message was said, or its author where he is not placed. */
export function nameOfAnswer(
  book: Book,
  file: NoticeFile,
  of: Pick<Answer, "messageId" | "account">,
): string {
  const answer = Object.values(file.sheets)
    .flatMap(({ answers }) => answers)
    .find(({ messageId, account }) => messageId === of.messageId && account === of.account);
  const member = answer && book.directory.members[answer.by];
  const [site] = answer && answer.sites.length > 0 ? answer.sites : (member?.sites ?? []);
  const name = site === undefined ? undefined : namesApart(book.directory)(site);
  return name ?? member?.groupNickname ?? member?.nickname ?? "";
}

/** What was said as an officer is shown it: the words, or why they need a look where there are none. */
export function wordsOfAnswer({ text, reading }: Answer, most = 40): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const characters = [...plain];
  const cut = characters.length > most ? `${characters.slice(0, most).join("")}…` : plain;
  return plain === "" ? reading.because : tallyTexts.said(cut);
}

function groupOf(file: NoticeFile, answer: Answer): GroupId | undefined {
  return Object.values(file.sheets).find(({ answers }) => answers.includes(answer))?.group;
}
