import assert from 'node:assert/strict';
import { linkFromFolder } from '../../../client/src/reportLinks';

const folder = 'file:///show/season%20one';

describe('linkFromFolder', () => {
  it('makes links into the folder relative to it', () => {
    assert.equal(
      linkFromFolder(`[Sc. 2](${folder}/101.fountain#L12), [Sc. 3](<${folder}/a/102.fountain#L9>)`, folder),
      '[Sc. 2](/101.fountain#L12), [Sc. 3](</a/102.fountain#L9>)',
    );
  });

  it('leaves links to anywhere else and plain words alone', () => {
    const elsewhere = `[x](file:///show/season%20one-b/1.fountain#L1) ${folder}/101.fountain`;
    assert.equal(linkFromFolder(elsewhere, folder), elsewhere);
  });
});
