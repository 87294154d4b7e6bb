import type { InterchangeElement } from '../../server/src/core/syntax/interchange';

/**
 * Elements of any parser as lines to compare: `type words`, one for every printed line. White space, notes and
 * boneyard do not count; a section has its depth, a heading its number, the right column of a dual dialogue `^`.
 */
export function printedLines(elements: readonly InterchangeElement[]): string[] {
  return elements.filter(({ type }) => type !== 'note' && type !== 'boneyard').flatMap(linesOf);
}

function linesOf(element: InterchangeElement): string[] {
  if (element.type === 'page_break') return ['page_break'];
  const lines = withoutHidden(element.text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const words = lines.length > 0 ? lines : [''];
  return words.map((line, index) => `${typeOf(element)} ${line}${index === 0 ? tail(element) : ''}`.trim());
}

function typeOf(element: InterchangeElement): string {
  if (element.type === 'title_page') return `title_page ${(element.key ?? '').toLowerCase()}:`;
  return element.type === 'section' ? `section ${element.level ?? ''}` : element.type;
}

function tail(element: InterchangeElement): string {
  if (element.scene_number) return ` #${element.scene_number}#`;
  return element.dual === 'right' ? ' ^' : '';
}

function withoutHidden(text: string): string {
  return text.replace(/\[\[[\s\S]*?\]\]/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
}
