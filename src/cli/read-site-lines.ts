import { z } from "zod";
import { Declined } from "../errors.ts";
import type { NewSite } from "../groups/add-site.ts";
import { refusals } from "../texts/cli.ts";

const siteLine = z.strictObject({
  name: z.string(),
  category: z.string().nullish(),
  aliases: z.array(z.string()).optional(),
});

/**
 * Sites as they are piped in, one a line: a name, or JSON with `name` and perhaps `category` and `aliases`. Empty lines are skipped. Throws `Declined`
 * with the number of the first line that is neither.
 */
export function readSiteLines(text: string): NewSite[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const written = line.trim();
    if (written === "") return [];
    if (!written.startsWith("{")) return [{ name: written, aliases: [] }];
    const { name, category, aliases } = readJson(written, index + 1);
    return [{ name, aliases: aliases ?? [], ...(category ? { category } : {}) }];
  });
}

function readJson(written: string, line: number): z.infer<typeof siteLine> {
  try {
    return siteLine.parse(JSON.parse(written));
  } catch {
    throw new Declined(refusals.badSiteLine(line));
  }
}
