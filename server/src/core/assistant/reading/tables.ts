import { definedOnly, type Remark, remarkAt, type Saying } from './remark';
import { passageOf, type TextLine } from './textLines';

const noteTitle =
  /^(?:notes?|comments?|remarks?|feedback|requests?|changes?|anmerkung(?:en)?|notizen?|kommentar|remarques?|notas?|comentarios?|osservazion[ei]|uwag[ai]|замечани[ея]|зауваження)$/iu;
const authorTitle =
  /^(?:who|by|from|author|name|person|wer|von|qui|auteur|quién|autor|chi|autore|кто|автор|хто)$/iu;
const dateTitle = /^(?:date|when|datum|fecha|data|дата)$/iu;
const statusTitle = /^(?:status|done|state|erledigt|statut|estado|stato)$/iu;
const done =
  /^(?:done|yes|x|closed|resolved|fixed|\u2713|\u2714|\u2705|erledigt|ja|fait|hecho|fatto|готово)$/iu;

/** The note of a row: its longest cell where no title tells. The other cells are what it stands under. */
export function rowRemarks(
  cells: readonly TextLine[],
  titles: readonly string[],
  saying: Saying,
): readonly Remark[] {
  const column = (title: RegExp) => titles.findIndex((each) => title.test(each));
  const noteAt = cells[column(noteTitle)]?.text ? column(noteTitle) : longest(cells);
  const cell = cells[noteAt];
  if (!cell?.text) return [];
  const passage = passageOf([cell]);
  const value = (title: RegExp) => cells[column(title)]?.text || undefined;
  const named = [noteAt, column(authorTitle), column(dateTitle), column(statusTitle)];
  const rest = cells.flatMap(({ text }, index) =>
    text === '' || named.includes(index) ? [] : [[titles[index], text].filter(Boolean).join(' ')],
  );
  const date = /\d{4}-\d{2}-\d{2}/.exec(value(dateTitle) ?? '')?.[0];
  const headings = [...(saying.headings ?? []), ...rest];
  const own = definedOnly<Saying>({ author: value(authorTitle), date });
  const isDone = done.test(value(statusTitle) ?? '');
  return [
    remarkAt(passage, 0, passage.text.length, {
      ...saying,
      ...own,
      ...(headings.length > 0 && { headings }),
      ...(isDone && { isDone }),
    }),
  ];
}

function longest(cells: readonly TextLine[]): number {
  let found = 0;
  cells.forEach(({ text }, index) => {
    if (text.length > (cells[found]?.text.length ?? 0)) found = index;
  });
  return found;
}
