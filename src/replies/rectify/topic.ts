/** Whom a notice is for, with its number; empty when it does not say. */
export function noticeAddressee(notice: string): string {
  return notice.slice(0, notice.length - noticeMatter(notice).length);
}

/** A notice's text without its number and without whom it is for: 星空网吧 is no matter of it. */
export function noticeMatter(notice: string): string {
  return notice.replace(/^\s*(?:【[^】]{0,20}】)?\s*(?:[^:：。,，]{1,20}[:：])?/u, "");
}
