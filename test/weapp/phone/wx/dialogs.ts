import { actionSheet, hidePassing, type ModalOptions, modal, showPassing } from '../frame/dialogs';
import { textOf } from '../values';
import { asyncInterfaces, required, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

const toastFor = 1500;
const buttonLength = 4;

function checkButton(text: unknown, name: string): void {
  if (typeof text === 'string' && text.length > buttonLength) {
    throw new WxError(`${name} length should not larger than ${buttonLength} Chinese characters`);
  }
}

async function choose(options: WxOptions): Promise<{ tapIndex: number }> {
  const items = options.itemList;
  if (!Array.isArray(items))
    throw new WxError('parameter error: parameter.itemList should be Array instead of Undefined;');
  if (items.length > 6) throw new WxError('parameter error: itemList should not be larger than 6 items');
  const index = await actionSheet(
    items as string[],
    options.itemColor as string,
    options.alertText as string,
  );
  if (index === undefined) throw new WxError('cancel');
  return { tapIndex: index };
}

/** Modal, action sheet, toast and loading, drawn on the page for the test's user to tap. */
export function dialogs(): WxInterface {
  return asyncInterfaces({
    showModal: (options) => {
      checkButton(options.confirmText, 'confirmText');
      checkButton(options.cancelText, 'cancelText');
      return modal(options as ModalOptions);
    },
    showActionSheet: choose,
    showToast: (options) =>
      showPassing(
        required(options, 'title', 'string'),
        textOf(options.icon ?? 'success'),
        options.mask === true,
        Number(options.duration ?? toastFor),
      ),
    hideToast: hidePassing,
    showLoading: (options) =>
      showPassing(required(options, 'title', 'string'), 'loading', options.mask === true),
    hideLoading: hidePassing,
    enableAlertBeforeUnload: () => {},
    disableAlertBeforeUnload: () => {},
  });
}
