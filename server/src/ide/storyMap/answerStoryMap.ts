import type { Finding } from '../../core/continuity/finding';
import { mostScenesOnPanel, type StoryMapLayer, type StoryMapResult } from '../../protocol/requests';
import type { Localize } from '../localize';
import type { PageSetup } from '../pageSetup';
import type { ScriptDocument } from '../script';
import { drawStoryMap, layersOf } from './drawStoryMap';
import { storyMapOf } from './storyMap';
import { stripFacts } from './stripFacts';
import { across } from './stripsLane';

export interface StoryMapQuestion {
  readonly setup: PageSetup;
  /** What the checks say; none where nobody asked them. */
  readonly findings?: readonly Finding[];
  readonly localize: Localize;
  /** All of them when absent. */
  readonly layers?: readonly StoryMapLayer[];
  readonly width?: number | undefined;
  readonly standalone?: boolean | undefined;
}

/** The script as a picture, and what a panel needs to answer a pointer on it. */
export function answerStoryMap(script: ScriptDocument, question: StoryMapQuestion): StoryMapResult {
  const version = script.version ?? 0;
  const sceneCount = script.screenplay.scenes.length;
  const isTooLong = sceneCount > mostScenesOnPanel && !question.standalone;
  if (sceneCount === 0 || isTooLong) return { version, sceneCount, svg: '', layers: [], scenes: [] };
  const map = storyMapOf(script, question.setup, question.findings);
  const told = map.strips.map(stripFacts(script, map, question.localize));
  const sentences = told.map(({ label, facts }) => [label, ...facts].join('. '));
  const { layers = layersOf(map), localize, width, standalone } = question;
  const drawing = { layers, localize, width, standalone };
  const { svg, frame } = drawStoryMap(map, { ...drawing, sentences });
  const scenes = map.strips.map((strip, index) => ({
    ordinal: strip.scene.ordinal,
    range: script.toRange(strip.scene.heading.range),
    ...across(frame, strip),
    label: told[index]?.label ?? '',
    facts: told[index]?.facts ?? [],
  }));
  return { version, sceneCount, svg, layers: layersOf(map), scenes };
}
