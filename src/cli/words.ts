/** An option as it was given. */
export interface GivenOption {
  readonly flag: string;
  readonly value: string | undefined;
  /** Whether the value is joined to the option: `--config=FILE`. */
  readonly isJoined: boolean;
}

/** The words of a command line, told apart. */
export interface Words {
  readonly given: readonly GivenOption[];
  readonly positionals: readonly string[];
}

/**
 * Tells options from other words as `parseArgs` of `node:util` does, whose own loading would take as long as half the check
 * of a spec: `--flag`, `--flag=value`, `--flag value` where the flag takes one, `-xyz` for `-x -y -z`, and nothing but
 * words behind `--`.
 */
export function wordsOf(words: readonly string[], takesValue: (flag: string) => boolean): Words {
  const given: GivenOption[] = [];
  const positionals: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return { given, positionals: [...positionals, ...words.slice(at + 1)] };
    // A lone dash is a word, as is one without.
    if (word.length < 2 || !word.startsWith('-')) positionals.push(word);
    else if (!word.startsWith('--')) {
      for (const letter of word.slice(1)) given.push({ flag: `-${letter}`, value: undefined, isJoined: false });
    } else if (word.includes('=', 3)) {
      const end = word.indexOf('=');
      given.push({ flag: word.slice(0, end), value: word.slice(end + 1), isJoined: true });
    } else given.push({ flag: word, value: takesValue(word) ? words[++at] : undefined, isJoined: false });
  }
  return { given, positionals };
}
