import assert from 'node:assert/strict';
import { emptyShow } from '../../../server/src/core/screenplay/resolve';
import { noGit } from '../../../server/src/git/git';
import { type DraftQuery, GitDrafts } from '../../../server/src/git/gitDrafts';
import { memoryGit } from '../../support/memoryGit';

const bar = 'INT. BAR - DAY #1#\n\nRain.\n';
const commits = { c1: { 'pilot.fountain': bar }, c2: {} };
const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const query: DraftQuery = {
  path: '/show/pilot.fountain',
  language: 'auto',
  showFile: emptyShow,
  published: 'blue/*',
};

function drafts(revisions: Record<string, string> = { 'blue/*': 'c1' }) {
  const questions: string[] = [];
  const lastChanged = { 'pilot.fountain': '2026-03-16' };
  const git = memoryGit({ commits, revisions, lastChanged }, (question) => questions.push(question));
  return { drafts: new GitDrafts(git, decode), questions };
}

describe('what git knows of a script', () => {
  it('is the published draft and the day of the last change', async () => {
    const facts = await drafts().drafts.factsOf(query);
    assert.equal(facts.published?.tree.text, bar);
    assert.equal(facts.lastChanged, '2026-03-16');
  });

  it('is without a published draft where none is named, there is no such commit, or the file is not in it', async () => {
    for (const published of ['', 'green/*', 'c2']) {
      const facts = await drafts().drafts.factsOf({ ...query, published });
      assert.deepEqual(facts, { lastChanged: '2026-03-16' }, published);
    }
  });

  it('is nothing outside of a repository, without git, and where nobody trusts the workspace', async () => {
    for (const git of [memoryGit({ absent: 'noRepository' }), memoryGit({ absent: 'noGit' }), noGit]) {
      assert.deepEqual(await new GitDrafts(git, decode).factsOf(query), {});
    }
  });

  it('is found in a folder that became a repository after somebody asked', async () => {
    const gits = [memoryGit({ absent: 'noRepository' }), memoryGit({ commits })];
    const asked = new GitDrafts({ open: (folder) => (gits.shift() ?? noGit).open(folder) }, decode);
    assert.deepEqual(await asked.repositoryOf(query.path), { absent: 'noRepository' });
    const repository = await asked.repositoryOf(query.path);
    assert.ok('top' in repository);
    assert.equal(await asked.repositoryOf(query.path), repository);
  });

  it('is asked once, and is the same object until the show file changes', async () => {
    const { drafts: asked, questions } = drafts();
    assert.equal(asked.known(query), undefined);
    const facts = await asked.factsOf(query);
    const before = [...questions];
    assert.equal(await asked.factsOf({ ...query }), facts);
    assert.equal(asked.known(query), facts);
    const showFile = { ...emptyShow, title: 'Another' };
    assert.equal(asked.known({ ...query, showFile })?.published?.showFile, showFile);
    assert.deepEqual(questions, before);
  });

  it('is asked anew after it was forgotten: a tag may mean another commit', async () => {
    const revisions: Record<string, string> = { 'blue/*': 'c1' };
    const { drafts: asked } = drafts(revisions);
    await asked.factsOf(query);
    revisions['blue/*'] = 'c2';
    asked.forget();
    assert.equal((await asked.factsOf(query)).published, undefined);
  });

  it('is no draft where the bytes are no text', async () => {
    const git = memoryGit({ commits, revisions: { 'blue/*': 'c1' } });
    const facts = await new GitDrafts(git, () => undefined).factsOf(query);
    assert.deepEqual(facts, {});
  });
});
