import assert from 'node:assert/strict';
import { clearancesIn } from '../../../server/src/core/breakdown/clearanceText';

const told: Readonly<Record<string, string>> = {
  'Call 212-867-5309 now.': 'phoneNumber 212-867-5309',
  'Call (212) 867-5309.': 'phoneNumber (212) 867-5309',
  'It says 867-5309.': 'phoneNumber 867-5309',
  'Dial +44 20 7946 0018, he says.': 'phoneNumber +44 20 7946 0018',
  'He lives at 1640 Riverside Drive.': 'address 1640 Riverside Drive',
  'A SIGN: 12 N. OAK STREET.': 'address 12 N. OAK STREET',
  'The license plate: 7ABC 123.': 'numberPlate 7ABC 123',
  'His number plate reads LK19 XYZ': 'numberPlate LK19 XYZ',
  'She sings "Moon River" to him.': 'song Moon River',
  'The jukebox plays “Blue Moon” again.': 'song Blue Moon',
  'See www.example.org/a for more.': 'webAddress www.example.org/a',
  'Go to harborhotel.com.': 'webAddress harborhotel.com',
  'Mail nora@lost.example.org': 'emailAddress nora@lost.example.org',
  'Call 867-5309 or see a.co.uk today': 'phoneNumber 867-5309',
};

const silent: readonly string[] = [
  'Call 555-0142.',
  'Call (212) 555-0142.',
  'The year 1984-1985.',
  'He has 12 rooms on the street.',
  'A drive of 40 miles.',
  'Room AB 12 is his.',
  'He drives a plate of beans to room 7B.',
  'She sings. "I am tired," he says.',
  'The sign says "Lost Property."',
  'Wait...no. End.Then.',
  '',
];

describe('clearancesIn', () => {
  for (const [text, expected] of Object.entries(told)) {
    it(text, () => {
      const [first] = clearancesIn(text);
      assert.equal(`${first?.kind} ${first?.text}`, expected);
    });
  }

  it('says where it stands', () => {
    const [first] = clearancesIn('Call 867-5309.');
    assert.equal(first?.start, 5);
  });

  for (const text of silent) it(`says nothing of: ${text}`, () => assert.deepEqual(clearancesIn(text), []));
});
