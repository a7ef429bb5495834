import { expect, it } from 'vitest';
import { zshScript } from '../../../src/cli/completion/zsh.js';
import { MADE } from './made.js';

// Typed and seen in zsh 5.9; not every machine that runs the tests has it.
it('describes commands, second words, options and their values', () => {
  expect(zshScript(MADE)).toBe(String.raw`#compdef spot-imdsv2
# Completion of spot-imdsv2 for zsh. In ~/.zshrc, below compinit: eval "$(spot-imdsv2 completion zsh)"
_spot_imdsv2() {
  local command
  local -a commands
  if (( CURRENT == 2 )); then
    commands=(
      'look:looks at files'
      'speak:says a word'
      'image:enable, copy'
    )
    _describe command commands
    _arguments '--help[Tells how it is used]' '--version[Tells the version of this program]'
    return
  fi
  command=$words[2]
  shift words
  (( CURRENT-- ))
  if [[ $command == 'image' ]]; then
    if (( CURRENT == 2 )); then
      commands=(
        'enable:turns it on'
        'copy:makes a copy'
      )
      _describe command commands
      return
    fi
    command+=" $words[2]"
    shift words
    (( CURRENT-- ))
  fi
  case $command in
    'look')
      _arguments -S \
        '--how=[it'\''s \[near\]: or not]:word:(near far)' \
        '--into=[a file]:FILE:_files' \
        '*--only=[some of them]:id=I: ' \
        '--loud[loudly]' \
        '*:PATH:_files'
      ;;
    'image enable')
      _arguments -S \
        '--how=[how]:word:(slowly fast)' \
        '--yes[without asking]' \
        '*:PATH:_files'
      ;;
    'image copy')
      _arguments -S \
        '*:PATH:_files'
      ;;
    'speak')
      _arguments -S \
        '*:word:(yes no)'
      ;;
  esac
}
if [[ $funcstack[1] == _spot-imdsv2 ]]; then
  _spot_imdsv2 "$@"
else
  compdef _spot_imdsv2 spot-imdsv2
fi
`);
});
