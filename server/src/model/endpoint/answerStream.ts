import { countOf, type Json, listOf, messageIn, objectOf, parsed, textOf } from './replies';

/** An answer as it is streamed: events of one line of JSON each, `data: {…}`, until `data: [DONE]`. */
export interface StreamedAnswer {
  readonly text: string;
  /** Why it ended; undefined where the stream broke off. */
  readonly finish: string | undefined;
  readonly promptTokens: number | undefined;
  readonly answerTokens: number | undefined;
  /** Tokens of the prompt that the server had read before. */
  readonly reusedTokens: number;
  /** Pieces of text that came: about as many as tokens. */
  readonly pieces: number;
  /** A fault that the server met while it answered. */
  readonly fault: string | undefined;
}

export interface StreamWatcher {
  readonly onText: (text: string, pieces: number) => void;
  /** llama.cpp tells how far it has read the prompt. */
  readonly onPrefill: (done: number, total: number) => void;
}

export class AnswerStream {
  private rest = '';
  private answer: StreamedAnswer = {
    text: '',
    finish: undefined,
    promptTokens: undefined,
    answerTokens: undefined,
    reusedTokens: 0,
    pieces: 0,
    fault: undefined,
  };

  constructor(private readonly watcher: StreamWatcher) {}

  add(piece: string): void {
    const lines = (this.rest + piece).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.readLine(line);
  }

  end(): StreamedAnswer {
    this.readLine(this.rest);
    this.rest = '';
    return this.answer;
  }

  private readLine(line: string): void {
    const [, data] = /^data:\s*(.*)$/.exec(line) ?? [];
    const event = data === undefined ? undefined : objectOf(parsed(data));
    if (event === undefined) return;
    if (event.error !== undefined) this.change({ fault: messageIn(data ?? '') });
    this.readPrefill(objectOf(event.prompt_progress));
    this.readUsage(objectOf(event.usage));
    const [choice] = listOf(event.choices);
    if (choice) this.readChoice(choice);
  }

  private readPrefill(progress: Json | undefined): void {
    const [done, total] = [countOf(progress?.processed), countOf(progress?.total)];
    if (done !== undefined && total !== undefined) this.watcher.onPrefill(done, total);
  }

  private readUsage(usage: Json | undefined): void {
    if (usage === undefined) return;
    this.change({
      promptTokens: countOf(usage.prompt_tokens),
      answerTokens: countOf(usage.completion_tokens),
      reusedTokens: countOf(objectOf(usage.prompt_tokens_details)?.cached_tokens) ?? 0,
    });
  }

  private readChoice(choice: Json): void {
    const text = textOf(objectOf(choice.delta)?.content) ?? '';
    if (text !== '') {
      this.change({ text: this.answer.text + text, pieces: this.answer.pieces + 1 });
      this.watcher.onText(text, this.answer.pieces);
    }
    const finish = textOf(choice.finish_reason);
    if (finish !== undefined) this.change({ finish });
  }

  private change(change: Partial<StreamedAnswer>): void {
    this.answer = { ...this.answer, ...change };
  }
}
