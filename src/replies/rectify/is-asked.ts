import { containsWord, findWordAt, wordSet } from "../cover.ts";
import { notAsking, questionWords } from "./words/asking.ts";

const questionSet = wordSet(questionWords);
const notAskingSet = wordSet(notAsking);
const tail = /(?:吗|(?<!都|也|啥|么|全)(?:没|没有)|未|么|伐|否|没得|冇|不|咩|嘛)$/;
const choice =
  /算不算|([是行可能要会用有])(?:不|没)\1|(?<!不过|但|我|就)还是(?![不没老那旧]).{1,8}$|(?:行|好)不/;
const openPhrases =
  /(?:装|贴|放|买|配|留|签|写|填|换|交|补|存)(?:几|多少|谁)(?!次|遍|天)|(?:买|要|用|换|装|填|写|贴|放|交|带|配|选)成?(?:什么|啥|哪)(?!都|的|也)|^点(?:样|搞|整)|(?:怎么|咋)(?:弄|搞|办|改|换|整|做|填|登|补|回|交|处理|拆|装|算|联系|防|写|开|关|洗|贴|放|配|选|买|用|焊|锁|扫|清|拉|搬|运|送|退|销)(?!都|了)|(?:买|要|用|找|去|放|发|交|搬)(?:啥|什么|谁|哪)/;

/** Whether a clause asks. `asked`: a question mark ends it. */
export function isAsked(text: string, asked: boolean): boolean {
  return asked || isAskedPlainly(text);
}

/** Whether the words ask by themselves. 桌子什么的 asks nothing. */
export function isAskedPlainly(text: string): boolean {
  if (/了几[个只台盏瓶块条处把根样项次遍]$/.test(text)) return false;
  if (tail.test(text) || choice.test(text)) return true;
  for (let at = 0; at < text.length; at++) {
    const harmless = findWordAt(text, at, notAskingSet);
    if (harmless !== undefined) at += harmless.length - 1;
    else if (findWordAt(text, at, questionSet) !== undefined) return true;
  }
  return openPhrases.test(text) && !containsWord(text, notAskingSet);
}
