import { between, type Chance, oneOf } from "./chance.ts";
import { letters, polygon, shadow, svg } from "./svg.ts";

/** Rows of screens in an internet café, the aisle between them free. */
export function drawCafe(chance: Chance): string {
  const glow = oneOf(chance, ["#3fa9ff", "#b46bff", "#35e0b0", "#ff6b9a"]);
  const rows = [0, 1, 2, 3].flatMap((row) => [desk(chance, glow, row, -1), desk(chance, glow, row, 1)]);
  return svg([
    `<rect width="1080" height="1440" fill="#3a3c46"/>`,
    polygon(
      [
        [0, 0],
        [1080, 0],
        [640, 480],
        [440, 480],
      ],
      "#4c4e5a",
    ),
    polygon(
      [
        [440, 620],
        [640, 620],
        [1080, 1440],
        [0, 1440],
      ],
      "#6d6863",
    ),
    polygon(
      [
        [500, 620],
        [580, 620],
        [760, 1440],
        [320, 1440],
      ],
      "#96908a",
    ),
    `<rect x="440" y="470" width="200" height="150" fill="#55575f"/>`,
    ...[0, 1, 2].map((at) =>
      polygon(
        [
          [300 + at * 70, 60 + at * 130],
          [780 - at * 70, 60 + at * 130],
          [770 - at * 70, 82 + at * 130],
          [310 + at * 70, 82 + at * 130],
        ],
        glow,
        'opacity="0.85"',
      ),
    ),
    `<ellipse cx="540" cy="260" rx="360" ry="200" fill="${glow}" opacity="0.22" filter="url(#softer)"/>`,
    ...rows,
    `<rect width="1080" height="1440" filter="url(#grime)" opacity="0.32"/>`,
  ]);
}

/** One desk with its screen and chair; `row` counts from the far end, `side` is -1 at the left and 1 at the right. */
function desk(chance: Chance, glow: string, row: number, side: -1 | 1): string {
  const scale = 0.3 + row * 0.27;
  const x = 540 + side * (150 + row * row * 24 + row * 55);
  const y = 600 + row * 95 + row * row * 32;
  const isOn = chance() < 0.8;
  const picture = isOn ? oneOf(chance, [glow, "#4c7a3f", "#87642f", "#35507f"]) : "#0c0d10";
  return `<g transform="translate(${x} ${y}) scale(${scale * side} ${scale})">
    <ellipse cx="120" cy="-60" rx="210" ry="150" fill="${isOn ? picture : "#000"}" opacity="0.3" filter="url(#softer)"/>
    ${polygon(
      [
        [-30, 60],
        [330, 30],
        [360, 130],
        [-40, 150],
      ],
      "#6a5446",
    )}
    ${polygon(
      [
        [-40, 150],
        [360, 130],
        [360, 330],
        [-40, 350],
      ],
      "#463a33",
    )}
    ${polygon(
      [
        [20, -150],
        [280, -170],
        [280, 0],
        [20, 20],
      ],
      "#0d0e11",
      'stroke="#000" stroke-width="10"',
    )}
    ${polygon(
      [
        [32, -138],
        [268, -156],
        [268, -12],
        [32, 6],
      ],
      picture,
    )}
    ${polygon(
      [
        [32, -138],
        [150, -147],
        [70, 2],
        [32, 6],
      ],
      "#fff",
      'opacity="0.16"',
    )}
    <rect x="130" y="10" width="30" height="60" fill="#15161a"/>
    <path d="M-150 40 Q-90 -60 -20 40 L-10 230 L-150 240 Z" fill="#2b2d35" stroke="${glow}" stroke-width="5" stroke-opacity="0.5"/>
    <rect x="-95" y="235" width="24" height="110" fill="#101013"/></g>`;
}

/** A notice on a wall: what most shopkeepers photograph to show that they have put it up. */
export async function drawNoticeOnWall(chance: Chance): Promise<string> {
  const wall = oneOf(chance, ["#d8d2c2", "#c4d0cf", "#d9c9b8", "#b9bfc9"]);
  const title = oneOf(chance, ["消防安全自查表", "安全疏散示意图", "住宿登记须知", "禁止电动车上楼"]);
  const tilt = between(chance, -4, 4);
  const lines = Array.from({ length: 9 }, (_, row) => {
    const y = 500 + row * 66;
    const isTicked = chance() < 0.85;
    return `<rect x="300" y="${y}" width="${between(chance, 240, 400)}" height="11" fill="#555" opacity="0.75"/>
      <rect x="740" y="${y - 14}" width="36" height="36" fill="none" stroke="#444" stroke-width="4"/>
      ${isTicked ? `<path d="M744 ${y + 4} l12 14 26 -34" fill="none" stroke="#1b3f9c" stroke-width="7" stroke-linecap="round"/>` : ""}`;
  });
  return svg([
    `<rect width="1080" height="1440" fill="${wall}"/>`,
    `<ellipse cx="300" cy="260" rx="380" ry="360" fill="#fff" opacity="0.45" filter="url(#softer)"/>`,
    polygon(
      [
        [0, 1210],
        [1080, 1190],
        [1080, 1440],
        [0, 1440],
      ],
      "#5d4a3a",
    ),
    `<g transform="rotate(${tilt} 540 720)"><rect x="242" y="262" width="612" height="900" fill="#000" opacity="0.4" filter="url(#soft)"/>`,
    `<rect x="236" y="250" width="608" height="890" fill="#f6f3ea"/><rect x="236" y="250" width="608" height="890" fill="none" stroke="#c9c3b0" stroke-width="3"/>`,
    await letters(title, { x: 540, y: 320, size: 66, colour: "#9c1d1a", anchor: "middle" }),
    ...lines,
    await letters("负责人签字", { x: 300, y: 1062, size: 34, colour: "#333" }),
    `<path d="M500 1085 q18 -52 34 -8 t30 -16 t26 18 t34 -34 t40 22" fill="none" stroke="#1b2f7c" stroke-width="6"/>`,
    ...[
      [250, 242],
      [830, 242],
    ].map(
      ([x = 0, y = 0]) =>
        `<rect x="${x - 44}" y="${y - 12}" width="88" height="36" fill="#e9e2bf" opacity="0.75" transform="rotate(${x < 500 ? -38 : 38} ${x} ${y})"/>`,
    ),
    "</g>",
    `<rect width="1080" height="1440" filter="url(#grime)" opacity="0.32"/>`,
  ]);
}

/** Sockets and a power strip under a desk, with whatever is plugged in. */
export function drawSockets(chance: Chance): string {
  const wall = oneOf(chance, ["#e2ddcf", "#cbd3d6", "#d6d0c6"]);
  const count = 3 + Math.floor(chance() * 3);
  const plugs = Array.from({ length: count }, (_, index) => {
    const x = 250 + index * 118;
    if (chance() < 0.25) return "";
    const colour = oneOf(chance, ["#1b1b1d", "#efefef", "#2c2f36"]);
    return `<path d="M${x + 32} 1010 C ${x + between(chance, -80, 80)} 1180 ${between(chance, 100, 980)} 1210 ${between(chance, 60, 1020)} 1460" fill="none" stroke="${colour}" stroke-width="17"/>
      <rect x="${x}" y="925" width="66" height="92" rx="12" fill="${colour}"/><rect x="${x + 6}" y="932" width="16" height="76" fill="#fff" opacity="0.16"/>`;
  });
  const holes = Array.from({ length: count }, (_, index) => {
    const x = 250 + index * 118;
    return `<circle cx="${x + 33}" cy="960" r="44" fill="#dedede"/><path d="M${x + 18} 940 v26 M${x + 48} 940 v26" stroke="#222" stroke-width="8"/>`;
  });
  return svg([
    `<rect width="1080" height="1440" fill="${wall}"/>`,
    `<ellipse cx="800" cy="200" rx="420" ry="320" fill="#fff" opacity="0.5" filter="url(#softer)"/>`,
    polygon(
      [
        [0, 1110],
        [1080, 1085],
        [1080, 1440],
        [0, 1440],
      ],
      "#8c7a63",
    ),
    polygon(
      [
        [0, 0],
        [1080, 0],
        [1080, 120],
        [0, 190],
      ],
      "#4d3829",
    ),
    polygon(
      [
        [0, 1080],
        [1080, 1055],
        [1080, 1092],
        [0, 1118],
      ],
      "#55504a",
    ),
    ...[210, 470].map(
      (
        x,
      ) => `<rect x="${x}" y="430" width="210" height="210" rx="14" fill="#f7f7f4" stroke="#bdbab0" stroke-width="4"/>
      <path d="M${x + 75} 490 v34 M${x + 135} 490 v34 M${x + 105} 560 v30 M${x + 70} 585 l18 20 M${x + 140} 585 l-18 20" stroke="#333" stroke-width="11"/>`,
    ),
    shadow(540, 1040, 400, 28, 0.5),
    `<rect x="200" y="890" width="${count * 118 + 110}" height="140" rx="24" fill="#f1f1ee" stroke="#aaa79d" stroke-width="4"/>`,
    ...holes,
    ...plugs,
    `<circle cx="${count * 118 + 265}" cy="960" r="17" fill="#ff4a2e"/><circle cx="${count * 118 + 265}" cy="960" r="40" fill="#ff4a2e" opacity="0.4" filter="url(#soft)"/>`,
    `<rect width="1080" height="1440" filter="url(#grime)" opacity="0.32"/>`,
  ]);
}
