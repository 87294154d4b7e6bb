import type { ReadingPlan, Utterance } from '../../core/tableRead/model';
import type { ScriptDocument } from '../script';
import { speakerKey, speakerNamed } from './readingItems';

/** A sentence is long enough to tell a voice by, and short enough to be heard out. */
const usualWords = { least: 4, most: 16 };

/** The line of a role to try a voice with: the first of a good length, else its first; none where it says nothing. */
export function auditionLine(
  script: ScriptDocument,
  plan: ReadingPlan,
  speaker: string | undefined,
): Pick<Utterance, 'text' | 'words'> | undefined {
  const key = speakerKey(speakerNamed(script, plan, speaker));
  const own = plan.utterances.filter((utterance) => speakerKey(utterance.speaker) === key);
  const isGood = ({ words }: Utterance) =>
    words.length >= usualWords.least && words.length <= usualWords.most;
  return own.find(isGood) ?? own[0];
}
