import { join } from "node:path";
import type { GroupId } from "../groups/types.ts";

/** Which document of the store: each is one file. */
export type DocumentAddress =
  | { readonly kind: "directory" }
  | { readonly kind: "outbox" }
  | { readonly kind: "desk" }
  | { readonly kind: "schedules" }
  | { readonly kind: "inspections" }
  | { readonly kind: "notice"; readonly number: number }
  | { readonly kind: "sheet"; readonly number: number; readonly group: GroupId };

/** The folder of all notices. */
export function noticesFolder(folder: string): string {
  return join(folder, "notices");
}

/** The folder of one notice: `notices/0031`. */
export function noticeFolder(folder: string, number: number): string {
  return join(noticesFolder(folder), String(number).padStart(4, "0"));
}

/** The notice's number a folder is named for, or `undefined` when the store did not name it. */
export function parseNoticeFolder(name: string): number | undefined {
  if (!/^\d{4,15}$/.test(name)) return undefined;
  const number = Number(name);
  return number > 0 && String(number).padStart(4, "0") === name ? number : undefined;
}

/**
 * A group's id as a file name: lower-case letters, digits, `-` and `_` stay, all else is percent-encoded, so that no id can leave its folder, meet
 * `notice.json`, or meet another id where the file system ignores case.
 */
export function sheetFileName(group: GroupId): string {
  let name = "";
  for (const byte of Buffer.from(group, "utf8")) {
    const letter = String.fromCharCode(byte);
    name += /[a-z0-9_-]/.test(letter) ? letter : percent(byte);
  }
  return name === "notice" ? `${percent(0x6e)}otice.json` : `${name}.json`;
}

/** The group a sheet's file is named for, or `undefined` when the store did not name it. */
export function parseSheetFileName(name: string): GroupId | undefined {
  if (name === "notice.json" || !name.endsWith(".json")) return undefined;
  try {
    const group = decodeURIComponent(name.slice(0, -".json".length)) as GroupId;
    return sheetFileName(group) === name ? group : undefined;
  } catch {
    return undefined;
  }
}

/** The file of a document. */
export function documentFile(folder: string, address: DocumentAddress): string {
  switch (address.kind) {
    case "notice":
      return join(noticeFolder(folder, address.number), "notice.json");
    case "sheet":
      return join(noticeFolder(folder, address.number), sheetFileName(address.group));
    default:
      return join(folder, `${address.kind}.json`);
  }
}

function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, "0")}`;
}
