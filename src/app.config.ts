import { namingPages } from './naming/pages';
import { officerPages } from './officer/pages';
import { registerPages } from './register/pages';
import { reviewPages } from './review/pages';
import { yearsPages } from './years/pages';

const browser = process.env.TARO_ENV === 'h5';
/** A colour that follows the phone's light and dark: theme.json holds both. The browser takes them from CSS. */
const themed = (name: string, plain: string) => (browser ? plain : `@${name}`);

const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `tabs/${icon}.png`,
  selectedIconPath: `tabs/${icon}-chosen.png`,
});

const officer = officerPages.length === 0 ? [] : [{ root: 'officer', pages: [...officerPages] }];

/** Every component in every state, for whoever builds pages: not in what is uploaded. */
const gallery = process.env.NODE_ENV === 'production' ? [] : [{ root: 'gallery', pages: ['index/index'] }];

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/applications/index',
    'pages/ledgers/index',
    'pages/messages/index',
    'pages/mine/index',
  ],
  subPackages: [
    { root: 'leader', pages: ['application/index', 'section/index', 'preview/index'] },
    {
      root: 'ledger',
      pages: [
        'log/index',
        'entry/index',
        'waiting/index',
        'form/index',
        'behind/index',
        'list/index',
        'studio/index',
        'settings/index',
      ],
    },
    { root: 'years', pages: [...yearsPages] },
    { root: 'exchange', pages: ['list/index', 'item/index'] },
    {
      root: 'public',
      pages: ['notice/index', 'check/index', 'certificate/index', 'results/index', 'object/index'],
    },
    {
      root: 'account',
      pages: [
        'join/index',
        'confirm/index',
        'sessions/index',
        'members/index',
        'reminders/index',
        'privacy/index',
      ],
    },
    { root: 'register', pages: [...registerPages] },
    { root: 'naming', pages: [...namingPages] },
    { root: 'review', pages: [...reviewPages] },
    ...officer,
    ...gallery,
  ],
  preloadRule: {
    'pages/applications/index': {
      network: 'all',
      packages: ['leader', ...(officer.length === 0 ? [] : ['officer']), 'naming', 'review'],
    },
    'pages/ledgers/index': { network: 'all', packages: ['ledger', 'exchange', 'years'] },
    'pages/mine/index': { network: 'wifi', packages: ['account', 'register'] },
    'pages/home/index': { network: 'wifi', packages: ['leader', 'ledger', 'public'] },
  },
  window: {
    navigationBarTitleText: '创新工作室',
    navigationBarBackgroundColor: themed('barBackground', '#F6F7F9'),
    navigationBarTextStyle: themed('barText', 'black'),
    backgroundColor: themed('page', '#F6F7F9'),
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: themed('tabText', '#59636E'),
    selectedColor: themed('tabChosen', '#B3261E'),
    backgroundColor: themed('tabBackground', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'white') as 'white',
    list: [
      tab('home', '首页', 'home'),
      tab('applications', '申报', 'applications'),
      tab('ledgers', '台账', 'ledgers'),
      tab('messages', '消息', 'messages'),
      tab('mine', '我的', 'mine'),
    ],
  },
  ...(browser
    ? {}
    : {
        darkmode: true,
        themeLocation: 'theme.json',
        sitemapLocation: 'sitemap.json',
        lazyCodeLoading: 'requiredComponents',
        // WeChat asks for consent to the declared guide before a private interface is used: docs/小程序发布.md.
        __usePrivacyCheck__: true,
      }),
  animation: false,
  permission: {},
  // WeChat asks for the interfaces that reveal a place; the user opens the map and chooses.
  ...(browser ? {} : { requiredPrivateInfos: ['chooseLocation'] }),
  networkTimeout: { request: 20000, uploadFile: 60000 },
});
