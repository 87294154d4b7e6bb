import type {
  Lit,
  PlayerLine,
  PlayerReading,
  Showing,
  ToReadAloud,
} from '../../server/src/protocol/readAloudMessages';
import { make, parts, say } from './page';
import { shownText } from './shownText';

interface NowParts {
  readonly showing: Showing;
  /** What each line was delivered as. */
  readonly heardAs: ReadonlyMap<number, Extract<ToReadAloud, { readonly kind: 'sound' }>>;
}

/** Who speaks, the words with the spoken one lit, and the voice that really says them. */
export function showNow({ lines }: PlayerReading, lit: readonly Lit[], { showing, heardAs }: NowParts): void {
  const shown = lit.flatMap(({ line, word }) => {
    const spoken = lines[line];
    return spoken ? [{ line, word, spoken }] : [];
  });
  parts.who.textContent = shown
    .map(({ spoken }) =>
      spoken.mine ? `${spoken.speaker} · ${say('mine')}` : (spoken.speaker ?? say('narrator')),
    )
    .join(' / ');
  parts.text.replaceChildren(
    ...shown.map(({ spoken, word }) =>
      spoken.mine
        ? textWith({ text: shownText(spoken, showing), words: [] }, undefined)
        : textWith(spoken, word),
    ),
  );
  const voices = shown.flatMap(({ line }) => heardAs.get(line) ?? []);
  parts.voice.textContent = voices
    .map(({ voice, insteadOf }) => insteadOf ?? `${voice.name} · ${say(voice.engine)}`)
    .join(' / ');
}

function textWith(
  { text, words }: Pick<PlayerLine, 'text' | 'words'>,
  word: number | undefined,
): HTMLElement {
  const made = make('span', 'sentence');
  const [start, end] = word === undefined ? [] : [words[2 * word], words[2 * word + 1]];
  if (start === undefined || end === undefined) made.append(text);
  else made.append(text.slice(0, start), make('mark', 'word', text.slice(start, end)), text.slice(end));
  return made;
}
