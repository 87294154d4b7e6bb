import assert from 'node:assert/strict';
import { ipaOf } from '../../../../server/src/voice/neural/fliteIpa';

function ipa(word: string, phones: string, accent = 'en-us'): string {
  return ipaOf([{ word, phones: phones.split(' ') }], accent);
}

describe('phones of Flite as neural voices know them', () => {
  it('are written as eSpeak NG writes American English', () => {
    assert.equal(ipa('kitchen', 'k ih ch ax n'), 'kˈɪtʃən');
    assert.equal(ipa('mother', 'm ah dh er'), 'mˈʌðɚ');
    assert.equal(ipa('door', 'd ao r'), 'dˈoːɹ');
    assert.equal(ipa('water', 'w ao t er'), 'wˈɔːɾɚ');
    assert.equal(ipa('photo', 'f ow t ow'), 'fˈoʊɾoʊ');
    assert.equal(ipa('attack', 'ax t ae k'), 'ɐtˈæk');
    assert.equal(ipa('money', 'm ah n iy'), 'mˈʌni');
    assert.equal(ipa('she', 'sh iy'), 'ʃiː');
    assert.equal(ipa('her', 'hh er'), 'hɜː');
    assert.equal(ipa('until', 'ax n t ih l'), 'ʌntˈɪl');
    assert.equal(ipa('juice', 'jh uw s'), 'dʒˈuːs');
  });

  it('are another English where the voice speaks that', () => {
    assert.equal(ipa('open', 'ow p ax n', 'en-gb'), 'ˈəʊpən');
    assert.equal(ipa('cat', 'k ae t', 'en-gb'), 'kˈat');
    assert.equal(ipa('water', 'w ao t er', 'en-gb'), 'wˈɔːtə');
  });

  it('are parted by words, and leave out what is no phone', () => {
    const words = [
      { word: 'the', phones: ['dh', 'ax'] },
      { word: 'hm', phones: ['x', 'constructor'] },
      { word: 'end', phones: ['eh', 'n', 'd'] },
    ];
    assert.equal(ipaOf(words, 'en-us'), 'ðə  ˈɛnd');
  });
});
