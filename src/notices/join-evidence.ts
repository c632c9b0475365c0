import { minuteMs } from "../zone.ts";

/** Pictures sent this long before or after the words belong to them, milliseconds. */
const together = 10 * minuteMs;

/** A message of a shop about a hazard, whoever of its people sent it. */
export interface EvidenceMessage {
  readonly id: string;
  readonly at: number;
  /** `done`: words which say that the hazard is gone. */
  readonly is: "done" | "picture";
}

/** Words which say that it is done, and the pictures that show it. */
export interface Evidence {
  readonly done: string;
  /** In the order they were sent; empty when none came. */
  readonly pictures: readonly string[];
}

/**
 * Which pictures show what which words say: those within ten minutes before or after. A picture between two such words belongs to the
 * nearer, and to the later when both are as near: pictures are sent first. In the order of the words; a picture with no words near is in none.
 */
export function joinEvidence(messages: readonly EvidenceMessage[]): readonly Evidence[] {
  const inOrder = messages.toSorted((one, other) => one.at - other.at);
  const words = inOrder.filter(({ is }) => is === "done");
  const pictures = new Map<string, string[]>(words.map(({ id }) => [id, []]));
  for (const picture of inOrder) {
    if (picture.is === "picture") pictures.get(findWords(picture, words)?.id ?? "")?.push(picture.id);
  }
  return words.map(({ id }) => ({ done: id, pictures: pictures.get(id) ?? [] }));
}

function findWords(picture: EvidenceMessage, words: readonly EvidenceMessage[]): EvidenceMessage | undefined {
  const distance = ({ at }: EvidenceMessage): number => Math.abs(at - picture.at);
  return words
    .filter((word) => distance(word) <= together)
    .toSorted((one, other) => distance(one) - distance(other) || other.at - one.at)[0];
}
