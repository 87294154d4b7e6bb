import assert from 'node:assert/strict';
import { titleOf } from '../../../server/src/core/screenplay/title';
import { documentOf } from '../../support/scriptDocument';

const titleIn = (text: string) => titleOf(documentOf(text).screenplay.titlePage);

describe('the title of a script', () => {
  it('is what the title page says, however its key is written', () => {
    assert.equal(titleIn('Author: Me\nTITLE: **Low Water**\n\nINT. BAR - DAY\n'), '**Low Water**');
  });

  it('is unknown without a title page, or without a title on it', () => {
    assert.equal(titleIn('INT. BAR - DAY\n'), undefined);
    assert.equal(titleIn('Subtitle: The sea\n\nINT. BAR - DAY\n'), undefined);
  });
});
