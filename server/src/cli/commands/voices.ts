import type { VoiceTraits } from '../../core/tableRead/model';
import { shownTimes } from '../../ide/readAloud/voiceFileWords';
import { engineOf } from '../../ide/readAloud/voiceItem';
import type { VoiceReport } from '../../voice/voiceReport';
import type { Command } from '../command';
import { formatOption, type Report, writeReport } from '../formats';
import { namedVoices, neuralVoiceOption, type VoiceFileProblem } from '../neuralVoices';
import { type OptionSpec, UsageError } from '../options';
import { textTable } from '../textTable';

/** A voice and what is known of how it is made. */
interface VoiceRow {
  readonly id: string;
  readonly name: string;
  readonly engine: string;
  readonly languages: readonly string[];
  /** `cpu`; null where the system's own program does not say. */
  readonly device: string | null;
  /** Of the processor; null where it is not ours to say. */
  readonly threads: number | null;
  /** Measured here and now; null where it was not. */
  readonly timesRealTime: number | null;
  readonly file: string | null;
  /** Who tells a voice of a file how words sound: `espeak`, `flite`. */
  readonly phonemesBy: string | null;
  /** What else the runtime of voice files could compute with here; none of it is used. */
  readonly otherBackends: readonly string[];
}

const languageOption: OptionSpec = {
  name: 'language',
  value: 'LANGUAGE',
  doc: 'Only voices that speak this language: `en`.',
};

export const voices: Command = {
  name: 'voices',
  summary: 'the voices that can read a script here, and how fast',
  usage: '[options]',
  description: [
    'The voices that come with Closed Set, those of the system that really speak, and the files that are named. Each file is ' +
      'tried by having it say a sentence, which tells its speed; why one is no voice is said on standard error. The ids are ' +
      'what the show file takes.',
  ],
  options: [neuralVoiceOption, languageOption, formatOption],
  examples: [
    { line: 'closed-set voices', doc: 'Who could read.' },
    { line: 'closed-set voices --language de', doc: 'Who could read German.' },
    {
      line: 'closed-set voices --neural-voice voices/en_US-joe-medium.onnx --format json',
      doc: 'Whether a file is a voice, and how fast it speaks on this machine.',
    },
  ],
  run: async (args, io) => {
    if (args.files.length > 0) {
      throw new UsageError('voices takes no script. Name files of voices with --neural-voice.');
    }
    const named = namedVoices(args, io);
    try {
      const problems = await named.problems();
      const reports = named.hasFiles ? await named.voices.files.reports() : new Map<string, VoiceReport>();
      const { language } = args.values;
      const rows = (await named.voices.list())
        .filter(({ languages }) => language === undefined || languages.includes(language))
        .map((traits) => rowOf(traits, reports.get(traits.id)));
      writeReport(voicesReport(rows, problems), args, io);
      for (const { message } of problems) io.stderr.write(`closed-set: ${message}\n`);
      return problems.length > 0 ? 2 : 0;
    } finally {
      await named.voices.close();
    }
  },
};

function rowOf({ id, name, languages }: VoiceTraits, report: VoiceReport | undefined): VoiceRow {
  const engine = engineOf(id);
  return {
    id,
    name,
    engine,
    languages,
    device: report?.device ?? (engine === 'embedded' ? 'cpu' : null),
    threads: report?.threads ?? (engine === 'embedded' ? 1 : null),
    timesRealTime: report ? Math.round(report.timesRealTime * 10) / 10 : null,
    file: report?.file ?? null,
    phonemesBy: report?.phonemesBy ?? null,
    otherBackends: report?.otherBackends ?? [],
  };
}

function voicesReport(rows: readonly VoiceRow[], problems: readonly VoiceFileProblem[]): Report {
  return {
    text: () => table(rows),
    json: () => ({ voices: rows, problems }),
    csv: () => ({
      header: ['id', 'name', 'engine', 'languages', 'device', 'threads', 'timesRealTime', 'file'],
      rows: rows.map((row) => [
        row.id,
        row.name,
        row.engine,
        row.languages.join(' '),
        row.device ?? '',
        row.threads ?? '',
        row.timesRealTime ?? '',
        row.file ?? '',
      ]),
    }),
  };
}

function table(rows: readonly VoiceRow[]): string {
  const titles = ['Voice', 'Id', 'Engine', 'Languages', 'Device'].map((title) => ({ title }));
  return textTable(
    [...titles, { title: 'Speed', right: true }],
    rows.map(({ name, id, engine, languages, device, timesRealTime }) => [
      name,
      id,
      engine,
      languages.join(' '),
      device ?? '',
      timesRealTime === null ? '' : `${shownTimes(timesRealTime)}×`,
    ]),
  );
}
