import type { NoticeFile, Part } from "../notices/types.ts";
import type { Scope } from "../ports.ts";
import type { Addressee, DeliveryBook, PartAddress } from "./types.ts";

/** A part with whom it is for and, where it belongs to one, its notice. */
export interface FoundPart {
  readonly part: Part;
  readonly to: Addressee;
  readonly file?: NoticeFile;
  /** Nobody asked for it. */
  readonly automatic?: boolean;
}

/** The part at an address; `undefined` when it, or its notice, is not in this book. */
export function findPart(book: DeliveryBook, address: PartAddress): FoundPart | undefined {
  if (address.of === "say") return book.outbox.says[address.key];
  const file = book.notices[address.number];
  const part = file?.sheets[address.group]?.parts.find(({ key }) => key === address.key);
  if (!file || !part) return undefined;
  const automatic = file.notice.column !== undefined;
  return { part, to: { group: address.group }, file, ...(automatic ? { automatic } : {}) };
}

/** What a store has to load before this part can be changed. */
export function scopeOf(address: PartAddress): Scope {
  return address.of === "say" ? "directory" : address.number;
}
