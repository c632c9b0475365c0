/** What cannot be opened or found is the notice itself. */
const unread =
  /(?:文件|附件|链接|网址|表格?|公告|图片|照片|通知|视频|二维码|内容|名单|字).{0,3}(?:打|看|点|扫|听|找)?(?:不开|不清|不了|不到|不出|不懂)|没(?:找到|看到|看见|听到|打开).{0,4}(?:文件|链接|图片|通知|视频|消息|群)/;

/** Whether words say that the notice could not be opened, found or made out: 文件打不开, 没找到附件. */
export function isUnread(text: string): boolean {
  return unread.test(text);
}
