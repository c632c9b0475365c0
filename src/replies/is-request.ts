/** 没填的赶紧填, 报名的请接龙, 填好请回复, 大家注意. */
const request =
  /的(?:请|都请|赶紧|抓紧|麻烦|记得|尽快|扣|打|接龙|举手|私|联系|报一下|说一声|回)|请回复|要的|^(?:请)?(?:大家|各位|所有人|老板们).{0,12}(?:回|注意|抓紧|赶紧|看|报)|^快[来去点]/;

/** Whether words bid others do something: they are no answer of whoever says them. */
export function isRequest(text: string): boolean {
  return request.test(text);
}
