/** What phones and cameras call pictures and films; all that {@link kindOfName} takes for one. */
const endings: Readonly<Record<"picture" | "video", ReadonlySet<string>>> = {
  picture: new Set(["jpg", "jpeg", "png", "webp", "gif", "bmp", "heic", "heif"]),
  video: new Set(["mp4", "mov", "m4v", "3gp"]),
};

/**
 * What a file is meant to be, by the name its sender gave it: a photo sent as a file (iPhones send their HEIC so, and everybody the original) is a photo to who sends
 * it. `undefined` for any other. What it is indeed, its bytes tell later; the name goes no further.
 */
export function kindOfName(name: string): "picture" | "video" | undefined {
  const ending = /\.([a-z0-9]{1,5})\s*$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  if (endings.picture.has(ending)) return "picture";
  return endings.video.has(ending) ? "video" : undefined;
}
