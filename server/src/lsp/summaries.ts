import { plainChoice, type SummaryChoice } from '../core/assistant/summaryOptions';
import { unknownPlaceholders } from '../core/assistant/summaryTemplate';
import { summarySentences } from '../ide/sentences';
import type { ModelProvider } from '../model/provider';
import { withScript } from '../model/scriptOnTable';
import type { SummaryProgress, SummaryWork } from '../model/summaryWork';
import type { ScriptRequest } from './handler';
import { signalOf } from './noteFiles';
import { tableScript } from './table';
import { isWithin, resolveFrom } from './uris';

/** What the handlers of summaries share: how they are chosen, followed and told of without a model. */

export type SummaryKind = 'notes' | 'scenes' | 'changes';

export interface ChosenSummary {
  readonly choice: SummaryChoice;
  /** Why the house format cannot be used, as sentences; the summary is in the usual form then. */
  readonly problems: readonly string[];
}

const largestTemplate = 256 * 1024;

/** What the settings say of length, reader and house format. @param sections what a template may ask for */
export async function summaryChoice(
  { settings, services, script }: ScriptRequest<unknown>,
  kind: SummaryKind,
  sections: readonly string[],
): Promise<ChosenSummary> {
  const choice = {
    ...plainChoice,
    length: settings['summary.length'],
    audience: settings['summary.audience'],
  };
  const file = settings['summary.template'].trim().replaceAll('{kind}', kind);
  if (file === '') return { choice, problems: [] };
  const refused = (sentence: string, slots: Readonly<Record<string, string>> = {}): ChosenSummary => ({
    choice,
    problems: [services.localize(sentence, { file, ...slots })],
  });
  const folder = services.workspace.folderOf(script.uri);
  const uri = resolveFrom(folder, file);
  if (!isWithin(folder, uri)) return refused(summarySentences.templateOutside);
  const bytes = await services.files.readBytes(uri, largestTemplate).catch(() => undefined);
  if (!bytes) return refused(summarySentences.templateMissing);
  const template = new TextDecoder().decode(bytes);
  const [first] = unknownPlaceholders(template, sections);
  if (!first) return { choice: { ...choice, template }, problems: [] };
  const known = sections.map((name) => `{{${name}}}`).join(', ');
  return refused(summarySentences.templateUnknown, {
    line: String(first.line),
    name: `{{${first.name}}}`,
    known,
  });
}

/** The chosen model with the script on its table, where it is read whole. */
export function scriptProvider({
  services,
  settings,
  script,
}: ScriptRequest<unknown>): ModelProvider | undefined {
  const provider = services.models.chosen(settings);
  return provider && withScript(provider, tableScript(script, settings));
}

/** How long work stops and is followed. */
export function summaryWork(request: ScriptRequest<unknown>): SummaryWork {
  return { signal: signalOf(request.token), onProgress: (now) => tell(request, now) };
}

/** Reading a question takes about as long as answering it. */
function tell(
  { progress, services }: ScriptRequest<unknown>,
  { batch, batches, model }: SummaryProgress,
): void {
  if (batch === 0) {
    progress.report(services.localize(summarySentences.loading));
    return;
  }
  const part = model?.total ? model.done / model.total / 2 : 0;
  const within = model?.stage === 'generate' ? 0.5 + part : part;
  const slots = { batch: String(batch), batches: String(batches) };
  progress.report(services.localize(summarySentences.question, slots), (batch - 1 + within) / batches);
}

type ModelPart =
  | { readonly kind: 'none'; readonly reason?: string }
  | { readonly kind: 'used'; readonly dropped: Readonly<Record<string, number>> };

/** How a model took part, or why none did. @param whyNone where nothing went wrong */
export function modelAnswer(
  model: ModelPart,
  claims: number,
  { services }: ScriptRequest<unknown>,
  whyNone: string,
): { readonly claims: number; readonly dropped: number; readonly withoutModel?: string } {
  if (model.kind === 'used') {
    return { claims, dropped: Object.values(model.dropped).reduce((sum, count) => sum + count, 0) };
  }
  if (model.reason !== undefined) services.models.failed(model.reason);
  return { claims: 0, dropped: 0, withoutModel: model.reason ?? services.localize(whyNone) };
}
