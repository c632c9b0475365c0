import { createHash } from "node:crypto";
import type { ContactSeen } from "../ports.ts";
import { isSameName } from "./names.ts";
import type { Directory, Officer, OfficerId } from "./types.ts";

/** How long a pairing code can be used, in milliseconds: one day. */
export const codeValidityMs = 24 * 3_600_000;

/**
 * Adds an officer, or gives one who is registered a new code (the old one stops working; his bound chat stays bound). `code` is six digits
 * drawn by the caller; only its hash is kept.
 */
export function addOfficer(directory: Directory, name: string, code: string, now: number): Officer {
  const known = Object.values(directory.officers).find((officer) => isSameName(officer.name, name));
  const id = known?.id ?? (`o${directory.next.officer}` as OfficerId);
  if (!known) directory.next.officer += 1;
  const officer: Officer = known ?? { id, name, addedAt: now };
  officer.code = { hash: hashCode(id, code), expiresAt: now + codeValidityMs };
  directory.officers[id] = officer;
  return officer;
}

/** The officer whose unexpired code this is, or `undefined`. */
export function officerWithCode(directory: Directory, code: string, now: number): Officer | undefined {
  return Object.values(directory.officers).find(
    (officer) =>
      officer.code && officer.code.expiresAt > now && officer.code.hash === hashCode(officer.id, code),
  );
}

/** Uses up the code: the chat it was typed in is now the officer's. Returns the remark to keep it under. */
export function pairOfficer(officer: Officer, contact: ContactSeen, now: number): string {
  delete officer.code;
  // The chat he had before keeps its remark: with the same one neither would be found at the next login.
  officer.remark = officer.remark === undefined ? firstRemark(officer) : `${firstRemark(officer)}·${now}`;
  officer.boundAt = now;
  if (contact.stableId === undefined) delete officer.stableId;
  else officer.stableId = contact.stableId;
  return officer.remark;
}

/** The remark under which the account keeps an officer whose chat was bound for the first time; nobody but the account can set it. */
function firstRemark(officer: Pick<Officer, "id" | "name">): string {
  return `民警${officer.name}·${officer.id}`;
}

/** Which friend is which bound officer: by stable id, else by remark; none or several stay unmatched. */
export function matchOfficers(
  directory: Directory,
  friends: readonly ContactSeen[],
): Map<OfficerId, ContactSeen> {
  const matched = new Map<OfficerId, ContactSeen>();
  for (const officer of Object.values(directory.officers)) {
    if (officer.boundAt === undefined) continue;
    const byId = friends.filter(
      (friend) => officer.stableId !== undefined && friend.stableId === officer.stableId,
    );
    const byRemark = friends.filter(
      (friend) => officer.remark !== undefined && friend.remark === officer.remark,
    );
    const [only, second] = byId.length > 0 ? byId : byRemark;
    if (only && !second) matched.set(officer.id, only);
  }
  return matched;
}

function hashCode(officer: OfficerId, code: string): string {
  return createHash("sha256").update(`${officer} ${code}`).digest("hex");
}
