import { containsWord, cover, findWordAt, leftover } from "./cover.ts";
import {
  alarms,
  asking,
  atStake,
  bare,
  besidesHelp,
  calling,
  denied,
  inJest,
  mostBare,
  notNow,
  onTopic,
  others,
  over,
} from "./emergency-words.ts";
import { simplifyText } from "./simplify-text.ts";
import { tellsEvent } from "./tells-event.ts";

/** An emergency may be told among other things, but not in a paragraph. */
const longestAlarm = 200;

/** What another says, a title. */
const quoted = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》/g;

/**
 * Whether someone tells of a fire, a fight or a life in danger, now. It goes to the officers at once, is answered with whom to call, and counts as no answer to
 * a notice: so talk of drills, of other days and in jest must not be one, nor the same words in a notice, in advice or in quotation marks. A long text is a
 * pasted one.
 */
export function isEmergency(own: string): boolean {
  const written = simplifyText(own)
    .replace(/[^\S\n]/g, "")
    .replaceAll("著火", "着火");
  const said = written.replace(quoted, "");
  const text = (/[\p{L}\p{N}]/u.test(said) ? said : written).replace(others, "□");
  if (text.length > longestAlarm || containsWord(text, inJest)) return false;
  const clauses = text.split(/[，,。！!；;？?…~～\n]+/);
  const isTold = clauses.some((clause, index) => {
    if (!tellsAlarm(clause) && !tellsEvent(clause)) return false;
    if (clauses.slice(0, index + 1).some((one) => containsWord(one, notNow))) return false;
    if (over.test(clauses.slice(index).join(","))) return false;
    const calls = containsWord(clause, calling);
    return calls || !(containsWord(clause, asking) || containsWord(clause, onTopic));
  });
  return isTold || isBareAlarm(text) || isCryForHelp(text);
}

/** After an alarm ending in 了: 火灾了解, 着火了应该先断电. */
const goesOn = /^(?:解(?!救)|应|该|要先|就要|[报检]|□|的话|的时候|时|后先)/;

function tellsAlarm(clause: string): boolean {
  for (let at = 0; at < clause.length; at++) {
    const word = findWordAt(clause, at, alarms);
    if (word === undefined || denied.test(clause.slice(0, at))) continue;
    if (!goesOn.test(clause.slice(at + word.length))) return true;
  }
  return false;
}

/** 抢劫！, 二楼 着火 快来: an alarm, where, and nothing else. */
function isBareAlarm(text: string): boolean {
  const { words, rest } = cover(text, bare);
  if (words.length === 0 || new Set(words).size > mostBare || /谁|没有|吗/.test(rest)) return false;
  return !/[\p{L}\p{N}]/u.test(leftover(rest, besidesHelp));
}

function isCryForHelp(text: string): boolean {
  if (!text.includes("救命") || containsWord(text, notNow)) return false;
  return containsWord(text, atStake) || !/[\p{L}\p{N}]/u.test(leftover(text, besidesHelp));
}
