import { type Command, type NumberedKind, numberedKinds, type PlainKind, plainKinds } from "../command.ts";
import { type Form, noticeNumber, numbered } from "./form.ts";
import { courtesy, looking, lookUpKinds, numberedPhrases, plainPhrases, thanks } from "./phrases.ts";

/** Words that take no softening 一下: 确认一下 is what he does himself. */
const firm: ReadonlySet<string> = new Set(["go", "goNow", "arrived"]);

/** What all phrases of `phrases.ts` look like. */
export const phraseForms: readonly Form[] = [
  ...plainKinds.map((kind) => ({
    pattern: whole(kind, `(?:${phrasesOf(kind).map(literal).join("|")})`),
    command: () => ({ kind }),
  })),
  ...numberedKinds.flatMap(numberedForms),
];

/** Phrases of a kind that wants a number, longest first, for telling what stands in front of something that is none. */
export const numberedWords: readonly string[] = numberedKinds
  .flatMap((kind) => phrasesOf(kind))
  .filter((phrase) => !phrase.includes("#"))
  .sort((one, other) => other.length - one.length);

function numberedForms(kind: NumberedKind): Form[] {
  const phrases = phrasesOf(kind);
  const free = `(?:${phrases
    .filter((phrase) => !phrase.includes("#"))
    .map(literal)
    .join("|")})`;
  const gap = "\\s*[:,，]?\\s*";
  const hurry = kind === "remind" ? "(?<urgent>紧急|加急)?" : "";
  const command = ({ number, urgent }: Readonly<Record<string, string | undefined>>): Command => ({
    kind,
    ...numbered(number),
    ...(urgent === undefined ? {} : { urgent: true }),
  });
  return [
    `${free}${soft(kind)}${gap}(?:${noticeNumber})?${hurry && `\\s*${hurry}`}`,
    `${noticeNumber}(?:的)?${gap}${free}${soft(kind)}`,
    ...(hurry ? [`${hurry}\\s*${free}${gap}(?:${noticeNumber})?`] : []),
    ...phrases
      .filter((phrase) => phrase.includes("#"))
      .map((phrase) => phrase.split("#").map(literal).join(`\\s*${noticeNumber}\\s*`)),
  ].map((pattern) => ({ pattern: whole(kind, pattern), command }));
}

function whole(kind: PlainKind | NumberedKind, core: string): RegExp {
  const isLookUp = lookUpKinds.has(kind);
  const head = isLookUp ? `${courtesy}*${looking}*` : `${courtesy}*`;
  const tail = isLookUp ? "(?:呢|吧|啊|呀|哈|了|嘞)?[。.!！~?？\\s]*" : "(?:吧|啊|哈|呀|呗|哦|喔)?";
  return new RegExp(`^${head}${core}${softTail(kind)}${tail}${thanks}[。.!！~\\s]*$`, "iu");
}

/** 一下 right behind the verb; behind the number it is the tail's. */
function soft(kind: string): string {
  return firm.has(kind) ? "" : "(?:一下|下)?";
}

function softTail(kind: string): string {
  return firm.has(kind) ? "" : "(?:一下)?";
}

function phrasesOf(kind: PlainKind | NumberedKind): string[] {
  const phrases: Readonly<Record<string, string>> = { ...plainPhrases, ...numberedPhrases };
  return (phrases[kind] ?? "").trim().split(/\s+/u);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
