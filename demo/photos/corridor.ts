import { between, type Chance, oneOf } from "./chance.ts";
import { letters, polygon, shadow, svg } from "./svg.ts";

const far = { left: 330, right: 750, top: 360, bottom: 940 } as const;
const vanishing = { x: 540, y: 640 } as const;

/** A corridor that ends in a fire door: blocked with cardboard boxes, or cleared. */
export async function drawCorridor(chance: Chance, isBlocked: boolean): Promise<string> {
  const wall = oneOf(chance, ["#d9d5c8", "#cfd6d4", "#e0d8c4", "#c9cdd6"]);
  const skirting = oneOf(chance, ["#6f8577", "#8a8478", "#596a80"]);
  return svg(
    [
      ...shell(wall, skirting),
      await exitDoor(),
      ...sideDoors(chance),
      ...(isBlocked ? await boxes() : await clutterBeside(chance)),
      `<rect width="1080" height="1440" filter="url(#grime)" opacity="0.32"/>`,
    ],
    gradients,
  );
}

const gradients = `
  <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8f8b82"/><stop offset="1" stop-color="#c6c1b5"/></linearGradient>
  <linearGradient id="shadeL" x1="0" x2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.38"/></linearGradient>
  <linearGradient id="shadeR" x1="1" x2="0"><stop offset="0" stop-color="#000" stop-opacity="0.06"/><stop offset="1" stop-color="#000" stop-opacity="0.42"/></linearGradient>
  <linearGradient id="door" x1="0" x2="1"><stop offset="0" stop-color="#2f6b4a"/><stop offset="0.5" stop-color="#3c8159"/><stop offset="1" stop-color="#27593d"/></linearGradient>
  <linearGradient id="drop" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.14"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></linearGradient>`;

function shell(wall: string, skirting: string): readonly string[] {
  const { left, right, top, bottom } = far;
  const leftWall = [
    [0, -40],
    [left, top],
    [left, bottom],
    [0, 1420],
  ] as const;
  const rightWall = [
    [1080, -40],
    [right, top],
    [right, bottom],
    [1080, 1420],
  ] as const;
  const tiles = Array.from({ length: 13 }, (_, index) => {
    const x = -1500 + index * 340;
    return `<line x1="${x}" y1="1440" x2="${vanishing.x}" y2="${vanishing.y}" stroke="#6d685f" stroke-width="2.5" opacity="0.7"/>`;
  });
  const rows = [960, 985, 1020, 1068, 1135, 1230, 1370].map(
    (y) => `<line x1="0" x2="1080" y1="${y}" y2="${y}" stroke="#6d685f" stroke-width="2.5" opacity="0.6"/>`,
  );
  const lamps = [150, 262].map((y, index) => {
    const half = 120 - index * 45;
    return polygon(
      [
        [540 - half, y],
        [540 + half, y],
        [540 + half * 0.75, y + 34],
        [540 - half * 0.75, y + 34],
      ],
      "#fffdf2",
    );
  });
  return [
    polygon(
      [
        [0, 0],
        [1080, 0],
        [right, top],
        [left, top],
      ],
      "#bab8b0",
    ),
    ...lamps,
    `<ellipse cx="540" cy="220" rx="330" ry="120" fill="#fffbe8" opacity="0.4" filter="url(#softer)"/>`,
    `<g clip-path="url(#ground)">${polygon(
      [
        [left, bottom],
        [right, bottom],
        [1600, 1440],
        [-520, 1440],
      ],
      "url(#floor)",
    )}${tiles.join("")}${rows.join("")}</g>`,
    `<clipPath id="ground">${polygon(
      [
        [left, bottom],
        [right, bottom],
        [1080, 1420],
        [1080, 1440],
        [0, 1440],
        [0, 1420],
      ],
      "#000",
    )}</clipPath>`,
    polygon(leftWall, wall),
    polygon(rightWall, wall),
    polygon(
      [
        [0, 1180],
        [left, 850],
        [left, bottom],
        [0, 1420],
      ],
      skirting,
      'opacity="0.85"',
    ),
    polygon(
      [
        [1080, 1180],
        [right, 850],
        [right, bottom],
        [1080, 1420],
      ],
      skirting,
      'opacity="0.85"',
    ),
    polygon(leftWall, "url(#shadeL)"),
    polygon(rightWall, "url(#shadeR)"),
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${wall}"/>`,
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="#000" opacity="0.22"/>`,
    `<ellipse cx="540" cy="1060" rx="150" ry="70" fill="#fff" opacity="0.28" filter="url(#softer)"/>`,
  ];
}

async function exitDoor(): Promise<string> {
  const leaf = (x: number): string => `
    <rect x="${x}" y="500" width="148" height="440" fill="url(#door)" stroke="#173826" stroke-width="4"/>
    <rect x="${x + 46}" y="548" width="56" height="110" fill="#20302a" stroke="#183" stroke-width="3"/>
    <polygon points="${x + 50},${552} ${x + 84},${552} ${x + 58},${654} ${x + 50},${654}" fill="#cfe" opacity="0.25"/>
    <rect x="${x + 10}" y="738" width="128" height="13" rx="6" fill="#b9bdb8"/>
    <rect x="${x}" y="500" width="148" height="440" fill="url(#drop)"/>`;
  return `<rect x="384" y="492" width="312" height="448" fill="#5b5f5a"/>${leaf(391)}${leaf(541)}
    <ellipse cx="540" cy="440" rx="190" ry="56" fill="#37ff9a" opacity="0.33" filter="url(#softer)"/>
    <rect x="418" y="404" width="244" height="76" rx="5" fill="#0c9b55" stroke="#dff7ea" stroke-width="4"/>
    <g fill="none" stroke="#f3fff8" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">
      <path d="M452 436 l-12 12 M452 434 l12 10 10 -4 M452 436 l-3 16 12 9 -4 12 M449 452 l-10 10 -12 -1"/></g>
    <circle cx="457" cy="424" r="7" fill="#f3fff8"/>
    ${await letters("安全出口", { x: 486, y: 422, size: 40, colour: "#f3fff8" })}`;
}

function sideDoors(chance: Chance): readonly string[] {
  const number = oneOf(chance, ["#7d5a3c", "#6b4a35", "#4f5a66"]);
  const door = (near: number, away: number): string =>
    polygon(
      [
        [near, 300],
        [away, 410],
        [away, 1010],
        [near, 1235],
      ],
      number,
      'stroke="#3a2b1f" stroke-width="5"',
    );
  const knob = (x: number, y: number): string => `<circle cx="${x}" cy="${y}" r="9" fill="#c9b982"/>`;
  return [door(70, 190), knob(176, 730), door(1010, 890), knob(904, 730)];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: string;
  readonly word: string;
}

const stack: readonly Box[] = [
  { x: 385, y: 700, width: 170, height: 140, tone: "#a9814f", word: "饮用水" },
  { x: 560, y: 640, width: 150, height: 200, tone: "#b58d5b", word: "" },
  { x: 340, y: 838, width: 210, height: 178, tone: "#b08a57", word: "易碎品" },
  { x: 556, y: 838, width: 230, height: 196, tone: "#a27a49", word: "纸杯 50条" },
  { x: 250, y: 985, width: 250, height: 205, tone: "#ba945f", word: "向上 ↑↑" },
  { x: 520, y: 1030, width: 290, height: 215, tone: "#b3884f", word: "电脑配件" },
];

async function boxes(): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const box of stack) {
    drawn.push(shadow(box.x + box.width / 2, box.y + box.height, box.width * 0.62, 26, 0.5));
    drawn.push(await cardboardBox(box));
  }
  return [...drawn, ...mop()];
}

async function cardboardBox({ x, y, width, height, tone, word }: Box): Promise<string> {
  const lid = height * 0.16;
  const lean = (vanishing.x - (x + width / 2)) * 0.08;
  const middle = x + width / 2;
  return `<g filter="url(#cardboard)">
    ${polygon(
      [
        [x, y],
        [x + width, y],
        [x + width + lean - 10, y - lid],
        [x + lean + 10, y - lid],
      ],
      tone,
    )}
    ${polygon(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      tone,
    )}</g>
    ${polygon(
      [
        [x, y],
        [x + width, y],
        [x + width + lean - 10, y - lid],
        [x + lean + 10, y - lid],
      ],
      "#fff",
      'opacity="0.2"',
    )}
    ${polygon(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      "url(#drop)",
    )}
    ${polygon(
      [
        [middle - 12, y],
        [middle + 12, y],
        [middle + lean + 10, y - lid],
        [middle + lean - 10, y - lid],
      ],
      "#d8c49a",
      'opacity="0.85"',
    )}
    <rect x="${middle - 12}" y="${y}" width="24" height="${height * 0.3}" fill="#d8c49a" opacity="0.85"/>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#5c4120" stroke-width="2" opacity="0.6"/>
    ${word === "" ? "" : await letters(word, { x: middle, y: y + height * 0.52, size: width * 0.15, colour: "#4a2f14", anchor: "middle", opacity: 0.75 })}
    <rect x="${x + width * 0.08}" y="${y + height * 0.78}" width="${width * 0.26}" height="${height * 0.13}" fill="#efe9d8" opacity="0.85"/>`;
}

function mop(): readonly string[] {
  return [
    shadow(858, 1225, 70, 20, 0.5),
    `<line x1="812" y1="640" x2="858" y2="1190" stroke="#6f9fc9" stroke-width="13" stroke-linecap="round"/>`,
    polygon(
      [
        [815, 1190],
        [900, 1180],
        [920, 1232],
        [800, 1236],
      ],
      "#9b968b",
    ),
  ];
}

/** A cleared corridor still has what every corridor has: a plant, a bin, a mat; never in the way. */
async function clutterBeside(chance: Chance): Promise<readonly string[]> {
  const x = oneOf(chance, [205, 850]);
  const height = between(chance, 110, 160);
  const bin = [
    shadow(x + 45, 1130, 70, 20),
    polygon(
      [
        [x, 1130 - height],
        [x + 90, 1130 - height],
        [x + 80, 1130],
        [x + 10, 1130],
      ],
      oneOf(chance, ["#3e4a52", "#27506b", "#6a6f3a"]),
    ),
  ];
  const mat = polygon(
    [
      [430, 965],
      [650, 965],
      [690, 1035],
      [390, 1035],
    ],
    oneOf(chance, ["#6b2f2f", "#3d4650", "#4e5a3a"]),
    'opacity="0.9"',
  );
  return [mat, ...(chance() < 0.7 ? bin : [])];
}
