import type { ChosenSeverity } from '../core/continuity/activeRules';
import { severities } from '../core/continuity/finding';
import { type ReadingStyle, spokenKinds } from '../core/tableRead/model';
import { readingsOf } from '../core/tableRead/presets';
import { type Setting, settings as table } from './table';

/**
 * Settings as the program reads them: typed after the table, valid whatever the editor sent. A value that does not
 * fit its declaration counts as not given.
 */
type Entry = (typeof table)[number];

type ValueOf<E> = E extends { type: 'boolean' }
  ? boolean
  : E extends { type: 'integer' }
    ? number
    : E extends { type: 'strings' }
      ? readonly string[]
      : E extends { type: 'severities' }
        ? Readonly<Record<string, ChosenSeverity>>
        : E extends { type: 'readingStyle' }
          ? Partial<ReadingStyle>
          : E extends { type: 'enum'; values: readonly { readonly value: infer V }[] }
            ? V
            : string;

/** By key: `settings['syntax.language']`. */
export type Settings = { readonly [E in Entry as E['key']]: ValueOf<E> };

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeverities(value: unknown): boolean {
  const allowed: readonly unknown[] = ['off', ...severities];
  return isRecord(value) && Object.values(value).every((one) => allowed.includes(one));
}

function isReadingStyle(value: unknown): boolean {
  const allowed = new Map<string, readonly unknown[]>(spokenKinds.map((kind) => [kind, readingsOf(kind)]));
  return (
    isRecord(value) && Object.entries(value).every(([kind, reading]) => allowed.get(kind)?.includes(reading))
  );
}

function isInteger(value: unknown, minimum: number, maximum: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && minimum <= value && value <= maximum;
}

export function isValid(setting: Setting, value: unknown): boolean {
  switch (setting.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return isInteger(value, setting.minimum, setting.maximum);
    case 'enum':
      return setting.values.some((one) => one.value === value);
    case 'strings':
      return isStrings(value);
    case 'severities':
      return isSeverities(value);
    case 'readingStyle':
      return isReadingStyle(value);
  }
}

/** The value at `a.b` of `{ a: { b } }`, or of `{ 'a.b': … }`, which some editors send. */
function valueAt(source: unknown, key: string): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  const record = source as Readonly<Record<string, unknown>>;
  if (key in record) return record[key];
  const [head = '', ...rest] = key.split('.');
  return rest.length === 0 ? undefined : valueAt(record[head], rest.join('.'));
}

/** Reads the section `closedSet`, whatever it is; what is missing or does not fit takes its default. */
export function readSettings(section: unknown): Settings {
  const read = (setting: Setting): unknown => {
    const value = valueAt(section, setting.key);
    return isValid(setting, value) ? value : setting.default;
  };
  return Object.fromEntries(table.map((setting) => [setting.key, read(setting)])) as unknown as Settings;
}

export const defaultSettings: Settings = readSettings(undefined);
