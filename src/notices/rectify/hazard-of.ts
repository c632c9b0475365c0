import type { Hazard, Notice } from "../types.ts";

/** A notice that asks for rectification, with what it is about. */
export type HazardNotice = Notice & { readonly hazard: Hazard };

/** Whether a notice is about a hazard. */
export function isHazard(notice: Notice): notice is HazardNotice {
  return notice.hazard !== undefined;
}
