/**
 * The answer to a picture that cannot be read. `kind` is what its bytes look like (`heic`, `mp4`, `jpeg` …); a kind that is
 * usually read means this one arrived damaged.
 */
export function pictureUnreadable(kind: string): string {
  switch (kind) {
    case "heic":
      return "这张照片是HEIC格式，打不开。请打开照片截一张图，把截图发来。";
    case "mp4":
    case "mov":
      return "这是视频，不是照片。请发照片。";
    case "other":
      return "这个文件不是照片，打不开。请发JPG或PNG格式的照片。";
    default:
      return "这张照片没传完整，打不开。请重新发一次。";
  }
}

/** The answer to a picture over 40 MB or 100 megapixels. */
export function pictureTooLarge(): string {
  return "这张照片太大了（最大40 MB、1亿像素）。请重新发，发送时不要勾选“原图”。";
}
