import { between, type Chance, chanceOf } from "../../demo/photos/chance.ts";
import type { Pose } from "./camera.ts";
import { furnish } from "./room.ts";
import { type Light, someLight, take } from "./take.ts";

/** The photos of one place: what the officer took, and what was taken there later. */
export interface Visit {
  readonly before: Buffer;
  /** By what sets it apart. All honest: each is a press of the shutter of its own. */
  readonly after: readonly (readonly [AfterKind, Buffer])[];
}

/** How a photo was taken after the hazard was put right. */
export const afterKinds = [
  "held in the hand, another light",
  "held nearly the same, another light",
  "held in the hand, the same light",
  "the very same spot, another light",
  "nothing to be seen of the change",
  "a fixed camera, the same light",
] as const;
export type AfterKind = (typeof afterKinds)[number];

const stampBefore = "2026-11-24 14:02";
const stampAfter = "2026-11-26 09:37";

/** Furnishes a place and takes its photos; half of the phones print the time into theirs. The same seed gives the same but for the noise. */
export async function visit(seed: number): Promise<Visit> {
  const chance = chanceOf(seed);
  const room = furnish(chance);
  const portrait = chance() < 0.7;
  const stamped = chance() < 0.5;
  const pose = somePose(chance);
  const light = someLight(chance);
  const shoot = (from: Pose, lit: Light, withHazard: boolean): Promise<Buffer> =>
    take(room, {
      pose: from,
      light: lit,
      portrait,
      withHazard,
      ...(stamped ? { stamp: withHazard ? stampBefore : stampAfter } : {}),
    });
  return {
    before: await shoot(pose, light, true),
    after: [
      [afterKinds[0], await shoot(heldAgain(chance, pose, 1), someLight(chance), false)],
      [afterKinds[1], await shoot(heldAgain(chance, pose, 0.3), someLight(chance), false)],
      [afterKinds[2], await shoot(heldAgain(chance, pose, 0.6), light, false)],
      [afterKinds[3], await shoot(pose, someLight(chance), false)],
      [afterKinds[4], await shoot(heldAgain(chance, pose, 0.6), someLight(chance), true)],
      [afterKinds[5], await shoot(pose, light, false)],
    ],
  };
}

function somePose(chance: Chance): Pose {
  return {
    at: [between(chance, -0.3, 0.3), between(chance, 1.3, 1.6), between(chance, -0.4, 0.3)],
    yaw: between(chance, -0.25, 0.25),
    pitch: between(chance, -0.3, -0.05),
    roll: between(chance, -0.02, 0.02),
    frame: between(chance, 1.1, 1.4),
  };
}

/** At `much` of 1: up to 12 cm away, turned by up to 3° (a few per cent of the picture), tilted by up to 2°. */
function heldAgain(chance: Chance, pose: Pose, much: number): Pose {
  const [x, y, z] = pose.at;
  const about = (most: number): number => between(chance, -most, most) * much;
  return {
    ...pose,
    at: [x + about(0.08), y + about(0.06), z + about(0.12)],
    yaw: pose.yaw + about(0.05),
    pitch: pose.pitch + about(0.05),
    roll: pose.roll + about(0.035),
  };
}
