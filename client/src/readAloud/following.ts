/**
 * Whether the editor goes along with what is read. It does until somebody scrolls the light out of sight or writes, and
 * again once the light is in sight or somebody asks for it. It knows no editor.
 */
export class Following {
  #isWanted: boolean;
  #isLeft = false;
  #revealedAt = Number.NEGATIVE_INFINITY;

  constructor(isWanted: boolean) {
    this.#isWanted = isWanted;
  }

  get isFollowing(): boolean {
    return this.#isWanted && !this.#isLeft;
  }

  /** Somebody asks for it, or does not want it any more. */
  want(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#isLeft = false;
  }

  /** Another line is lit. @returns whether it should be brought into sight */
  lit(isInSight: boolean, now: number): boolean {
    if (isInSight && !this.#isWriting(now)) this.#isLeft = false;
    if (!this.isFollowing || isInSight) return false;
    this.#revealedAt = now;
    return true;
  }

  /** What is in sight has changed. */
  scrolled(isInSight: boolean, now: number): void {
    if (isInSight || now - this.#revealedAt < settleMs) return;
    this.#isLeft = true;
  }

  wrote(now: number): void {
    this.#wroteAt = now;
    this.#isLeft = true;
  }

  #wroteAt = Number.NEGATIVE_INFINITY;

  #isWriting(now: number): boolean {
    return now - this.#wroteAt < writingMs;
  }
}

/** An editor that was told to show something reports that it scrolled a moment later. */
const settleMs = 500;
/** Who wrote this long ago may still be at it. */
const writingMs = 5000;
