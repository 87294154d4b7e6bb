import { passagesOf } from '../../screenplay/passage';
import { allSigns, type FrameSign, frameSigns, type NamedFrame } from '../facts/frameMarks';
import { type FrameSpan, frameSpans } from '../facts/frameSpans';
import { scriptRule } from '../rule';

export const unclosedStoryFrame = scriptRule({
  id: 'unclosed-story-frame',
  category: 'time',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'series',
  severity: 'information',
  doc: {
    summary: 'A flashback, dream, montage or intercut begins and never ends.',
    why: 'From there on nobody can tell what is now and what was then: which scenes are aged down, shot in another stock, or put on a day of their own.',
    off: 'Where they end with the scene, and no line says so.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nBEGIN FLASHBACK:\n\nEXT. PIER - DAY\n\nSnow.\n' },
      {
        script: 'INT. BAR - DAY\n\nMONTAGE\n\nRain.\n\nEND MONTAGE\n\nEXT. PIER - DAY\n\nMONTAGE\n\nSnow.\n',
      },
    ],
    valid: [
      {
        script: 'INT. BAR - DAY\n\nRain.\n\nBEGIN FLASHBACK:\n\nEXT. PIER - DAY\n\nSnow.\n\nEND FLASHBACK.\n',
      },
      { script: 'INT. BAR - DAY\n\nMONTAGE\n\nRain.\n\nEXT. PIER - DAY\n\nMONTAGE\n\nSnow.\n' },
      { script: 'EXT. PIER - DAY (FLASHBACK)\n\nSnow.\n\nINT. BAR - DAY\n\nRain.\n' },
    ],
  },
  messages: {
    begun:
      '“{text}” begins here and nothing ends it, so nobody can tell where it is over. Put an END where it is.',
    others:
      '“{text}” begins here and nothing ends it, as others are ended. Nobody can tell where it is over: put an END where it is.',
    ended: 'One that is ended: “{text}”',
  },
  gather: frameSigns,
  *check({ passages, facts, earlier }) {
    const { spans } = frameSpans(allSigns(passages, facts));
    const open = spans.filter(({ end }) => !end);
    if (open.length === 0) return;
    const before = earlier.flatMap(({ uri, screenplay }) =>
      frameSpans(allSigns(passagesOf(screenplay), facts)).spans.map((span) => ({ ...span, uri })),
    );
    for (const { begin } of open) {
      const asksForEnd = /^(?:BEGIN|START)\b/i.test(begin.text);
      const ended = [...spans, ...before].filter(isEndedAs(begin.frame));
      const example = ended.find((span) => !('uri' in span)) ?? ended[0];
      if (!asksForEnd && !(example && ended.length >= countOpen([...spans, ...before], begin.frame)))
        continue;
      yield found(begin, example);
    }
  },
});

type FoundSpan = FrameSpan & { readonly uri?: string };

/** By a line that names it: what BACK TO SCENE ended shows no habit. */
function isEndedAs(frame: NamedFrame): (span: FoundSpan) => boolean {
  return ({ begin, end }) => begin.frame === frame && end?.sign === 'end';
}

function countOpen(spans: readonly FoundSpan[], frame: NamedFrame): number {
  return spans.filter(({ begin, end }) => begin.frame === frame && !end).length;
}

function found({ range, text }: FrameSign, example: FoundSpan | undefined) {
  const end = example?.end;
  if (!end) return { message: 'begun' as const, range, parameters: { text } };
  const uri = example?.uri;
  return {
    message: 'others' as const,
    range,
    parameters: { text },
    evidence: [
      {
        message: 'ended' as const,
        range: end.range,
        parameters: { text: end.text },
        ...(uri !== undefined && { uri }),
      },
    ],
  };
}
