/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = { readonly width: number; readonly height: number };

/** Between two photos. Pixels. */
const gap = 8;

/**
 * Where each of up to four photos goes in a field of this size: uncut, as large as they can be side by side, one above the other or in two rows. Empty
 * for none.
 */
export function layOutPhotos(photos: readonly Size[], field: Size): readonly Box[] {
  const columnCounts = [...new Set([1, 2, photos.length])].filter((count) => count <= photos.length);
  const layouts = columnCounts.map((columns) => layOutIn(photos, field, columns));
  return layouts.sort((one, other) => areaOf(other) - areaOf(one))[0] ?? [];
}

function layOutIn(photos: readonly Size[], field: Size, columns: number): readonly Box[] {
  const rows = Math.ceil(photos.length / columns);
  const cell = {
    width: (field.width - gap * (columns - 1)) / columns,
    height: (field.height - gap * (rows - 1)) / rows,
  };
  return photos.map((photo, index) => {
    const scale = Math.min(cell.width / photo.width, cell.height / photo.height);
    const [width, height] = [photo.width * scale, photo.height * scale];
    const left = (index % columns) * (cell.width + gap) + (cell.width - width) / 2;
    const top = Math.floor(index / columns) * (cell.height + gap) + (cell.height - height) / 2;
    return {
      left: Math.floor(left),
      top: Math.floor(top),
      width: Math.max(1, Math.floor(width)),
      height: Math.max(1, Math.floor(height)),
    };
  });
}

function areaOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}
