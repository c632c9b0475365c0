import { Declined } from "../errors.ts";
import { isLive } from "../notices/notice-status.ts";
import { leadOf } from "../notices/rectify/message-of.ts";
import { titleShown } from "../notices/title.ts";
import type { NoticeFile } from "../notices/types.ts";
import { isNoticeOf } from "../notices/whose-notice.ts";
import { talkTexts } from "../texts/desk-talk.ts";
import type { Turn } from "./turn.ts";

/** By what it is known which notice he means. */
type Asking = Pick<Turn, "book" | "officer" | "number">;

/**
 * The notice a command means: the one named, else the only one that fits. Throws {@link Declined} with what to type when there is none or several.
 * `word` is the command as he can repeat it, `none` what is said when no notice fits.
 */
export function pickNotice(
  turn: Asking,
  word: string,
  fits: (file: NoticeFile) => boolean = () => true,
  none: string = talkTexts.noneOpen(),
): NoticeFile {
  if (turn.number !== undefined) return getNamed(turn, turn.number);
  const open = listOpen(turn).filter(fits);
  const [only, second] = open;
  if (!only) throw new Declined(none);
  if (second) {
    throw new Declined(
      talkTexts.which(
        word,
        open.map(({ notice }) => ({ number: notice.number, title: titleShown(notice) })),
      ),
    );
  }
  return only;
}

/** The same for commands that change a notice: one closed or withdrawn cannot be changed. */
export function pickLiveNotice(
  turn: Turn,
  word: string,
  fits?: (file: NoticeFile) => boolean,
  none?: string,
): NoticeFile {
  const file = pickNotice(turn, word, fits, none);
  const { number } = file.notice;
  if (file.notice.withdrawnAt !== undefined) throw new Declined(talkTexts.withdrawn(number));
  if (file.notice.closedAt !== undefined) throw new Declined(talkTexts.closed(number));
  return file;
}

/** The same for commands about the messages themselves: of several hazards in one message the one that has it. */
export function pickMessage(
  turn: Turn,
  word: string,
  fits?: (file: NoticeFile) => boolean,
  none?: string,
): NoticeFile {
  return leadOf(turn.book, pickLiveNotice(turn, word, fits, none));
}

/** His notices neither closed nor withdrawn, oldest first. */
export function listOpen(turn: Pick<Turn, "book" | "officer">): NoticeFile[] {
  return Object.values(turn.book.notices)
    .filter(({ notice }) => isLive(notice) && isNoticeOf(turn.book.directory, turn.officer, notice))
    .sort((one, other) => one.notice.number - other.notice.number);
}

function getNamed(turn: Asking, number: number): NoticeFile {
  const file = turn.book.notices[number];
  // One that is not his is answered as if there were none.
  if (!file || !isNoticeOf(turn.book.directory, turn.officer, file.notice))
    throw new Declined(talkTexts.unknownNumber(number));
  return file;
}
