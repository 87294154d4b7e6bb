/**
 * How far the votes of models are believed when notes are placed, as measured on the golden set (`npm run eval -- --model`,
 * docs/evaluation.md). 0: a model that was no help there, and is not asked. The first pattern that fits counts.
 */
const measured: readonly { readonly name: RegExp; readonly trust: number }[] = [
  { name: /^smollm2\W+135m\b/i, trust: 0 },
];

/** Of a model that nobody has measured: its votes decide between scenes that code finds about equally likely, no more. */
export const unmeasuredTrust = 0.2;

/** @param name as the model's file gives it, or the name of the file */
export function trustOf(name: string): number {
  return measured.find((each) => each.name.test(name.trim()))?.trust ?? unmeasuredTrust;
}
