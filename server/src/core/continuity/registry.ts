import type { ContinuityRule } from './rule';
import { actionInParenthetical } from './rules/action-in-parenthetical';
import { actionReadAsCue } from './rules/action-read-as-cue';
import { ambiguousScriptDay } from './rules/ambiguous-script-day';
import { cameraDirection } from './rules/camera-direction';
import { continuousAfterJump } from './rules/continuous-after-jump';
import { contradictingWeather } from './rules/contradicting-weather';
import { dayAfterNight } from './rules/day-after-night';
import { dialogueWithoutCue } from './rules/dialogue-without-cue';
import { draftDateOutdated } from './rules/draft-date-outdated';
import { duplicateSceneNumber } from './rules/duplicate-scene-number';
import { emptyElement } from './rules/empty-element';
import { emptyScene } from './rules/empty-scene';
import { endWithoutStart } from './rules/end-without-start';
import { extensionSpelling } from './rules/extension-spelling';
import { fadeInWithoutFadeOut } from './rules/fade-in-without-fade-out';
import { headerDisagrees } from './rules/header-disagrees';
import { headingPunctuation } from './rules/heading-punctuation';
import { healedInjury } from './rules/healed-injury';
import { insideAndOutside } from './rules/inside-and-outside';
import { intercutUnknownPlace } from './rules/intercut-unknown-place';
import { introducedTwice } from './rules/introduced-twice';
import { introductionNotInCapitals } from './rules/introduction-not-in-capitals';
import { locationDrift } from './rules/location-drift';
import { longParenthetical } from './rules/long-parenthetical';
import { lowerCaseHeading } from './rules/lower-case-heading';
import { malformedTransition } from './rules/malformed-transition';
import { minorRoleSpelling } from './rules/minor-role-spelling';
import { missingAge } from './rules/missing-age';
import { missingContinued } from './rules/missing-continued';
import { missingHeadingPeriod } from './rules/missing-heading-period';
import { missingPlace } from './rules/missing-place';
import { missingTimeOfDay } from './rules/missing-time-of-day';
import { missingVoiceOver } from './rules/missing-voice-over';
import { misspelledWord } from './rules/misspelled-word';
import { mixedDashes } from './rules/mixed-dashes';
import { mixedEllipses } from './rules/mixed-ellipses';
import { mixedHeadingSeparators } from './rules/mixed-heading-separators';
import { mixedQuotes } from './rules/mixed-quotes';
import { mixedSentenceSpacing } from './rules/mixed-sentence-spacing';
import { mixedVoices } from './rules/mixed-voices';
import { nameUnlikeEarlier } from './rules/name-unlike-earlier';
import { nameVariant } from './rules/name-variant';
import { numeralsInDialogue } from './rules/numerals-in-dialogue';
import { overlongScene } from './rules/overlong-scene';
import { overlongScriptDay } from './rules/overlong-script-day';
import { pageLockOutOfOrder } from './rules/page-lock-out-of-order';
import { parentheticalEndsSpeech } from './rules/parenthetical-ends-speech';
import { pastTenseAction } from './rules/past-tense-action';
import { placeUnlikeEarlier } from './rules/place-unlike-earlier';
import { placeholderLeft } from './rules/placeholder-left';
import { realPhoneNumber } from './rules/real-phone-number';
import { realWebAddress } from './rules/real-web-address';
import { relativeTimeWithoutScene } from './rules/relative-time-without-scene';
import { renameResidue } from './rules/rename-residue';
import { revisionColorOutOfOrder } from './rules/revision-color-out-of-order';
import { revisionStarLeft } from './rules/revision-star-left';
import { revisionStarMissing } from './rules/revision-star-missing';
import { sceneNumberChanged } from './rules/scene-number-changed';
import { sceneNumberGap } from './rules/scene-number-gap';
import { sceneNumberOutOfOrder } from './rules/scene-number-out-of-order';
import { sceneRemovedWithoutOmitted } from './rules/scene-removed-without-omitted';
import { similarNames } from './rules/similar-names';
import { speaksAfterDeath } from './rules/speaks-after-death';
import { speaksAfterLeaving } from './rules/speaks-after-leaving';
import { speaksBeforeIntroduction } from './rules/speaks-before-introduction';
import { starInCleanCopy } from './rules/star-in-clean-copy';
import { thingBeforeSetUp } from './rules/thing-before-set-up';
import { thingUsedAfterLoss } from './rules/thing-used-after-loss';
import { timeChangesAcrossContinuous } from './rules/time-changes-across-continuous';
import { titlePageIncomplete } from './rules/title-page-incomplete';
import { traitSwitch } from './rules/trait-switch';
import { twoAges } from './rules/two-ages';
import { twoPlacesAtOnce } from './rules/two-places-at-once';
import { typedMore } from './rules/typed-more';
import { unclosedEmphasis } from './rules/unclosed-emphasis';
import { unclosedStoryFrame } from './rules/unclosed-story-frame';
import { unknownCharacter } from './rules/unknown-character';
import { unnumberedScene } from './rules/unnumbered-scene';
import { unusedSuppression } from './rules/unused-suppression';
import { vehicleSomewhereElse } from './rules/vehicle-somewhere-else';
import { wardrobeChangeInOneDay } from './rules/wardrobe-change-in-one-day';
import { weSee } from './rules/we-see';
import { workingTextLeft } from './rules/working-text-left';
import { wrongContinued } from './rules/wrong-continued';

/** Every rule, by category and then by what a coordinator looks at first: the order of the documentation. */
export const rules: readonly ContinuityRule[] = [
  // numbering
  duplicateSceneNumber,
  sceneNumberOutOfOrder,
  sceneNumberGap,
  unnumberedScene,
  sceneRemovedWithoutOmitted,
  sceneNumberChanged,
  pageLockOutOfOrder,
  overlongScene,
  // headings
  missingPlace,
  missingTimeOfDay,
  mixedHeadingSeparators,
  missingHeadingPeriod,
  lowerCaseHeading,
  headingPunctuation,
  locationDrift,
  insideAndOutside,
  placeUnlikeEarlier,
  // time
  relativeTimeWithoutScene,
  continuousAfterJump,
  timeChangesAcrossContinuous,
  dayAfterNight,
  ambiguousScriptDay,
  overlongScriptDay,
  unclosedStoryFrame,
  endWithoutStart,
  intercutUnknownPlace,
  twoPlacesAtOnce,
  contradictingWeather,
  // characters
  nameVariant,
  unknownCharacter,
  minorRoleSpelling,
  nameUnlikeEarlier,
  similarNames,
  introductionNotInCapitals,
  introducedTwice,
  speaksBeforeIntroduction,
  missingAge,
  twoAges,
  traitSwitch,
  speaksAfterDeath,
  speaksAfterLeaving,
  renameResidue,
  // cues
  missingContinued,
  wrongContinued,
  typedMore,
  extensionSpelling,
  mixedVoices,
  missingVoiceOver,
  dialogueWithoutCue,
  actionReadAsCue,
  longParenthetical,
  actionInParenthetical,
  parentheticalEndsSpeech,
  // text
  mixedEllipses,
  mixedDashes,
  mixedQuotes,
  mixedSentenceSpacing,
  numeralsInDialogue,
  unusedSuppression,
  emptyElement,
  emptyScene,
  unclosedEmphasis,
  malformedTransition,
  fadeInWithoutFadeOut,
  cameraDirection,
  weSee,
  pastTenseAction,
  misspelledWord,
  // publishing
  titlePageIncomplete,
  draftDateOutdated,
  revisionColorOutOfOrder,
  headerDisagrees,
  realPhoneNumber,
  realWebAddress,
  workingTextLeft,
  placeholderLeft,
  revisionStarMissing,
  revisionStarLeft,
  starInCleanCopy,
  // elements
  thingBeforeSetUp,
  thingUsedAfterLoss,
  wardrobeChangeInOneDay,
  healedInjury,
  vehicleSomewhereElse,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): ContinuityRule | undefined {
  return byId.get(id);
}
