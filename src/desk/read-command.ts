import { Converter } from "opencc-js/t2cn";
import type { Command } from "./command.ts";
import { readAnnouncement } from "./read-announcement.ts";
import { readHazard } from "./read-hazard.ts";
import { byHandForms, pasteForm } from "./vocabulary/by-hand-forms.ts";
import type { Form } from "./vocabulary/form.ts";
import { groupForms } from "./vocabulary/group-forms.ts";
import { hazardForms } from "./vocabulary/hazard-forms.ts";
import { inspectionForms } from "./vocabulary/inspection-forms.ts";
import { ledgerForms } from "./vocabulary/ledger-forms.ts";
import { memberForms } from "./vocabulary/member-forms.ts";
import { numberedWords, phraseForms } from "./vocabulary/phrase-forms.ts";
import { reportForms } from "./vocabulary/report-forms.ts";
import { rulingForms, verbatimRulingForms } from "./vocabulary/ruling-forms.ts";
import { columnForm, looseSeriesForms, scheduleForms } from "./vocabulary/schedule-forms.ts";
import { siteForms, verbatimForms } from "./vocabulary/site-forms.ts";
import { digitsOf } from "./vocabulary/spoken-numbers.ts";

/** Forms with words of the officer's own in them, tried after the phrases; the first that fits counts. Further commands add their list here. */
const forms: readonly Form[] = [
  ...scheduleForms,
  ...reportForms,
  ...ledgerForms,
  ...byHandForms,
  ...groupForms,
  ...rulingForms,
  ...siteForms,
  ...inspectionForms,
  ...hazardForms,
  ...memberForms,
];

const change =
  /^(?:改成|改为|修改|改)(?<gap>\s*[:：]\s*|\s+|(?=(?:截止|期限|定时)(?!阀|器))|$)(?<body>[\s\S]*)$/u;
const changeInto = /^改[成为](?<body>[\s\S]+)$/u;
const misnumbered = new RegExp(`^(?<word>${numberedWords.join("|")})(?:\\s+\\S|\\d).*(?<![?？])$`, "u");

/** Nothing but texts to be posted is longer. */
const longestCommand = 300;

const simplified = Converter({ from: "t", to: "cn" });

/**
 * What a text asks for, or `undefined` when it is no command. Traditional characters, width of letters and digits, spaces, politeness and closing
 * punctuation do not matter; every other character does: a sentence that merely holds a command word is none.
 */
export function readCommand(text: string): Command | undefined {
  const typed = text.trim();
  const several = readRulings(typed);
  if (several) return several;
  const verbatim = firstOf([pasteForm, columnForm, ...verbatimForms, ...verbatimRulingForms], typed);
  if (verbatim) return verbatim;
  const announcement = readHazard(typed) ?? readAnnouncement(typed);
  if (announcement) return announcement;
  const changed = (change.exec(typed) ?? changeInto.exec(typed))?.groups;
  if (changed) {
    const body = changed.body?.trim() ?? "";
    return { kind: "change", ...(body === "" ? {} : { body }) };
  }
  if (typed.length > longestCommand) return undefined;
  const plain = plainOf(typed);
  return (
    firstOf(looseSeriesForms, plain) ??
    firstOf(phraseForms, digitsOf(closedUp(plain))) ??
    firstOf(forms, plain) ??
    readMisnumbered(plain)
  );
}

/** A text as commands are compared: compatibility forms unified, simplified, one space where there were several, no marks around it. */
function plainOf(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, " ")
    .trim();
  return simplified(unquoted(plain));
}

/** Spaces between two Chinese characters are nobody's intention. */
function closedUp(plain: string): string {
  return plain.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

function firstOf(list: readonly Form[], text: string): Command | undefined {
  for (const { pattern, command } of list) {
    const match = pattern.exec(text);
    const read = match && command(match.groups ?? {});
    if (read) return read;
  }
  return undefined;
}

/** Each begins with its numbers, or names them behind its word. */
const nextRuling =
  /[，,；;。\n]\s*(?=[#【\d０-９]|(?:现场)?(?:复查)?(?:通过|退回|打回|延期|宽限|移交)\s*[#【\d０-９])/u;

/** 31通过，32退回没拍到; `undefined` unless every piece rules on hazards it names. */
function readRulings(typed: string): Command | undefined {
  if (typed.length > longestCommand) return undefined;
  const pieces = typed.split(nextRuling);
  if (pieces.length < 2) return undefined;
  const rulings = pieces.flatMap((piece) => {
    const read = firstOf(verbatimRulingForms, piece.trim()) ?? firstOf(rulingForms, plainOf(piece));
    return read?.kind === "ruleHazards" && read.numbers.length > 0 ? [read] : [];
  });
  return rulings.length === pieces.length ? { kind: "ruleSeveral", rulings } : undefined;
}

function readMisnumbered(plain: string): Command | undefined {
  const word = misnumbered.exec(plain)?.groups?.word;
  return word === undefined ? undefined : { kind: "misnumbered", word };
}

/** Officers copy a command with the marks it stands in: 「发」, and put a full stop behind them. */
function unquoted(text: string): string {
  return /^[「“"『'](.*)[」”"』'][。.!！,，;；~\s]*$/u.exec(text)?.[1]?.trim() ?? text;
}
