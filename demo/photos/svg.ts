import { drawText } from "../../src/media/draw-text.ts";

/** The drawing board all scenes share, in its own units: upright like a phone's photo. */
export const board = { width: 1080, height: 1440 } as const;

/** Letters in a scene, as an embedded picture: an SVG's own text would need a font on this machine. */
export async function letters(
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly colour: string;
    /** Where `x` is on the line; the start unless told. */
    readonly anchor?: "start" | "middle";
    readonly opacity?: number;
  },
): Promise<string> {
  const { png, width, height } = await drawText(text, place.size, place.colour);
  const x = place.anchor === "middle" ? place.x - width / 2 : place.x;
  return `<image x="${x}" y="${place.y}" width="${width}" height="${height}" opacity="${place.opacity ?? 1}" href="data:image/png;base64,${png.toString("base64")}"/>`;
}

/** A filled shape from its corners. */
export function polygon(corners: readonly (readonly [number, number])[], fill: string, more = ""): string {
  return `<polygon points="${corners.map((corner) => corner.join(",")).join(" ")}" fill="${fill}" ${more}/>`;
}

/** The shadow something leaves on what it stands on. */
export function shadow(x: number, y: number, rx: number, ry: number, opacity = 0.45): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#000" opacity="${opacity}" filter="url(#soft)"/>`;
}

/** A whole scene, with the filters and surfaces its parts may name: `soft`, `softer`, `grime`, `cardboard`. */
export function svg(parts: readonly string[], definitions = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${board.width}" height="${board.height}" viewBox="0 0 ${board.width} ${board.height}">
    <defs>
      <filter id="soft" x="-30%" y="-80%" width="160%" height="260%"><feGaussianBlur stdDeviation="14"/></filter>
      <filter id="softer" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="45"/></filter>
      <filter id="grime" x="0" y="0" width="100%" height="100%">
        <feTurbulence type="fractalNoise" baseFrequency="0.004 0.016" numOctaves="3" seed="7"/>
        <feColorMatrix values="0 0 0 0 0.18  0 0 0 0 0.15  0 0 0 0 0.1  0.9 0.5 0 0 -0.55"/>
      </filter>
      <filter id="cardboard" x="0" y="0" width="100%" height="100%">
        <feTurbulence type="fractalNoise" baseFrequency="0.15 0.012" numOctaves="3" seed="3" result="fibre"/>
        <feColorMatrix values="0 0 0 0 0.25  0 0 0 0 0.14  0 0 0 0 0.05  0.7 0 0 0 -0.27" result="tint"/>
        <feComposite in="tint" in2="SourceGraphic" operator="in" result="inside"/>
        <feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="inside"/></feMerge>
      </filter>
      ${definitions}
    </defs>
    ${parts.join("\n")}
  </svg>`;
}
