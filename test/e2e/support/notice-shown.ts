/** What the stories look at in the output of `show --json`. */
export interface NoticeShown {
  readonly number: number;
  readonly status: string;
  readonly photos: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly parts: readonly { readonly kind: string; readonly state: string }[];
  }[];
  readonly recipients: readonly {
    readonly name: string;
    readonly state: string;
    readonly answers: readonly AnswerShown[];
  }[];
  readonly unplaced: readonly { readonly by: string; readonly answers: readonly AnswerShown[] }[];
}

export interface AnswerShown {
  readonly by: string;
  readonly kind: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly reading: string;
  readonly recalled: boolean;
}

/** Everything said to a notice, by shop and words, recalled or not; sorted, so that two looks can be compared. */
export function listSaid(shown: NoticeShown): string[] {
  return shown.recipients
    .flatMap(({ name, answers }) => answers.map(({ kind, text }) => `${name}: ${kind} ${text}`))
    .sort();
}

/** The names of the shops that have acknowledged. */
export function listAcknowledged(shown: NoticeShown): string[] {
  return shown.recipients.filter(({ state }) => state === "acknowledged").map(({ name }) => name);
}

/** The states of a notice's parts, over all groups. */
export function listPartStates(shown: NoticeShown): string[] {
  return shown.groups.flatMap(({ parts }) => parts.map(({ state }) => state));
}
