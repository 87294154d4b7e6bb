import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import { type Range, shift } from '../../text/range';
import { scriptRule } from '../rule';

interface Fades {
  readonly opens?: Range;
  readonly closes: boolean;
}

/** Words for the first and the last picture, by language. */
const opens =
  /^[\s>*_]*(?:FADE IN|FADE UP|AUFBLENDE|ABRE DE NEGRO|OUVERTURE EN FONDU|OUVERTURE AU NOIR|DISSOLVENZA IN APERTURA|ИЗ ЗТМ|ИЗ ЗАТЕМНЕНИЯ|ІЗ ЗТМ|ROZJAŚNIENIE)\b/u;
const closes =
  /\b(?:FADE\w*(?: \w+)? (?:OUT|TO|AWAY|DOWN)|TO (?:BLACK|WHITE|CREDITS|TITLES?)|BLACK ?OUT|CREDITS|THE END|END OF|END CREDITS|TO BE CONTINUED|ABBLENDE|FUNDIDO A|FUNDE A|FONDU|DISSOLVENZA IN|DISSOLVENZA A)\b/iu;
/** Only in capitals and alone: small, they are ordinary words. */
const ends =
  /^[>*_ ]*(?:END|BLACK|ENDE|FIN|FINE|FIM|ESCURECE|ЗТМ|В ЗАТЕМНЕНИЕ|КОНЕЦ|КІНЕЦЬ|WYCIEMNIENIE|ŚCIEMNIENIE|KONIEC)[.:!]?[*_< ]*$/mu;

export const fadeInWithoutFadeOut = scriptRule({
  id: 'fade-in-without-fade-out',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'hint',
  doc: {
    summary: 'The script begins with FADE IN and does not end with FADE OUT or any other end.',
    why: 'The two are a pair: a reader of a script that just stops asks whether a page is missing.',
    off: 'While the script is being written.',
    source: 'general practice',
    invalid: [
      {
        script:
          'FADE IN:\n\nINT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n',
      },
    ],
    valid: [
      {
        script:
          'FADE IN:\n\nINT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n\nFADE OUT.\n',
      },
      { script: 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. BAR - NIGHT\n\nHail.\n' },
    ],
  },
  messages: {
    open: 'The script fades in here and just stops at its end, as if a page were missing. End it with FADE OUT.',
    end: 'The script ends here',
  },
  gather: (passage) => fadesIn(passage),
  *check({ passages, facts, screenplay }) {
    if (screenplay.scenes.length < fewestScenes) return;
    const opening = passages.find((placed) => facts(placed).opens !== undefined);
    const range = opening && facts(opening).opens;
    const last = passages.findLast((placed) => placed.passage.elements.some(({ kind }) => kind !== 'blank'));
    if (!range || !last || opening === last || (opening.scene?.ordinal ?? 0) > 1) return;
    const lastScene = passages.findLastIndex(({ scene }) => scene !== undefined);
    if (passages.slice(lastScene).some((placed) => facts(placed).closes)) return;
    const end = last.passage.elements.findLast(({ kind }) => kind !== 'note' && kind !== 'boneyard');
    const place = end && shift({ start: end.start, end: Math.max(end.textEnd, end.start + 1) }, last.offset);
    yield {
      message: 'open',
      range: shift(range, opening.offset),
      evidence: place ? [{ message: 'end', range: place }] : [],
    };
  },
});

/** Fewer are a fragment. */
const fewestScenes = 3;

function fadesIn(passage: Passage): Fades {
  const printed = printedText(passage);
  const first = passage.elements.find(
    ({ kind, start, textEnd }) =>
      (kind === 'transition' || kind === 'action') && opens.test(printed.slice(start, textEnd)),
  );
  // The last pictures may be told in words; only what stands near the end counts.
  const tail = printed.trimEnd().slice(-600);
  return {
    ...(first && { opens: { start: first.start, end: first.textEnd } }),
    closes: closes.test(tail) || ends.test(tail),
  };
}
