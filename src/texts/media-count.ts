/** How much there is to look at. */
export interface MediaCount {
  readonly photos: number;
  readonly videos: number;
}

/** 照片2张、视频1个; empty for nothing. */
export function mediaText({ photos, videos }: MediaCount): string {
  return [...(photos > 0 ? [`照片${photos}张`] : []), ...(videos > 0 ? [`视频${videos}个`] : [])].join("、");
}
