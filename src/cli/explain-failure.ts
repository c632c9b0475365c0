import { sep } from "node:path";
import { z } from "zod";
import { failures } from "../texts/failures.ts";
import { sentenceOf } from "./sentence-of.ts";

/** Errors of folders not imported from here, told by what they carry. */
const known = z.discriminatedUnion("name", [
  z.object({
    name: z.literal("StoreDamaged"),
    file: z.string(),
    previous: z.enum(["readable", "damaged", "missing", "not kept"]),
  }),
  z.object({
    name: z.enum(["StoreTooNew", "StoreWriteFailed", "StoreUncertain"]),
    file: z.string(),
  }),
  z.object({ name: z.literal("DataInUse"), pid: z.number().optional() }),
  z.object({ name: z.enum(["PuppetNotLoaded", "PuppetUnfit"]), puppet: z.string() }),
  z.object({ name: z.enum(["PuppetChanged", "ControlPathTooLong"]) }),
]);
const ofSystem = z.object({ code: z.string(), path: z.string() });

/** The one sentence for the person at the keyboard, with the cure; `undefined` for what nobody foresaw. */
export function explainFailure(error: unknown, dataFolder: string): string | undefined {
  return sentenceOf(error) ?? explainKnown(error) ?? explainFolder(error, dataFolder);
}

function explainKnown(error: unknown): string | undefined {
  const { data: fault } = known.safeParse(error);
  switch (fault?.name) {
    case "StoreDamaged":
      return failures.damaged(fault.file, fault.previous);
    case "StoreTooNew":
      return failures.tooNew(fault.file);
    case "StoreWriteFailed":
      return failures.writeFailed(fault.file);
    case "StoreUncertain":
      return failures.uncertain(fault.file);
    case "DataInUse":
      return failures.inUse(fault.pid);
    case "PuppetNotLoaded":
      return failures.puppetMissing(fault.puppet);
    case "PuppetUnfit":
      return failures.puppetUnfit(fault.puppet);
    case "PuppetChanged":
      return failures.puppetChanged();
    case "ControlPathTooLong":
      return failures.socketPathTooLong();
    case undefined:
      return undefined;
  }
}

/** What the system refused in the data folder, on the way to it, or of it. */
function explainFolder(error: unknown, folder: string): string | undefined {
  const { data: fault } = ofSystem.safeParse(error);
  if (fault === undefined || !(isWithin(fault.path, folder) || isWithin(folder, fault.path)))
    return undefined;
  switch (fault.code) {
    case "ENOTDIR":
    case "EEXIST":
      return failures.notAFolder(folder);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return failures.notAllowed(folder);
    case "ENOENT":
      return failures.cannotBeMade(folder);
    case "ENOSPC":
    case "EDQUOT":
      return failures.diskFull(folder);
    default:
      return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
