/** Dates, times and shares as the reader's language writes them. */
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

/** `23 Nov 2026, 17:04`, of wall time in ms since 1970 UTC, in the device's time zone. */
export function dateAndTime(wall: number): string {
  return format(wall, { dateStyle: 'medium', timeStyle: 'short' });
}

/** `23 Nov`. */
export function dayAndMonth(wall: number): string {
  return format(wall, { day: 'numeric', month: 'short' });
}

/** `Nov 2026`. */
export function monthAndYear(wall: number): string {
  return format(wall, { month: 'short', year: 'numeric' });
}

/** A device's clock may be wildly wrong, and Intl throws on what is no date at all: a log must show all the same. */
function format(wall: number, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? msg('Date unknown') : new Intl.DateTimeFormat(displayLocale(), options).format(date);
}

/** `1 min 5 s`, of milliseconds. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return msg(str`${rest} s`);
  return rest === 0 ? msg(str`${minutes} min`) : msg(str`${minutes} min ${rest} s`);
}

/** `87%`, of a share in 0..1. */
export function percent(share: number): string {
  return new Intl.NumberFormat(displayLocale(), { style: 'percent' }).format(share);
}
