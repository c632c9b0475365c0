import { namesApart } from "../groups/name-apart.ts";
import type { Directory, SiteId } from "../groups/types.ts";
import { type ToldState, toldState } from "./rectify/told-state.ts";
import { listStandings, type Standing } from "./standing.ts";
import type { NoticeFile } from "./types.ts";
import { compareOnFoot, streetOf } from "./walk-order.ts";

/** A site that has to be called at, with what is known of it. What is not known is absent. */
export interface Visit {
  readonly site: SiteId;
  readonly name: string;
  /** Empty for none, see `streetOf`. */
  readonly street: string;
  readonly address?: string;
  readonly person?: string;
  /** As it is kept, not masked. */
  readonly phone?: string;
  /** The groups through which it was reached. */
  readonly groups: readonly string[];
  /** `silent`: it said nothing; `nobodyThere`: and nobody in the groups speaks for it; `unclear`: its words wait for an officer; else where its hazard stands. */
  readonly is: "silent" | "nobodyThere" | "unclear" | ToldState;
  /** The last it said and did not take back; why it needs a look where it was no text. */
  readonly words?: string;
}

/** Who still owes something, in the order in which an officer can walk it; empty when nobody does. */
export function listVisits(file: NoticeFile, directory: Directory, now: number): Visit[] {
  const nameOf = namesApart(directory);
  return listStandings(file, directory, now)
    .filter(({ owes, recipient }) => owes && recipient !== undefined)
    .map((standing): Visit => {
      const { name, address, person, phone } = directory.sites[standing.site] ?? { name: undefined };
      const words = lastWords(standing);
      return {
        site: standing.site,
        name: name === undefined ? standing.site : nameOf(standing.site),
        street: streetOf(address ?? ""),
        ...known("address", address),
        ...known("person", person),
        ...known("phone", phone),
        groups: (standing.recipient?.groups ?? []).map((group) => directory.groups[group]?.name ?? group),
        is: isNow(standing),
        ...known("words", words),
      };
    })
    .sort((one, other) => compareOnFoot(one.address, other.address));
}

function isNow({ hazard, unclear, recipient }: Standing): Visit["is"] {
  const told = hazard && toldState(hazard);
  if (told !== undefined && told !== "awaiting") return told;
  if (unclear) return "unclear";
  return recipient?.nobodyThere === true ? "nobodyThere" : "silent";
}

function lastWords({ answers }: Standing): string | undefined {
  const last = answers.findLast(
    ({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined,
  );
  if (!last) return undefined;
  const text = last.text.replace(/\s+/gu, " ").trim();
  return text === "" ? last.reading.because : text;
}

/** Nothing stands for what is empty. */
function known<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value.trim() === ""
    ? {}
    : ({ [key]: value } as { readonly [P in K]: string });
}
