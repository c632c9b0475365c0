import { hourMs, isoTime } from "../../src/zone.ts";
import type { Verdict } from "./find-faults.ts";
import type { Month } from "./play-month.ts";

/** What is still on its way when the month ends is not lost. */
const underWayMs = hourMs;

/** Every notice reaches each of its groups, once, or somebody is told; every answer heard is recorded, once. */
export function findLost(month: Month): Verdict[] {
  return [findUnsaid(month), findUndelivered(month), findUnrecorded(month)];
}

/** What officers confirmed became a notice. */
function findUnsaid({ wishes, files }: Month): Verdict {
  const hazards = files.filter(({ notice }) => notice.hazard !== undefined).length;
  const notices = files.filter(({ notice }) => notice.ask === "ack").length;
  const faults = [
    ...(hazards === wishes.hazards ? [] : [`${wishes.hazards} hazards were confirmed, ${hazards} exist`]),
    ...(notices === wishes.notices ? [] : [`${wishes.notices} notices were confirmed, ${notices} exist`]),
  ];
  return { what: "every announcement confirmed exists", looked: wishes.notices + wishes.hazards, faults };
}

function findUndelivered({ files, delivered, end }: Month): Verdict {
  const faults: string[] = [];
  let looked = 0;
  for (const { notice, sheets } of files) {
    if (end - notice.sendAt < underWayMs) continue;
    for (const group of notice.groups) {
      for (const { key, state } of sheets[group]?.parts ?? []) {
        looked += 1;
        const times = delivered.filter((one) => one.key === key).length;
        const isTold = delivered.some((one) => !one.isGroup && one.key?.startsWith(`${key}/lost`));
        if ((state === "sent" && times === 1) || (times <= 1 && isTold)) continue;
        faults.push(
          `【回执${notice.number}】 ${key}: stored as ${state}, arrived ${times} times, nobody told`,
        );
      }
    }
  }
  return {
    what: "every part of a notice arrived once in each of its groups, or was reported",
    looked,
    faults,
  };
}

function findUnrecorded({ said, files }: Month): Verdict {
  const recorded = new Map<string, number>();
  for (const { sheets } of files) {
    const ids = Object.values(sheets).flatMap(({ answers }) => answers.map(({ messageId }) => messageId));
    for (const id of ids) recorded.set(id, (recorded.get(id) ?? 0) + 1);
  }
  const heard = said.filter(({ messageId }) => messageId !== undefined);
  const closed = new Map(
    files.map(({ notice }) => [notice.number, notice.closedAt ?? Number.POSITIVE_INFINITY]),
  );
  const faults = heard.flatMap(({ messageId = "", at, topic, shop, text, number, isDoubtful }) => {
    const times = recorded.get(messageId) ?? 0;
    // Words that could mean several may be recorded for several; those that mean one, for that one.
    if (times === 1 || (times > 1 && isDoubtful)) return [];
    // Once an officer has closed a notice nothing counts for it any more.
    if (times === 0 && at >= (closed.get(number) ?? at)) return [];
    return [`${isoTime(at)} ${topic} ${shop} answered 【回执${number}】 “${text}”: recorded ${times} times`];
  });
  return { what: "every answer heard to an open notice is recorded once", looked: heard.length, faults };
}
