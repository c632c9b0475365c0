/** A small grey picture to compare by: `size` × `size` values of 0 to 255, row by row, whatever shape the picture had. */
export interface Plane {
  readonly size: number;
  readonly values: Float64Array;
}

/** Half the size, each value the mean of four. `size` must be even. */
export function halve({ size, values }: Plane): Plane {
  const half = size / 2;
  const halved = new Float64Array(half * half);
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      const at = 2 * y * size + 2 * x;
      const upper = (values[at] ?? 0) + (values[at + 1] ?? 0);
      const lower = (values[at + size] ?? 0) + (values[at + size + 1] ?? 0);
      halved[y * half + x] = (upper + lower) / 4;
    }
  }
  return { size: half, values: halved };
}

/** The value between the four nearest; `x` and `y` count from the middle of the first value, and are held within the plane. */
export function valueAt({ size, values }: Plane, x: number, y: number): number {
  const left = Math.min(size - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(size - 2, Math.max(0, Math.floor(y)));
  const right = Math.min(1, Math.max(0, x - left));
  const below = Math.min(1, Math.max(0, y - top));
  const at = top * size + left;
  const upper = (values[at] ?? 0) * (1 - right) + (values[at + 1] ?? 0) * right;
  const lower = (values[at + size] ?? 0) * (1 - right) + (values[at + size + 1] ?? 0) * right;
  return upper * (1 - below) + lower * below;
}

/** As {@link valueAt}, on a curve through the sixteen nearest (Catmull and Rom's): what lies between is not softened. Dearer. */
export function curvedValueAt({ size, values }: Plane, x: number, y: number): number {
  const left = Math.min(size - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(size - 2, Math.max(0, Math.floor(y)));
  const across = curve(x - left);
  const down = curve(y - top);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = within(size, top + j - 1) * size;
    let along = 0;
    for (let i = 0; i < 4; i++) along += (across[i] ?? 0) * (values[row + within(size, left + i - 1)] ?? 0);
    sum += (down[j] ?? 0) * along;
  }
  return sum;
}

/** What each of four neighbours counts at a point `t` of the way from the second to the third. */
function curve(t: number): readonly [number, number, number, number] {
  return [
    ((2 - t) * t - 1) * t * 0.5,
    ((3 * t - 5) * t * t + 2) * 0.5,
    ((4 - 3 * t) * t + 1) * t * 0.5,
    (t - 1) * t * t * 0.5,
  ];
}

function within(size: number, index: number): number {
  return Math.min(size - 1, Math.max(0, index));
}
