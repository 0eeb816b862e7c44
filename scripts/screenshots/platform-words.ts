/** Words that one build shows and the other cannot, and why: what a platform offers, not how a page is made. */
const ofThePlatform: readonly { readonly words: RegExp; readonly why: string }[] = [
  { words: /^(扫码登录电脑|扫邀请二维码|用登录码登录另一台电脑)$/, why: '浏览器不能扫码' },
  { words: /^加入要在手机上办理/, why: '浏览器不能扫码' },
  { words: /^文字大小随/, why: '字号各由微信、浏览器设置' },
  { words: /^退出登录$/, why: '微信里不用退出' },
  { words: /^(补足提醒次数|浏览器里不能订阅微信提醒)/, why: '订阅只在微信里' },
  {
    words: /^(请选择|\d{4}年(\d+月(\d+日)?)?)$/,
    why: '日期在微信里滚动选择，在浏览器里是年、月、日三个列表',
  },
  { words: /^(档案可能有几个 GB|下载全部档案（ZIP）)/, why: '手机存不下档案' },
  { words: /^地图选点$/, why: '地图只在微信里' },
  { words: /^查看微信的《隐私保护指引》$/, why: '指引只在微信里' },
  { words: /^领域待登记$/, why: '电脑上是表格，领域自成一列' },
];

/** @returns why only one build shows these words; null where it ought to be both */
export const reasonFor = (words: string): string | null =>
  ofThePlatform.find((one) => one.words.test(words))?.why ?? null;
