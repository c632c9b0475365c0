import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** A font that comes with the product; most servers have none with Chinese characters and would draw boxes. */
interface ShippedFont {
  /** Its name as Pango knows it. */
  readonly family: string;
  /** Path of its TrueType file. */
  readonly file: string;
}

const fontsConf = fileURLToPath(new URL("./fonts.conf", import.meta.url));

/**
 * The font all stamps are drawn with (Noto Sans SC Medium, SIL Open Font License). Points fontconfig at our own empty
 * configuration: a machine without one would complain on every start, and one with many fonts would search them all. Fontconfig
 * reads the variable once, when the first text of the process is drawn.
 */
export function useShippedFont(): ShippedFont {
  process.env.FONTCONFIG_FILE = fontsConf;
  const file = createRequire(import.meta.url).resolve(
    "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  );
  return { family: "Noto Sans SC Medium", file };
}
