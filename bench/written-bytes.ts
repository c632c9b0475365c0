import { readFile } from "node:fs/promises";

/** The bytes this process has handed to the system for writing; `undefined` where the system does not count them (only Linux does). */
export async function findWrittenBytes(): Promise<number | undefined> {
  const counts = await readFile("/proc/self/io", "utf8").catch(() => "");
  const found = /^wchar: (\d+)$/m.exec(counts)?.[1];
  return found === undefined ? undefined : Number(found);
}
