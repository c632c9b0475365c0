import type { Answer, Exchange } from "../exchange.ts";
import type { Servers } from "../servers.ts";

/** `jslogin`: a new QR code. */
export function giveQrCode(_exchange: Exchange, servers: Servers): Answer {
  const code = servers.desk.giveCode();
  return script(`window.QRLogin.code = 200; window.QRLogin.uuid = "${code.uuid}";`);
}

/** `login`: held until the code is scanned or confirmed. */
export async function pollLogin(exchange: Exchange, servers: Servers): Promise<Answer> {
  const uuid = exchange.query.get("uuid") ?? "";
  const state = await servers.desk.waitForScan(uuid, servers.holdMs);
  if (state === 201) {
    return script(`window.code=201;window.userAvatar = 'data:img/jpg;base64,/9j/4AAQ';`);
  }
  if (state === 200) {
    const ticket = servers.desk.getTicket(uuid);
    const page = `https://wx.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket=${ticket}@qrticket_0&uuid=${uuid}&lang=zh_CN&scan=${Math.floor(Date.now() / 1000)}`;
    return script(`window.code=200;\nwindow.redirect_uri="${page}";`);
  }
  return script(`window.code=${state};`);
}

/** `webwxnewloginpage`: the keys and cookies of a new session; 1203 when the account may not use the web. */
export function openSession(exchange: Exchange, servers: Servers): Answer {
  const ticket = (exchange.query.get("ticket") ?? "").replace(/@qrticket_0$/, "");
  if (!servers.desk.useTicket(ticket)) return loginError(1, "ticket expired");
  if (servers.misbehaviour.refusesNewSessions) {
    return loginError(
      1203,
      "为了你的帐号安全，此微信号不能登录网页微信。你可以使用Windows微信或Mac微信在电脑端登录。",
    );
  }
  const session = servers.openSession();
  const expires = new Date(Date.now() + 12 * 60 * 60 * 1000).toUTCString();
  const cookie = (name: string, value: string) =>
    `${name}=${value}; Domain=wx.qq.com; Path=/; Expires=${expires}; Secure`;
  return {
    status: 301,
    headers: {
      "content-type": "text/plain",
      location: "https://wx.qq.com/",
      "set-cookie": [
        cookie("wxuin", session.uin),
        cookie("wxsid", session.sid),
        cookie("wxloadtime", String(Math.floor(Date.now() / 1000))),
        cookie("mm_lang", "zh_CN"),
        cookie("webwx_data_ticket", session.dataTicket),
        cookie("webwxuvid", session.skey.slice(7)),
        cookie("webwx_auth_ticket", session.passTicket),
      ],
    },
    body: `<error><ret>0</ret><message></message><skey>${session.skey}</skey><wxsid>${session.sid}</wxsid><wxuin>${session.uin}</wxuin><pass_ticket>${session.passTicket}</pass_ticket><isgrayscale>1</isgrayscale></error>`,
  };
}

/** `webwxlogout`: ends the session. */
export function logOut(exchange: Exchange, servers: Servers): Answer {
  const session = servers.findSession(exchange.cookies.get("wxsid"));
  if (session && exchange.query.get("skey") === session.skey) servers.endSession(session);
  return { body: "" };
}

function script(body: string): Answer {
  return { headers: { "content-type": "text/javascript" }, body };
}

function loginError(code: number, message: string): Answer {
  return {
    status: 301,
    headers: { "content-type": "text/plain", location: "https://wx.qq.com/" },
    body: `<error><ret>${code}</ret><message>${message}</message></error>`,
  };
}
