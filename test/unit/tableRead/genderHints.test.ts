import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { castingHints } from '../../../server/src/core/tableRead/castingHints';
import { evalScripts, sampleScripts } from '../../support/sharedScripts';

/** Of somebody of whom action tells this, and who then speaks. */
function genderIn(action: string, name = 'RENN', speech = 'Go on.'): string | undefined {
  const text = `INT. HALL - DAY\n\n${action}\n\n${name}\n${speech}\n\nQUILL\nNo.\n`;
  return castingHints(resolve(parse(text)), name).gender;
}

describe('whether a script speaks of a woman or a man', () => {
  it('hears it in a cue, and not in whose somebody is', () => {
    assert.equal(genderIn('Rain.', 'OLD WOMAN'), 'female');
    assert.equal(genderIn('Rain.', 'SAND-WASHERWOMAN'), 'female');
    assert.equal(genderIn('Rain.', "MAN'S VOICE"), 'male');
    assert.equal(genderIn('Rain.', "QUEEN'S GUARD"), undefined);
    assert.equal(genderIn('Rain.', "COOK'S WIFE"), 'female');
  });

  it('hears it where somebody is introduced', () => {
    assert.equal(genderIn('RENN (40s), the son of a queen, waits.'), 'male');
    assert.equal(genderIn('A quick woman named RENN waits.'), 'female');
    assert.equal(genderIn('QUILL enters with his young bride RENN.'), 'female');
    assert.equal(genderIn('A cook. Her name is RENN.'), 'female');
    assert.equal(genderIn('RENN (F, 30s) waits.'), 'female');
    assert.equal(genderIn('RENN (40s, male) waits.'), 'male');
    assert.equal(genderIn('CAPTAIN RENN (60), in her good hat, waits.', 'CAPTAIN RENN'), 'female');
  });

  it('hears it in the pronouns of what somebody does', () => {
    assert.equal(genderIn('Renn comes in. He sits.'), 'male');
    assert.equal(genderIn('Renn is on the bed, reading some papers.  Her back is to the door.'), 'female');
    assert.equal(genderIn('Renn rolls her eyes.'), 'female');
    assert.equal(genderIn('Renn pours himself a drink.'), 'male');
    assert.equal(genderIn('Renn grabs his book.\n\nRenn ties his shoes.'), 'male');
    assert.equal(
      genderIn('Rain.', 'RENN', '(to herself)\nGo on.\n\nRENN\n(rolls her eyes)\nStop.'),
      'female',
    );
    assert.equal(
      genderIn('Rain.', 'MAYOR', 'One.\n\nHe coughs.\n\nMAYOR\nTwo.\n\nHe bangs the gavel.'),
      'male',
    );
  });

  it('hears it in the commonest words of other languages', () => {
    assert.equal(genderIn('Regen.', 'ALTE FRAU'), 'female');
    assert.equal(genderIn('Pluie.', 'LE PÈRE'), 'male');
    assert.equal(genderIn('Lluvia.', 'NIÑA'), 'female');
    assert.equal(genderIn('RENN (40), une femme de peu de mots, attend.'), 'female');
    assert.equal(genderIn('RENN (40), ein Lehrer aus Bonn, wartet.'), 'male');
    assert.equal(genderIn('Renn entre. Elle attend.'), 'female');
    assert.equal(genderIn('Renn tritt ein. Er wartet.'), 'male');
    assert.equal(genderIn('Renn entra. Él espera.'), 'male');
    assert.equal(genderIn('Rain.', 'RENN', 'Oui.\n\nElle sort.\n\nRENN\nNon.\n\nElle entre.'), 'female');
  });

  it('takes no pronoun for somebody’s that may be another’s', () => {
    assert.equal(genderIn('Renn looks at her. Renn takes her along. Renn hands her the cup.'), undefined);
    assert.equal(genderIn('Renn and Quill come in. Her bag is open.'), undefined);
    assert.equal(genderIn('Renn follows a woman. She runs. Renn sees a girl. She waves.'), undefined);
    assert.equal(genderIn('Renn hands him his book. Renn hands him his hat.'), undefined);
    assert.equal(genderIn('The Crowd cheers. He waves. The Crowd stops. He bows.', 'THE CROWD'), undefined);
    assert.equal(genderIn('Renn holds a cup to his ear.'), undefined, 'once is not enough');
  });

  it('knows somebody at another age by who they are, and several by who they are all', () => {
    const text =
      'INT. HALL - DAY\n\nRENN comes in. She sits. QUILL comes in. She sits.\n\nAN OLD MAN and A MAN wait.\n\n';
    const cues = ['RENN', 'QUILL', 'YOUNG RENN', 'RENN AS A CHILD', 'RENN AND QUILL', 'MAN', 'OLD MAN'];
    const screenplay = resolve(parse(text + cues.map((cue) => `${cue}\nYes.\n\n`).join('')));
    const hints = (key: string) => castingHints(screenplay, key);
    assert.deepEqual(hints('YOUNG RENN'), { gender: 'female', age: 'young', sameAs: 'RENN' });
    assert.deepEqual(hints('RENN AS A CHILD'), { gender: 'female', age: 'child', sameAs: 'RENN' });
    assert.deepEqual(hints('RENN AND QUILL'), { gender: 'female' });
    assert.deepEqual(hints('OLD MAN'), { gender: 'male', age: 'old' });
  });

  it('takes nobody for old by how many years old they are', () => {
    const screenplay = resolve(
      parse('INT. HALL - DAY\n\nRENN, a forty-year-old clerk, waits.\n\nRENN\nYes.\n'),
    );
    assert.deepEqual(castingHints(screenplay, 'RENN'), {});
  });

  it('is never wrong in whole scripts, and finds most', () => {
    const women =
      /^(NORA|IN[ÉE]S|LUCILLE|JUNE|DEWITT|MRS\. CRATCHIT|FAN|BELLE|MRS\. DILBER|SISTER|FRED'S WIFE|CHARWOMAN|IRENE|ELDERLY WOMAN|WOMAN)$/;
    const [wrong, found, all]: [string[], string[], string[]] = [[], [], []];
    for (const { name, text } of [...sampleScripts(), ...evalScripts()]) {
      const screenplay = resolve(parse(text));
      for (const { key, speeches } of screenplay.characters.values()) {
        if (speeches === 0) continue;
        all.push(key);
        const { gender } = castingHints(screenplay, key);
        if (gender) found.push(key);
        if (gender && gender !== (women.test(key) ? 'female' : 'male')) wrong.push(`${name}: ${key}`);
      }
    }
    console.log(`      told of ${found.length} of ${all.length}`);
    assert.deepEqual(wrong, []);
    assert.ok(found.length * 2 > all.length, `${found.length} of ${all.length}`);
  });
});
