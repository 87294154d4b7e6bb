import type { ReadingPlan, Utterance } from '../../server/src/core/tableRead/model';
import type { Range } from '../../server/src/core/text/range';

/**
 * A plan as a page that a person can check: one line for each thing that is heard, with what stands in the script for it
 * where that is something else.
 */
export function drawReading(plan: ReadingPlan, script: string): string {
  const { language, scenes, speakers, utterances } = plan;
  const lines = scenes.flatMap(({ ordinal, title, first, end }) => [
    `scene ${ordinal} ${title}`,
    ...utterances.slice(first, end).flatMap((utterance) => drawUtterance(utterance, script)),
  ]);
  return `${[`language ${language}`, `speakers ${speakers.join(', ')}`, ...lines].join('\n')}\n`;
}

function drawUtterance(utterance: Utterance, script: string): readonly string[] {
  const { kind, speaker, text, range, delivery, dual, mine, pauseAfterMs } = utterance;
  const source = at(script, range);
  const { rate, pitch, volume } = delivery;
  const notes = [
    `+${pauseAfterMs}`,
    ...(rate === 1 && pitch === 1 && volume === 1 ? [] : [`rate ${rate} pitch ${pitch} volume ${volume}`]),
    ...(dual ? [`${dual.side} of ${dual.block}`] : []),
    ...(mine ? ['mine'] : []),
  ];
  const who = speaker.kind === 'character' ? speaker.key : '—';
  const words = utterance.words.map(({ spoken, source }) => [at(text, spoken), at(script, source)] as const);
  const others = words.filter(([spoken, written]) => lettersOf(spoken) !== lettersOf(written));
  return [
    `  ${kind} ${who}: ${text} (${notes.join(', ')})`,
    ...(source === text ? [] : [`    for <${source}>`]),
    ...(others.length === 0
      ? []
      : [`    ${others.map(([spoken, written]) => `${spoken} <${written}>`).join(' ')}`]),
  ];
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}

function at(text: string, { start, end }: Range): string {
  return text.slice(start, end).replaceAll('\n', '\\n');
}
