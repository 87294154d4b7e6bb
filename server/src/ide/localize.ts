/**
 * Sentences in the editor's language: the English sentence is the key, as in the bundles of VS Code extensions.
 * A sentence that the bundle lacks is shown in English.
 */
export type L10nBundle = Readonly<Record<string, string>>;

/** Fills the slots `{name}` of the sentence; a slot without a value stays as it is. */
export type Localize = (sentence: string, slots?: Readonly<Record<string, string>>) => string;

export function localizer(bundle: L10nBundle = {}): Localize {
  return (sentence, slots = {}) => fill(bundle[sentence] ?? sentence, slots);
}

export const english: Localize = localizer();

function fill(sentence: string, slots: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
