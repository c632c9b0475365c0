import { foldName } from "./names.ts";
import { splitNames } from "./site-keys.ts";
import type { Directory, Group, GroupId } from "./types.ts";

/** Finds groups by the words that lists have for them: a name, with or without 群 behind it, or an id. */
export class GroupWords {
  readonly #byId: ReadonlyMap<string, Group>;
  readonly #byName = new Map<string, Group[]>();

  constructor(directory: Directory) {
    const groups = Object.values(directory.groups);
    this.#byId = new Map(groups.map((group) => [group.id, group]));
    for (const group of groups) {
      const names = new Set([foldName(group.name), bareName(group.name)]);
      for (const name of names) {
        if (name !== "") this.#byName.set(name, [...(this.#byName.get(name) ?? []), group]);
      }
    }
  }

  /** The groups a word may mean; the one whose whole name it is before others. Empty for none. */
  listNamed(word: string): readonly Group[] {
    const byId = this.#byId.get(word.normalize("NFKC").trim());
    if (byId) return [byId];
    const whole = foldName(word);
    const found = this.#byName.get(whole) ?? this.#byName.get(bareName(word)) ?? [];
    const exact = found.filter(({ name }) => foldName(name) === whole);
    return exact.length > 0 ? exact : found;
  }

  /** The word by which a list names a group so that it is found again: its name, or its id where the name does not tell it apart. */
  wordFor(id: GroupId): string {
    const name = this.#byId.get(id)?.name.replace(/\s+/gu, " ").trim() ?? "";
    const [only, second] = this.listNamed(name);
    const isTelling = splitNames(name).length === 1 && only?.id === id && second === undefined;
    return isTelling ? name : id;
  }
}

function bareName(name: string): string {
  return foldName(name).replace(/群$/u, "");
}
