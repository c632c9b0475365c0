import type { OfficerId } from "../groups/types.ts";
import type { Content } from "../notices/types.ts";
import { sayEach } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/** Sends an officer messages he is to pass on, pictures too, in this order; each once per key. */
export function handOver(
  draft: DeliveryBook,
  key: string,
  officer: OfficerId,
  contents: readonly Content[],
  now: number,
): void {
  sayEach(draft, { key, to: { officer } }, contents, now);
}
