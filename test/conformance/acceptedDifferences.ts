/**
 * Cases of other parsers' suites that we answer otherwise, each with the reason. A test fails when this list is not exactly the set
 * of differences.
 */
export const acceptedDifferences: Readonly<Record<string, string>> = {
  'spec/heading-no-blank-after':
    'a heading with text on the next line is a heading, and a problem says what is missing',
  'spec/transition-followed-by-text':
    'what reads as a transition above text is action with a warning, never a name',
  'spec/transition-fade-out': 'FADE OUT. is a transition to every reader of scripts',
  'spec/transition-fade-in': 'FADE IN: is a transition to every reader of scripts',
  'screenplay-tools/Character':
    'a name may open with a digit: the syntax page asks for one letter anywhere (R2D2)',
  'screenplay-tools/Notes':
    'it joins paragraphs after a blank line to the dialogue above; a blank line ends dialogue',
  'fountain-js/should-parse-a-script-with-a-title-page':
    'keys indented like the values under them are values; only a key’s line with a value may be followed by an indented key',
  'fountain-js/should-fall-to-action-if-title-page-key-value-pairs-are-invalid':
    'a key without a value is an entry that waits for its value, not the end of the title page',
  'fountain-js/should-preserve-continuity-of-tokens-if-boneyard-crosses-mutliple-lines-2':
    'text before and after boneyard is one line; no blank line is made where boneyard stood',
  'fountain-js/should-turn-hanging-non-tokenized-lines-off-of-token-lines-into-action-3':
    'what is marked as centered is centered, whatever stands below',
  'fountain-js/should-turn-hanging-non-tokenized-lines-off-of-token-lines-into-action-5':
    'a section is one line, whatever stands below',
  'fountain-js/should-turn-hanging-non-tokenized-lines-off-of-token-lines-into-action-6':
    'a synopsis is one line, whatever stands below',
  'aw-parser/"^"-when-dual-dialogue-is-disabled': 'dual dialogue cannot be disabled',
  'jouvence/lyrics-1': 'a line marked as lyric is one, whatever stands below',
  'jouvence/transitions-2': 'a trailing space does not unmake a transition; a problem points it out',
  'screenplain/test_centering_marks_in_middle_of_paragraphs_are_verbatim':
    'what is marked as centered is centered, with or without blank lines',
  'screenplain/test_twospaced_line_is_not_character': 'trailing spaces after a name do not count',
  'screenplain/test_scene_number_must_be_alphanumeric':
    'the comparator takes emphasis marks away on one side only; what stands between the marks is no number to us either',
  'screenplain/test_slug_must_be_single_line':
    'a heading with text on the next line is a heading, and a problem says what is missing',
  'screenplain/test_not_a_transition_on_trailing_whitespace':
    'a trailing space does not unmake a transition; a problem points it out',
  'fountain-py/test_edge_cases::TestSpecCompliance::test_scene_heading_requires_blank_after':
    'a heading with text on the next line is a heading, and a problem says what is missing',
  'fountain-py/test_edge_cases::TestSpecCompliance::test_multiline_note_preserves_surrounding_text':
    'a note is not dialogue: capitals with only a note below are action',
  'fountain-py/test_edge_cases::TestSpecCompliance::test_unclosed_boneyard_recovers_pretext':
    'unclosed boneyard swallows nothing, not even to the end of its line',
  'fountain-py/test_edge_cases::TestSpecCompliance::test_forced_character_requires_a_letter':
    'whatever follows @ is a name: forcing is there for names that do not look like one',
};
