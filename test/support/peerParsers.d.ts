/** The two functions that the benchmark calls of parsers that come without types of their own, or with broken ones. */
declare module 'aw-parser' {
  export const parser: { parse(script: string, options: object): { readonly tokens: readonly unknown[] } };
}

declare module 'fountain-parser' {
  export function parse(script: string): unknown;
}
