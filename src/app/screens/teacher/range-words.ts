import { msg } from '@lit/localize';

/** What a number of a kind's range is called: the names are those of the schemas in core/practice/questions/. */
export function rangeWord(name: string, inTenths = false): string {
  const words: Readonly<Record<string, () => string>> = {
    first: () => msg('First number'),
    second: () => msg('Second number'),
    result: () => msg('Result'),
    whole: () => msg('The whole'),
    wholes: () => msg('The whole'),
    step: () => msg('In steps of'),
    of: () => msg('Of the numbers'),
    number: () => msg('Numbers'),
    numbers: () => (inTenths ? msg('Numbers, in tenths') : msg('Numbers')),
    count: () => msg('How many numbers'),
    tables: () => msg('Tables'),
    times: () => msg('Times'),
    divisors: () => msg('Divided by'),
    quotients: () => msg('Result'),
    most: () => msg('Up to'),
    digits: () => msg('Digits'),
  };
  return words[name]?.() ?? name;
}
