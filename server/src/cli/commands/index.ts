import type { Command } from '../command';
import { characters } from './characters';
import { check } from './check';
import { compare } from './compare';
import { lsp } from './lsp';
import { map } from './map';
import { model } from './model';
import { notes } from './notes';
import { outline } from './outline';
import { pages } from './pages';
import { parse } from './parse';
import { read } from './read';
import { report } from './report';
import { revisionMap } from './revisionMap';
import { summarize } from './summarize';
import { tags } from './tags';
import { voices } from './voices';

/** In the order of the help. */
export const commands: readonly Command[] = [
  outline,
  pages,
  map,
  characters,
  tags,
  report,
  check,
  compare,
  notes,
  revisionMap,
  summarize,
  read,
  voices,
  model,
  parse,
  lsp,
];
