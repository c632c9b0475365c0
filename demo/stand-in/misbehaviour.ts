import type { Exchange, Outcome } from "./exchange.ts";

/** Ends what was begun; harmless when called again or when it ended by itself. */
export type Restore = () => void;

/** How often a misbehaviour happens, and which of the fitting requests is the first (1 = the next). */
export interface HowOften {
  /** Default: until restored. */
  times?: number;
  nth?: number;
}

/** What became of a message the bot sends: taken, refused with a code, or taken without saying so. */
export type SendRule =
  | { kind: "refuse"; code: number }
  | { kind: "take and cut" }
  | { kind: "take in silence" };

interface Counted {
  skip: number;
  left: number;
}

/** Everything the servers can be told to do wrong. Rules are looked at in the order they were made. */
export class Misbehaviour {
  isCut = false;
  refusesNewSessions = false;
  slow: { ms: number; path: string } | undefined;
  readonly #sendRules = new Set<Counted & { rule: SendRule }>();
  readonly #brokenRules = new Set<Counted & { form: "500" | "json" | "empty"; path: string }>();

  /** The next sends (any kind) go wrong in this manner. */
  addSendRule(rule: SendRule, often: HowOften): Restore {
    return addCounted(this.#sendRules, { rule, ...counted(often) });
  }

  /** Requests whose path contains `path` get an answer nobody can use. */
  addBroken(form: "500" | "json" | "empty", path: string, often: HowOften): Restore {
    return addCounted(this.#brokenRules, { form, path, ...counted(often) });
  }

  /** The rule for the send that has just come in; undefined if it may pass. Counts. */
  takeSendRule(): SendRule | undefined {
    return takeFirst(this.#sendRules, () => true)?.rule;
  }

  /** The broken answer for this request; undefined if it may pass. Counts. */
  takeBroken(exchange: Exchange): Outcome | undefined {
    const rule = takeFirst(this.#brokenRules, (candidate) => exchange.path.includes(candidate.path));
    if (!rule) return undefined;
    switch (rule.form) {
      case "500":
        return { status: 500, body: "<html><body>Internal Server Error</body></html>" };
      case "json":
        return { headers: { "content-type": "text/plain" }, body: '{\n"BaseResponse": {\n"Ret": 0,\n"ErrM' };
      case "empty":
        return { headers: { "content-type": "text/plain" }, body: "" };
    }
  }
}

function counted(often: HowOften): Counted {
  return { skip: (often.nth ?? 1) - 1, left: often.times ?? Number.POSITIVE_INFINITY };
}

function addCounted<T extends Counted>(rules: Set<T>, rule: T): Restore {
  rules.add(rule);
  return () => rules.delete(rule);
}

function takeFirst<T extends Counted>(rules: Set<T>, fits: (rule: T) => boolean): T | undefined {
  for (const rule of rules) {
    if (!fits(rule)) continue;
    if (rule.skip > 0) {
      rule.skip -= 1;
      continue;
    }
    rule.left -= 1;
    if (rule.left <= 0) rules.delete(rule);
    return rule;
  }
  return undefined;
}
