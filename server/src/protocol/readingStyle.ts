/** What can be read aloud and by whom, as a client needs it to let a person choose. */
export {
  type Reading,
  type ReadingStyle,
  type SpokenKind,
  spokenKinds,
} from '../core/tableRead/model';
export { readingsOf, styleOf } from '../core/tableRead/presets';
