import type { Range } from 'vscode-languageserver-types';
import type { SceneItem, ScenesResult, SectionItem } from '../../server/src/protocol/requests';

/** A line range from column 0, as the server sends it. */
export function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

type SceneFacts = Partial<Omit<SceneItem, 'heading' | 'ordinal' | 'range' | 'extent'>>;
export type Line = string | readonly [heading: string, facts: SceneFacts];

/** What the server would say of an outline: `# Act`, `## Sequence`, anything else is a heading; one line each. */
export function scenesResult(...outline: readonly Line[]): ScenesResult {
  const sections: SectionItem[] = [];
  const scenes: SceneItem[] = [];
  for (const [line, entry] of outline.entries()) {
    const [text, facts] = typeof entry === 'string' ? [entry, {}] : entry;
    const depth = text.match(/^#*/)?.[0].length ?? 0;
    const place = { range: lines(line, line), extent: lines(line, line + 1) };
    if (depth > 0) sections.push({ depth, text: text.slice(depth).trim(), ...place });
    else scenes.push({ ...plainScene, ordinal: scenes.length + 1, heading: text, ...place, ...facts });
  }
  return { version: 1, sections, scenes };
}

const plainDay = { label: 'D1', number: 1, kind: 'day', certain: true, tagged: false, why: 'Day 1' } as const;

const plainScene = {
  day: plainDay,
  characters: [],
  tags: [],
  notes: 0,
  words: 10,
  eighths: 1,
  length: '1/8',
} as const;
