/** A point of a room in metres: right, up, into the picture. */
export type Point = readonly [number, number, number];

/** A flat many-sided thing of one colour. */
export interface Face {
  readonly corners: readonly Point[];
  readonly fill: string;
  readonly opacity?: number;
}

/** Where a phone is held and how. Metres and radians; `frame` is the height of the picture seen one metre away. */
export interface Pose {
  readonly at: Point;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly frame: number;
}

/** Nearer than this nothing is drawn. Metres. */
const nearest = 0.2;

/** The face as an SVG polygon in a picture of `width` × `height`; empty when it lies behind the camera. */
export function drawFace(face: Face, pose: Pose, width: number, height: number): string {
  const seen = cutBehind(face.corners.map((corner) => turn(corner, pose)));
  if (seen.length < 3) return "";
  const points = seen.map(([x, y, z]) => {
    const across = width / 2 + ((x / z) * height) / pose.frame;
    const down = height / 2 - ((y / z) * height) / pose.frame;
    return `${across.toFixed(1)},${down.toFixed(1)}`;
  });
  const opacity = face.opacity === undefined ? "" : ` opacity="${face.opacity}"`;
  return `<polygon points="${points.join(" ")}" fill="${face.fill}"${opacity}/>`;
}

/** How far a point is from the camera, in metres. */
export function distanceTo([x, y, z]: Point, { at }: Pose): number {
  return Math.hypot(x - at[0], y - at[1], z - at[2]);
}

/** The point as the camera sees it. */
function turn([x, y, z]: Point, { at, yaw, pitch, roll }: Pose): Point {
  const [dx, dy, dz] = [x - at[0], y - at[1], z - at[2]];
  const x1 = dx * Math.cos(yaw) - dz * Math.sin(yaw);
  const z1 = dx * Math.sin(yaw) + dz * Math.cos(yaw);
  const y2 = dy * Math.cos(pitch) - z1 * Math.sin(pitch);
  const z2 = dy * Math.sin(pitch) + z1 * Math.cos(pitch);
  return [x1 * Math.cos(roll) - y2 * Math.sin(roll), x1 * Math.sin(roll) + y2 * Math.cos(roll), z2];
}

function cutBehind(corners: readonly Point[]): readonly Point[] {
  return corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const kept = corner[2] >= nearest ? [corner] : [];
    if (corner[2] >= nearest === next[2] >= nearest) return kept;
    const share = (nearest - corner[2]) / (next[2] - corner[2]);
    const crossing: Point = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
      nearest,
    ];
    return [...kept, crossing];
  });
}
