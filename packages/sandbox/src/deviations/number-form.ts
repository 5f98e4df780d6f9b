import { type QuirkValues } from '../quirks/quirk-values.ts';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** An amount or a quantity in an undocumented form. The documented one is `1234.5`. */
export function deviateNumber(plain: string, form: QuirkValues['numberForm']): string {
  if (!DECIMAL.test(plain)) return plain;
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = plain.slice(sign.length).split('.');
  // number_format rounds to a fixed number of digits: two here, or more if the number has more.
  const cents = fraction.padEnd(2, '0');
  switch (form) {
    case 'plain':
      return plain;
    case 'comma':
      return cents.length > 2 && whole !== '0' ? plain : `${sign}${whole},${cents}`;
    case 'bare':
      return `${sign}${whole === '0' ? '' : whole}.${cents}`;
    case 'padded':
      return ` ${plain}`;
    case 'thousands':
      return `${sign}${whole.replace(THOUSANDS, ',')}${fraction === '' ? '' : `.${cents}`}`;
    case 'spaces':
      return `${sign}${whole.replace(THOUSANDS, ' ')},${cents}`;
    case 'currency':
      return `${sign}${whole}.${cents} €`;
    case 'plus':
      return sign === '' ? `+${plain}` : plain;
    case 'exponent':
      return Number(plain).toExponential();
    case 'nan':
      return 'NaN';
  }
}
