import { say } from "../../delivery/say.ts";
import { Declined } from "../../errors.ts";
import { isSameName } from "../../groups/names.ts";
import { mayUseGroup } from "../../groups/officer-groups.ts";
import type { Officer } from "../../groups/types.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { holderOf } from "../../notices/whose-notice.ts";
import { handOverTexts } from "../../texts/desk-members.ts";
import type { CommandOf } from "../command.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { heardKey } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 交接 李芳, 交接 31 李芳: another officer looks after his open notices, or one, from now on. Both are told. */
export function handOver(turn: Turn, { name }: CommandOf<"handOver">): Outcome {
  const { book, officer, message, now } = turn;
  if (name === "") throw new Declined(handOverTexts.howTo());
  const to = getOfficer(turn, name);
  const files = turn.number === undefined ? listHeld(turn) : [getHeld(turn)];
  askAboutGroups(turn, to, files);
  for (const { notice } of files) notice.heldBy = to.id;
  const notices = files.map(({ notice }) => ({ number: notice.number, title: titleShown(notice) }));
  const from = book.directory.officers[officer]?.name ?? officer;
  const text = handOverTexts.received(from, notices);
  say(book, { key: `handover/${heardKey(message)}`, to: { officer: to.id }, text }, now);
  return answer(
    handOverTexts.done(
      to.name,
      notices.map((notice) => notice.number),
    ),
  );
}

/** Whoever takes over sees the shops of the notice's groups, be they his or not; throws {@link Asked} where some are not. */
function askAboutGroups(turn: Turn, to: Officer, files: readonly NoticeFile[]): void {
  const { directory } = turn.book;
  const groups = new Set(files.flatMap(({ notice }) => notice.groups));
  const others = [...groups].filter((group) => !mayUseGroup(directory, to.id, group));
  if (others.length === 0 || turn.confirmed) return;
  const names = others.map((group) => directory.groups[group]?.name ?? group);
  throw new Asked(handOverTexts.othersGroups(to.name, names), { of: "warning" });
}

function getOfficer({ book, officer }: Turn, name: string): Officer {
  const found = Object.values(book.directory.officers).find((one) => isSameName(one.name, name));
  if (!found) throw new Declined(handOverTexts.unknownOfficer(name));
  if (found.id === officer) throw new Declined(handOverTexts.yourself());
  if (found.boundAt === undefined) throw new Declined(handOverTexts.notBound(found.name));
  return found;
}

function listHeld(turn: Turn): NoticeFile[] {
  const held = listOpen(turn).filter(({ notice }) => holderOf(notice) === turn.officer);
  if (held.length === 0) throw new Declined(handOverTexts.nothingHeld());
  return held;
}

/** One nobody holds, because it came from the command line, may be handed over by whoever it belongs to. */
function getHeld(turn: Turn): NoticeFile {
  const file = pickLiveNotice(turn, "交接");
  const holder = holderOf(file.notice);
  if (holder === undefined || holder === turn.officer) return file;
  const { name } = turn.book.directory.officers[holder] ?? { name: holder };
  throw new Declined(handOverTexts.notHeld(file.notice.number, name));
}
