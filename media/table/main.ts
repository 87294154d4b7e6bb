import type { FromTable, TableState, ToTable } from '../../server/src/protocol/tableMessages';
import { part } from '../shared/part';
import './main.css';

/** The page of the table: it shows what the extension has written, and remembers that it was open. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromTable): void;
  setState(state: TableState): void;
};

const editor = acquireVsCodeApi();
const table = part('table', HTMLElement);

window.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  table.innerHTML = data.markup;
  // The page's policy forbids styles in markup.
  for (const piece of table.querySelectorAll<HTMLElement>('[data-tokens]')) {
    piece.style.flexGrow = piece.dataset.tokens ?? '0';
  }
});
editor.setState({ isOpen: true });
editor.postMessage({ kind: 'ready' });
