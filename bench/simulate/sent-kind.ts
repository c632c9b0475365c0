import type { PartAddress } from "../../src/delivery/types.ts";
import type { Book } from "../../src/desk/types.ts";

/** Every kind of message, and why it is sent, in the order of the table. */
export const sentKinds = {
  notice: "an officer confirmed it",
  "notice, to inform": "an officer confirmed it; nobody is to answer",
  column: "the next tip of a column was due",
  hazard: "an officer confirmed what was found at one shop",
  "hazard, to its owner": "the owner is a friend of the account",
  "reminder, halfway": "halfway to the deadline somebody had not answered",
  "reminder, before the deadline": "two hours before the deadline somebody had not answered",
  "reminder, asked for": "an officer typed 催",
  escalation: "a deadline passed: the visit list, as text and as a spreadsheet",
  handover: "17:30 of a week's last workday, or when the bot was back: who is missing, and what to post",
  digest: "a workday's 08:30: what is open and what waits",
  "monthly report": "the first workday of a month",
  question: "receipts that may be for several notices",
  submission: "a shop answered about its hazard",
  thanks: "a shop showed that a hazard is gone, or was asked to",
  ruling: "an officer ruled on a shop's hazard, or took that back",
  emergency: "a shop reported danger",
  colleague: "a colleague's notice went out in groups he may use, or a colleague did something to his",
  "answer to an officer": "an officer wrote to the bot",
  report: "a notice had gone out, or something could not",
  "gap told": "for a time nothing could be heard",
  trouble: "something did not go out as planned, or waits",
  introduction: "a group was registered",
  other: "none of the above",
} as const;

export type SentKind = keyof typeof sentKinds;

const byPrefix: Readonly<Record<string, SentKind>> = {
  digest: "digest",
  report: "monthly report",
  single: "question",
  escalate: "escalation",
  leader: "escalation",
  handover: "handover",
  ruling: "ruling",
  undone: "ruling",
  emergency: "emergency",
  urgent: "emergency",
  colleague: "colleague",
  colleagues: "colleague",
  intro: "introduction",
  breaker: "trouble",
  lost: "trouble",
  interrupted: "trouble",
  unfriended: "trouble",
  unbound: "trouble",
  daily: "trouble",
  scheduled: "trouble",
  spent: "trouble",
  series: "trouble",
  desk: "answer to an officer",
  submission: "submission",
  thanks: "thanks",
  askphoto: "thanks",
  gap: "gap told",
};

/** What a message is, by the key under which it stood in the outbox. */
export function kindOf(book: Book, sending: PartAddress | undefined, text: string): SentKind {
  if (!sending) return "other";
  if (sending.of === "notice") return kindOfNotice(book, sending.number);
  const [prefix = "", number, slot] = sending.key.split("/");
  if (prefix === "remind") return kindOfReminder(book, Number(number), Number(slot));
  if (prefix === "hazard") return "hazard, to its owner";
  return byPrefix[prefix] ?? (text.includes("已发到") ? "report" : "other");
}

function kindOfNotice({ notices }: Book, number: number): SentKind {
  const notice = notices[number]?.notice;
  if (notice?.column !== undefined) return "column";
  if (notice?.hazard !== undefined) return "hazard";
  return notice?.ask === "inform" ? "notice, to inform" : "notice";
}

function kindOfReminder({ notices }: Book, number: number, slot: number): SentKind {
  const notice = notices[number]?.notice;
  const slots = notice?.reminders.flatMap((one) => one.slot ?? []) ?? [];
  if (!slots.includes(slot)) return "reminder, asked for";
  return slot === Math.min(...slots) && slots.length + 1 > 1 && !isLast(notice?.dueAt, slot)
    ? "reminder, halfway"
    : "reminder, before the deadline";
}

/** The second time is two hours before the deadline, or after a night earlier; the first never comes so late. */
function isLast(dueAt: number | undefined, slot: number): boolean {
  return dueAt !== undefined && dueAt - slot <= 2 * 3_600_000;
}
