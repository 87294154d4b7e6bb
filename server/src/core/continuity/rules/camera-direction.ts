import { proseOf } from '../../screenplay/printedText';
import { sceneRule } from '../rule';

/** English, as the others that look for turns of phrase. */
const direction =
  /\b(?:(?:the )?camera (?:pans|tilts|zooms|moves|tracks|follows|dollies|pulls|pushes|circles|cranes|holds|finds|reveals|drifts|rises)|(?:extreme |medium )?(?:close[- ]?up|close) on|angle on|wide on|pan (?:to|across|left|right|up|down)|zoom (?:in|out)|dolly (?:in|out)|crane (?:up|down)|rack focus|tracking shot|(?:push|pull) (?:in|back) (?:on|to reveal)|dutch angle|whip pan|smash zoom)\b/gi;

const action = new Set(['action'] as const);

export const cameraDirection = sceneRule({
  id: 'camera-direction',
  category: 'text',
  since: '0.1.0',
  stability: 'preview',
  tier: 'fast',
  severity: 'hint',
  doc: {
    summary: 'Action tells the camera what to do.',
    why: 'In a draft to be read, shots take the reader out of the story, and they are the director’s. In a shooting script they belong there.',
    off: 'In shooting scripts.',
    source: 'The Hollywood Standard; general practice',
    invalid: [{ script: 'INT. BAR - DAY\n\nThe camera pans to the door.\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nShe puts the camera on the bar and pans for gold.\n' },
      { script: 'INT. BAR - DAY\n\n!!CLOSE ON THE DOOR\n\nMARIA\nZoom in on him!\n' },
    ],
  },
  messages: {
    camera:
      '“{words}” is a direction for the camera. In a draft to be read, say what is seen, and leave the shot to the director.',
  },
  *check(passage) {
    for (const { text, start } of proseOf(passage, action)) {
      for (const { 0: words, index } of text.matchAll(direction)) {
        const range = { start: index + start, end: index + start + words.length };
        yield { message: 'camera', range, parameters: { words } };
      }
    }
  },
});
