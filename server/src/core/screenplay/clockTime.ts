import type { DayPeriod } from './model';

/**
 * A clock's time in a heading: `3:00 AM`, `10 PM`, `23:15`. What part of the day it is follows where the words leave
 * no doubt; `3 O'CLOCK` may be either of two.
 */
const clock = /^(\d{1,2})(?:[:.]\d{2})?\s?([AP]\.?M\.?|UHR|O'CLOCK|H)?$/;

/** @returns undefined for what is no clock's time */
export function readClock(text: string): { readonly period?: DayPeriod } | undefined {
  const [, digits, suffix = ''] = clock.exec(text) ?? [];
  if (digits === undefined || /^\d+$/.test(text)) return undefined;
  const hour = hourOf(Number(digits), suffix[0] ?? '', digits);
  return hour === undefined ? {} : { period: periodAt(hour) };
}

function hourOf(number: number, suffix: string, digits: string): number | undefined {
  if (number > 24) return undefined;
  if (suffix === 'A') return number % 12;
  if (suffix === 'P') return (number % 12) + 12;
  const countsTo24 = number > 12 || digits.startsWith('0') || suffix === 'U' || suffix === 'H';
  return countsTo24 ? number % 24 : undefined;
}

function periodAt(hour: number): DayPeriod {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 12) return hour < 6 ? 'dawn' : 'morning';
  if (hour === 12) return 'day';
  return hour < 18 ? 'afternoon' : 'evening';
}
