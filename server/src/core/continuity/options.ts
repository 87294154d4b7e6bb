/**
 * What can be set about a rule besides its severity, declared by the rule: the show file's schema, its reader and the
 * rule's page are made from the declaration.
 */
export type OptionDeclaration =
  | { readonly type: 'boolean'; readonly default: boolean; readonly doc: string }
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly doc: string;
    }
  | {
      readonly type: 'string';
      readonly default: string;
      /** Absent: any text. */
      readonly values?: readonly string[];
      readonly doc: string;
    }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly doc: string };

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

export type OptionValue = boolean | number | string | readonly string[];

type ValueOf<D extends OptionDeclaration> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'integer' }
    ? number
    : D extends { type: 'strings' }
      ? readonly string[]
      : D extends { values: readonly (infer V)[] }
        ? V
        : string;

/** The values that a rule is run with, by the names it declared. */
export type OptionValues<D extends OptionDeclarations> = { readonly [K in keyof D]: ValueOf<D[K]> };

/** What is given where it fits its declaration, else the default. */
export function readOptions(
  declarations: OptionDeclarations,
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]): [string, OptionValue] => {
      const value = given[name];
      return [name, fits(declaration, value) ? value : declaration.default];
    }),
  );
}

function fits(declaration: OptionDeclaration, value: unknown): value is OptionValue {
  switch (declaration.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        declaration.minimum <= value &&
        value <= declaration.maximum
      );
    case 'string':
      return typeof value === 'string' && (declaration.values?.includes(value) ?? true);
    case 'strings':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
  }
}
