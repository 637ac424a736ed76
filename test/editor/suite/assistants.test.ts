// The tools that assistants in the editor call, as VS Code runs them.
import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { open } from '../helpers.ts';

async function ask(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('the tools for assistants', () => {
  it('are there, and tell what they need', async () => {
    await open('sample.md');
    const tools = vscode.lm.tools.filter((tool) => tool.name.startsWith('classwise_'));
    equal(tools.length, 2);
    ok(tools.every((tool) => tool.description.length > 50 && tool.inputSchema));
  });
  it('answer with dated, cited facts', async () => {
    match(await ask('classwise_lookUp', { name: 'Rinvoq', asOf: '2024-01-31' }), /^# upadacitinib[\s\S]*\]\(https:[\s\S]*Data as of/);
  });
  it('check a text', async () => {
    match(await ask('classwise_check', { text: 'Dupilumab is the only biologic approved in the US for eczema.' }), /only-first-newest/);
  });
});
