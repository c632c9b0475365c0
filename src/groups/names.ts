/**
 * A name as it is compared: compatibility forms folded, lower case, without spaces and punctuation. Empty when nothing but those was there.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "");
}

/** Whether two names are the same to a person. Two empty names are not. */
export function isSameName(one: string, other: string): boolean {
  const folded = foldName(one);
  return folded !== "" && folded === foldName(other);
}
