import { storyClearance } from '../facts/storyClearance';
import { sceneRule } from '../rule';

export const realPhoneNumber = sceneRule({
  id: 'real-phone-number',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'A phone number in the story may be somebody’s.',
    why: 'Viewers call numbers that they hear or see. A number outside of those set aside for fiction must be cleared, and in the edit it is too late.',
    off: 'Where numbers are cleared by somebody else.',
    source: 'NANPA: 555-0100 to 555-0199; Ofcom and ACMA: numbers for drama',
    invalid: [{ script: 'INT. BAR - DAY\n\nMARIA\nCall me at 212-664-7665.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nMARIA\nCall me at 212-555-0142.\n' },
      { script: 'Title: The Ferry\nContact: 212-664-7665\n\nINT. BAR - DAY\n\nRain, from 1990-1995.\n' },
    ],
  },
  messages: {
    phone:
      '{number} may be somebody’s number, and viewers will call it. Take one that is set aside for fiction, such as 555-0142, or have it cleared.',
  },
  *check(passage) {
    for (const { kind, text, start, end, fictional } of storyClearance(passage)) {
      if (kind !== 'phoneNumber' || fictional) continue;
      yield { message: 'phone', range: { start, end }, parameters: { number: text } };
    }
  },
});
