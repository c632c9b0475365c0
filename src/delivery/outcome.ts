import { NotLoggedIn, PartUnsendable, SendNotTried, SendRefused } from "../errors.ts";

/** What came of trying to send a part. All but `sent` and `unknown` mean that it certainly did not arrive. */
export type Outcome =
  | { readonly is: "sent"; readonly messageId?: string }
  | { readonly is: "refused"; readonly code: number }
  | { readonly is: "unsendable"; readonly sentence: string }
  | { readonly is: "unknown" }
  /** It did not reach the service. It is tried again not before `retryAt`; where that is absent, an officer decides. */
  | { readonly is: "not tried"; readonly retryAt?: number }
  /** There is no session: nothing was tried. */
  | { readonly is: "no session" }
  /** Stopped, withdrawn, closed or unbound in the last moment: nothing was tried. */
  | { readonly is: "held back" };

/** What a rejected send means. An error nobody knows means that nobody knows. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof SendRefused) return { is: "refused", code: error.code };
  if (error instanceof SendNotTried) return { is: "not tried" };
  if (error instanceof NotLoggedIn) return { is: "no session" };
  if (error instanceof PartUnsendable) return { is: "unsendable", sentence: error.sentence };
  return { is: "unknown" };
}
