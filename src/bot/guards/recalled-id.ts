import { elementOf } from "./quote-of-file.ts";

/**
 * A message taken back (撤回) arrives as a message of its own whose text is raw `<sysmsg type="revokemsg">` XML, and Wechaty's
 * `toRecalled()` fails (run). The ids that XML names, the most likely first: `<newmsgid>` where it is given, else `<msgid>`, then
 * `<oldmsgid>`. Empty when it is no such notice, or names none.
 */
export function listRecalledIds(xml: string): readonly string[] {
  const notice = /<sysmsg type="revokemsg">[\s\S]*?<revokemsg>([\s\S]*?)<\/revokemsg>/.exec(xml)?.[1];
  if (notice === undefined) return [];
  return ["newmsgid", "msgid", "oldmsgid"]
    .map((name) => elementOf(notice, name)?.trim() ?? "")
    .filter((id) => /^[1-9]\d*$/.test(id));
}
