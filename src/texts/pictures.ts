import { stampText } from "./time.ts";

/** How an iPhone's photo leaves it as a JPEG: WeChat converts what is chosen from the album, but for originals and files. */
const sendAsPhoto = "请在微信里从相册选这张照片重发，不要勾“原图”，也不要当文件发。";

/**
 * The answer to a picture that cannot be read. `kind` is what its bytes look like (`heic`, `mp4`, `jpeg` …); a kind that is
 * usually read means this one arrived damaged.
 */
export function pictureUnreadable(kind: string): string {
  switch (kind) {
    case "heic":
      return `这张照片是HEIC格式，打不开。${sendAsPhoto}`;
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

/** The answer to a video over 64 MB. */
export function videoTooLarge(): string {
  return "这段视频太大了（最大64 MB）。请剪短些，或者拍照片发来。";
}

/** The answer to a photo that is kept as it came, for whoever has a program to open it. */
export function pictureUnopened(): string {
  return `这张照片是HEIC格式，这里打不开，原件已存好。${sendAsPhoto}`;
}

/** The answer to a moving picture, sticker or not. */
export function pictureMoves(): string {
  return "动图、表情不能当现场照片。请用手机对着现场拍一张发来。";
}

/** What stands above the photos of one side; `shown` of `all` are there. */
export function sideText(side: "before" | "after", at: number, shown: number, all: number): string {
  const name = side === "before" ? "整改前" : "整改后";
  const count = shown < all ? `  共${all}张，附前${shown}张` : "";
  return `${name}  ${stampText(at)}${count}`;
}

/** What stands below both. */
export function comparisonText(label: string, site: string, submission: number): string {
  return `${label} ${site}  第${submission}次提交`;
}
