import { storyClearance } from '../facts/storyClearance';
import { sceneRule } from '../rule';

export const realWebAddress = sceneRule({
  id: 'real-web-address',
  category: 'publishing',
  since: '0.1.0',
  stability: 'preview',
  tier: 'fast',
  severity: 'hint',
  doc: {
    summary: 'A web or mail address in the story may be somebody’s.',
    why: 'Viewers open addresses that they see. One that the production does not own may show anything by the time of the broadcast.',
    off: 'Where the production has bought its addresses.',
    source: 'RFC 2606: names set aside for examples; general practice of clearance',
    invalid: [{ script: 'INT. BAR - DAY\n\nThe card says www.harborhotel.com.\n' }],
    valid: [{ script: 'INT. BAR - DAY\n\nThe card says harbor.example.com.\n' }],
  },
  messages: {
    address:
      '{address} may be somebody’s, and viewers will open it. Have it cleared, or buy it for the production.',
  },
  *check(passage) {
    for (const { kind, text, start, end, fictional } of storyClearance(passage)) {
      if ((kind !== 'webAddress' && kind !== 'emailAddress') || fictional) continue;
      yield { message: 'address', range: { start, end }, parameters: { address: text } };
    }
  },
});
