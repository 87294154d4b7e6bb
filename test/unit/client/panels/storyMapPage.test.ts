import assert from 'node:assert/strict';
import { storyMapPage } from '../../../../client/src/panels/storyMapPage';
import { plainLocalizer } from '../../../support/plainLocalizer';

const parts = { source: 'https://*.panel.example', script: 'panel:/map.js', style: 'panel:/map.css' };

describe('the page of a story map', () => {
  it('may load its own files and nothing else', () => {
    const page = storyMapPage(parts, plainLocalizer);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.match(
      policy,
      /^default-src 'none'; style-src https:\/\/\*\.panel\.example; script-src 'nonce-[0-9a-f]{32}'$/,
    );
    const [, nonce = ''] = /'nonce-(\w+)'/.exec(policy) ?? [];
    assert.deepEqual([...page.matchAll(/<script[^>]*>/g)].map(String), [
      `<script nonce="${nonce}" src="panel:/map.js">`,
    ]);
    assert.doesNotMatch(page, /\son\w+=|style=|<img/);
  });

  it('has a nonce of its own each time', () => {
    assert.notEqual(storyMapPage(parts, plainLocalizer), storyMapPage(parts, plainLocalizer));
  });

  it('names every control, and escapes what a translation holds', () => {
    const page = storyMapPage(parts, { ...plainLocalizer, t: (sentence) => `${sentence}"<&` });
    assert.match(
      page,
      /<button id="zoomIn" type="button" title="Zoom In&quot;&lt;&amp;" aria-label="Zoom In&quot;/,
    );
    assert.doesNotMatch(page, /"<&/);
  });
});
