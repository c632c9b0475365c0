import { PuppetNotLoaded, PuppetUnfit } from "./errors.ts";
import { hasErrorCode } from "./has-error-code.ts";

/** Why the puppet of this name did not start: that it is not there, that it is none, or else the cause itself. */
export async function faultOfPuppet(puppet: string, cause: unknown): Promise<unknown> {
  if (["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND"].some((code) => hasErrorCode(cause, code))) {
    return new PuppetNotLoaded(puppet, { cause });
  }
  return (await isPuppet(puppet)) ? cause : new PuppetUnfit(puppet, { cause });
}

/** By what Wechaty calls first; Wechaty finds out only when it is not there. */
async function isPuppet(name: string): Promise<boolean> {
  const module: unknown = await import(name);
  // CommonJS puppets have their default inside the default.
  const [made, inner] = [defaultOf(module), defaultOf(defaultOf(module))];
  return [made, inner].some((made) => typeof made === "function" && hasMemory(made.prototype));
}

function defaultOf(module: unknown): unknown {
  const isModule = (typeof module === "object" || typeof module === "function") && module !== null;
  return isModule && "default" in module ? module.default : undefined;
}

function hasMemory(prototype: unknown): boolean {
  return (
    typeof prototype === "object" &&
    prototype !== null &&
    "setMemory" in prototype &&
    typeof prototype.setMemory === "function"
  );
}
