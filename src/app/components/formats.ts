/** Dates, times, numbers and lists as the reader's language writes them. */
import { msg, str } from '@lit/localize';

/**
 * The reader's own variety of the page's language (en-GB where the page is in English and the browser says so),
 * so that an English page never shows a date in a third language.
 */
export function displayLocale(
  page: string = document.documentElement.lang || 'en',
  wanted: readonly string[] = navigator.languages,
): string {
  const language = page.split('-')[0];
  return wanted.find((tag) => tag.split('-')[0] === language) ?? page;
}

const DATE_AND_TIME: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
const DAY_AND_MONTH: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const MONTH_AND_YEAR: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };

/** `23 Nov 2026, 17:04`, of wall time in ms since 1970 UTC, in the device's time zone. */
export function dateAndTime(wall: number): string {
  return format(wall, DATE_AND_TIME);
}

/** `23 Nov`. */
export function dayAndMonth(wall: number): string {
  return format(wall, DAY_AND_MONTH);
}

/** `Nov 2026`. */
export function monthAndYear(wall: number): string {
  return format(wall, MONTH_AND_YEAR);
}

/** A device's clock may be wildly wrong, and Intl throws on what is no date at all: a log must show all the same. */
function format(wall: number, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? msg('Date unknown') : dateFormat(options).format(date);
}

/** `1 min 5 s`, of milliseconds. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return msg(str`${rest} s`);
  return rest === 0 ? msg(str`${minutes} min`) : msg(str`${minutes} min ${rest} s`);
}

/** `2.3`, seconds of milliseconds, as the reader's language writes them. */
export function seconds(ms: number): string {
  const locale = displayLocale();
  return kept(tenths, locale, () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })).format(ms / 1000);
}

/** `−0.25`: a number to two places, as the reader's language writes it. */
export function twoPlaces(value: number): string {
  const locale = displayLocale();
  return shownNumber(kept(hundredths, locale, () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })).format(value));
}

/** A number as a person writes it, with a proper minus: readings and the log spell it `-5`. */
export function shownNumber(text: string): string {
  return text.replace('-', '−');
}

/** An answer as a person writes it: a number, a sign, `3 r 2`, or numbers in a row. */
export function shownAnswer(text: string): string {
  return text.replaceAll(/(\d) (?=[\d-])/g, '$1, ').replaceAll('-', '−');
}

/** `87%`, of a share in 0..1. */
export function percent(share: number): string {
  const locale = displayLocale();
  return kept(percents, locale, () => new Intl.NumberFormat(locale, { style: 'percent' })).format(share);
}

/** `2, 3 and 7`. */
export function listOf(items: readonly string[]): string {
  const locale = displayLocale();
  return kept(lists, locale, () => new Intl.ListFormat(locale)).format(items);
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = displayLocale();
  return kept(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

const dates = new Map<string, Intl.DateTimeFormat>();
const tenths = new Map<string, Intl.NumberFormat>();
const hundredths = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** To make a formatter takes longer than to lay out the row that it is for. */
function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/** Whole units of 10^-places as the number that they are: 12 tenths are 1.2. */
export function shownUnits(units: number, places: number): string {
  return shownNumber((units / 10 ** places).toFixed(places));
}
