import type { PlayerAction } from '../../server/src/protocol/readAloudMessages';

/** What a key does on the page, outside of fields that have uses of their own for it. */
export function actionOfKey(key: string, isMyLine: boolean): PlayerAction | 'goOn' | 'follow' | undefined {
  if (isMyLine && (key === ' ' || key === 'Enter')) return 'goOn';
  const actions: Readonly<Record<string, PlayerAction | 'follow'>> = {
    ' ': 'playPause',
    k: 'playPause',
    ArrowRight: 'nextLine',
    ArrowDown: 'nextLine',
    ArrowLeft: 'previousLine',
    ArrowUp: 'previousLine',
    PageDown: 'nextScene',
    PageUp: 'previousScene',
    Escape: 'stop',
    l: 'loop',
    n: 'nextCue',
    f: 'follow',
  };
  return actions[key];
}
