import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { Directory } from "../../groups/types.ts";
import { doctorTexts as texts } from "../../texts/doctor.ts";
import { minuteMs } from "../../zone.ts";
import { printable } from "../table.ts";
import type { CommandContext, LiveBot } from "../types.ts";
import { type Check, look, ok, wrong } from "./check.ts";

/** Whether the bot runs and is logged in. */
export function checkRunning(live: LiveBot | undefined): Check {
  if (!live) return look(texts.notRunning);
  if (live.byHand) return ok(texts.runningByHand);
  return live.loggedIn ? ok(texts.running) : wrong(texts.runningLoggedOut);
}

/** Every notice can be read, and none is later than now. */
export async function checkNotices({ store, clock }: CommandContext): Promise<Check[]> {
  const found: Check[] = [];
  const numbers = await store.listNumbers();
  let latest = 0;
  for (const number of numbers) {
    try {
      const createdAt = await store.read(number, ({ notices }) => notices[number]?.notice.createdAt ?? 0);
      latest = Math.max(latest, createdAt);
    } catch (error) {
      found.push(wrong(error instanceof Error ? error.message : String(error)));
    }
  }
  if (found.length === 0) found.push(ok(texts.files(numbers.length)));
  if (latest > clock.now() + 5 * minuteMs) found.push(look(texts.clockBehind));
  return found;
}

/** Groups, sites and officers as far as they are known. */
export function checkDirectory(directory: Directory, now: number, live: LiveBot | undefined): Check[] {
  return [...checkGroups(directory, live), checkSites(directory), ...checkOfficers(directory, now)];
}

function checkGroups(directory: Directory, live: LiveBot | undefined): Check[] {
  const groups = Object.values(directory.groups);
  if (groups.length === 0) return [look(texts.noGroups)];
  const found = [ok(texts.groups(groups.length))];
  const untagged = groups.filter(({ tags }) => tags.length === 0).map(({ name }) => printable(name));
  if (untagged.length > 0) found.push(look(texts.noTags(untagged)));
  const unbound = groups.filter(
    ({ id, channel }) =>
      live?.loggedIn === true && channel === "bot" && live.bindings.roomOf(id) === undefined,
  );
  if (unbound.length > 0) found.push(look(texts.unbound(unbound.map(({ name }) => printable(name)))));
  return found;
}

function checkSites(directory: Directory): Check {
  const sites = Object.keys(directory.sites);
  if (sites.length === 0) return look(texts.noSites);
  const reached = new Set(
    Object.values(directory.groups).flatMap(({ id }) =>
      sitesOfGroup(directory, id)
        .filter(({ nobodyThere }) => !nobodyThere)
        .map(({ site }) => site),
    ),
  );
  return ok(texts.sites(sites.length, sites.length - reached.size));
}

function checkOfficers(directory: Directory, now: number): Check[] {
  const officers = Object.values(directory.officers);
  if (officers.length === 0) return [look(texts.noOfficers)];
  const bound = officers.filter(({ boundAt }) => boundAt !== undefined);
  const waiting = officers.filter(({ boundAt }) => boundAt === undefined);
  return [
    ...(bound.length === 0 ? [] : [ok(texts.officers(bound.length))]),
    ...waiting.map(({ name, code }) =>
      look(texts.officerWaiting(printable(name), code === undefined || code.expiresAt <= now)),
    ),
  ];
}
