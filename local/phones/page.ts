import type { DeliveredMessage } from '../wechat/state';
import { type Html, html } from './html';
import { cardLines, cardTitle, type Phone, shanghaiTime } from './phone';
import { style } from './style';
import { offeredTroubles } from './troubles';

/** Everything that the page shows. */
export interface PhonesView {
  readonly phones: readonly Phone[];
  /** What WeChat's server has been told to play, in words; null where it is well. */
  readonly trouble: string | null;
  /** Whose switches stand open. */
  readonly opened: string | null;
  /** The programme's time, ISO 8601. */
  readonly now: string;
}

const card = (message: DeliveredMessage): Html => {
  const { at, page = '' } = message;
  return html`<a class="card" href="/${page}">
<span class="head"><span>${cardTitle(message)}</span><span class="when">${shanghaiTime(at)}</span></span>
<dl>${cardLines(message).map(([name, value]) => html`<div class="line"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<span class="link" style="display:block">进入小程序查看 ${page}</span></a>`;
};

const tally = (openid: string, { key, name, left, counted }: Phone['tallies'][number]): Html => html`
<form method="post" action="/local/phones/tally" class="tally">
<input type="hidden" name="openid" value="${openid}"><input type="hidden" name="template" value="${key}">
<span class="name">${name}<span class="count">程序记 ${counted ?? '—'}</span></span>
<input type="number" name="tally" min="0" max="999" value="${left}" aria-label="微信里${name}的次数">
<button aria-label="设定微信里${name}的次数">设定</button>
<button formaction="/local/phones/accept" aria-label="同意一次${name}">同意</button>
</form>`;

const sum = (tallies: Phone['tallies']): number => tallies.reduce((all, { left }) => all + left, 0);

const phone = (
  { key, name, title, openid, switchedOff, tallies, messages }: Phone,
  opened: string | null,
): Html => html`
<section class="phone" id="${key}" aria-label="${name}的手机">
<div class="who"><h2>${name}</h2><p>${title}</p></div>
<div class="list">${
  messages.length === 0
    ? html`<p class="empty">还没有收到微信消息</p>`
    : messages.map((message) => card(message))
}</div>
<details class="controls"${{ html: key === opened ? ' open' : '' }}>
<summary>${switchedOff ? '总开关已关闭' : '总开关已打开'} · 微信里余 ${sum(tallies)} 次</summary>
${tallies.map((one) => tally(openid, one))}
<form method="post" action="/local/phones/switch" class="row">
<input type="hidden" name="openid" value="${openid}">
<span class="state ${switchedOff ? 'ill' : 'well'}">${switchedOff ? '消息总开关已关闭' : '消息总开关已打开'}</span>
<button name="off" value="${switchedOff ? 'no' : 'yes'}">${switchedOff ? '打开' : '关闭'}</button>
<button formaction="/local/phones/refuse" title="微信里的次数全部清零，程序还不知道">拒收（43101）</button>
</form>
</details></section>`;

/** @returns the whole page: WeChat's server above, below a phone for everyone of the demonstration */
export const phonesPage = ({ phones, trouble, opened, now }: PhonesView): string =>
  html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>手机上的微信消息</title><style>${{ html: style }}</style></head><body>
<header><h1>手机上的微信消息</h1>
<p>只用于开发和演示：代替微信的服务器和各人的手机。程序时间 ${shanghaiTime(now)}。<a href="/local/phones">刷新</a></p></header>
<section class="server" aria-label="微信服务器">
<form method="post" action="/local/phones/trouble">
<span class="state ${trouble === null ? 'well' : 'ill'}">微信服务器：${trouble ?? '正常'}</span>
<label>出错 <select name="trouble">${offeredTroubles.map(
    ({ key, text }) => html`<option value="${key}">${text}</option>`,
  )}</select></label>
<label>次数 <input type="number" name="calls" min="1" max="999" value="1"></label>
<button class="main">让它出错</button>
<button name="well" value="yes">恢复正常</button>
</form></section>
<main class="phones">${phones.map((one) => phone(one, opened))}</main>
</body></html>`.html;
