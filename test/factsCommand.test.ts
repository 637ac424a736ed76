// The command that opens the facts view can be run by links, by keys and by strangers.
import assert from 'node:assert/strict';
import manifest from '../package.json';
import words from '../package.nls.json';
import { factsLink, readAsked, SHOW_FACTS, type FactsAsked } from '../src/editor/facts/command.ts';

const asked: FactsAsked = {
  ref: { kind: 'brand', id: 'novumab', name: "O'Brien (50%)", entry: 7 },
  document: 'file:///a%20b/(c).md',
  jurisdiction: 'EU',
};

describe('the command that shows facts', () => {
  it('is in the palette under its title', () => {
    const [command] = manifest.contributes.commands.filter((c) => c.command === SHOW_FACTS);
    assert.deepEqual([command?.category, command?.title], ['Classwise', '%command.showFacts%']);
    assert.equal(words['command.showFacts'], 'Show Drug Facts');
  });
  it('gets from a link what was put into it', () => {
    const [address, query] = factsLink(asked).split('?');
    assert.equal(address, `command:${SHOW_FACTS}`);
    assert.deepEqual((JSON.parse(decodeURIComponent(query!)) as unknown[]).map(readAsked), [asked]);
  });
  it('has links that nothing in a name or address can end', () => {
    assert.match(factsLink(asked), /^command:[\w.]+\?[\w.%~!*-]+$/);
  });
  it('takes nothing that makes no sense', () => {
    for (const wrong of [
      undefined,
      null,
      7,
      'novumab',
      {},
      { ref: null },
      { ref: { kind: 'drug', id: 'x' } },
      { ref: { kind: 'page', id: 'x', name: 'x' } },
      { ref: { kind: 'drug', id: 'x', name: 'x', entry: -1 } },
      { ref: { kind: 'drug', id: 'x', name: 'x', entry: '1' } },
    ])
      assert.equal(readAsked(wrong), undefined, JSON.stringify(wrong));
  });
  it('leaves out a place or a document that is none', () => {
    const { ref } = asked;
    assert.deepEqual(readAsked({ ref, document: 7, jurisdiction: 'XX' }), { ref, document: undefined, jurisdiction: undefined });
  });
});

describe('the setting of the hover’s parts', () => {
  const setting = manifest.contributes.configuration[0]!.properties['classwise.hover.parts'];

  it('has every part on, and says of each what it is', () => {
    assert.deepEqual(Object.keys(setting.default), Object.keys(setting.properties));
    assert.ok(Object.values(setting.default).every(Boolean));
    for (const part of Object.values(setting.properties)) assert.ok(part.default && part.description.length > 0);
  });
});
