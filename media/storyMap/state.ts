import { type StoryMapLayer, storyMapLayers } from '../../server/src/protocol/requests';
import type { StoryMapState } from '../../server/src/protocol/storyMapMessages';
import { objectOf } from '../shared/part';
import { zooms } from './steps';

/** Reads what was stored, which may be of another version or nothing at all. */
export function readState(stored: unknown): StoryMapState {
  const { uri, hiddenLayers, zoom, scroll, scene } = objectOf(stored);
  const { left, top } = objectOf(scroll);
  return {
    ...(typeof uri === 'string' && { uri }),
    hiddenLayers: Array.isArray(hiddenLayers) ? hiddenLayers.filter(isLayer) : [],
    zoom: zooms.find((level) => level === zoom) ?? 1,
    scroll: { left: lengthOf(left), top: lengthOf(top) },
    ...(typeof scene === 'number' && { scene }),
  };
}

function isLayer(value: unknown): value is StoryMapLayer {
  return storyMapLayers.some((layer) => layer === value);
}

function lengthOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
