import type { CompiledPackage } from '../compile';
import { app } from './app';
import { defineBuiltIns } from './components';
import { createControl, type PhoneControl } from './control';
import { definers } from './definers';
import { reportFailure, watchErrors } from './failures';
import { restoreFiles } from './files';
import { showFrame } from './frame/frame';
import { createTabBar } from './frame/tabBar';
import { watchGestures } from './gestures';
import { launching } from './launchCost';
import { createModules } from './modules';
import { createPageFactory } from './pageFactory';
import { PageStack } from './pageStack';
import { createScope } from './scope';
import type { DeviceSettings, SavedState } from './settings';
import { useThemes } from './theme';
import { createWx } from './wx';
import { setDevice } from './wx/device';
import { tellError, tellRejection } from './wx/lifeCycle';
import { checkPrivacy, restoreConsent } from './wx/privacy';
import { restoreStorage } from './wx/storage';

declare global {
  interface Window {
    /** starts the phone; set as soon as this script has run */
    startPhone(device: DeviceSettings, saved: SavedState): Promise<void>;
    phone: PhoneControl;
  }
}

/** The app's style for every page, and those of components, whose classes carry a prefix of their own. */
function showStyles(pack: CompiledPackage): void {
  const style = document.createElement('style');
  style.textContent = ['app', ...Object.keys(pack.scopes)].map((path) => pack.styles[path] ?? '').join('\n');
  document.head.append(style);
}

/** Turns the phone on and evaluates app.js; `phone.launch` opens the first page. */
window.startPhone = async (device, saved) => {
  watchErrors(tellError, tellRejection);
  const pack = (await (await fetch('/package.json')).json()) as CompiledPackage;
  pack.complaints.forEach((complaint) => reportFailure(complaint));
  setDevice(device);
  useThemes(pack.theme);
  restoreStorage(saved.storage);
  restoreFiles(saved.files);
  restoreConsent(saved.agreed);
  checkPrivacy(pack.app.__usePrivacyCheck__ === true);
  defineBuiltIns();
  showFrame();
  showStyles(pack);
  watchGestures(document.body);
  // A script runs in the scope, which holds wx, which moves the stack, which loads scripts.
  const modules = createModules(pack.scripts, (path, source, given) => scope.run(path, source, given));
  const stack = new PageStack(pack, createPageFactory(pack, modules));
  const wx = createWx(stack, pack.app.requiredPrivateInfos ?? []);
  const scope = createScope({
    wx,
    App: app.register,
    getApp: app.get,
    getCurrentPages: () => stack.callers(),
    ...definers,
  });
  createTabBar(pack.app.tabBar, ({ pagePath, text }, index) => {
    stack.switchTab(`/${pagePath}`);
    stack.top?.call('onTabItemTap', { index: String(index), pagePath, text });
  });
  launching(() => modules.load('app.js'));
  window.phone = createControl(stack, pack.app.pages[0] ?? '', Object.keys(wx));
};
