import assert from 'node:assert/strict';
import { cut, element, escaped, textWidth, wrap } from '../../../../server/src/ide/storyMap/svg';

describe('markup of SVG', () => {
  it('escapes what it is given, rounds numbers and leaves out what has no value', () => {
    const markup = element('text', { x: 1.23456, y: undefined, class: 'a"<&' }, [escaped('<&>')]);
    assert.equal(markup, '<text x="1.23" class="a&quot;&lt;&amp;">&lt;&amp;&gt;</text>');
    assert.equal(element('rect', { width: 2 }), '<rect width="2"/>');
  });

  it('cuts a text to a width, between letters and not within them', () => {
    assert.equal(cut('HARBOR', 200, 10), 'HARBOR');
    const shorter = cut('HARBOR HOTEL', 50, 10);
    assert.match(shorter, /^HARB\w*…$/);
    assert.ok(textWidth(shorter, 10) <= 50);
    assert.equal(cut('HARBOR', 9, 10), '');
    assert.doesNotMatch(cut('🎬🎬🎬🎬🎬🎬', 40, 10), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('breaks a text between words into so many lines at most', () => {
    assert.deepEqual(wrap('ONE TWO THREE', 60, 10, 3), ['ONE TWO', 'THREE']);
    assert.deepEqual(wrap('ONE TWO THREE', 45, 10, 2), ['ONE', 'TWO T…']);
    assert.deepEqual(wrap('', 45, 10, 2), []);
  });
});
