/** One thing looked at: in order, worth a look, or wrong. The text says the cure where one is needed. */
export interface Check {
  readonly mark: "ok" | "look" | "wrong";
  readonly text: string;
}

export function ok(text: string): Check {
  return { mark: "ok", text };
}

export function look(text: string): Check {
  return { mark: "look", text };
}

export function wrong(text: string): Check {
  return { mark: "wrong", text };
}

const signs = { ok: "✓", look: "!", wrong: "✗" } as const;

/** The report of `doctor`, a line each; exit code 1 when anything is wrong. */
export function reportChecks(checks: readonly Check[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
} {
  return {
    stdout: checks.map(({ mark, text }) => `${signs[mark]} ${text}\n`).join(""),
    stderr: "",
    code: checks.some(({ mark }) => mark === "wrong") ? 1 : 0,
  };
}
