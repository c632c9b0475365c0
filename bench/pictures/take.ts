import sharp from "sharp";
import { between, type Chance } from "../../demo/photos/chance.ts";
import { distanceTo, drawFace, type Pose } from "./camera.ts";
import { printOver } from "./print-over.ts";
import type { Room } from "./room.ts";

/** The light at the moment, and what the phone makes of it. */
export interface Light {
  /** 1 is as it is. */
  readonly exposure: number;
  readonly warmth: number;
  /** Where it falls from, in shares of the picture, and how much stronger it is there. */
  readonly from: readonly [number, number];
  readonly strength: number;
  /** Spread of the noise, of 255. */
  readonly noise: number;
}

/** One press of the shutter. */
export interface Shot {
  readonly pose: Pose;
  readonly light: Light;
  readonly portrait: boolean;
  readonly withHazard: boolean;
  /** What a camera of the trade prints below; absent for a plain camera. */
  readonly stamp?: string;
}

/** Takes the photo as a phone would send it over WeChat: a JPEG of 720 × 960, or lying. */
export async function take(room: Room, shot: Shot): Promise<Buffer> {
  const [width, height] = shot.portrait ? [720, 960] : [960, 720];
  const { pose, light } = shot;
  const things = [...room.things, ...(shot.withHazard ? room.hazard : [])].sort(
    (one, other) => distanceTo(other.middle, pose) - distanceTo(one.middle, pose),
  );
  const faces = [...room.shell, ...things.flatMap((thing) => thing.faces)];
  const drawing = faces.map((face) => drawFace(face, pose, width, height)).join("");
  const [x, y] = light.from;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <radialGradient id="l" cx="${x}" cy="${y}" r="1"><stop offset="0" stop-color="#fff" stop-opacity="${light.strength}"/>
    <stop offset="1" stop-color="#000" stop-opacity="${light.strength}"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="#77736c"/>${drawing}<rect width="100%" height="100%" fill="url(#l)"/></svg>`;
  const noise = await sharp({
    create: {
      width: 320,
      height: 320,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: light.noise },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const developed = await sharp(Buffer.from(svg))
    .flatten()
    .linear([light.exposure * light.warmth, light.exposure, light.exposure / light.warmth], [0, 0, 0])
    .blur(0.8)
    .composite([{ input: noise, tile: true, blend: "soft-light" }])
    .png({ compressionLevel: 0 })
    .toBuffer();
  const stamped = shot.stamp === undefined ? developed : await printOver(developed, shot.stamp);
  return sharp(stamped).jpeg({ quality: 85 }).toBuffer();
}

/** Some light of an ordinary day. */
export function someLight(chance: Chance): Light {
  return {
    exposure: between(chance, 0.55, 1.15),
    warmth: between(chance, 0.92, 1.08),
    from: [between(chance, 0, 1), between(chance, 0, 0.6)],
    strength: between(chance, 0.1, 0.45),
    noise: between(chance, 4, 22),
  };
}
