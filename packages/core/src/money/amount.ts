/** An amount in EUR, a quantity or a rate in percent: a finite number, or a decimal string such as `"19.6"`. */
export type Amount = number | string;
