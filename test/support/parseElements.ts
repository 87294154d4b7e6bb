import { type InterchangeElement, toInterchange } from '../../server/src/core/syntax/interchange';
import { parse } from '../../server/src/core/syntax/parse';

/** What our parser makes of a script, in the form parsers are compared in. */
export function parseElements(text: string): readonly InterchangeElement[] {
  return toInterchange(parse(text));
}
