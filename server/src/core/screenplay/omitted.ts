import { foldName } from './fold';

/** Words that say that a scene was taken out, per language, as data; customary terms of the trade. */
const words = [
  ...[
    'OMITTED',
    'OMIT',
    'ENTFÄLLT',
    'GESTRICHEN',
    'OMITIDA',
    'OMITIDO',
    'SUPPRIMÉE',
    'SUPPRIMÉ',
    'OMISE',
    'OMESSA',
  ],
  ...['TAGLIATA', 'CORTADA', 'ВЫРЕЗАНА', 'ВЫРЕЗАНО', 'ОТСУТСТВУЕТ', 'ВИРІЗАНО', 'SKREŚLONA', 'USUNIĘTA'],
];
const omitted = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');

/** True for a line that says that a scene or several are omitted. */
export function saysOmitted(line: string): boolean {
  return omitted.test(foldName(line));
}
