import type { AnswerSchema } from './answerSchema';

/**
 * The grammar a model writes an answer under, in llama.cpp's notation (GBNF). White space is fixed: a small model
 * given the choice fills its answer with line ends.
 */
export function grammarOf(schema: AnswerSchema): string {
  return [
    `root ::= ${rule(schema)}`,
    // No control characters, and no escapes but the quote and the backslash: all that text without line ends needs.
    'char ::= [^"\\\\\\x00-\\x1F\\x7F] | "\\\\" ["\\\\]',
  ].join('\n');
}

function rule(schema: AnswerSchema): string {
  if ('enum' in schema) return `(${schema.enum.map((value) => literal(JSON.stringify(value))).join(' | ')})`;
  switch (schema.type) {
    case 'boolean':
      return '("true" | "false")';
    case 'string':
      return `"\\"" char{${schema.minLength},${schema.maxLength}} "\\""`;
    case 'array':
      return arrayRule(rule(schema.items), schema.minItems, schema.maxItems);
    case 'object':
      return objectRule(Object.entries(schema.properties));
  }
}

function arrayRule(item: string, least: number, most: number): string {
  if (most === 0) return '"[]"';
  const items = `${item} (", " ${item}){${Math.max(0, least - 1)},${most - 1}}`;
  return least === 0 ? `"[" (${items})? "]"` : `"[" ${items} "]"`;
}

function objectRule(properties: readonly (readonly [string, AnswerSchema])[]): string {
  const pairs = properties.map(([key, value]) => `${literal(`${JSON.stringify(key)}: `)} ${rule(value)}`);
  return `"{" ${pairs.join(' ", " ')} "}"`;
}

function literal(text: string): string {
  return JSON.stringify(text);
}
