import { officerWithCode, pairOfficer } from "../groups/officers.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { ContactSeen } from "../ports.ts";
import type { Book } from "./types.ts";

/** A chat paired with an officer: what is left to do outside the store. */
export interface Paired {
  readonly officer: OfficerId;
  readonly name: string;
  readonly contact: ContactSeen;
  /** To be set for the contact, so that the next login finds him. */
  readonly remark: string;
}

/** Gives the chat to the officer whose code this is, and uses the code up. `undefined` when it is nobody's. Changes the draft only. */
export function pairChat(
  book: Book,
  bindings: SessionBindings,
  contact: ContactSeen,
  code: string,
  now: number,
): Paired | undefined {
  const { directory } = book;
  const officer = officerWithCode(directory, code, now);
  if (!officer) return undefined;
  const remark = pairOfficer(officer, contact, now);
  // He may be in the groups too: there he owes nothing.
  for (const member of Object.values(directory.members)) {
    if (bindings.contactOfMember(member.id) === contact.contact) member.officer = officer.id;
  }
  return { officer: officer.id, name: officer.name, contact, remark };
}
