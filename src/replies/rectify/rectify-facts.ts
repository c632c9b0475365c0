import type { Hazard } from "./hazards.ts";
import { is, scanWords } from "./scan-words.ts";
import { noticeAddressee, noticeMatter } from "./topic.ts";

/** What of a notice, and of who speaks, the clauses of a reply are read against. */
export interface RectifyFacts {
  /** The notice's text, simplified, without its number and addressee. */
  readonly notice: string;
  readonly hazards: readonly Hazard[];
  /** Whom it is for: a shop's name, or empty. */
  readonly addressee: string;
  /** The notice's text and the names of the speaker's shops. */
  readonly known: string;
  /** How those who answer it may name themselves. */
  readonly speakers: readonly string[];
  /** The notice found something broken or asks for it to be mended. */
  readonly isBroken: boolean;
  /** The deeds the notice asks for: 拆除, 补登. */
  readonly askedDeeds: ReadonlySet<string>;
}

const broken =
  /坏|损|不亮|不足|脱落|老化|修|松|破|漏|断|烧|失效|故障|整改|不能|不了|不通|不上|缺|过期|没有通|改正/;

/** The facts of a notice, for speakers of the shops with these names. */
export function rectifyFacts(
  notice: string,
  hazards: readonly Hazard[],
  speaksFor: readonly string[],
): RectifyFacts {
  const matter = noticeMatter(notice);
  return {
    notice: matter,
    hazards,
    addressee: [noticeAddressee(notice), ...speaksFor].join("\n"),
    known: [notice, ...speaksFor].join("\n"),
    speakers: [noticeAddressee(notice).replace(/【[^】]*】|[\s:：]/g, ""), ...speaksFor].filter(
      (name) => name.length > 1,
    ),
    isBroken: broken.test(matter),
    askedDeeds: askedDeeds(matter, hazards),
  };
}

/** Worked out once a notice: its list of hazards is made once and stands for it. */
const keptDeeds = new WeakMap<readonly Hazard[], ReadonlySet<string>>();

function askedDeeds(matter: string, hazards: readonly Hazard[]): ReadonlySet<string> {
  const before = keptDeeds.get(hazards);
  if (before !== undefined) return before;
  const deeds = new Set(listAsked(matter));
  keptDeeds.set(hazards, deeds);
  return deeds;
}

/** 取消上锁 does not ask to lock. */
const undoing = /(取消|解除|停止|停用|禁止|严禁|不得|不准|杜绝)[^,，。;；]{1,4}/g;

/** The characters of the deeds after 请. */
function listAsked(matter: string): readonly string[] {
  const asked = matter.slice(Math.max(0, matter.search(/请|限|责令/))).replace(undoing, "$1");
  return scanWords(asked).flatMap((word) => (is(word, "deed", "task") ? [...word.text] : []));
}
