import { between, type Chance, oneOf } from "./chance.ts";
import { letters, polygon, shadow, svg } from "./svg.ts";

/** What an extinguisher shows to who looks. */
export interface ExtinguisherState {
  /** Where the needle stands: red is empty, green is right, yellow is too much. */
  readonly pressure: "red" | "green";
  /** The day of the last inspection as its label has it: `2022年5月`. */
  readonly inspected: string;
  readonly validUntil: string;
}

/** A powder extinguisher at a tiled wall, near enough for its gauge and label to be read. */
export async function drawExtinguisher(chance: Chance, state: ExtinguisherState): Promise<string> {
  const tile = oneOf(chance, ["#d7dad6", "#e3ddcf", "#cdd5da"]);
  const shift = between(chance, -60, 60);
  return svg(
    [
      ...wall(tile),
      `<g transform="translate(${shift} 0)">`,
      `<ellipse cx="640" cy="900" rx="250" ry="430" fill="#000" opacity="0.3" filter="url(#softer)"/>`,
      shadow(560, 1345, 300, 34, 0.6),
      ...cylinder(),
      ...valve(),
      ...gauge(state.pressure),
      ...(await bodyLabel()),
      ...(await inspectionCard(state)),
      "</g>",
      `<rect width="1080" height="1440" filter="url(#grime)" opacity="0.32"/>`,
    ],
    gradients,
  );
}

const gradients = `
  <linearGradient id="red" x1="0" x2="1"><stop offset="0" stop-color="#5e0f0f"/><stop offset="0.22" stop-color="#c1231f"/>
    <stop offset="0.34" stop-color="#f08a7c"/><stop offset="0.42" stop-color="#cf2b25"/><stop offset="0.8" stop-color="#94181a"/><stop offset="1" stop-color="#4a0b0d"/></linearGradient>
  <linearGradient id="metal" x1="0" x2="1"><stop offset="0" stop-color="#70747a"/><stop offset="0.4" stop-color="#e4e6e8"/><stop offset="1" stop-color="#5c6066"/></linearGradient>
  <linearGradient id="paper" x1="0" x2="1"><stop offset="0" stop-color="#b9b3a2"/><stop offset="0.35" stop-color="#f2eddf"/><stop offset="1" stop-color="#a39d8d"/></linearGradient>
  <radialGradient id="glass" cx="0.35" cy="0.3" r="0.8"><stop offset="0" stop-color="#fff" stop-opacity="0.65"/><stop offset="0.5" stop-color="#fff" stop-opacity="0"/></radialGradient>`;

function wall(tile: string): readonly string[] {
  const joints = [
    ...Array.from(
      { length: 6 },
      (_, index) => `<line x1="${index * 230 - 40}" x2="${index * 230 - 40}" y1="0" y2="1230"/>`,
    ),
    ...Array.from(
      { length: 6 },
      (_, index) => `<line x1="0" x2="1080" y1="${index * 240 + 30}" y2="${index * 240 + 30}"/>`,
    ),
  ];
  return [
    `<rect width="1080" height="1240" fill="${tile}"/><g stroke="#9c9a92" stroke-width="5" opacity="0.8">${joints.join("")}</g>`,
    `<ellipse cx="180" cy="240" rx="240" ry="320" fill="#fff" opacity="0.4" filter="url(#softer)"/>`,
    polygon(
      [
        [0, 1230],
        [1080, 1230],
        [1080, 1440],
        [0, 1440],
      ],
      "#8d867a",
    ),
    polygon(
      [
        [0, 1205],
        [1080, 1205],
        [1080, 1240],
        [0, 1240],
      ],
      "#6d6a64",
    ),
  ];
}

function cylinder(): readonly string[] {
  return [
    `<path d="M400 620 Q400 520 500 490 L600 490 Q700 520 700 620 L700 1310 Q700 1345 660 1345 L440 1345 Q400 1345 400 1310 Z" fill="url(#red)"/>`,
    `<path d="M400 1285 L700 1285 L700 1310 Q700 1345 660 1345 L440 1345 Q400 1345 400 1310 Z" fill="#1c1a1a" opacity="0.75"/>`,
    `<rect x="505" y="420" width="90" height="76" fill="url(#metal)"/>`,
  ];
}

function valve(): readonly string[] {
  return [
    `<path d="M595 455 C 800 430 830 620 800 820 S 770 1080 740 1120" fill="none" stroke="#171717" stroke-width="36" stroke-linecap="round"/>`,
    `<path d="M593 447 C 790 425 818 620 790 815" fill="none" stroke="#5a5a5a" stroke-width="6" opacity="0.7"/>`,
    polygon(
      [
        [722, 1090],
        [764, 1106],
        [722, 1235],
        [672, 1218],
      ],
      "#111",
    ),
    `<path d="M470 425 L470 330 Q470 300 500 296 L820 250 L832 284 L560 335 L560 425 Z" fill="#1e1e20"/>`,
    `<path d="M545 400 L800 350 L812 380 L560 425 Z" fill="#2b2b2e"/>`,
    `<circle cx="610" cy="345" r="24" fill="none" stroke="#d8c23c" stroke-width="9"/>`,
  ];
}

/** The needle of a gauge at zero points into the red at the left, at its right pressure straight up. */
function gauge(pressure: ExtinguisherState["pressure"]): readonly string[] {
  const arc = (from: number, to: number, colour: string): string => {
    const at = (degrees: number): string =>
      `${430 + 58 * Math.cos((degrees * Math.PI) / 180)} ${440 + 58 * Math.sin((degrees * Math.PI) / 180)}`;
    return `<path d="M${at(from)} A58 58 0 0 1 ${at(to)}" fill="none" stroke="${colour}" stroke-width="26"/>`;
  };
  const turn = pressure === "red" ? -76 : 6;
  return [
    `<circle cx="430" cy="440" r="96" fill="#2a2a2c"/><circle cx="430" cy="440" r="86" fill="#f4f2ea"/>`,
    arc(165, 235, "#d3221f"),
    arc(235, 305, "#1c9a45"),
    arc(305, 375, "#e8c21c"),
    `<g transform="rotate(${turn} 430 440)"><polygon points="424,452 436,452 432,372 428,372" fill="#111"/></g>`,
    `<circle cx="430" cy="440" r="11" fill="#222"/><circle cx="430" cy="440" r="86" fill="url(#glass)"/>`,
  ];
}

async function bodyLabel(): Promise<readonly string[]> {
  const ink = "#2a1a14";
  return [
    `<rect x="420" y="640" width="260" height="330" fill="url(#paper)"/>`,
    `<rect x="420" y="640" width="260" height="62" fill="#8e1614"/>`,
    await letters("干粉灭火器", { x: 550, y: 655, size: 40, colour: "#fbeee0", anchor: "middle" }),
    await letters("MFZ/ABC4", { x: 550, y: 722, size: 34, colour: ink, anchor: "middle" }),
    await letters("1 拔出保险销", { x: 445, y: 788, size: 27, colour: ink }),
    await letters("2 握住喷管", { x: 445, y: 834, size: 27, colour: ink }),
    await letters("3 压下压把", { x: 445, y: 880, size: 27, colour: ink }),
    ...Array.from(
      { length: 4 },
      (_, row) =>
        `<rect x="445" y="${922 + row * 11}" width="${210 - row * 18}" height="4" fill="${ink}" opacity="0.45"/>`,
    ),
  ];
}

async function inspectionCard({ inspected, validUntil }: ExtinguisherState): Promise<readonly string[]> {
  const ink = "#20262e";
  return [
    `<rect x="412" y="1004" width="276" height="220" fill="#000" opacity="0.35" filter="url(#soft)"/>`,
    `<g transform="rotate(-2.5 550 1110)"><rect x="410" y="1000" width="280" height="216" rx="5" fill="#f3efdf"/>`,
    `<rect x="410" y="1000" width="280" height="52" rx="5" fill="#2d5f9a"/>`,
    await letters("灭火器检查卡", { x: 550, y: 1010, size: 32, colour: "#ffffff", anchor: "middle" }),
    await letters("检验日期", { x: 426, y: 1068, size: 26, colour: ink }),
    await letters(inspected, { x: 545, y: 1069, size: 26, colour: "#a3201c" }),
    await letters("有效期至", { x: 426, y: 1120, size: 26, colour: ink }),
    await letters(validUntil, { x: 545, y: 1121, size: 26, colour: "#a3201c" }),
    await letters("检查人  王", { x: 426, y: 1170, size: 26, colour: ink }),
    "</g>",
  ];
}
