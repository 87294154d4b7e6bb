import type { Section } from './summaryLines';

/** A placeholder that names no section. */
export interface UnknownPlaceholder {
  readonly name: string;
  /** In the template, from 1. */
  readonly line: number;
}

const placeholder = /\{\{\s*([^{}\n]*?)\s*\}\}/g;

/** The placeholders of a template that none of `names` answers to. */
export function unknownPlaceholders(
  template: string,
  names: readonly string[],
): readonly UnknownPlaceholder[] {
  return template
    .split(/\r\n|\r|\n/)
    .flatMap((text, index) =>
      [...text.matchAll(placeholder)]
        .map(([, name = '']) => ({ name, line: index + 1 }))
        .filter(({ name }) => !names.includes(name)),
    );
}

/** What stands where a section has nothing to say: the heading above it is the template's, and stays. */
const nothingToSay = 'None.';

/**
 * Writes a summary in the format of a house: every `{{name}}` gives way to the section of that name, without its heading.
 * All else stays as it is, unknown placeholders too. What a section says is not read for placeholders again.
 */
export function fillTemplate(template: string, sections: readonly Section[]): string {
  const byName = new Map(sections.map((section) => [section.name, section]));
  return template.replace(placeholder, (whole, name: string) => {
    const section = byName.get(name);
    if (!section) return whole;
    return section.lines.length === 0 ? nothingToSay : section.lines.join('\n').trim();
  });
}
