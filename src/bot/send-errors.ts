import { SendNotTried, SendRefused, SendUnknown } from "../errors.ts";

/**
 * What an error of wechat4u 0.7.14 says about the message (source: `core.js`; run).
 *
 * | what happened | while uploading the file | while sending the message |
 * |---|---|---|
 * | the servers answered with a code (`.actual` of the failed check, `Ret`) | `SendRefused(code)` | `SendRefused(code)` |
 * | no connection was made (`connect`, `getaddrinfo`) | `SendNotTried` | `SendNotTried` |
 * | the connection was cut, no answer within 60 s | `SendNotTried` | `SendUnknown` |
 * | an HTTP error, an answer that cannot be read | `SendNotTried` | `SendUnknown` |
 *
 * A file alone reaches nobody: only the message that follows shows it. Of a message whose answer never came, nobody can say whether
 * the servers had taken it.
 */
export function sendError(error: unknown, step: "upload" | "send"): Error {
  const code = answeredCode(error);
  const cause = withoutSecrets(error);
  if (code !== undefined) return new SendRefused(code, { cause });
  if (step === "upload" || isUnconnected(error)) return new SendNotTried({ cause });
  return new SendUnknown({ cause });
}

/** An error of wechat4u carries the whole exchange with it, login cookies and words among it: only what it is called is kept. */
export function withoutSecrets(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(typeof error);
  const bare = new Error(error.message);
  bare.name = error.name;
  if (error.stack !== undefined) bare.stack = error.stack;
  return bare;
}

/** The servers' code in an error of wechat4u; `undefined` when the servers did not answer, or not with a code. */
export function answeredCode(error: unknown): number | undefined {
  return asCode(read(error, "actual")) ?? asCode(read(error, "response", "data", "BaseResponse", "Ret"));
}

function asCode(value: unknown): number | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  if (!/^-?\d+$/.test(String(value))) return undefined;
  return Number(value) === 0 ? undefined : Number(value);
}

function isUnconnected(error: unknown): boolean {
  const call = read(error, "syscall") ?? read(error, "cause", "syscall");
  return call === "connect" || call === "getaddrinfo";
}

function read(from: unknown, ...path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}
