import assert from 'node:assert/strict';
import type { TaskKind, TaskPriority } from '../../../../server/src/core/assistant/revisionMap/model';
import { assigneeOf, kindOf, priorityOf } from '../../../../server/src/core/assistant/revisionMap/taskKind';

describe('kind of a task', () => {
  const kinds: readonly (readonly [string, TaskKind])[] = [
    ['Lose the glove and come in on Haskell.', 'cut'],
    ['Do we need the dog at all?', 'cut'],
    ['Way too long.', 'cut'],
    ['Keep the cat.', 'keep'],
    ["Don't trim a word of it.", 'keep'],
    ['Loved the party game.', 'keep'],
    ['Add a beat before she answers.', 'add'],
    ['More of him!', 'add'],
    ['Move the horn to the top.', 'change'],
    ['He needs to hesitate.', 'change'],
    ['Who is paying for the phone?', 'question'],
    ["Legal won't clear the brand name.", 'clearance'],
    ['Do we own that song?', 'clearance'],
    ['The scarf must match the one in the harbor.', 'continuity'],
    ['The lamp is an odd choice.', 'remark'],
    ['Budget and catering survey.', 'remark'],
    ["We like it, but I'd love to get to the card faster.", 'change'],
    ['Die Brücke brauchen wir nicht, kann man streichen.', 'cut'],
    ['Schöner Moment, unbedingt behalten.', 'keep'],
    ['Wie kommt er an die Schlüssel?', 'question'],
    ['Scena 9: togliere il ponte.', 'cut'],
    ['The toll bridge, a coupe.', 'remark'],
    ['Baxter wirkt unsympathisch, das ist zu kalt.', 'change'],
    ["L'attaque est trop longue, on peut couper.", 'cut'],
    ['Il manque une scène avant la fin.', 'add'],
    ['« Girls » : très drôle, ne pas toucher à la scène.', 'keep'],
    ['La escena es demasiado larga.', 'cut'],
    ['Non si capisce chi è la donna nella scena.', 'change'],
    ['Слишком длинная сцена, надо сократить.', 'cut'],
    ['Il faut les droits de la chanson.', 'clearance'],
  ];
  for (const [text, kind] of kinds) it(`${kind}: ${text}`, () => assert.equal(kindOf({ text }), kind));

  it('takes the word of who says it', () => {
    assert.equal(kindOf({ text: 'The poster on the wall.', author: 'Legal' }), 'clearance');
    assert.equal(kindOf({ text: 'the lamp', tag: '?' }), 'question');
  });
});

describe('priority of a task', () => {
  const priorities: readonly (readonly [string, TaskPriority])[] = [
    ['The tag has to be the same.', 'must'],
    ["Legal won't clear it.", 'must'],
    ['He needs to hesitate.', 'must'],
    ['Trim the dance.', 'should'],
    ['Keep the cat.', 'should'],
    ['Maybe trim the dance.', 'could'],
    ['Could we lose the horse?', 'could'],
    ['A second lamp would be nice to have.', 'could'],
    ['Die Bar muss unbedingt gekürzt werden.', 'must'],
    ['Vielleicht kann man die Bar kürzen.', 'could'],
    ['On pourrait peut-être couper le couloir.', 'could'],
    ['Die Bar ist zu lang, bitte kürzen.', 'should'],
  ];
  for (const [text, priority] of priorities)
    it(`${priority}: ${text}`, () => assert.equal(priorityOf({ text }), priority));
});

describe('who is to do it', () => {
  it('is read where the note says so', () => {
    assert.equal(assigneeOf({ text: 'Ben to check the tide tables.' }), 'Ben');
    assert.equal(assigneeOf({ text: 'Check the tide tables.' }), undefined);
  });
});
