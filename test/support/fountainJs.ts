import { Fountain, type Token } from 'fountain-js';
import type { InterchangeElement, InterchangeType } from '../../server/src/core/syntax/interchange';

/** What fountain-js makes of a script, in the form parsers are compared in. */
export function fountainJsElements(text: string): InterchangeElement[] {
  return new Fountain().parse(text, true).tokens.flatMap(toElement);
}

const types: Readonly<Record<string, InterchangeType>> = {
  scene_heading: 'scene_heading',
  action: 'action',
  character: 'character',
  parenthetical: 'parenthetical',
  dialogue: 'dialogue',
  lyrics: 'lyrics',
  transition: 'transition',
  centered: 'centered',
  section: 'section',
  synopsis: 'synopsis',
  note: 'note',
  page_break: 'page_break',
};

/** The columns of a dual dialogue are told at its begin; they are given to the cues below. */
function toElement(token: Token, index: number, tokens: readonly Token[]): InterchangeElement[] {
  const text = token.text ?? '';
  if (token.is_title) return [{ type: 'title_page', key: token.type.replaceAll('_', ' '), text }];
  const type = types[token.type];
  if (!type) return [];
  const before = tokens[index - 1];
  if (type === 'character' && (before?.dual === 'left' || before?.dual === 'right')) {
    return [{ type, text, dual: before.dual }];
  }
  if (type === 'section') return [{ type, text, level: token.depth ?? 0 }];
  return token.scene_number ? [{ type, text, scene_number: token.scene_number }] : [{ type, text }];
}
