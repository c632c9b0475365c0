import { officersFor } from "../delivery/report-delivery.ts";
import type { DeliveryBook } from "../delivery/types.ts";

/** Whether there is anybody to ask about a notice or to hand words to; false for one unknown. */
export function hasOfficer(book: DeliveryBook, number: number): boolean {
  const notice = book.notices[number]?.notice;
  return notice !== undefined && officersFor(book, notice).length > 0;
}
