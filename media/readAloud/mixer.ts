import type { PlayerRole } from '../../server/src/protocol/readAloudMessages';
import { make, parts, say } from './page';

interface MixerPorts {
  volumeOf(role: string): number;
  onVolume(role: string, volume: number): void;
  onVoice(speaker: string | undefined): void;
}

/** The narrator is a role too, under a name that no character has. */
export const roleOf = (speaker: string | undefined): string => speaker ?? '';

/** Voices that are tried out have a volume that nobody changes. */
export const auditionRole = '\0audition';

/** A volume and a voice for each role. */
export function showMixer(cast: readonly PlayerRole[], ports: MixerPorts): void {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? controls().indexOf(activeElement) : -1;
  parts.mixer.replaceChildren(...cast.map((role) => roleRow(role, ports)));
  controls()[focused]?.focus();
}

function controls(): readonly HTMLElement[] {
  return [...parts.mixer.querySelectorAll<HTMLElement>('button, input')];
}

function roleRow({ speaker, voice, missing }: PlayerRole, ports: MixerPorts): HTMLElement {
  const name = speaker ?? say('narrator');
  const made = make('div', 'role');
  const choose = make('button', 'voice', voice.name);
  choose.type = 'button';
  choose.title = say('voiceOf', name, `${voice.name} (${say(voice.engine)})`);
  choose.setAttribute('aria-label', choose.title);
  choose.addEventListener('click', () => ports.onVoice(speaker));
  made.append(make('span', 'name', name), choose, slider(name, roleOf(speaker), ports));
  if (missing !== undefined) made.append(make('p', 'missing', say('missing', name, missing, voice.name)));
  return made;
}

function slider(name: string, role: string, { volumeOf, onVolume }: MixerPorts): HTMLElement {
  const made = make('input', 'volume');
  made.type = 'range';
  made.min = '0';
  made.max = '150';
  made.value = String(Math.round(volumeOf(role) * 100));
  made.setAttribute('aria-label', say('volumeOf', name));
  made.addEventListener('input', () => onVolume(role, Number(made.value) / 100));
  return made;
}
