/** Completion scripts, made from the tables of commands and options. They ask nothing of the program, so that Tab answers at once. */
import type { Command } from './command.ts';
import { OPTIONS, type Option, type OptionName } from './options.ts';

export type Commands = Readonly<Record<string, Command>>;

/** The values of an option of a command, where they are a fixed list. */
function valuesOf(name: OptionName, { formats }: Command): readonly string[] {
  const { values = [] }: Option = OPTIONS[name];
  return name === 'format' ? (formats ?? []) : values;
}

const takesValue = (name: OptionName): boolean => OPTIONS[name].type === 'string';

/** What stands in single quotes in every shell, and in the brackets of zsh. */
function quoted(text: string): string {
  return text.replace(/'/g, '’').replace(/[[\]]/g, '');
}

export function bashCompletion(commands: Commands): string {
  const cases = Object.entries(commands).map(([name, command]) => {
    const options = command.options.map((option) => `--${option}`).join(' ');
    const values = command.options.filter(takesValue).map((option) => {
      const list = valuesOf(option, command);
      return `          --${option}) ${list.length > 0 ? `words='${list.join(' ')}'` : 'files=1'} ;;`;
    });
    return [
      `      ${name})`,
      '        case "$previous" in',
      ...values,
      `          *) if [[ $current == -* ]]; then words='${options}'; else ${command.words ? `words='${command.words.join(' ')}'` : 'files=1'}; fi ;;`,
      '        esac ;;',
    ].join('\n');
  });
  return `# bash completion for classwise
_classwise() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words='' files=''
  if ((COMP_CWORD == 1)); then
    words='${Object.keys(commands).join(' ')} --help'
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  if [[ -n $files ]]; then
    compopt -o default
    COMPREPLY=()
  else
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  fi
}
complete -F _classwise classwise
`;
}

export function zshCompletion(commands: Commands): string {
  const list = Object.entries(commands).map(([name, { means }]) => `    '${name}:${quoted(means).replace(/:/g, '\\:')}'`);
  const cases = Object.entries(commands).map(([name, command]) => {
    const options = command.options.map((option) => {
      const { means, multiple, value = '' }: Option = OPTIONS[option];
      const values = valuesOf(option, command);
      const action = values.length > 0 ? `(${values.join(' ')})` : '_files';
      const argument = takesValue(option) ? `:${value.replace(/:/g, '')}:${action}` : '';
      return `        '${multiple ? '*' : ''}--${option}[${quoted(means).replace(/:/g, '\\:')}]${argument}'`;
    });
    const words = command.words ? `(${command.words.join(' ')})` : '_files';
    return [`    ${name})`, '      _arguments \\', ...options.map((o) => `${o} \\`), `        '*:word:${words}' ;;`].join('\n');
  });
  return `#compdef classwise
# zsh completion for classwise
_classwise() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _classwise ]; then _classwise "$@"; else compdef _classwise classwise; fi
`;
}

export function fishCompletion(commands: Commands): string {
  const lines = Object.entries(commands).flatMap(([name, command]) => {
    const on = `complete -c classwise -n '__fish_seen_subcommand_from ${name}'`;
    const options = command.options.map((option) => {
      const { means, short }: Option = OPTIONS[option];
      const values = valuesOf(option, command);
      const argument = !takesValue(option) ? '' : values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r';
      return `${on} -l ${option}${short ? ` -s ${short}` : ''}${argument} -d '${quoted(means)}'`;
    });
    const words = command.words ? [`${on} -f -a '${command.words.join(' ')}'`] : [];
    return [`complete -c classwise -n __fish_use_subcommand -f -a ${name} -d '${quoted(command.means)}'`, ...words, ...options];
  });
  return `# fish completion for classwise\n${lines.join('\n')}\n`;
}
