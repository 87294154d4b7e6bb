import type { FrameSign, NamedFrame } from './frameMarks';

/** Frames with where they begin and end, and ends that have no beginning. */
export interface FrameSpans {
  readonly spans: readonly FrameSpan[];
  readonly strayEnds: readonly FrameSign[];
}

export interface FrameSpan {
  readonly begin: FrameSign;
  /** Absent where nothing ends it. */
  end?: FrameSign;
}

/** @param signs in order of the text */
export function frameSpans(signs: readonly FrameSign[]): FrameSpans {
  const spans: FrameSpan[] = [];
  const strayEnds: FrameSign[] = [];
  /** Frames that an end may refer to although no line of its own began them. */
  const mentioned = new Set<NamedFrame>();
  for (const sign of signs) {
    if (sign.sign === 'begin') spans.push({ begin: sign });
    else if (sign.sign === 'heading' || sign.sign === 'prose') mentioned.add(sign.frame);
    else if (sign.sign === 'back') endAll(spans, sign);
    else {
      const open = spans.findLast(({ begin, end }) => !end && begin.frame === sign.frame);
      if (open) open.end = sign;
      else if (!mentioned.has(sign.frame)) strayEnds.push(sign);
      mentioned.delete(sign.frame);
    }
  }
  return { spans, strayEnds };
}

/** Back from wherever the story was. */
function endAll(spans: readonly FrameSpan[], end: FrameSign): void {
  for (const span of spans) if (end.frame === 'any' || apart.has(span.begin.frame)) span.end ??= end;
}

const apart: ReadonlySet<NamedFrame> = new Set<NamedFrame>(['flashback', 'flashForward', 'dream']);
