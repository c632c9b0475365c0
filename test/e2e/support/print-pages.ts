import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);

/** Whether LibreOffice and poppler, with which a spreadsheet is looked at as printed, are installed. */
export const canPrint =
  office !== undefined && ["/usr/bin/pdftotext", "/usr/bin/pdftoppm"].every((path) => existsSync(path));

/** A page as printed. */
export interface PrintedPage {
  readonly text: string;
  /** Width by height. */
  readonly shape: number;
  /** The part of the page that is not white, from 0 to 1. */
  readonly inked: number;
  /** The part of the page that is neither white nor grey nor black: photos. */
  readonly coloured: number;
}

/** A spreadsheet turned to PDF by LibreOffice, in a profile of its own, and drawn page by page. Rejects where {@link canPrint} is false. */
export async function printPages(spreadsheet: Uint8Array): Promise<readonly PrintedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), "huizhi-print-"));
  try {
    const file = join(folder, "out.xlsx");
    await writeFile(file, spreadsheet);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(office ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
    const pdf = join(folder, "out.pdf");
    const texts = (await run("/usr/bin/pdftotext", ["-layout", pdf, "-"])).split("\f");
    await run("/usr/bin/pdftoppm", ["-r", "80", "-png", pdf, join(folder, "page")]);
    const drawn = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return await Promise.all(
      drawn.map(async (name, index) => ({
        text: texts[index] ?? "",
        ...(await look(await readFile(join(folder, name)))),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(png: Buffer): Promise<Omit<PrintedPage, "text">> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const dots = info.width * info.height;
  let inked = 0;
  let coloured = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const dot = data.subarray(at, at + info.channels);
    const [darkest, lightest] = [Math.min(...dot), Math.max(...dot)];
    if (darkest < 250) inked += 1;
    if (lightest - darkest > 12) coloured += 1;
  }
  return { shape: info.width / info.height, inked: inked / dots, coloured: coloured / dots };
}

/** What the program printed. It has the fonts of the machine, not those with which photos were drawn. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const { FONTCONFIG_FILE: _, ...env } = process.env;
  return await new Promise((resolve, reject) => {
    execFile(program, args, { env }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
