import type { SyntaxProblem, SyntaxProblemCode } from '../core/syntax/problems';
import type { Localize } from './localize';

/**
 * The words of every problem that the parser finds, in one place: for the editor, the command line and the
 * generated page. English sentences are the keys of translations (see `localize`).
 */
interface ProblemWords {
  /** What is so, why it matters, what to do. Slots are the problem's parameters. */
  readonly message: string;
  /** The smallest script that has the problem. */
  readonly example: string;
}

export const problemWords: Readonly<Record<SyntaxProblemCode, ProblemWords>> = {
  'heading-needs-blank-line-after': {
    message:
      'No empty line follows this scene heading, so other programs may print it as action. Put an empty line under it.',
    example: 'INT. KITCHEN - DAY\nRain on the window.\n',
  },
  'heading-needs-blank-line-before': {
    message:
      'This looks like a scene heading, but the line above touches it, so it is action and no scene begins here. Put an empty line above it if it is a heading.',
    example: 'She runs.\nEXT. STREET - DAY\n',
  },
  'nonstandard-heading-prefix': {
    message:
      '{found} is read as a scene heading here, but not by every program. Write {standard} to be read everywhere.',
    example: 'E/I. CAR - DAY\n\nRain.\n',
  },
  'forced-heading-suspicious': {
    message:
      'The period in front makes this line a scene heading. If these are words that are spoken or seen, put ! in front to keep them as action.',
    example: '."Not now," says the sign.\n',
  },
  'scene-number-needs-space': {
    message:
      'The scene number touches the heading, and other programs may print it as part of it. Put a space before it.',
    example: 'INT. KITCHEN - DAY#2#\n\nRain.\n',
  },
  'cue-without-dialogue': {
    message:
      '{name} has a cue, but no words under it. Write what is said right below the name, or take the @ away if nobody speaks.',
    example: '@joe\n\nRain.\n',
  },
  'caseless-cue': {
    message:
      '{name} could be the name of someone who speaks. Its letters have no capitals that would show it, so it is action. Put @ in front to make it a cue.',
    example: '李雷\n你好。\n',
  },
  'dual-without-partner': {
    message:
      '^ asks for two columns, but no speech stands right before this one to share them with. Take the ^ away, or move the speech under the one it belongs to.',
    example: 'INT. KITCHEN - DAY\n\nJOE ^\nHello.\n',
  },
  'third-dual-column': {
    message: 'Only two people can speak side by side, and this would be the third. Take the ^ away.',
    example: 'ANN\nOne.\n\nBEN ^\nTwo.\n\nCAL ^\nThree.\n',
  },
  'single-space-ends-dialogue': {
    message:
      'This line looks empty, so the speech ends here and what follows is action. To let the speech go on over a gap, the line needs two spaces.',
    example: 'JOE\nHello.\n \nIs anyone there?\n',
  },
  'transition-trailing-space': {
    message: 'A space after the colon makes other programs print this transition as action. Take it away.',
    example: 'Rain.\n\nCUT TO: \n\nINT. KITCHEN - DAY\n',
  },
  'transition-needs-blank-line-after': {
    message:
      'This looks like a transition, but the line below touches it, so it is action. Put an empty line under it if it is a transition.',
    example: 'Rain.\n\nDISSOLVE TO:\nThe sea.\n',
  },
  'unclosed-note': {
    message: 'This note is never closed, so it will be printed with the script. Close it with ]].',
    example: 'Rain. [[Is it winter?\n\nShe runs.\n',
  },
  'unclosed-boneyard': {
    message: 'What /* cuts out here has no end, so it will be printed with the script. Close it with */.',
    example: 'Rain. /* An old version.\n\nShe runs.\n',
  },
  'blank-line-in-note': {
    message:
      'An empty line ends a note, so this one is printed with the script. Put two spaces on the empty line to keep the note together.',
    example: 'Rain. [[Is it winter?\n\nThen it snows.]]\n',
  },
  'unclosed-parenthetical': {
    message: 'This parenthetical has no closing bracket, so it is spoken as dialogue. Close it with ).',
    example: 'JOE\n(quietly\nHello.\n',
  },
};

/** What the light bulb offers, by the code of the fix. */
export const fixTitles: Readonly<Record<string, string>> = {
  'insert-blank-line': 'Insert an empty line',
  'use-standard-prefix': 'Write the standard form',
  'force-action': 'Keep it as action with !',
  'force-cue': 'Make it a cue with @',
  'insert-space': 'Insert a space',
  'remove-caret': 'Take the ^ away',
  'hold-dialogue-together': 'Let the speech go on with two spaces',
  'close-parenthetical': 'Close the parenthetical',
  'close-here': 'Close it here',
  'keep-note-together': 'Keep the note together with two spaces',
  'remove-trailing-space': 'Take the space away',
};

export function problemMessage(problem: SyntaxProblem, localize: Localize): string {
  return localize(problemWords[problem.code].message, problem.parameters);
}

export function fixTitle(problem: SyntaxProblem, localize: Localize): string {
  return localize(fixTitles[problem.fix?.code ?? ''] ?? 'Fix this');
}
