/**
 * How far the votes of models are believed when notes are placed, as measured on the golden set (`npm run eval -- --model`,
 * docs/evaluation.md). 0: a model that was no help there, and is not asked. The first pattern that fits counts.
 */
const measured: readonly { readonly name: RegExp; readonly trust: number }[] = [
  { name: /^smollm2\W+135m\b/i, trust: 0 },
];

/** Of a model that nobody has measured: its votes decide between scenes that code finds about equally likely, no more. */
const unmeasuredTrust = 0.2;
/** Parameters below which a model that nobody has measured is taken to be no better than the small one that was. */
const leastParameters = 1e9;

/**
 * @param name as the model's file gives it, or the name of the file
 * @param parameters none where nobody can tell
 */
export function trustOf(name: string, parameters = Number.POSITIVE_INFINITY): number {
  const known = measured.find((each) => each.name.test(name.trim()));
  if (known) return known.trust;
  return parameters < leastParameters ? 0 : unmeasuredTrust;
}
