import type { StoryTimeFrame } from './model';

/**
 * Which scenes are told out of the story's order: those whose headings say so, and those between BEGIN FLASHBACK
 * and its end. It reads no text; that a frame is never ended is told with the scene, and reported elsewhere.
 */
export interface FrameMark {
  /** The scene that a mark at the top of it, or in its heading, stands in; the next one for a mark below that. */
  readonly scene: number;
  readonly frame: StoryTimeFrame;
  readonly edge: 'begin' | 'end';
  /** A heading tells of its own scene, ended or not. */
  readonly inHeading: boolean;
}

export interface SceneFrame {
  readonly frame: StoryTimeFrame;
  /** False where words began it and none end it. */
  readonly ended: boolean;
}

/**
 * @param marks in order of the text; an end mark in the body of scene 7 has `scene` 8, since 7 is still inside
 * @returns by ordinal of the scene; of frames within frames the inner one
 */
export function framesOfScenes(marks: readonly FrameMark[]): ReadonlyMap<number, SceneFrame> {
  const frames = new Map<number, SceneFrame>();
  for (const { mark, end } of spansOf(marks)) {
    const ended = end !== undefined || mark.inHeading;
    const after = Math.max(end ?? mark.scene + 1, mark.inHeading ? mark.scene + 1 : 0);
    for (let scene = mark.scene; scene < after; scene++) frames.set(scene, { frame: mark.frame, ended });
  }
  return frames;
}

interface Span {
  readonly mark: FrameMark;
  /** The first scene after it; absent where it is never ended. */
  end?: number;
}

/** In order of where they begin. A frame that begins anew while it is open was not ended before. */
function spansOf(marks: readonly FrameMark[]): readonly Span[] {
  const spans: Span[] = [];
  let open: readonly Span[] = [];
  for (const mark of marks) {
    const isPresent = mark.frame === 'present';
    if (isPresent || mark.edge === 'end') {
      const ended = isPresent ? open.length - 1 : open.findLastIndex((one) => one.mark.frame === mark.frame);
      const span = open[ended];
      if (span) span.end = mark.scene;
      if (span) open = isPresent ? [] : open.slice(0, ended);
      continue;
    }
    const span = { mark };
    spans.push(span);
    open = [...open.filter((one) => one.mark.frame !== mark.frame), span];
  }
  return spans;
}
