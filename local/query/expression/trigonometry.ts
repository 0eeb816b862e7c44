import { toDouble } from '../compare';
import { refused } from '../errors';
import { numeric } from './arithmetic';
import { nullable, type OperatorTable } from './evaluate';

/** A function of one number, within its domain. */
const real = (apply: (value: number) => number, least = -Infinity, most = Infinity) =>
  nullable(1, 1, ([value], name) => {
    const number = toDouble(numeric(value, name));
    if (number < least || number > most) throw refused(`cannot apply ${name} to ${number}`);
    return apply(number);
  });

export const trigonometry: OperatorTable = {
  $acos: real(Math.acos, -1, 1),
  $acosh: real(Math.acosh, 1),
  $asin: real(Math.asin, -1, 1),
  $asinh: real(Math.asinh),
  $atan: real(Math.atan),
  $atan2: nullable(2, 2, ([y, x], name) =>
    Math.atan2(toDouble(numeric(y, name)), toDouble(numeric(x, name))),
  ),
  $atanh: real(Math.atanh, -1, 1),
  $cos: real(Math.cos, -Number.MAX_VALUE, Number.MAX_VALUE),
  $cosh: real(Math.cosh),
  $degreesToRadians: real((degrees) => (degrees * Math.PI) / 180),
  $radiansToDegrees: real((radians) => (radians * 180) / Math.PI),
  $sin: real(Math.sin, -Number.MAX_VALUE, Number.MAX_VALUE),
  $sinh: real(Math.sinh),
  $tan: real(Math.tan, -Number.MAX_VALUE, Number.MAX_VALUE),
  $tanh: real(Math.tanh),
};
