import { RequestType } from 'vscode-languageserver';
import { planTable } from '../../core/assistant/tablePlan';
import { sourceNotes } from '../../ide/sourceNotes';
import { readingSentence, tableItems, tableSentences } from '../../ide/tableWords';
import { modelInfo } from '../../model/describeModel';
import { ModelError } from '../../model/modelErrors';
import type { ModelProvider, Work } from '../../model/provider';
import { countOnce, readingOf } from '../../model/scriptOnTable';
import { type TableItems, type TableParams, type TableResult, tableRequest } from '../../protocol/table';
import { type ScriptRequest, scriptRequest } from '../handler';
import { signalOf } from '../noteFiles';
import { showFileOf } from '../scope';
import { tableScript } from '../table';
import { nameOf } from '../uris';

type Asked = ScriptRequest<TableParams>;

export const table = scriptRequest({
  type: new RequestType<TableParams, TableResult, void>(tableRequest),
  otherwise: { kind: 'none', message: '' },
  outlivesEdits: true,
  answer: async (asked: Asked): Promise<TableResult> => {
    const { services, settings, progress, token } = asked;
    const provider = services.models.chosen(settings);
    if (!provider) return { kind: 'none', message: services.localize(tableSentences.noModel) };
    progress.begin(services.localize(tableSentences.title));
    try {
      return await laid(asked, provider, { signal: signalOf(token) });
    } catch (error) {
      if (error instanceof ModelError) return { kind: 'none', message: error.message };
      throw error;
    } finally {
      progress.done();
    }
  },
});

async function laid(asked: Asked, provider: ModelProvider, work: Work): Promise<TableItems> {
  const { script, settings, show, services } = asked;
  const { localize } = services;
  const loaded = await provider.load(work);
  const on = tableScript(script, settings);
  const { tokens, prefix } = await readingOf(provider, loaded, on, work);
  const notes = sourceNotes(script, nameOf(script.uri)).map(({ text }) => text);
  const plan = planTable({
    contextSize: loaded.contextSize,
    script: tokens,
    parameters: loaded.kind === 'file' ? loaded.facts.parameters : undefined,
    wish: on.wish,
    notes: await countOnce(provider, notes.join('\n'), work),
    showFile: await countOnce(provider, showFileOf(services, show)?.text ?? '', work),
  });
  const { contextSize, question, answer, free, reading } = plan;
  return {
    kind: 'table',
    title: nameOf(script.uri),
    ...{ contextSize, question, answer, free },
    items: tableItems(plan, localize),
    reading: readingSentence(reading, localize),
    remembered: localize(tableSentences[remembered(asked, plan.reading.kind === 'wholeScript', prefix)]),
    facts: [...(await modelFacts(provider, work)), ...speedFacts(asked)],
  };
}

function remembered({ services: { models } }: Asked, isWhole: boolean, prefix: string) {
  if (!isWhole) return 'everyQuestion';
  const { lastRead } = models.told;
  if (lastRead === undefined) return 'nothingRead';
  return lastRead === prefix ? 'scriptRead' : 'otherRead';
}

/** Where its file lies *Show Model* tells; here it would only stand in the way. */
async function modelFacts(provider: ModelProvider, work: Work): Promise<TableItems['facts']> {
  return modelInfo(await provider.inspect(work)).filter(([label]) => label !== 'File');
}

function speedFacts({ services: { models, localize } }: Asked): TableItems['facts'] {
  const { reading, writing } = models.told.speeds;
  const speed = (tokens: number) => localize(tableSentences.speed, { tokens: String(Math.round(tokens)) });
  return [
    ...(reading === undefined ? [] : [[localize(tableSentences.reads), speed(reading)] as const]),
    ...(writing === undefined ? [] : [[localize(tableSentences.writes), speed(writing)] as const]),
  ];
}
