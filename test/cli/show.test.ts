import assert from 'node:assert/strict';
import { classwise } from './support.ts';

const show = (...words: string[]) => classwise(['show', ...words]);

describe('classwise show', () => {
  it('tells class, siblings, status in the US and EU with dates and ages, boxed warning and sources of a drug', async () => {
    const { code, out } = await show('dupilumab');
    assert.equal(code, 0);
    assert.match(out, /^dupilumab \(Dupixent/);
    assert.match(out, /IL-4 receptor/);
    assert.match(
      out,
      /United States: approved for moderate to severe atopic dermatitis since 28 March 2017, from 6 months since June 2022/,
    );
    assert.match(out, /European Union: .*atopic dermatitis since September 2017, from 6 months since 21 March 2023/);
    assert.match(out, /Boxed warning \(US\): none on the label/);
    assert.match(out, /https?:\/\//);
    assert.match(out, /Data as of \d{4}-\d\d-\d\d/);
  });
  it('tells a brand what it is', async () => {
    const { code, out } = await show('Rinvoq');
    assert.equal(code, 0);
    assert.match(out, /^upadacitinib \(Rinvoq/);
    assert.match(out, /JAK inhibitor/);
    assert.match(out, /United States: approved for .* from 12 years, since 14 January 2022/);
    assert.match(out, /Boxed warning \(US\): .*serious infections/);
  });
  it('tells the members of a class by place', async () => {
    const { code, out } = await show('JAK inhibitors');
    assert.equal(code, 0);
    assert.match(out, /United States: .*abrocitinib.*upadacitinib/);
    assert.match(out, /European Union: .*baricitinib/);
    assert.match(out, /Boxed warning \(US\):/);
  });
  for (const name of [
    'DUPILUMAB',
    'rinvoq',
    'jak inhibitor',
    'Janus kinase inhibitors',
    'cyclosporine',
    'mtx',
    'lebrikizumab-lbkz',
    'topical corticosteroids',
  ]) {
    it(`knows "${name}"`, async () => assert.equal((await show(name)).code, 0));
  }

  it('judges by the day and place asked for', async () => {
    assert.match((await show('dupilumab', '--as-of', '2018-01-01')).out, /United States: approved for .*atopic dermatitis for adults/);
    const eu = (await show('dupilumab', '--jurisdiction', 'EU')).out;
    assert.ok(eu.indexOf('European Union:') < eu.indexOf('United States:'));
  });

  it('exits with 1 for a name it does not know, and suggests', async () => {
    const { code, out, err } = await show('dupilumabb');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /"dupilumabb" is not known; did you mean .*dupilumab/);
  });
  for (const [typed, meant] of [
    ['rinvok', 'Rinvoq'],
    ['tralokinumap', 'tralokinumab'],
    ['crisabarole', 'crisaborole'],
    ['JAK inhibiter', 'JAK inhibitor'],
  ] as const) {
    it(`suggests ${meant} for "${typed}"`, async () => {
      const { code, err } = await show(typed);
      assert.equal(code, 1);
      assert.ok(err.includes(meant), err);
    });
  }
  it('suggests nothing for what is near to nothing', async () => {
    const { code, err } = await show('zzqxy');
    assert.equal(code, 1);
    assert.match(err, /"zzqxy" is not known\n/);
  });
  for (const name of ['dupilumab tralokinumab', 'the dupilumab', 'dupilumab 300 mg', 'constructor', '(', '.*']) {
    it(`does not take "${name}" for a name`, async () => assert.equal((await show(name)).code, 1));
  }
  it('shows the names it knows and exits with 1 when one is unknown', async () => {
    const { code, out, err } = await show('dupilumab', 'nonsensumab', 'crisaborole');
    assert.equal(code, 1);
    assert.match(out, /dupilumab[^]*crisaborole/);
    assert.match(err, /nonsensumab/);
  });
  it('refuses to show nothing', async () => {
    const { code, err } = await show();
    assert.deepEqual([code, err], [2, 'classwise: show: name a drug, brand or class\n']);
  });

  it('writes Markdown', async () => {
    const { out } = await show('dupilumab', '--format', 'markdown');
    assert.match(out, /^# dupilumab/);
    assert.match(out, /\n- .*\]\(https?:\/\//);
  });
  it('writes one JSON object a name', async () => {
    const { records } = await show('dupilumab', 'Rinvoq', '--format', 'json');
    assert.deepEqual(
      records.map((r) => [r['kind'], r['id']]),
      [
        ['drug', 'dupilumab'],
        ['drug', 'upadacitinib'],
      ],
    );
  });
});
