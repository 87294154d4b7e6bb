import type { CastReading } from '../ide/readAloud/castReading';
import type { CastItem, ReadingLine } from '../protocol/readAloud';
import { duration, type Report } from './formats';
import { textTable } from './textTable';

interface Role {
  readonly role: string;
  readonly voice: string;
  /** `embedded`, `system`, `neural` */
  readonly engine: string;
  readonly chosen: boolean;
  readonly words: number;
  /** An estimate. */
  readonly seconds: number;
}

/** Who reads what of a reading, most seconds last to first, and how long it takes. */
export function castReport({ result }: CastReading): Report {
  const roles = result.cast.map((item) => roleOf(item, result.lines));
  const total = Math.round(
    result.lines.reduce((sum, line) => sum + line.estimatedMs + line.pauseAfterMs, 0) / 1000,
  );
  return {
    text: () => `${table(roles)}\nAbout ${duration(total)} with pauses.\n`,
    json: () => ({ title: result.title, language: result.language, seconds: total, roles }),
    csv: () => ({
      header: ['role', 'voice', 'engine', 'chosen', 'words', 'seconds'],
      rows: roles.map((role) => [
        role.role,
        role.voice,
        role.engine,
        String(role.chosen),
        role.words,
        role.seconds,
      ]),
    }),
  };
}

function roleOf({ speaker, voice, chosen, words }: CastItem, lines: readonly ReadingLine[]): Role {
  const ms = lines
    .filter((line) => line.speaker === speaker)
    .reduce((sum, line) => sum + line.estimatedMs, 0);
  const seconds = Math.round(ms / 1000);
  return { role: speaker ?? 'Narrator', voice: voice.name, engine: voice.engine, chosen, words, seconds };
}

function table(roles: readonly Role[]): string {
  return textTable(
    [{ title: 'Role' }, { title: 'Voice' }, { title: 'Words', right: true }, { title: 'About', right: true }],
    roles.map(({ role, voice, words, seconds }) => [role, voice, String(words), duration(seconds)]),
  );
}

/** A sentence for each role whose voice in the show file is not on this machine. */
export function missingVoices({ result }: CastReading): readonly string[] {
  return result.cast.flatMap(({ speaker, voice, missing }) =>
    missing === undefined
      ? []
      : `${speaker ?? 'The narrator'} is cast with the voice ${missing}, which is not on this machine; ${voice.name} reads ` +
        'it. Choose another under readAloud in the show file, or in VS Code with Closed Set: Show the Cast.',
  );
}

/** What is heard where nobody speaks the script's language, and what to do about it. */
export function foreignCast({ result: { foreign } }: CastReading): readonly string[] {
  if (foreign === undefined) return [];
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(foreign) ?? foreign;
  return [
    `No voice on this machine speaks ${language}: voices of other languages read it, and will hardly be understood. Install a ` +
      `system voice of ${language} (on Linux espeak-ng), or name a voice file with --neural-voice.`,
  ];
}
