/** A stretch of a phrase, and the places (0 for the first) of the options it may mean; empty when it means none that is offered. */
export interface Place {
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
}
