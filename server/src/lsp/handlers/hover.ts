import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver';
import { findingHover } from '../../ide/findingHover';
import { hoverAt } from '../../ide/hover';
import { pageSetup } from '../../ide/pageSetup';
import { scriptRequest } from '../handler';

export const hover = scriptRequest({
  type: HoverRequest.type,
  capabilities: { hoverProvider: true },
  otherwise: null,
  answer: ({ script, show, params, services, settings }) => {
    const offset = script.toOffset(params.position);
    const { localize } = services;
    return joined(
      hoverAt(script, show, offset, localize, pageSetup(settings)),
      findingHover(services.checks.of(script, settings), offset, localize),
    );
  },
});

/** What the thing is, then what is found about it. */
function joined(thing: Hover | undefined, found: Hover | undefined): Hover | null {
  if (!thing || !found) return thing ?? found ?? null;
  const value = [thing, found].map(({ contents }) => (contents as MarkupContent).value).join('\n\n---\n\n');
  return { ...thing, contents: { kind: 'markdown', value } };
}
