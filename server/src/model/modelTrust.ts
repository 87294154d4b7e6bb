/**
 * How models are asked where notes belong and how far their votes are believed, as measured on the golden set
 * (`npm run eval -- --model`, docs/evaluation.md). The first pattern that fits counts.
 */
const measured: readonly { readonly name: RegExp; readonly use: ModelUse }[] = [
  { name: /^smollm2\W+135m\b/i, use: { form: 'likelihood', trust: 0.35 } },
];

export interface ModelUse {
  /**
   * `questions`: is the note about the scene, with a quote. `likelihood`: how much likelier its words become once the
   * scene is read.
   */
  readonly form: 'questions' | 'likelihood';
  /** 0: no help, and not asked. */
  readonly trust: number;
}

/** Of a model that nobody has measured: its votes decide between scenes that code finds about equally likely, no more. */
const unmeasuredTrust = 0.2;
/** Parameters below which a model that nobody has measured is taken to be no help. */
const leastParameters = 1e9;

/**
 * @param name as the model's file gives it, or the name of the file
 * @param parameters none where nobody can tell
 */
export function useOf(name: string, parameters = Number.POSITIVE_INFINITY): ModelUse {
  const known = measured.find((each) => each.name.test(name.trim()));
  if (known) return known.use;
  return { form: 'questions', trust: parameters < leastParameters ? 0 : unmeasuredTrust };
}
