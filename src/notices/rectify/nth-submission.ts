import { messageKey } from "./message-key.ts";
import type { HazardStanding } from "./stand-hazard.ts";

/** Which submission of its hazard this one is, counted from 1 through all rounds; the next one for a submission that is not on record. */
export function nthSubmission(
  { allSubmissions }: Pick<HazardStanding, "allSubmissions">,
  submission: HazardStanding["allSubmissions"][number],
): number {
  const index = allSubmissions.findIndex((one) => messageKey(one) === messageKey(submission));
  return (index === -1 ? allSubmissions.length : index) + 1;
}
