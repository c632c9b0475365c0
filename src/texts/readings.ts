/** Why a reply was read as it was: one phrase each, shown to officers beside the words in the review list and in `show`. */
export const readingTexts = {
  pictureOnly: "只发了图片，没有写字",
  videoOnly: "只发了视频，没有写字",
  voiceOnly: "发的是语音，需要人工听",
  stickerOnly: "只发了表情图，看不出意思",
  fileOnly: "发的是文件，需要人工看",
  disguised: "文字里有改变显示方向的隐藏符号，需要人工看",
  quoteOnly: "只引用了别人的话，自己没有写字",
  quotesOther: "引用的是别的消息，不是在回这条通知",
  urgent: "像是紧急情况",
  machine: "像是写给程序看的，不是回复",
  autoReply: "是自动回复，没有说收到",
  autoReceived: "像是自动回复，但说了收到，需要人工看",
  receivedPlainly: "写明收到",
  receivedBySound: "同音错字，意思是收到",
  readOrUnderstood: "写明看到或知道了",
  agreed: "表示同意照办",
  okSign: "发了表示“好的”的表情",
  askedDigit: "按通知的要求回了数字",
  followsReceipt: "引用别人的“收到”，表示自己也一样",
  takesBack: "说上一条发错了，不算数",
  followsAnswer: "引用别家的话说“一样”，看不出自家有没有做完",
  does: "说已经按通知做了",
  willDo: "说会按通知做",
  donePlainly: "写明已经整改好",
  promised: "说会去做，还没做完",
  doneUnclear: "提到整改，但看不出有没有做完",
  partlyDone: "只说做好了一部分，还有没做完的",
  doneDoubted: "说做好了，但说得不肯定或没去看",
  notDoneYet: "说还没做，没说什么时候做",
  hazardBack: "说隐患又出现了",
  whichItem: "说的数字对得上两处隐患，不能确定是哪一处",
  otherHazard: "做好的是别的东西或别家的",
  refused: "表示不愿意、有困难或有异议",
  denied: "说没收到、没看到或不知道",
  hedged: "说得不肯定",
  askedWho: "是在问收到没有，不是自己收到",
  requestRepeated: "是在提醒别人回复",
  requestAndReceipt: "像是把通知里的话复述了一遍，不能确定是不是回复",
  otherThing: "收到的是钱、快递等别的东西",
  receiptBesideGoods: "写了收到，但又说到钱物，不能确定收到的是什么",
  otherSite: "是替别家回的",
  deniedAfterwards: "先说收到，后来又说没收到",
  notWhole: "有“收到”一类的字，但看不出是不是在回通知",
  agreedBesideOther: "说了“好”，但同时在说别的事",
  fragment: "话没打完或太短，看不出意思",
  digits: "只发了数字，通知没有要求回数字",
  signOnly: "只发了表情，看不出意思",
  thanksOnly: "只道了谢，没有说收到",
  deferred: "说晚点再看或要问人，还没有说收到",
  question: "是在问问题，没有说收到",
  namesOtherSite: "说的是别的店",
  mayAnswerOfficer: "民警刚在群里另外发了话，可能是在回那一条",
  sameAs: "说“一样”，看不出是跟谁一样",
  mediaMark: "是语音、图片或文件的标记，需要人工看",
  advert: "像是广告或招呼生意",
  chatter: "与通知无关",
} as const;

/** Which notice a reply answers, and why. */
export const whichNoticeTexts = {
  named: (number: number): string => `写明了【回执${number}】`,
  namedUnknown: (number: number): string => `说的是【回执${number}】，本群没有这条待回复的通知`,
  quoted: (number: number): string => `引用了【回执${number}】`,
  quotedUnknown: (number: number): string => `引用的是【回执${number}】，本群没有这条待回复的通知`,
  quotedOther: "引用的是别的消息，不是在回通知",
  all: (count: number): string => `说“都收到”，本群${count}条通知都算`,
  newest: (number: number): string => `没有写明，算最新的【回执${number}】`,
  stillOwed: (number: number, newest: number): string =>
    `没有写明，【回执${newest}】不用再回，算还欠的【回执${number}】`,
  stillBeingSent: (number: number): string => `没有写明，算正在发送的【回执${number}】`,
  items: "写明了说的是哪几处",
  besideWords: "跟着前后说的话算",
  besidePicture: "跟着刚发的照片算",
  noneFits: "没有对得上的通知",
} as const;

/** Asked once, when shops answered several notices delivered close together with one 收到 that did not say which. `numbers`: newest first. */
export function singleReceiptsQuestion(sites: number, numbers: readonly number[]): string {
  return `${sites}家只回了一次，当时有${numbers.length}条（回执${numbers.join("、")}）。1 都算 2 只算最新`;
}

/** Around the answer to it. */
export const singleReceiptsTexts = {
  countedForAll: (sites: number, numbers: readonly number[]): string =>
    `好，这${sites}家${numbers.map((number) => `【回执${number}】`).join("")}也算收到。弄错了回「撤销裁定」。`,
  countedForNewest: (newest: number): string => `好，只算【回执${newest}】，其余的到时再催。`,
  notAsked: (): string => "现在没有只回了一次、要您定的。",
  /** In the ruling, as its reason. */
  reason: "同时几条通知只回了一次，民警认定都算",
} as const;
