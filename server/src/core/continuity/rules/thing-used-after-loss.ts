import { sceneName } from '../facts/speaking';
import { storyFacts } from '../facts/storyFacts';
import { type PlacedFact, placedFacts, type ThingUse, usesOf } from '../facts/storyThings';
import { scriptRule } from '../rule';

/** Words beside a thing that say that it is known to be broken, or to be missed. English; tags say it best. */
const asItIs = {
  breaks:
    /\b(?:broken|breaks?|shattered|smashed|dead|ruined|burn(?:ed|t)|wreck\w*|remains|pieces|shards|useless|cracked|destroyed|what is left|repair\w*|fix(?:es|ed|ing)?|new)\b/i,
  gone: /\b(?:missing|gone|lost|stolen|no|not|without|search\w*|look(?:s|ing) for|where|empty|misses|another|new)\b/i,
};

export const thingUsedAfterLoss = scriptRule({
  id: 'thing-used-after-loss',
  category: 'elements',
  since: '0.1.0',
  stability: 'stable',
  tier: 'slow',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A thing that is broken or gone is used, and nothing says that it was repaired or found.',
    why: 'The phone that was drowned rings, the letter that was burned is read: the audience sees it at once, and on set two of the thing are needed.',
    off: 'Where notes do not say what becomes of things.',
    source: 'general practice of script supervisors',
    invalid: [
      {
        script:
          'INT. BAR - DAY\n\nThe phone falls into the sink. [[breaks: PHONE]]\n\nINT. CAR - DAY\n\nShe picks up the phone.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nHe takes the letter. [[stolen: LETTER]]\n\nINT. CAR - DAY\n\n[[prop: letter | MARIA]]\n\nShe reads.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY\n\nThe phone falls into the sink. [[breaks: PHONE]]\n\nINT. SHOP - DAY\n\nIt rings. [[repaired: PHONE]]\n\nINT. CAR - DAY\n\nShe picks up the phone.\n',
      },
      {
        script:
          'INT. BAR - DAY\n\nThe phone falls into the sink. [[breaks: PHONE]]\n\nINT. CAR - DAY\n\nShe looks at the dead phone.\n',
      },
    ],
  },
  messages: {
    breaks:
      '{thing} is used in scene {scene}, and broke in scene {before}. If it works again, say so with a note: [[repaired: {thing}]].',
    gone: '{thing} is here in scene {scene}, and is gone since scene {before}. If it was found, say so with a note: [[found: {thing}]].',
    broke: '{thing} breaks here',
    went: '{thing} is gone from here on',
  },
  *check({ screenplay, passages }) {
    const facts = placedFacts(storyFacts(screenplay), ['breaks', 'gone', 'repaired', 'found']);
    for (const fact of facts) {
      if (fact.kind !== 'breaks' && fact.kind !== 'gone') continue;
      const { kind, name } = fact;
      const until = endOf(fact, facts);
      const use = usesOf(screenplay, passages, name).find(
        (each) =>
          isLater(each, fact) &&
          each.range.start < until &&
          !asItIs[kind].test(each.sentence) &&
          screenplay.scriptDays[each.scene - 1]?.kind !== 'X',
      );
      if (!use) continue;
      const parameters = {
        thing: name,
        scene: sceneName(screenplay, use.scene),
        before: sceneName(screenplay, fact.scene),
      };
      const message = kind === 'breaks' ? 'broke' : 'went';
      yield {
        message: kind,
        range: use.range,
        parameters,
        evidence: [{ message, range: fact.range, parameters }],
      };
    }
  },
});

/** The scene where it happens may go on telling of the thing. */
function isLater({ scene }: ThingUse, fact: PlacedFact): boolean {
  return scene > fact.scene;
}

/** Where the thing is whole and there again, or something else is said of it. */
function endOf(fact: PlacedFact, facts: readonly PlacedFact[]): number {
  const next = facts.find(({ subject, range }) => subject === fact.subject && range.start > fact.range.start);
  return next?.range.start ?? Number.POSITIVE_INFINITY;
}
