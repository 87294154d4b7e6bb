/** The JSON schema of the show file, from the one declaration that its reader checks against. */
import { showFileShapeWithRules } from '../../server/src/core/continuity/showFileRules';
import type { ShowFileShape } from '../../server/src/core/screenplay/showFileShape';

type Schema = Readonly<Record<string, unknown>>;

export function showFileSchema(): string {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Closed Set show file' };
  return `${JSON.stringify({ ...schema, ...schemaOf(showFileShapeWithRules) }, null, 2)}\n`;
}

function schemaOf(shape: ShowFileShape): Schema {
  return { description: plain(shape.doc), markdownDescription: shape.doc, ...typeOf(shape) };
}

/** Without the marks of Markdown, for editors that show it as it is. */
function plain(doc: string): string {
  return doc.replaceAll('`', '');
}

function typeOf(shape: ShowFileShape): Schema {
  switch (shape.type) {
    case 'string':
      return shape.values ? { type: 'string', enum: shape.values } : { type: 'string' };
    case 'integer':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum };
    case 'boolean':
      return { type: 'boolean' };
    case 'strings':
      return { type: 'array', items: { type: 'string', pattern: '\\S' } };
    case 'object':
      return { type: 'object', properties: mapValues(shape.keys, schemaOf), additionalProperties: false };
    case 'texts':
      return {
        type: 'object',
        propertyNames: { pattern: '\\S' },
        additionalProperties: { type: 'string' },
      };
    case 'named':
      return {
        type: 'object',
        propertyNames: { pattern: '\\S' },
        additionalProperties: schemaOf(shape.each),
      };
  }
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
