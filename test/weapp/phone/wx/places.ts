import type { ChosenPlace } from '../settings';
import { asyncInterfaces, type WxInterface } from './interface';
import { WxError } from './wxError';

const places: ChosenPlace[] = [];

/** Where the user will point on the map next; nothing left means that the user gives up. */
export function queuePlace(place: ChosenPlace): void {
  places.push(place);
}

/**
 * WeChat's map to choose a place from.
 * @param declared what app.json names in requiredPrivateInfos
 */
export function mapOf(declared: readonly string[]): WxInterface {
  return asyncInterfaces({
    chooseLocation: () => {
      if (!declared.includes('chooseLocation')) {
        throw new WxError(
          'the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
          { errno: 112 },
        );
      }
      const place = places.shift();
      if (!place) throw new WxError('cancel');
      return place;
    },
  });
}
