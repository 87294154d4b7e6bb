import path from 'node:path';
import {
  type Audience,
  audiences,
  type SummaryChoice,
  type SummaryLength,
  summaryLengths,
} from '../core/assistant/summaryOptions';
import { unknownPlaceholders } from '../core/assistant/summaryTemplate';
import type { CliIo } from './io';
import { type Arguments, type OptionSpec, UsageError } from './options';

/** Options of the commands that write summaries. */
export const summaryOptions: readonly OptionSpec[] = [
  {
    name: 'length',
    value: 'LENGTH',
    choices: summaryLengths,
    default: 'medium',
    doc: 'How much to say.',
  },
  {
    name: 'audience',
    value: 'WHO',
    choices: audiences,
    default: 'writer',
    doc: 'Who reads it: what stands first, and what is left out.',
  },
  {
    name: 'template',
    value: 'FILE',
    doc: 'Your house format: Markdown in which {{names}} give way to parts of the summary.',
  },
];

/**
 * The choice that the command line makes.
 * @param sections what a template may ask for
 * @throws UsageError where the template cannot be read, or asks for what there is not
 */
export async function summaryChoice(
  { values }: Arguments,
  io: CliIo,
  sections: readonly string[],
): Promise<SummaryChoice> {
  const choice = {
    length: (values.length ?? 'medium') as SummaryLength,
    audience: (values.audience ?? 'writer') as Audience,
  };
  const file = values.template;
  if (file === undefined) return choice;
  const bytes = await io.files.read(path.resolve(io.cwd, file)).catch(() => undefined);
  if (!bytes)
    throw new UsageError(`${file} cannot be read. Look whether it is there and whether you may read it.`);
  const template = new TextDecoder().decode(bytes);
  const [first] = unknownPlaceholders(template, sections);
  if (first)
    throw new UsageError(
      `${file}, line ${first.line}: there is no {{${first.name}}}. It may be one of ${sections.map((name) => `{{${name}}}`).join(', ')}.`,
    );
  return { ...choice, template };
}
