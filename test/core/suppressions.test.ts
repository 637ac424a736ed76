import assert from 'node:assert/strict';
import { check } from './support.ts';

const BOX = 'Upadacitinib has no boxed warning.';
const ONLY = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const rules = (text: string): string[] => check(text).map((f) => f.rule);

describe('a classwise comment', () => {
  const CASES: [what: string, text: string, ...rules: string[]][] = [
    ['hides its own line', `${BOX} <!-- classwise-disable-line -->`],
    ['hides its own line for a rule', `${BOX} <!-- classwise-disable-line boxed-warning -->`],
    ['hides nothing of another rule', `${BOX} <!-- classwise-disable-line count -->`, 'boxed-warning'],
    ['may give its reason', `${BOX} <!-- classwise-disable-line boxed-warning: a quotation, see page 3 -->`],
    ['may give a reason for all rules', `${BOX} <!-- classwise-disable-line: old text -->`],
    ['may name several rules', `${BOX} <!-- classwise-disable-line count, boxed-warning -->`],
    ['stands at the start of its line too', `<!-- classwise-disable-line --> ${BOX}`],
    ['hides its own line only', `${BOX}\n<!-- classwise-disable-line -->`, 'boxed-warning'],
    ['hides its line in a list', `- ${BOX} <!-- classwise-disable-line -->\n- ${ONLY}`, 'only-first-newest'],
    ['hides its row of a table', `| A |\n|---|\n| ${BOX} <!-- classwise-disable-line --> |\n| ${ONLY} |`, 'only-first-newest'],
    ['hides the next line', `<!-- classwise-disable-next-line -->\n${BOX}`],
    ['hides the next line behind a blank one', `<!-- classwise-disable-next-line -->\n\n${BOX}`],
    ['hides the next line behind blank ones with CRLF', `<!-- classwise-disable-next-line -->\r\n\r\n${BOX}\r\n`],
    ['hides the next line only', `<!-- classwise-disable-next-line -->\n${BOX}\n\n${ONLY}`, 'only-first-newest'],
    ['hides the next item of a list', `- <!-- classwise-disable-next-line -->\n- ${BOX}\n- ${ONLY}`, 'only-first-newest'],
    ['hides what follows', `<!-- classwise-disable -->\n\n${BOX}\n\n${ONLY}`],
    ['hides what follows for a rule', `<!-- classwise-disable boxed-warning -->\n\n${BOX}\n\n${ONLY}`, 'only-first-newest'],
    [
      'hides what follows until it is switched on again',
      `<!-- classwise-disable -->\n\n${BOX}\n\n<!-- classwise-enable -->\n\n${ONLY}`,
      'only-first-newest',
    ],
    ['hides nothing before itself', `${BOX}\n\n<!-- classwise-disable -->\n\n${ONLY}`, 'boxed-warning'],
    ['hides a whole file from its end', `${BOX}\n\n${ONLY}\n\n<!-- classwise-disable-file -->`],
    ['hides a rule in a whole file', `${BOX}\n\n${ONLY}\n\n<!-- classwise-disable-file boxed-warning -->`, 'only-first-newest'],
    ['is no comment in code', `\`<!-- classwise-disable-file -->\`\n\n${BOX}`, 'boxed-warning'],
    ['is not understood with another word', `<!-- classwise-disabled -->\n\n${BOX}`, 'boxed-warning'],
    ['is not understood within another comment', `<!-- see classwise-disable-file -->\n\n${BOX}`, 'boxed-warning'],
    ['may have blanks behind it', `<!-- classwise-disable-file --> \n\n${BOX}`],
    ['of MDX hides its own line', `${BOX} {/* classwise-disable-line boxed-warning: a quotation */}`],
    ['of MDX hides nothing of another rule', `${BOX} {/* classwise-disable-line count */}`, 'boxed-warning'],
    ['of MDX hides the next line', `{/* classwise-disable-next-line */}\n${BOX}`],
    ['of MDX hides a whole file', `{/* classwise-disable-file */}\n\n${BOX}\n\n${ONLY}`],
    [
      'of MDX hides what follows until it is switched on again',
      `{/* classwise-disable */}\n\n${BOX}\n\n{/*classwise-enable*/}\n\n${ONLY}`,
      'only-first-newest',
    ],
    ['of MDX is no comment in code', `\`{/* classwise-disable-file */}\`\n\n${BOX}`, 'boxed-warning'],
    ['may stand over several lines', `<!-- classwise-disable-file\n     boxed-warning: because -->\n\n${BOX}`],
  ];
  for (const [what, text, ...expected] of CASES) it(what, () => assert.deepEqual(rules(text), expected));

  it('that enables one rule leaves the others off', () => {
    const text = `<!-- classwise-disable boxed-warning -->\n<!-- classwise-disable only-first-newest -->\n\n<!-- classwise-enable boxed-warning -->\n\n${BOX}\n\n${ONLY}`;
    assert.deepEqual(rules(text), ['boxed-warning']);
  });
});
