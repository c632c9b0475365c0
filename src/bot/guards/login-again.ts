import type { Wechat4uPuppet } from "../wechat4u.ts";

/**
 * After an internal restart wechat4u says `login` once more, and the puppet throws `must logout first before login again!` out of a
 * listener nobody awaits, before it has saved the refreshed session (source, run). A second login of the same id is therefore nothing
 * new; one of another id first ends the session that was.
 */
export function allowLoginAgain(puppet: Wechat4uPuppet): void {
  const login = puppet.login.bind(puppet);
  puppet.login = async (userId: string) => {
    if (puppet.isLoggedIn) {
      if (puppet.currentUserId === userId) return;
      await puppet.logout("another login");
    }
    login(userId);
  };
}
