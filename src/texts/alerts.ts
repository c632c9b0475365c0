import { clockText, momentText } from "./time.ts";

/** To every officer, when words in a group sound like an emergency. */
export function urgentText(group: string, speaker: string, words: string): string {
  return `【紧急】${group} ${speaker}说：“${words}”\n请马上核实；情况属实，请对方马上拨打110/119。`;
}

/** To every officer, when what somebody writes to the bot in private sounds like an emergency. `groups`: those in which he is. */
export function urgentPrivateText(groups: readonly string[], speaker: string, words: string): string {
  return urgentText(groups.join("、"), `${speaker}私聊`, words);
}

/** To whoever tells of an emergency, where he told of it. `officersTold`: there is an officer whose chat can be reached just now. */
export function emergencyText(officersTold: boolean): string {
  return `${officersTold ? "已通知民警。" : ""}紧急情况请马上打110（火警119、急救120）。`;
}

/** To every officer, when registered groups could not be told among the rooms of a new login. */
export function unboundText(groups: readonly string[]): string {
  return `登录后没认出这${groups.length}个群：${groups.join("、")}。\n请在群里随便发一句话；群改过名的，回「群」看怎么办。认出之前不会往里发。`;
}

/** To every officer, when the bot could not hear for a while and notices were open. */
export function gapText(from: number, to: number, now: number): string {
  return `${momentText(from, now)}到${clockText(to)}断线，这段时间群里的回复可能没收到。请到群里看一眼，或请没算上的店家再回一次。`;
}
