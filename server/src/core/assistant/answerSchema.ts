/**
 * The shape an answer of a model must have: the part of JSON Schema in which nothing can grow without a bound.
 * The same value makes the grammar that a local model writes under, the request to an endpoint, and the check of
 * what came back. It knows no model.
 */
export type AnswerSchema = ObjectSchema | ArraySchema | StringSchema | EnumSchema | BooleanSchema;

export interface ObjectSchema {
  readonly type: 'object';
  /** Written in this order, and all of them required. */
  readonly properties: Readonly<Record<string, AnswerSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export interface ArraySchema {
  readonly type: 'array';
  readonly items: AnswerSchema;
  readonly minItems: number;
  readonly maxItems: number;
}

export interface StringSchema {
  readonly type: 'string';
  /** In characters (code points), before JSON's escapes. */
  readonly minLength: number;
  readonly maxLength: number;
}

export interface EnumSchema {
  readonly enum: readonly string[];
}

export interface BooleanSchema {
  readonly type: 'boolean';
}

/** An object with exactly these properties. */
export function objectOf(properties: Readonly<Record<string, AnswerSchema>>): ObjectSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** The most characters an answer of this shape can have, escapes aside. */
export function maxCharacters(schema: AnswerSchema): number {
  if ('enum' in schema) return 2 + Math.max(0, ...schema.enum.map((value) => value.length));
  switch (schema.type) {
    case 'boolean':
      return 5;
    case 'string':
      return 2 + schema.maxLength;
    case 'array':
      return 2 + schema.maxItems * (2 + maxCharacters(schema.items));
    case 'object':
      return Object.entries(schema.properties).reduce(
        (sum, [key, value]) => sum + key.length + 6 + maxCharacters(value),
        2,
      );
  }
}

/**
 * How many tokens to leave for an answer. Prose has about four characters to a token and JSON's marks two; half the
 * characters is enough for all but the oddest text, and an answer that is cut all the same is asked for again.
 */
export function tokensFor(schema: AnswerSchema): number {
  return Math.ceil(maxCharacters(schema) / 2) + 16;
}

/** What is wrong with `value` as an answer, in a few words with the place; none where it fits. */
export function misfit(value: unknown, schema: AnswerSchema, at = 'answer'): string | undefined {
  if ('enum' in schema) {
    const known = typeof value === 'string' && schema.enum.includes(value);
    return known ? undefined : `${at} is not one of the given values`;
  }
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${at} is not true or false`;
    case 'string':
      return stringMisfit(value, schema, at);
    case 'array':
      return arrayMisfit(value, schema, at);
    case 'object':
      return objectMisfit(value, schema, at);
  }
}

function stringMisfit(value: unknown, schema: StringSchema, at: string): string | undefined {
  if (typeof value !== 'string') return `${at} is not text`;
  const length = [...value].length;
  if (length < schema.minLength) return `${at} is too short`;
  return length > schema.maxLength ? `${at} is too long` : undefined;
}

function arrayMisfit(value: unknown, schema: ArraySchema, at: string): string | undefined {
  if (!Array.isArray(value)) return `${at} is not a list`;
  if (value.length < schema.minItems || value.length > schema.maxItems)
    return `${at} has ${value.length} items`;
  return firstMisfit(value.map((item, index) => misfit(item, schema.items, `${at}[${index}]`)));
}

function objectMisfit(value: unknown, schema: ObjectSchema, at: string): string | undefined {
  if (!isRecord(value)) return `${at} is not an object`;
  const extra = Object.keys(value).find((key) => !(key in schema.properties));
  if (extra !== undefined) return `${at}.${extra} was not asked for`;
  return firstMisfit(
    Object.entries(schema.properties).map(([key, wanted]) => misfit(value[key], wanted, `${at}.${key}`)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstMisfit(misfits: readonly (string | undefined)[]): string | undefined {
  return misfits.find((each) => each !== undefined);
}
