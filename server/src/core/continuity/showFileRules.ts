import { type ObjectShape, type ShowFileShape, showFileShape } from '../screenplay/showFileShape';
import { syntaxProblemCodes } from '../syntax/problems';
import { severities } from './finding';
import type { OptionDeclaration } from './options';
import { rules } from './registry';
import type { ContinuityRule } from './rule';

/** What may stand under `rules` in a show file: each rule's severity and options, as the rules declare them. */

const severity: ShowFileShape = {
  type: 'string',
  values: ['off', ...severities],
  doc: 'How loud it is told, or `off`.',
};

const problemShape: ObjectShape = {
  type: 'object',
  doc: 'A problem that the parser finds.',
  keys: { severity },
};

/** The shape of a show file with the settings of every rule in it. */
export const showFileShapeWithRules: ObjectShape = {
  ...showFileShape,
  keys: {
    ...showFileShape.keys,
    rules: {
      type: 'object',
      doc: 'How loud each check is told in this show, and its options.',
      keys: {
        ...Object.fromEntries(syntaxProblemCodes.map((code) => [code, problemShape])),
        ...Object.fromEntries(rules.map((rule) => [rule.id, ruleShape(rule)])),
      },
    },
  },
};

function ruleShape({ doc, options }: ContinuityRule): ObjectShape {
  return { type: 'object', doc: doc.summary, keys: { severity, ...mapOptions(options) } };
}

function mapOptions(options: ContinuityRule['options']): Readonly<Record<string, ShowFileShape>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionShape(option)]));
}

function optionShape(option: OptionDeclaration): ShowFileShape {
  const doc = `${option.doc} Otherwise: \`${JSON.stringify(option.default)}\`.`;
  switch (option.type) {
    case 'integer':
      return { type: 'integer', minimum: option.minimum, maximum: option.maximum, doc };
    case 'string':
      return { type: 'string', doc, ...(option.values && { values: option.values }) };
    default:
      return { type: option.type, doc };
  }
}
