/** The extension's configuration and its page, from the one table of settings. */
import { severities } from '../../server/src/core/continuity/finding';
import { rules } from '../../server/src/core/continuity/registry';
import { syntaxProblemCodes } from '../../server/src/core/syntax/problems';
import { spokenKinds } from '../../server/src/core/tableRead/model';
import { readingsOf } from '../../server/src/core/tableRead/presets';
import { problemWords } from '../../server/src/ide/problemMessages';
import { settings as declared, type Setting } from '../../server/src/settings/table';

const settings: readonly Setting[] = declared;

/** A property for every rule, so that an editor completes its name and tells what it finds. */
function severityProperties() {
  const described = [
    ...syntaxProblemCodes.map((code) => [code, problemWords[code].message] as const),
    ...rules.map(({ id, doc }) => [id, doc.summary] as const),
  ];
  const values = ['off', ...severities];
  return Object.fromEntries(
    described.map(([id, markdownDescription]) => [id, { enum: values, markdownDescription }]),
  );
}

function readingProperties() {
  return Object.fromEntries(spokenKinds.map((kind) => [kind, { enum: readingsOf(kind) }]));
}

const jsonTypes = {
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  integer: { type: 'integer' },
  enum: { type: 'string' },
  strings: { type: 'array', items: { type: 'string' } },
  severities: { type: 'object', properties: severityProperties(), additionalProperties: false },
  readingStyle: { type: 'object', properties: readingProperties(), additionalProperties: false },
} as const;

function property(setting: Setting, order: number): Readonly<Record<string, unknown>> {
  return {
    ...jsonTypes[setting.type],
    ...(setting.type === 'integer' ? { minimum: setting.minimum, maximum: setting.maximum } : {}),
    ...(setting.type === 'enum' ? describeValues(setting.values) : {}),
    default: setting.default,
    scope: setting.scope,
    order,
    markdownDescription: setting.doc,
  };
}

function describeValues(values: readonly { readonly value: string; readonly doc: string }[]) {
  return { enum: values.map(({ value }) => value), markdownEnumDescriptions: values.map(({ doc }) => doc) };
}

/** The manifest with `contributes.configuration` made anew, everything else as it was. */
export function settingsConfiguration(current: string): string {
  const manifest = JSON.parse(current);
  const properties = settings.map((setting, order) => [`closedSet.${setting.key}`, property(setting, order)]);
  const configuration = { title: 'Closed Set', properties: Object.fromEntries(properties) };
  return `${JSON.stringify({ ...manifest, contributes: { ...manifest.contributes, configuration } }, null, 2)}\n`;
}

const scopes = {
  resource: 'Everywhere, also per folder.',
  window: 'For you, or for one workspace.',
  machine: 'For this computer only; a workspace cannot set it.',
} as const;

function describeValue(setting: Setting): readonly string[] {
  if (setting.type === 'integer')
    return [`A whole number from ${setting.minimum} to ${setting.maximum}.`, ''];
  if (setting.type !== 'enum') return [];
  return [...setting.values.map(({ value, doc }) => `- \`${value}\`: ${doc}`), ''];
}

function section(setting: Setting): string {
  const title = `## \`closedSet.${setting.key}\``;
  const preset = `Default: \`${JSON.stringify(setting.default)}\`. ${scopes[setting.scope]}`;
  return [title, '', setting.doc, '', ...describeValue(setting), preset, ''].join('\n');
}

export function settingsPage(): string {
  const intro = 'Made from `server/src/settings/table.ts` by `npm run generate`; change it there.';
  return ['# Settings', '', intro, '', ...settings.map(section)].join('\n');
}
