import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadAloud } from './player';

/** A breath between a voice that was tried and the reading that it stood in front of. */
const breathMs = 400;

/** Lets one voice after the other be heard in the view that plays, which goes on where it was after the last of them. */
export class SoundCheck {
  readonly #player: Pick<ReadAloud, 'open' | 'audition' | 'endAudition'>;
  #turn = 0;

  constructor(player: Pick<ReadAloud, 'open' | 'audition' | 'endAudition'>) {
    this.#player = player;
  }

  /** Rejects with the reason where nothing can be heard. */
  async hear(uri: string, voice: string, speaker: string | undefined): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    await this.#player.open();
    const heard = await this.#player.audition(uri, voice, speaker);
    if (heard.kind === 'heard') await sleep(heard.ms + breathMs);
    if (turn !== this.#turn) return;
    await this.#player.endAudition();
    if (heard.kind === 'failed') throw new Error(heard.message);
  }
}
