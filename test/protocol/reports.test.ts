import assert from 'node:assert/strict';
import type { ReportItem, ReportResult } from '../../server/src/protocol/requests';
import { connect, type TestEditor } from '../support/protocolClient';

const uri = 'file:///show/pilot.fountain';
const text = `INT. BAR - DAY #1#

MARIA waits. [[prop: gun | MARIA]]

MARIA
Hello.

EXT. ROOF - NIGHT #2A#

MARIA
Hi.
`;

describe('the protocol, for reports', () => {
  let editor: TestEditor;
  const report = (params: object) => {
    const usual = { uri, scope: 'script', name: 'scene-lengths', format: 'markdown' };
    return editor.request<ReportResult | null>('closedSet/report', { ...usual, ...params });
  };

  beforeEach(async () => {
    editor = await connect();
    await editor.open(uri, text);
  });
  afterEach(() => editor.end());

  it('lists them, and makes every one in every format', async () => {
    const items = await editor.request<readonly ReportItem[]>('closedSet/reportList', {});
    assert.ok(items.length >= 12);
    for (const { name, title } of items) {
      for (const format of ['markdown', 'csv', 'json']) {
        const made = await report({ name, format });
        assert.equal(made?.title, title);
        assert.ok(made.text.length > 0, `${name} ${format}`);
        if (format === 'json') assert.equal(JSON.parse(made.text).report, name);
      }
    }
    assert.deepEqual(editor.log, []);
  });

  it('links the scenes of a page to their headings', async () => {
    const made = await report({});
    assert.ok(made?.text.includes(`| [2A](<${uri}#L8>) | EXT. ROOF - NIGHT |`), made?.text);
  });

  it('is about the scenes that are asked for', async () => {
    const made = await report({ name: 'breakdown', format: 'csv', scenes: [1] });
    assert.deepEqual(
      made?.text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
      ['1'],
    );
  });

  it('is of the whole show where it is asked', async () => {
    const made = await report({ scope: 'show', name: 'counts', format: 'json' });
    assert.ok(made && JSON.parse(made.text).rows.length > 5);
  });

  it('answers nothing for a report that there is none of', async () => {
    assert.equal(await report({ name: 'toString' }), null);
    assert.equal(await report({ uri: 'file:///gone.fountain' }), null);
  });
});
