import { between, type Chance, oneOf } from "../../demo/photos/chance.ts";
import type { Face, Point } from "./camera.ts";

/** A room of a shop: what is on its walls, floor and ceiling, what stands in it, and what should not. */
export interface Room {
  /** Drawn in this order, all behind the things. */
  readonly shell: readonly Face[];
  readonly things: readonly Thing[];
  /** The hazard: gone when it has been put right. */
  readonly hazard: readonly Thing[];
  readonly width: number;
  readonly depth: number;
}

/** Something with sides; those turned away are painted over. */
export interface Thing {
  readonly middle: Point;
  readonly faces: readonly Face[];
}

const walls = [
  "#d9d5c8",
  "#cfd6d4",
  "#e0d8c4",
  "#c9cdd6",
  "#b9b2a4",
  "#e6e6e2",
  "#8f8a86",
  "#a7b5bd",
] as const;
const floors = ["#a8a298", "#8d8577", "#bdb7ab", "#6f6a63", "#9a7f60", "#7d8a90"] as const;
const strong = [
  "#b03a2e",
  "#1f618d",
  "#196f3d",
  "#b7950b",
  "#6c3483",
  "#e8e8e8",
  "#2c2c2c",
  "#ca6f1e",
] as const;

/** A room like those of cafés and small shops: corridors, halls with tables, store rooms. The same chance gives the same room. */
export function furnish(chance: Chance): Room {
  const width = between(chance, 1.6, 5.5);
  const depth = between(chance, 4, 12);
  const height = between(chance, 2.4, 3.2);
  return {
    width,
    depth,
    shell: [
      ...bareRoom(chance, width, height, depth),
      ...onWalls(chance, width, depth),
      ...endWall(chance, width, depth),
    ],
    things: Array.from({ length: Math.floor(between(chance, 2, 9)) }, () => furniture(chance, width, depth)),
    hazard: drawHazard(chance, width, depth),
  };
}

function bareRoom(chance: Chance, width: number, height: number, depth: number): readonly Face[] {
  const half = width / 2;
  const wall = oneOf(chance, walls);
  const floor = oneOf(chance, floors);
  const tile = between(chance, 0.4, 0.9);
  const joints: Face[] = [];
  for (let z = 0; z < depth; z += tile) joints.push(level(-half, half, 0, z, z + 0.012, "#5d584f", 0.6));
  for (let x = -half; x < half; x += tile) joints.push(level(x, x + 0.01, 0, -1, depth, "#5d584f", 0.6));
  const stains = Array.from({ length: 14 }, () => {
    const [x, z] = [between(chance, -half, half - 0.4), between(chance, 0.5, depth - 1)];
    return level(
      x,
      x + between(chance, 0.1, 0.6),
      0,
      z,
      z + between(chance, 0.1, 0.9),
      "#3a3530",
      between(chance, 0.05, 0.22),
    );
  });
  const lamps = Array.from({ length: Math.ceil(depth / 3) }, (_, index) =>
    level(-0.3, 0.3, height, 1.5 + index * 3, 2 + index * 3, "#fffdf2"),
  );
  const skirting = oneOf(chance, ["#6f8577", "#8a8478", "#596a80", "#4a3f35"]);
  return [
    level(-half, half, height, -1, depth, "#bab8b0"),
    ...lamps,
    level(-half, half, 0, -1, depth, floor),
    ...stains,
    ...joints,
    side(-half, 0, height, -1, depth, wall),
    side(half, 0, height, -1, depth, wall),
    side(-half, 0, height, -1, depth, "#000000", between(chance, 0.05, 0.3)),
    side(half, 0, height, -1, depth, "#000000", between(chance, 0, 0.2)),
    side(-half, 0, 0.15, -1, depth, skirting),
    side(half, 0, 0.15, -1, depth, skirting),
    facing(-half, half, 0, height, depth, wall),
    facing(-half, half, 0, height, depth, "#000000", 0.15),
  ];
}

function onWalls(chance: Chance, width: number, depth: number): readonly Face[] {
  return Array.from({ length: Math.floor(between(chance, 3, 9)) }, () => {
    const x = (chance() < 0.5 ? -1 : 1) * (width / 2 - 0.005);
    const z = between(chance, 0.8, depth - 0.8);
    if (chance() < 0.4) return doorAt(chance, x, z);
    return posterAt(chance, x, z);
  }).flat();
}

function doorAt(chance: Chance, x: number, z: number): readonly Face[] {
  const colour = oneOf(chance, ["#7a4a2b", "#5b6b73", "#8c8f8a", "#2f6b4a"]);
  return [
    side(x, 0, 2.1, z, z + 0.95, "#efece4"),
    side(x, 0, 2.04, z + 0.05, z + 0.9, colour),
    side(x, 1, 1.1, z + 0.75, z + 0.85, "#d8d2b8"),
  ];
}

function posterAt(chance: Chance, x: number, z: number): readonly Face[] {
  const low = between(chance, 0.9, 1.6);
  const tall = between(chance, 0.3, 0.8);
  const wide = between(chance, 0.3, 1);
  const lines = Array.from({ length: 5 }, (_, index) => {
    const y = low + tall * (0.12 + index * 0.16);
    return side(x, y, y + tall * 0.07, z + wide * 0.1, z + wide * between(chance, 0.4, 0.9), "#333333", 0.8);
  });
  return [side(x, low, low + tall, z, z + wide, oneOf(chance, strong)), ...lines];
}

function endWall(chance: Chance, width: number, depth: number): readonly Face[] {
  const z = depth - 0.01;
  const x = between(chance, -width / 2, width / 2 - 1);
  const colour = oneOf(chance, ["#2f6b4a", "#7a4a2b", "#8c8f8a", "#35506b"]);
  const window = between(chance, -width / 2, width / 2 - 0.8);
  return [
    facing(window, window + between(chance, 0.5, 1.2), 1, 2, z, chance() < 0.5 ? "#eef6ff" : "#31404c"),
    facing(x, x + 1, 0, 2.1, z, "#d8d4c8"),
    facing(x + 0.06, x + 0.94, 0, 2.04, z, colour),
    facing(x + 0.2, x + 0.8, 2.15, 2.35, z, "#1f9d55"),
    facing(x + 0.3, x + 0.7, 2.2, 2.3, z, "#eafff0"),
  ];
}

function furniture(chance: Chance, width: number, depth: number): Thing {
  const onLeft = chance() < 0.5;
  const wide = between(chance, 0.2, Math.min(0.9, width / 3));
  const x = (onLeft ? -1 : 1) * (width / 2 - wide / 2 - 0.02);
  const z = between(chance, 1.2, depth - 0.6);
  if (chance() < 0.25) return block(x, z, [0.16, 0.5, 0.16], "#b3261e");
  const colour = oneOf(chance, ["#6b4b33", "#3f4a52", "#a7a39a", "#59616a", "#7d6b52", "#24262a"]);
  return block(x, z, [wide, between(chance, 0.4, 1.9), between(chance, 0.3, 1.2)], colour);
}

/** Boxes in the way as a rule; sometimes a single small thing, so that hardly anything changes when it is gone. */
function drawHazard(chance: Chance, width: number, depth: number): readonly Thing[] {
  const small = chance() < 0.25;
  const count = small ? 1 : Math.floor(between(chance, 2, 7));
  return Array.from({ length: count }, () => {
    const x = between(chance, -width / 4, width / 4);
    const z = between(chance, 2, Math.min(depth - 0.8, 5));
    const size: Point = small
      ? [0.3, between(chance, 0.15, 0.4), 0.3]
      : [between(chance, 0.35, 0.7), between(chance, 0.3, 1.3), between(chance, 0.35, 0.6)];
    return block(x, z, size, oneOf(chance, ["#b08a58", "#a27c4b", "#c49a63", "#4a6fa5", "#d0d0d0"]));
  });
}

function block(x: number, z: number, [wide, tall, deep]: Point, colour: string): Thing {
  const [left, right, near, far] = [x - wide / 2, x + wide / 2, z - deep / 2, z + deep / 2];
  return {
    middle: [x, tall / 2, z],
    faces: [
      level(left - 0.05, right + 0.05, 0.001, near - 0.05, far + 0.08, "#000000", 0.35),
      side(left, 0, tall, near, far, colour),
      side(right, 0, tall, near, far, colour),
      side(left, 0, tall, near, far, "#000000", 0.25),
      side(right, 0, tall, near, far, "#000000", 0.3),
      level(left, right, tall, near, far, colour),
      level(left, right, tall, near, far, "#ffffff", 0.18),
      facing(left, right, 0, tall, near, colour),
      facing(left, right, tall * 0.46, tall * 0.54, near, "#000000", 0.18),
      facing(x - wide * 0.2, x + wide * 0.25, tall * 0.62, tall * 0.85, near, "#f2efe6", 0.75),
    ],
  };
}

/** Parallel to the floor. */
function level(
  left: number,
  right: number,
  y: number,
  near: number,
  far: number,
  fill: string,
  opacity = 1,
): Face {
  return {
    corners: [
      [left, y, near],
      [right, y, near],
      [right, y, far],
      [left, y, far],
    ],
    fill,
    opacity,
  };
}

/** Parallel to the side walls. */
function side(
  x: number,
  low: number,
  high: number,
  near: number,
  far: number,
  fill: string,
  opacity = 1,
): Face {
  return {
    corners: [
      [x, low, near],
      [x, high, near],
      [x, high, far],
      [x, low, far],
    ],
    fill,
    opacity,
  };
}

/** Turned to who enters. */
function facing(
  left: number,
  right: number,
  low: number,
  high: number,
  z: number,
  fill: string,
  opacity = 1,
): Face {
  return {
    corners: [
      [left, low, z],
      [right, low, z],
      [right, high, z],
      [left, high, z],
    ],
    fill,
    opacity,
  };
}
