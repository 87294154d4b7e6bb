import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyShow, resolve } from '../core/screenplay/resolve';
import { parse } from '../core/syntax/parse';
import type { ScriptLanguage } from '../core/syntax/tree';
import { type ScriptDocument, scriptDocument } from '../ide/script';
import { settings } from '../settings/table';
import { type InputName, readInputs } from './inputs';
import type { CliIo } from './io';
import type { Arguments, OptionSpec } from './options';
import { type FoundShow, ShowLookup } from './showLookup';

/** The scripts that the command line names, parsed and with the show file that each belongs to. */
export interface LoadedScript extends ScriptDocument, InputName {
  readonly show: FoundShow | undefined;
}

export interface LoadedScripts {
  readonly scripts: readonly LoadedScript[];
  /** Some name could not be read; the person has been told. */
  readonly failed: boolean;
  /** The show files of the scripts, each once. */
  readonly shows: readonly FoundShow[];
}

const languages = settings.flatMap((setting) =>
  setting.key === 'syntax.language' ? setting.values.map(({ value }) => value) : [],
);

export const languageOption: OptionSpec = {
  name: 'language',
  value: 'LANGUAGE',
  choices: languages,
  default: 'auto',
  doc: 'Of scene headings and transitions; English is always understood.',
};

const showOption: OptionSpec = {
  name: 'show',
  value: 'FILE',
  doc: 'The show file: aliases and episode order. Without it: closedset.json beside the script or in a folder above.',
};

export const scriptOptions: readonly OptionSpec[] = [languageOption, showOption];

/** @throws UsageError where nothing is named, or the show file that is named cannot be read */
export async function loadScripts(args: Arguments, io: CliIo): Promise<LoadedScripts> {
  const shows = new ShowLookup(io, args.values.show);
  const language = languageOf(args);
  const scripts: LoadedScript[] = [];
  let failed = false;
  for await (const input of readInputs(args.files, io)) {
    if (input.kind === 'fault') {
      io.stderr.write(`closed-set: ${input.message}\n`);
      failed = true;
      continue;
    }
    const show = await shows.find(input.path ?? path.join(io.cwd, 'stdin'));
    scripts.push(loadedScript(input, language, show));
  }
  return { scripts, failed, shows: await shows.found() };
}

export function languageOf(args: Arguments): ScriptLanguage | 'auto' {
  return (args.values.language ?? 'auto') as ScriptLanguage | 'auto';
}

export function loadedScript(
  input: InputName & { readonly text: string },
  language: ScriptLanguage | 'auto',
  show: FoundShow | undefined,
): LoadedScript {
  const uri = input.path === undefined ? 'untitled:stdin' : pathToFileURL(input.path).href;
  const tree = parse(input.text, { language });
  const file = show?.file ?? emptyShow;
  const document = scriptDocument({ uri, version: null, tree, resolve: (one) => resolve(one, file) });
  return Object.assign(document, {
    file: input.file,
    show,
    ...(input.path !== undefined && { path: input.path }),
    ...(input.folder !== undefined && { folder: input.folder }),
  });
}

/** The line of an offset, from 1, as people and `grep -n` count. */
export function lineOf(script: ScriptDocument, offset: number): number {
  return script.toPosition(offset).line + 1;
}
