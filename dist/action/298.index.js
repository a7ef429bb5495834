export const id = 298;
export const ids = [298];
export const modules = {

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const pico = __webpack_require__(8016);
const utils = __webpack_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const constants = __webpack_require__(5595);
const utils = __webpack_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const scan = __webpack_require__(1781);
const parse = __webpack_require__(8265);
const utils = __webpack_require__(4059);
const constants = __webpack_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const utils = __webpack_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __webpack_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __webpack_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 7917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/errors.js
var lib_errors = __webpack_require__(9796);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/findings/rules.js
var rules = __webpack_require__(3249);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(4067);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/specs/text.js
var specs_text = __webpack_require__(2841);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/specs/value.js
var specs_value = __webpack_require__(9821);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/specs/yaml.js + 3 modules
var yaml = __webpack_require__(1313);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/findings/finding.js
var finding = __webpack_require__(8635);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/policy/schema.js
var schema = __webpack_require__(6135);
;// CONCATENATED MODULE: ./node_modules/.cache/action-build/lib/policy/config-schema.js




/** The rules that a waiver or `policy.rules` may soften. */
const softRules = rules/* ruleIds */.Zl.filter((id) => !rules/* RULES */.y0[id].isFixed);
const config_schema_text = (description) => ({ type: 'string', pattern: '\\S', description });
const glob = (description) => config_schema_text(`${description} Relative to the repository\u2019s root, with "/".`);
const whole = (description, minimum, maximum) => ({
    type: 'integer',
    minimum,
    ...(maximum === undefined ? {} : { maximum }),
    description,
});
const flag = (description) => ({ type: 'boolean', description });
const config_schema_closed = (description, properties, required = []) => ({
    type: 'object',
    description,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties,
});
const list = (description, items) => ({ type: 'array', description, items });
const labels = {
    type: 'object',
    description: 'Labels of your own, for rollout waves and for the option --only.',
    additionalProperties: { type: 'string' },
};
const entry = config_schema_closed('What is known of some specs. Every spec that is found is checked, listed here or not.', {
    files: glob('The files it is about: a glob.'),
    kind: { enum: kinds/* kindList */.T_.map((kind) => kind.id), description: 'The kind of the specs, where the file does not tell.' },
    account: config_schema_text('The Spot account that the resources live in (act-…).'),
    id: config_schema_text('The id of the live resource, for one file with one spec.'),
    create: flag('Create the resource where it does not exist.'),
    labels,
    match: { const: 'name', description: 'Find the live resource by its unique name, where the spec has no id.' },
    roll: config_schema_closed('How instances are replaced.', {
        batchSizePercentage: whole('How much of the fleet is replaced at a time.', 1, 100),
        batchMinHealthyPercentage: whole('How much of a batch must become healthy.', 0, 100),
        gracePeriod: whole('Seconds that an instance gets to become healthy.', 0),
        respectPdb: flag('Whether pod disruption budgets hold nodes back.'),
    }),
}, ['files']);
const waiver = {
    ...config_schema_closed('A finding that is accepted for a while. It names the files, or the spec by its id or name.', {
        files: glob('The files whose findings are accepted: a glob.'),
        id: config_schema_text('The id of the spec whose findings are accepted.'),
        name: config_schema_text('The name of the spec whose findings are accepted.'),
        rule: { enum: softRules, description: 'The rule whose findings are accepted.' },
        reason: config_schema_text('Why they are accepted.'),
        owner: config_schema_text('Who answers for it.'),
        ticket: config_schema_text('Where its end is tracked.'),
        expires: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'The last day on which it holds: YYYY-MM-DD.',
        },
    }, ['rule', 'reason', 'owner', 'expires']),
    anyOf: [{ required: ['files'] }, { required: ['id'] }, { required: ['name'] }],
};
/** The JSON Schema of the config file. */
const CONFIG_SCHEMA = {
    $schema: schema/* SCHEMA_URL */.cZ,
    $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/config.schema.json',
    title: 'spot-imdsv2 config',
    ...config_schema_closed('What spot-imdsv2 checks, and what it demands. Stands in .github/spot-imdsv2.yml or .spot-imdsv2.yml.', {
        version: { const: 1, description: 'The version of this format.' },
        exclude: list('Files that are not checked; the only thing that narrows the check.', glob('A glob.')),
        specs: list('What is known of some specs.', entry),
        policy: config_schema_closed('What is demanded of specs.', {
            hopLimit: config_schema_closed('The hop limits that are accepted, both ends included.', {
                min: whole('The lowest.', 1, 64),
                max: whole('The highest.', 1, 64),
                required: flag('Whether a hop limit must be written.'),
            }),
            nodeGroups: {
                enum: ['inherit', 'explicit'],
                description: 'Whether a node group may take its IMDS options from its cluster, or must set its own.',
            },
            rules: config_schema_closed('Severities that differ from the rules\u2019 own.', Object.fromEntries(softRules.map((id) => [id, { enum: [...finding/* SEVERITIES */.oC, 'off'], description: `${rules/* RULES */.y0[id].title}.` }]))),
        }),
        images: config_schema_closed('For the commands that change AMIs.', { allow: list('AMIs that may be changed.', config_schema_text('An AMI id.')) }),
        rollout: config_schema_closed('How a rollout goes through the fleets.', {
            waves: list('In this order; a wave starts when the one before it is proven and baked.', config_schema_closed('Fleets that are rolled together.', {
                name: config_schema_text('What it is called in reports.'),
                labels,
                files: glob('The specs in it, by file: a glob.'),
                bakeTime: { type: 'string', pattern: '^\\d+[smh]$', description: 'How long to wait after it: 30s, 15m, 1h.' },
                maxParallel: whole('How many fleets are rolled at a time.', 1),
            }, ['name'])),
        }),
        waivers: list('Findings that are accepted for a while.', waiver),
    }, ['version']),
};

// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/policy/distance.js
var distance = __webpack_require__(1791);
// EXTERNAL MODULE: ./node_modules/.cache/action-build/lib/policy/policy.js
var policy_policy = __webpack_require__(5314);
;// CONCATENATED MODULE: ./node_modules/.cache/action-build/lib/policy/validators/config.js
// @ts-nocheck
// Generated by scripts/generate.mjs with ajv (MIT): do not edit.

const config = validate20;
const schema48 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "config", "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "exclude": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "specs": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "type": "string", "pattern": "\\S" }, "kind": { "enum": ["elastigroup", "stateful-node", "ocean-cluster", "ocean-vng", "ocean-ecs-cluster", "ocean-ecs-vng"] }, "account": { "type": "string", "pattern": "\\S" }, "id": { "type": "string", "pattern": "\\S" }, "create": { "type": "boolean" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "match": { "const": "name" }, "roll": { "type": "object", "additionalProperties": false, "properties": { "batchSizePercentage": { "type": "integer", "minimum": 1, "maximum": 100 }, "batchMinHealthyPercentage": { "type": "integer", "minimum": 0, "maximum": 100 }, "gracePeriod": { "type": "integer", "minimum": 0 }, "respectPdb": { "type": "boolean" } } } } } }, "policy": { "type": "object", "additionalProperties": false, "properties": { "hopLimit": { "type": "object", "additionalProperties": false, "properties": { "min": { "type": "integer", "minimum": 1, "maximum": 64 }, "max": { "type": "integer", "minimum": 1, "maximum": 64 }, "required": { "type": "boolean" } } }, "nodeGroups": { "enum": ["inherit", "explicit"] }, "rules": { "type": "object", "additionalProperties": false, "properties": { "not-a-spec": { "enum": ["error", "warning", "note", "off"] }, "spec-schema": { "enum": ["error", "warning", "note", "off"] }, "tokens-required": { "enum": ["error", "warning", "note", "off"] }, "wrong-key": { "enum": ["error", "warning", "note", "off"] }, "unsupported-member": { "enum": ["error", "warning", "note", "off"] }, "hop-limit": { "enum": ["error", "warning", "note", "off"] }, "unresolvable": { "enum": ["error", "warning", "note", "off"] }, "endpoint": { "enum": ["error", "warning", "note", "off"] }, "node-group-inherits": { "enum": ["error", "warning", "note", "off"] }, "ambiguous-kind": { "enum": ["error", "warning", "note", "off"] }, "waiver-unused": { "enum": ["error", "warning", "note", "off"] }, "pattern-unused": { "enum": ["error", "warning", "note", "off"] } } } } }, "images": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string", "pattern": "\\S" } } } }, "rollout": { "type": "object", "additionalProperties": false, "properties": { "waves": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": { "name": { "type": "string", "pattern": "\\S" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "files": { "type": "string", "pattern": "\\S" }, "bakeTime": { "type": "string", "pattern": "^\\d+[smh]$" }, "maxParallel": { "type": "integer", "minimum": 1 } } } } } }, "waivers": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rule", "reason", "owner", "expires"], "properties": { "files": { "type": "string", "pattern": "\\S" }, "id": { "type": "string", "pattern": "\\S" }, "name": { "type": "string", "pattern": "\\S" }, "rule": { "enum": ["not-a-spec", "spec-schema", "tokens-required", "wrong-key", "unsupported-member", "hop-limit", "unresolvable", "endpoint", "node-group-inherits", "ambiguous-kind", "waiver-unused", "pattern-unused"] }, "reason": { "type": "string", "pattern": "\\S" }, "owner": { "type": "string", "pattern": "\\S" }, "ticket": { "type": "string", "pattern": "\\S" }, "expires": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } }, "anyOf": [{ "required": ["files"] }, { "required": ["id"] }, { "required": ["name"] }] } } } };
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("\\S", "u");
const pattern11 = new RegExp("^\\d+[smh]$", "u");
const pattern18 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="config" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.version === undefined) || (!(func0.call(data, "version")))) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(((((((key0 === "version") || (key0 === "exclude")) || (key0 === "specs")) || (key0 === "policy")) || (key0 === "images")) || (key0 === "rollout")) || (key0 === "waivers"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.version !== undefined && func0.call(data, "version")) {
            if (1 !== data.version) {
                const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.exclude !== undefined && func0.call(data, "exclude")) {
            let data1 = data.exclude;
            if (Array.isArray(data1)) {
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    if (typeof data2 === "string") {
                        if (!pattern4.test(data2)) {
                            const err3 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err4 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err4];
                        }
                        else {
                            vErrors.push(err4);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.specs !== undefined && func0.call(data, "specs")) {
            let data3 = data.specs;
            if (Array.isArray(data3)) {
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data4 = data3[i1];
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if ((data4.files === undefined) || (!(func0.call(data4, "files")))) {
                            const err6 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property '" + "files" + "'" };
                            if (vErrors === null) {
                                vErrors = [err6];
                            }
                            else {
                                vErrors.push(err6);
                            }
                            errors++;
                        }
                        for (const key1 of Object.keys(data4)) {
                            if (!((((((((key1 === "files") || (key1 === "kind")) || (key1 === "account")) || (key1 === "id")) || (key1 === "create")) || (key1 === "labels")) || (key1 === "match")) || (key1 === "roll"))) {
                                const err7 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err7];
                                }
                                else {
                                    vErrors.push(err7);
                                }
                                errors++;
                            }
                        }
                        if (data4.files !== undefined && func0.call(data4, "files")) {
                            let data5 = data4.files;
                            if (typeof data5 === "string") {
                                if (!pattern4.test(data5)) {
                                    const err8 = { instancePath: instancePath + "/specs/" + i1 + "/files", schemaPath: "#/properties/specs/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err8];
                                    }
                                    else {
                                        vErrors.push(err8);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err9 = { instancePath: instancePath + "/specs/" + i1 + "/files", schemaPath: "#/properties/specs/items/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err9];
                                }
                                else {
                                    vErrors.push(err9);
                                }
                                errors++;
                            }
                        }
                        if (data4.kind !== undefined && func0.call(data4, "kind")) {
                            let data6 = data4.kind;
                            if (!((((((data6 === "elastigroup") || (data6 === "stateful-node")) || (data6 === "ocean-cluster")) || (data6 === "ocean-vng")) || (data6 === "ocean-ecs-cluster")) || (data6 === "ocean-ecs-vng"))) {
                                const err10 = { instancePath: instancePath + "/specs/" + i1 + "/kind", schemaPath: "#/properties/specs/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema48.properties.specs.items.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err10];
                                }
                                else {
                                    vErrors.push(err10);
                                }
                                errors++;
                            }
                        }
                        if (data4.account !== undefined && func0.call(data4, "account")) {
                            let data7 = data4.account;
                            if (typeof data7 === "string") {
                                if (!pattern4.test(data7)) {
                                    const err11 = { instancePath: instancePath + "/specs/" + i1 + "/account", schemaPath: "#/properties/specs/items/properties/account/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err11];
                                    }
                                    else {
                                        vErrors.push(err11);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err12 = { instancePath: instancePath + "/specs/" + i1 + "/account", schemaPath: "#/properties/specs/items/properties/account/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err12];
                                }
                                else {
                                    vErrors.push(err12);
                                }
                                errors++;
                            }
                        }
                        if (data4.id !== undefined && func0.call(data4, "id")) {
                            let data8 = data4.id;
                            if (typeof data8 === "string") {
                                if (!pattern4.test(data8)) {
                                    const err13 = { instancePath: instancePath + "/specs/" + i1 + "/id", schemaPath: "#/properties/specs/items/properties/id/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err13];
                                    }
                                    else {
                                        vErrors.push(err13);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err14 = { instancePath: instancePath + "/specs/" + i1 + "/id", schemaPath: "#/properties/specs/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err14];
                                }
                                else {
                                    vErrors.push(err14);
                                }
                                errors++;
                            }
                        }
                        if (data4.create !== undefined && func0.call(data4, "create")) {
                            if (typeof data4.create !== "boolean") {
                                const err15 = { instancePath: instancePath + "/specs/" + i1 + "/create", schemaPath: "#/properties/specs/items/properties/create/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err15];
                                }
                                else {
                                    vErrors.push(err15);
                                }
                                errors++;
                            }
                        }
                        if (data4.labels !== undefined && func0.call(data4, "labels")) {
                            let data10 = data4.labels;
                            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                for (const key2 of Object.keys(data10)) {
                                    if (typeof data10[key2] !== "string") {
                                        const err16 = { instancePath: instancePath + "/specs/" + i1 + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/specs/items/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err16];
                                        }
                                        else {
                                            vErrors.push(err16);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err17 = { instancePath: instancePath + "/specs/" + i1 + "/labels", schemaPath: "#/properties/specs/items/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err17];
                                }
                                else {
                                    vErrors.push(err17);
                                }
                                errors++;
                            }
                        }
                        if (data4.match !== undefined && func0.call(data4, "match")) {
                            if ("name" !== data4.match) {
                                const err18 = { instancePath: instancePath + "/specs/" + i1 + "/match", schemaPath: "#/properties/specs/items/properties/match/const", keyword: "const", params: { allowedValue: "name" }, message: "must be equal to constant" };
                                if (vErrors === null) {
                                    vErrors = [err18];
                                }
                                else {
                                    vErrors.push(err18);
                                }
                                errors++;
                            }
                        }
                        if (data4.roll !== undefined && func0.call(data4, "roll")) {
                            let data13 = data4.roll;
                            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                                for (const key3 of Object.keys(data13)) {
                                    if (!((((key3 === "batchSizePercentage") || (key3 === "batchMinHealthyPercentage")) || (key3 === "gracePeriod")) || (key3 === "respectPdb"))) {
                                        const err19 = { instancePath: instancePath + "/specs/" + i1 + "/roll", schemaPath: "#/properties/specs/items/properties/roll/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err19];
                                        }
                                        else {
                                            vErrors.push(err19);
                                        }
                                        errors++;
                                    }
                                }
                                if (data13.batchSizePercentage !== undefined && func0.call(data13, "batchSizePercentage")) {
                                    let data14 = data13.batchSizePercentage;
                                    if (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) {
                                        const err20 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err20];
                                        }
                                        else {
                                            vErrors.push(err20);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data14 == "number") && (isFinite(data14))) {
                                        if (data14 > 100 || isNaN(data14)) {
                                            const err21 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                                            if (vErrors === null) {
                                                vErrors = [err21];
                                            }
                                            else {
                                                vErrors.push(err21);
                                            }
                                            errors++;
                                        }
                                        if (data14 < 1 || isNaN(data14)) {
                                            const err22 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err22];
                                            }
                                            else {
                                                vErrors.push(err22);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data13.batchMinHealthyPercentage !== undefined && func0.call(data13, "batchMinHealthyPercentage")) {
                                    let data15 = data13.batchMinHealthyPercentage;
                                    if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
                                        const err23 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err23];
                                        }
                                        else {
                                            vErrors.push(err23);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data15 == "number") && (isFinite(data15))) {
                                        if (data15 > 100 || isNaN(data15)) {
                                            const err24 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                                            if (vErrors === null) {
                                                vErrors = [err24];
                                            }
                                            else {
                                                vErrors.push(err24);
                                            }
                                            errors++;
                                        }
                                        if (data15 < 0 || isNaN(data15)) {
                                            const err25 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err25];
                                            }
                                            else {
                                                vErrors.push(err25);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data13.gracePeriod !== undefined && func0.call(data13, "gracePeriod")) {
                                    let data16 = data13.gracePeriod;
                                    if (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) {
                                        const err26 = { instancePath: instancePath + "/specs/" + i1 + "/roll/gracePeriod", schemaPath: "#/properties/specs/items/properties/roll/properties/gracePeriod/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err26];
                                        }
                                        else {
                                            vErrors.push(err26);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data16 == "number") && (isFinite(data16))) {
                                        if (data16 < 0 || isNaN(data16)) {
                                            const err27 = { instancePath: instancePath + "/specs/" + i1 + "/roll/gracePeriod", schemaPath: "#/properties/specs/items/properties/roll/properties/gracePeriod/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err27];
                                            }
                                            else {
                                                vErrors.push(err27);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data13.respectPdb !== undefined && func0.call(data13, "respectPdb")) {
                                    if (typeof data13.respectPdb !== "boolean") {
                                        const err28 = { instancePath: instancePath + "/specs/" + i1 + "/roll/respectPdb", schemaPath: "#/properties/specs/items/properties/roll/properties/respectPdb/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                        if (vErrors === null) {
                                            vErrors = [err28];
                                        }
                                        else {
                                            vErrors.push(err28);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err29 = { instancePath: instancePath + "/specs/" + i1 + "/roll", schemaPath: "#/properties/specs/items/properties/roll/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err29];
                                }
                                else {
                                    vErrors.push(err29);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err30 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err31 = { instancePath: instancePath + "/specs", schemaPath: "#/properties/specs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.policy !== undefined && func0.call(data, "policy")) {
            let data18 = data.policy;
            if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                for (const key4 of Object.keys(data18)) {
                    if (!(((key4 === "hopLimit") || (key4 === "nodeGroups")) || (key4 === "rules"))) {
                        const err32 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err32];
                        }
                        else {
                            vErrors.push(err32);
                        }
                        errors++;
                    }
                }
                if (data18.hopLimit !== undefined && func0.call(data18, "hopLimit")) {
                    let data19 = data18.hopLimit;
                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        for (const key5 of Object.keys(data19)) {
                            if (!(((key5 === "min") || (key5 === "max")) || (key5 === "required"))) {
                                const err33 = { instancePath: instancePath + "/policy/hopLimit", schemaPath: "#/properties/policy/properties/hopLimit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        if (data19.min !== undefined && func0.call(data19, "min")) {
                            let data20 = data19.min;
                            if (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) {
                                const err34 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err34];
                                }
                                else {
                                    vErrors.push(err34);
                                }
                                errors++;
                            }
                            if ((typeof data20 == "number") && (isFinite(data20))) {
                                if (data20 > 64 || isNaN(data20)) {
                                    const err35 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64" };
                                    if (vErrors === null) {
                                        vErrors = [err35];
                                    }
                                    else {
                                        vErrors.push(err35);
                                    }
                                    errors++;
                                }
                                if (data20 < 1 || isNaN(data20)) {
                                    const err36 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err36];
                                    }
                                    else {
                                        vErrors.push(err36);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data19.max !== undefined && func0.call(data19, "max")) {
                            let data21 = data19.max;
                            if (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) {
                                const err37 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err37];
                                }
                                else {
                                    vErrors.push(err37);
                                }
                                errors++;
                            }
                            if ((typeof data21 == "number") && (isFinite(data21))) {
                                if (data21 > 64 || isNaN(data21)) {
                                    const err38 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 }, message: "must be <= 64" };
                                    if (vErrors === null) {
                                        vErrors = [err38];
                                    }
                                    else {
                                        vErrors.push(err38);
                                    }
                                    errors++;
                                }
                                if (data21 < 1 || isNaN(data21)) {
                                    const err39 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err39];
                                    }
                                    else {
                                        vErrors.push(err39);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data19.required !== undefined && func0.call(data19, "required")) {
                            if (typeof data19.required !== "boolean") {
                                const err40 = { instancePath: instancePath + "/policy/hopLimit/required", schemaPath: "#/properties/policy/properties/hopLimit/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err41 = { instancePath: instancePath + "/policy/hopLimit", schemaPath: "#/properties/policy/properties/hopLimit/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                }
                if (data18.nodeGroups !== undefined && func0.call(data18, "nodeGroups")) {
                    let data23 = data18.nodeGroups;
                    if (!((data23 === "inherit") || (data23 === "explicit"))) {
                        const err42 = { instancePath: instancePath + "/policy/nodeGroups", schemaPath: "#/properties/policy/properties/nodeGroups/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.nodeGroups.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                }
                if (data18.rules !== undefined && func0.call(data18, "rules")) {
                    let data24 = data18.rules;
                    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                        for (const key6 of Object.keys(data24)) {
                            if (!(func0.call(schema48.properties.policy.properties.rules.properties, key6))) {
                                const err43 = { instancePath: instancePath + "/policy/rules", schemaPath: "#/properties/policy/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err43];
                                }
                                else {
                                    vErrors.push(err43);
                                }
                                errors++;
                            }
                        }
                        if (data24["not-a-spec"] !== undefined && func0.call(data24, "not-a-spec")) {
                            let data25 = data24["not-a-spec"];
                            if (!((((data25 === "error") || (data25 === "warning")) || (data25 === "note")) || (data25 === "off"))) {
                                const err44 = { instancePath: instancePath + "/policy/rules/not-a-spec", schemaPath: "#/properties/policy/properties/rules/properties/not-a-spec/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["not-a-spec"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err44];
                                }
                                else {
                                    vErrors.push(err44);
                                }
                                errors++;
                            }
                        }
                        if (data24["spec-schema"] !== undefined && func0.call(data24, "spec-schema")) {
                            let data26 = data24["spec-schema"];
                            if (!((((data26 === "error") || (data26 === "warning")) || (data26 === "note")) || (data26 === "off"))) {
                                const err45 = { instancePath: instancePath + "/policy/rules/spec-schema", schemaPath: "#/properties/policy/properties/rules/properties/spec-schema/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["spec-schema"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err45];
                                }
                                else {
                                    vErrors.push(err45);
                                }
                                errors++;
                            }
                        }
                        if (data24["tokens-required"] !== undefined && func0.call(data24, "tokens-required")) {
                            let data27 = data24["tokens-required"];
                            if (!((((data27 === "error") || (data27 === "warning")) || (data27 === "note")) || (data27 === "off"))) {
                                const err46 = { instancePath: instancePath + "/policy/rules/tokens-required", schemaPath: "#/properties/policy/properties/rules/properties/tokens-required/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["tokens-required"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                        }
                        if (data24["wrong-key"] !== undefined && func0.call(data24, "wrong-key")) {
                            let data28 = data24["wrong-key"];
                            if (!((((data28 === "error") || (data28 === "warning")) || (data28 === "note")) || (data28 === "off"))) {
                                const err47 = { instancePath: instancePath + "/policy/rules/wrong-key", schemaPath: "#/properties/policy/properties/rules/properties/wrong-key/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["wrong-key"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err47];
                                }
                                else {
                                    vErrors.push(err47);
                                }
                                errors++;
                            }
                        }
                        if (data24["unsupported-member"] !== undefined && func0.call(data24, "unsupported-member")) {
                            let data29 = data24["unsupported-member"];
                            if (!((((data29 === "error") || (data29 === "warning")) || (data29 === "note")) || (data29 === "off"))) {
                                const err48 = { instancePath: instancePath + "/policy/rules/unsupported-member", schemaPath: "#/properties/policy/properties/rules/properties/unsupported-member/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["unsupported-member"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err48];
                                }
                                else {
                                    vErrors.push(err48);
                                }
                                errors++;
                            }
                        }
                        if (data24["hop-limit"] !== undefined && func0.call(data24, "hop-limit")) {
                            let data30 = data24["hop-limit"];
                            if (!((((data30 === "error") || (data30 === "warning")) || (data30 === "note")) || (data30 === "off"))) {
                                const err49 = { instancePath: instancePath + "/policy/rules/hop-limit", schemaPath: "#/properties/policy/properties/rules/properties/hop-limit/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["hop-limit"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err49];
                                }
                                else {
                                    vErrors.push(err49);
                                }
                                errors++;
                            }
                        }
                        if (data24.unresolvable !== undefined && func0.call(data24, "unresolvable")) {
                            let data31 = data24.unresolvable;
                            if (!((((data31 === "error") || (data31 === "warning")) || (data31 === "note")) || (data31 === "off"))) {
                                const err50 = { instancePath: instancePath + "/policy/rules/unresolvable", schemaPath: "#/properties/policy/properties/rules/properties/unresolvable/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties.unresolvable.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err50];
                                }
                                else {
                                    vErrors.push(err50);
                                }
                                errors++;
                            }
                        }
                        if (data24.endpoint !== undefined && func0.call(data24, "endpoint")) {
                            let data32 = data24.endpoint;
                            if (!((((data32 === "error") || (data32 === "warning")) || (data32 === "note")) || (data32 === "off"))) {
                                const err51 = { instancePath: instancePath + "/policy/rules/endpoint", schemaPath: "#/properties/policy/properties/rules/properties/endpoint/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties.endpoint.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err51];
                                }
                                else {
                                    vErrors.push(err51);
                                }
                                errors++;
                            }
                        }
                        if (data24["node-group-inherits"] !== undefined && func0.call(data24, "node-group-inherits")) {
                            let data33 = data24["node-group-inherits"];
                            if (!((((data33 === "error") || (data33 === "warning")) || (data33 === "note")) || (data33 === "off"))) {
                                const err52 = { instancePath: instancePath + "/policy/rules/node-group-inherits", schemaPath: "#/properties/policy/properties/rules/properties/node-group-inherits/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["node-group-inherits"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                        if (data24["ambiguous-kind"] !== undefined && func0.call(data24, "ambiguous-kind")) {
                            let data34 = data24["ambiguous-kind"];
                            if (!((((data34 === "error") || (data34 === "warning")) || (data34 === "note")) || (data34 === "off"))) {
                                const err53 = { instancePath: instancePath + "/policy/rules/ambiguous-kind", schemaPath: "#/properties/policy/properties/rules/properties/ambiguous-kind/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["ambiguous-kind"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err53];
                                }
                                else {
                                    vErrors.push(err53);
                                }
                                errors++;
                            }
                        }
                        if (data24["waiver-unused"] !== undefined && func0.call(data24, "waiver-unused")) {
                            let data35 = data24["waiver-unused"];
                            if (!((((data35 === "error") || (data35 === "warning")) || (data35 === "note")) || (data35 === "off"))) {
                                const err54 = { instancePath: instancePath + "/policy/rules/waiver-unused", schemaPath: "#/properties/policy/properties/rules/properties/waiver-unused/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["waiver-unused"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err54];
                                }
                                else {
                                    vErrors.push(err54);
                                }
                                errors++;
                            }
                        }
                        if (data24["pattern-unused"] !== undefined && func0.call(data24, "pattern-unused")) {
                            let data36 = data24["pattern-unused"];
                            if (!((((data36 === "error") || (data36 === "warning")) || (data36 === "note")) || (data36 === "off"))) {
                                const err55 = { instancePath: instancePath + "/policy/rules/pattern-unused", schemaPath: "#/properties/policy/properties/rules/properties/pattern-unused/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["pattern-unused"].enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err55];
                                }
                                else {
                                    vErrors.push(err55);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err56 = { instancePath: instancePath + "/policy/rules", schemaPath: "#/properties/policy/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err56];
                        }
                        else {
                            vErrors.push(err56);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err57 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err57];
                }
                else {
                    vErrors.push(err57);
                }
                errors++;
            }
        }
        if (data.images !== undefined && func0.call(data, "images")) {
            let data37 = data.images;
            if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                for (const key7 of Object.keys(data37)) {
                    if (!(key7 === "allow")) {
                        const err58 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err58];
                        }
                        else {
                            vErrors.push(err58);
                        }
                        errors++;
                    }
                }
                if (data37.allow !== undefined && func0.call(data37, "allow")) {
                    let data38 = data37.allow;
                    if (Array.isArray(data38)) {
                        const len2 = data38.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                            let data39 = data38[i2];
                            if (typeof data39 === "string") {
                                if (!pattern4.test(data39)) {
                                    const err59 = { instancePath: instancePath + "/images/allow/" + i2, schemaPath: "#/properties/images/properties/allow/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err59];
                                    }
                                    else {
                                        vErrors.push(err59);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err60 = { instancePath: instancePath + "/images/allow/" + i2, schemaPath: "#/properties/images/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err61 = { instancePath: instancePath + "/images/allow", schemaPath: "#/properties/images/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err61];
                        }
                        else {
                            vErrors.push(err61);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err62 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err62];
                }
                else {
                    vErrors.push(err62);
                }
                errors++;
            }
        }
        if (data.rollout !== undefined && func0.call(data, "rollout")) {
            let data40 = data.rollout;
            if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
                for (const key8 of Object.keys(data40)) {
                    if (!(key8 === "waves")) {
                        const err63 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err63];
                        }
                        else {
                            vErrors.push(err63);
                        }
                        errors++;
                    }
                }
                if (data40.waves !== undefined && func0.call(data40, "waves")) {
                    let data41 = data40.waves;
                    if (Array.isArray(data41)) {
                        const len3 = data41.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            let data42 = data41[i3];
                            if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
                                if ((data42.name === undefined) || (!(func0.call(data42, "name")))) {
                                    const err64 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err64];
                                    }
                                    else {
                                        vErrors.push(err64);
                                    }
                                    errors++;
                                }
                                for (const key9 of Object.keys(data42)) {
                                    if (!(((((key9 === "name") || (key9 === "labels")) || (key9 === "files")) || (key9 === "bakeTime")) || (key9 === "maxParallel"))) {
                                        const err65 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err65];
                                        }
                                        else {
                                            vErrors.push(err65);
                                        }
                                        errors++;
                                    }
                                }
                                if (data42.name !== undefined && func0.call(data42, "name")) {
                                    let data43 = data42.name;
                                    if (typeof data43 === "string") {
                                        if (!pattern4.test(data43)) {
                                            const err66 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/name", schemaPath: "#/properties/rollout/properties/waves/items/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err66];
                                            }
                                            else {
                                                vErrors.push(err66);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err67 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/name", schemaPath: "#/properties/rollout/properties/waves/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err67];
                                        }
                                        else {
                                            vErrors.push(err67);
                                        }
                                        errors++;
                                    }
                                }
                                if (data42.labels !== undefined && func0.call(data42, "labels")) {
                                    let data44 = data42.labels;
                                    if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                                        for (const key10 of Object.keys(data44)) {
                                            if (typeof data44[key10] !== "string") {
                                                const err68 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/labels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollout/properties/waves/items/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                if (vErrors === null) {
                                                    vErrors = [err68];
                                                }
                                                else {
                                                    vErrors.push(err68);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err69 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/labels", schemaPath: "#/properties/rollout/properties/waves/items/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                        if (vErrors === null) {
                                            vErrors = [err69];
                                        }
                                        else {
                                            vErrors.push(err69);
                                        }
                                        errors++;
                                    }
                                }
                                if (data42.files !== undefined && func0.call(data42, "files")) {
                                    let data46 = data42.files;
                                    if (typeof data46 === "string") {
                                        if (!pattern4.test(data46)) {
                                            const err70 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/files", schemaPath: "#/properties/rollout/properties/waves/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err70];
                                            }
                                            else {
                                                vErrors.push(err70);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err71 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/files", schemaPath: "#/properties/rollout/properties/waves/items/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err71];
                                        }
                                        else {
                                            vErrors.push(err71);
                                        }
                                        errors++;
                                    }
                                }
                                if (data42.bakeTime !== undefined && func0.call(data42, "bakeTime")) {
                                    let data47 = data42.bakeTime;
                                    if (typeof data47 === "string") {
                                        if (!pattern11.test(data47)) {
                                            const err72 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/bakeTime", schemaPath: "#/properties/rollout/properties/waves/items/properties/bakeTime/pattern", keyword: "pattern", params: { pattern: "^\\d+[smh]$" }, message: "must match pattern \"" + "^\\d+[smh]$" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err72];
                                            }
                                            else {
                                                vErrors.push(err72);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err73 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/bakeTime", schemaPath: "#/properties/rollout/properties/waves/items/properties/bakeTime/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err73];
                                        }
                                        else {
                                            vErrors.push(err73);
                                        }
                                        errors++;
                                    }
                                }
                                if (data42.maxParallel !== undefined && func0.call(data42, "maxParallel")) {
                                    let data48 = data42.maxParallel;
                                    if (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) {
                                        const err74 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/maxParallel", schemaPath: "#/properties/rollout/properties/waves/items/properties/maxParallel/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err74];
                                        }
                                        else {
                                            vErrors.push(err74);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data48 == "number") && (isFinite(data48))) {
                                        if (data48 < 1 || isNaN(data48)) {
                                            const err75 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/maxParallel", schemaPath: "#/properties/rollout/properties/waves/items/properties/maxParallel/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err75];
                                            }
                                            else {
                                                vErrors.push(err75);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                            else {
                                const err76 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err76];
                                }
                                else {
                                    vErrors.push(err76);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err77 = { instancePath: instancePath + "/rollout/waves", schemaPath: "#/properties/rollout/properties/waves/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err77];
                        }
                        else {
                            vErrors.push(err77);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err78 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err78];
                }
                else {
                    vErrors.push(err78);
                }
                errors++;
            }
        }
        if (data.waivers !== undefined && func0.call(data, "waivers")) {
            let data49 = data.waivers;
            if (Array.isArray(data49)) {
                const len4 = data49.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data50 = data49[i4];
                    const _errs98 = errors;
                    let valid21 = false;
                    const _errs99 = errors;
                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if ((data50.files === undefined) || (!(func0.call(data50, "files")))) {
                            const err79 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/0/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property '" + "files" + "'" };
                            if (vErrors === null) {
                                vErrors = [err79];
                            }
                            else {
                                vErrors.push(err79);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs99 === errors;
                    valid21 = valid21 || _valid0;
                    const _errs100 = errors;
                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if ((data50.id === undefined) || (!(func0.call(data50, "id")))) {
                            const err80 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/1/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'" };
                            if (vErrors === null) {
                                vErrors = [err80];
                            }
                            else {
                                vErrors.push(err80);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs100 === errors;
                    valid21 = valid21 || _valid0;
                    const _errs101 = errors;
                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if ((data50.name === undefined) || (!(func0.call(data50, "name")))) {
                            const err81 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/2/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                            if (vErrors === null) {
                                vErrors = [err81];
                            }
                            else {
                                vErrors.push(err81);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs101 === errors;
                    valid21 = valid21 || _valid0;
                    if (!valid21) {
                        const err82 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                        if (vErrors === null) {
                            vErrors = [err82];
                        }
                        else {
                            vErrors.push(err82);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs98;
                        if (vErrors !== null) {
                            if (_errs98) {
                                vErrors.length = _errs98;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                    if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                        if ((data50.rule === undefined) || (!(func0.call(data50, "rule")))) {
                            const err83 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property '" + "rule" + "'" };
                            if (vErrors === null) {
                                vErrors = [err83];
                            }
                            else {
                                vErrors.push(err83);
                            }
                            errors++;
                        }
                        if ((data50.reason === undefined) || (!(func0.call(data50, "reason")))) {
                            const err84 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err84];
                            }
                            else {
                                vErrors.push(err84);
                            }
                            errors++;
                        }
                        if ((data50.owner === undefined) || (!(func0.call(data50, "owner")))) {
                            const err85 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property '" + "owner" + "'" };
                            if (vErrors === null) {
                                vErrors = [err85];
                            }
                            else {
                                vErrors.push(err85);
                            }
                            errors++;
                        }
                        if ((data50.expires === undefined) || (!(func0.call(data50, "expires")))) {
                            const err86 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property '" + "expires" + "'" };
                            if (vErrors === null) {
                                vErrors = [err86];
                            }
                            else {
                                vErrors.push(err86);
                            }
                            errors++;
                        }
                        for (const key11 of Object.keys(data50)) {
                            if (!((((((((key11 === "files") || (key11 === "id")) || (key11 === "name")) || (key11 === "rule")) || (key11 === "reason")) || (key11 === "owner")) || (key11 === "ticket")) || (key11 === "expires"))) {
                                const err87 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err87];
                                }
                                else {
                                    vErrors.push(err87);
                                }
                                errors++;
                            }
                        }
                        if (data50.files !== undefined && func0.call(data50, "files")) {
                            let data51 = data50.files;
                            if (typeof data51 === "string") {
                                if (!pattern4.test(data51)) {
                                    const err88 = { instancePath: instancePath + "/waivers/" + i4 + "/files", schemaPath: "#/properties/waivers/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err88];
                                    }
                                    else {
                                        vErrors.push(err88);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err89 = { instancePath: instancePath + "/waivers/" + i4 + "/files", schemaPath: "#/properties/waivers/items/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err89];
                                }
                                else {
                                    vErrors.push(err89);
                                }
                                errors++;
                            }
                        }
                        if (data50.id !== undefined && func0.call(data50, "id")) {
                            let data52 = data50.id;
                            if (typeof data52 === "string") {
                                if (!pattern4.test(data52)) {
                                    const err90 = { instancePath: instancePath + "/waivers/" + i4 + "/id", schemaPath: "#/properties/waivers/items/properties/id/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err90];
                                    }
                                    else {
                                        vErrors.push(err90);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err91 = { instancePath: instancePath + "/waivers/" + i4 + "/id", schemaPath: "#/properties/waivers/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err91];
                                }
                                else {
                                    vErrors.push(err91);
                                }
                                errors++;
                            }
                        }
                        if (data50.name !== undefined && func0.call(data50, "name")) {
                            let data53 = data50.name;
                            if (typeof data53 === "string") {
                                if (!pattern4.test(data53)) {
                                    const err92 = { instancePath: instancePath + "/waivers/" + i4 + "/name", schemaPath: "#/properties/waivers/items/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err92];
                                    }
                                    else {
                                        vErrors.push(err92);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err93 = { instancePath: instancePath + "/waivers/" + i4 + "/name", schemaPath: "#/properties/waivers/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err93];
                                }
                                else {
                                    vErrors.push(err93);
                                }
                                errors++;
                            }
                        }
                        if (data50.rule !== undefined && func0.call(data50, "rule")) {
                            let data54 = data50.rule;
                            if (!((((((((((((data54 === "not-a-spec") || (data54 === "spec-schema")) || (data54 === "tokens-required")) || (data54 === "wrong-key")) || (data54 === "unsupported-member")) || (data54 === "hop-limit")) || (data54 === "unresolvable")) || (data54 === "endpoint")) || (data54 === "node-group-inherits")) || (data54 === "ambiguous-kind")) || (data54 === "waiver-unused")) || (data54 === "pattern-unused"))) {
                                const err94 = { instancePath: instancePath + "/waivers/" + i4 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema48.properties.waivers.items.properties.rule.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err94];
                                }
                                else {
                                    vErrors.push(err94);
                                }
                                errors++;
                            }
                        }
                        if (data50.reason !== undefined && func0.call(data50, "reason")) {
                            let data55 = data50.reason;
                            if (typeof data55 === "string") {
                                if (!pattern4.test(data55)) {
                                    const err95 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err95];
                                    }
                                    else {
                                        vErrors.push(err95);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err96 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err96];
                                }
                                else {
                                    vErrors.push(err96);
                                }
                                errors++;
                            }
                        }
                        if (data50.owner !== undefined && func0.call(data50, "owner")) {
                            let data56 = data50.owner;
                            if (typeof data56 === "string") {
                                if (!pattern4.test(data56)) {
                                    const err97 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err97];
                                    }
                                    else {
                                        vErrors.push(err97);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err98 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err98];
                                }
                                else {
                                    vErrors.push(err98);
                                }
                                errors++;
                            }
                        }
                        if (data50.ticket !== undefined && func0.call(data50, "ticket")) {
                            let data57 = data50.ticket;
                            if (typeof data57 === "string") {
                                if (!pattern4.test(data57)) {
                                    const err99 = { instancePath: instancePath + "/waivers/" + i4 + "/ticket", schemaPath: "#/properties/waivers/items/properties/ticket/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err99];
                                    }
                                    else {
                                        vErrors.push(err99);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err100 = { instancePath: instancePath + "/waivers/" + i4 + "/ticket", schemaPath: "#/properties/waivers/items/properties/ticket/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err100];
                                }
                                else {
                                    vErrors.push(err100);
                                }
                                errors++;
                            }
                        }
                        if (data50.expires !== undefined && func0.call(data50, "expires")) {
                            let data58 = data50.expires;
                            if (typeof data58 === "string") {
                                if (!pattern18.test(data58)) {
                                    const err101 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err101];
                                    }
                                    else {
                                        vErrors.push(err101);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err102 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err102];
                                }
                                else {
                                    vErrors.push(err102);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err103 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err103];
                        }
                        else {
                            vErrors.push(err103);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err104 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err104];
                }
                else {
                    vErrors.push(err104);
                }
                errors++;
            }
        }
    }
    else {
        const err105 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err105];
        }
        else {
            vErrors.push(err105);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./node_modules/.cache/action-build/lib/policy/config.js











const validateConfig = config;
/**
 * Reads the text of a config file. Throws a UserError that names every wrong key and value with its line: a config that
 * is only half understood could check less than its author thinks.
 */
function parseConfig(file, text) {
    const places = (0,specs_text/* placesIn */.y)(text);
    const parsed = (0,yaml.parseYaml)(text, 'refuse');
    if (!parsed.ok)
        throw new lib_errors/* UserError */.y(`${parsed.message}.`, placeOf(file, places.position(parsed.offset)));
    const [document, second] = parsed.documents;
    if (document === undefined || document.value === null) {
        throw new lib_errors/* UserError */.y('the config is empty. Write at least "version: 1".', { file, line: 1, column: 1 });
    }
    const source = { file, document, places };
    if (second !== undefined)
        throw new lib_errors/* UserError */.y('the config must be a single YAML document.', { file, line: 1, column: 1 });
    refuse([...schemaErrors(source), ...meaningErrors(source)]);
    return configOf(document.value, source);
}
function refuse(errors) {
    const [first, ...others] = errors
        .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
        .map(({ message, place }) => new lib_errors/* UserError */.y(message, place));
    if (first === undefined)
        return;
    throw others.length === 0 ? first : new lib_errors/* UserError */.y([first, ...others].map((error) => error.message).join('\n'));
}
function configOf(raw, source) {
    const { hopLimit, ...policy } = raw.policy ?? {};
    return {
        file: source.file,
        exclude: (raw.exclude ?? []).map((text, index) => patternOf(text, source, ['exclude', index])),
        entries: (raw.specs ?? []).map((entry, index) => ({
            files: patternOf(entry.files, source, ['specs', index, 'files']),
            kind: entry.kind === undefined ? null : kinds/* KINDS */.GW[entry.kind],
            account: entry.account ?? null,
            id: entry.id ?? null,
            labels: entry.labels ?? {},
        })),
        policy: { ...policy_policy/* DEFAULT_POLICY */.z, ...policy, hopLimit: { ...policy_policy/* DEFAULT_POLICY */.z.hopLimit, ...hopLimit } },
        waivers: (raw.waivers ?? []).map((waiver, index) => ({
            rule: waiver.rule,
            reason: waiver.reason,
            owner: waiver.owner,
            expires: waiver.expires,
            files: waiver.files === undefined ? null : patternOf(waiver.files, source, ['waivers', index, 'files']),
            id: waiver.id ?? null,
            name: waiver.name ?? null,
            ticket: waiver.ticket ?? null,
            place: configPlace(source, ['waivers', index, 'rule'], 'value'),
        })),
    };
}
function patternOf(text, source, path) {
    const glob = globOf(text);
    const place = configPlace(source, path, 'value');
    // The root itself, by a name of its own.
    if (glob === '' || glob === '.')
        return { text, place, matches: () => true };
    const matchesGlob = picomatch(glob, { dot: true });
    return { text, place, matches: (file) => matchesGlob(file) || file.startsWith(`${glob}/`) };
}
function globOf(text) {
    return text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}
function schemaErrors({ file, document, places }) {
    if (validateConfig(document.value))
        return [];
    const errors = validateConfig.errors ?? [];
    return (errors
        // Each way in which an `anyOf` failed is said once, by the `anyOf` itself.
        .filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath))
        .map((error) => {
        const path = (0,specs_value/* pathOf */.XM)(error.instancePath);
        const unknown = error.params.additionalProperty;
        const at = typeof unknown === 'string' ? [...path, unknown] : path;
        const node = nodeAt(document.node(), at);
        const isAtKey = error.keyword === 'additionalProperties' || error.keyword === 'required' || error.keyword === 'anyOf';
        const span = (isAtKey ? node.key : null) ?? node.span();
        return { message: configMessage(error, path, document.value), place: placeOf(file, places.position(span.start)) };
    }));
}
function configMessage(error, path, root) {
    const { keyword, params } = error;
    const name = path.length === 0 ? 'the config' : shownPath(path);
    const found = (0,specs_value/* quoted */.TL)((0,specs_value/* valueAt */.fK)(root, path));
    switch (keyword) {
        case 'additionalProperties':
            return unknownKey(String(params.additionalProperty), path);
        case 'required':
            return `${name} needs ${(0,specs_value/* quoted */.TL)(params.missingProperty)}. Add it.`;
        case 'anyOf':
            return `${name} needs "files", "id" or "name", to say what it covers.`;
        case 'enum':
            return notAmong(name, (0,specs_value/* valueAt */.fK)(root, path), params.allowedValues);
        case 'const':
            return `${name} must be ${(0,specs_value/* quoted */.TL)(params.allowedValue)}, but it is ${found}.`;
        case 'type':
            return `${name} must be ${TYPE_WORDS[String(params.type)] ?? params.type}, but it is ${found}.`;
        case 'pattern':
            return `${name} must be ${patternWords(path)}, but it is ${found}.`;
        default:
            return `${name} must be ${params.comparison} ${params.limit}, but it is ${found}.`;
    }
}
const TYPE_WORDS = {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    integer: 'a whole number',
    boolean: 'true or false',
};
function patternWords(path) {
    const key = path.at(-1);
    if (key === 'expires')
        return 'a date as YYYY-MM-DD';
    return key === 'bakeTime' ? 'a time as 30s, 15m or 1h' : 'a text that is not empty';
}
function unknownKey(key, path) {
    const where = path.length === 0 ? 'the config' : shownPath(path);
    const isFixedRule = path.at(-1) === 'rules' && (0,rules/* isRuleId */.KX)(key) && rules/* RULES */.y0[key].isFixed;
    if (isFixedRule)
        return `the severity of ${key} cannot be changed: it would hide what nobody has seen. Remove it.`;
    const known = knownKeys(path);
    const meant = (0,distance/* closest */.k)(key, known);
    const hint = meant === null ? ` Known here: ${known.join(', ')}.` : ` Did you mean ${(0,specs_value/* quoted */.TL)(meant)}?`;
    return `${where} has no key ${(0,specs_value/* quoted */.TL)(key)}.${known.length === 0 ? '' : hint}`;
}
/** The keys that the schema knows at a path of the config. */
function knownKeys(path) {
    const schema = path.reduce((at, step) => (0,specs_value/* valueAt */.fK)(at, /^\d+$/.test(step) ? ['items'] : ['properties', step]), CONFIG_SCHEMA);
    return Object.keys((0,specs_value/* valueAt */.fK)(schema, ['properties']) ?? {});
}
function notAmong(name, value, allowed) {
    if (typeof value === 'string' && (0,rules/* isRuleId */.KX)(value) && rules/* RULES */.y0[value].isFixed) {
        return `${name} is ${value}, which no waiver covers: it would hide what nobody has seen. Remove the waiver.`;
    }
    const meant = typeof value === 'string' ? (0,distance/* closest */.k)(value, allowed.map(String)) : null;
    const hint = meant === null ? '' : ` Did you mean ${(0,specs_value/* quoted */.TL)(meant)}?`;
    return `${name} must be one of ${allowed.map(String).join(', ')}, but it is ${(0,specs_value/* quoted */.TL)(value)}.${hint}`;
}
/** The API's largest hop limit. */
const API_MAX = policy_policy/* DEFAULT_POLICY */.z.hopLimit.max;
/** As long as paths can be on the usual systems. */
const MAX_GLOB_LENGTH = 4096;
/** What a schema cannot say: dates that exist, ranges that are not empty, patterns that stay within the root. */
function meaningErrors(source) {
    const { value } = source.document;
    const errors = [];
    const report = (path, message) => errors.push({ message, place: errorPlace(source, path) });
    const limit = (end) => (0,specs_value/* valueAt */.fK)(value, ['policy', 'hopLimit', end]) ?? policy_policy/* DEFAULT_POLICY */.z.hopLimit[end];
    const [min, max] = [Number(limit('min')), Number(limit('max'))];
    // Numbers outside the API's range are wrong by themselves.
    if (min > max && min <= API_MAX && max >= 1) {
        report(['policy', 'hopLimit'], `policy.hopLimit leaves nothing: min is ${min}, but max is ${max}.`);
    }
    for (const path of globPaths(value)) {
        const glob = (0,specs_value/* valueAt */.fK)(value, path);
        if (typeof glob !== 'string')
            continue;
        const shown = shownPath(path.map(String));
        if (glob.length > MAX_GLOB_LENGTH)
            report(path, `${shown} must be at most ${MAX_GLOB_LENGTH} characters long.`);
        // As the matcher reads it, "!a" is everything but a: to exclude it would pass over the rest of the repository.
        if (/^!(?!\()/.test(globOf(glob))) {
            report(path, `${shown} must say what it covers, not what it leaves out, but it is ${(0,specs_value/* quoted */.TL)(glob)}. Remove the "!".`);
        }
        if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob) || glob.split('/').includes('..') || glob.includes('\\')) {
            report(path, `${shown} must be relative to the repository's root, with "/" and without "..", but it is ${(0,specs_value/* quoted */.TL)(glob)}.`);
        }
    }
    listAt(value, ['waivers']).forEach((waiver, index) => {
        const expires = (0,specs_value/* valueAt */.fK)(waiver, ['expires']);
        if (typeof expires === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expires) && !isDate(expires)) {
            report(['waivers', index, 'expires'], `waivers[${index}].expires must be a date of the calendar, but it is ${(0,specs_value/* quoted */.TL)(expires)}.`);
        }
    });
    return errors;
}
function globPaths(value) {
    return [
        ...listAt(value, ['exclude']).map((_, index) => ['exclude', index]),
        ...['specs', 'waivers'].flatMap((key) => listAt(value, [key]).map((_, index) => [key, index, 'files'])),
        ...listAt(value, ['rollout', 'waves']).map((_, index) => ['rollout', 'waves', index, 'files']),
    ];
}
function listAt(value, path) {
    const found = (0,specs_value/* valueAt */.fK)(value, path);
    return Array.isArray(found) ? found : [];
}
function isDate(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function shownPath(path) {
    return (0,specs_value/* dotted */.Bs)(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}
function configPlace(source, path, part) {
    const node = nodeAt(source.document.node(), path);
    const span = (part === 'key' ? node.key : null) ?? node.span();
    return { file: source.file, range: source.places.range(span), path: (0,specs_value/* pointerOf */.rq)(path) };
}
function errorPlace(source, path) {
    return placeOf(source.file, source.places.position(nodeAt(source.document.node(), path).span().start));
}
/** The node at a path, or the nearest parent that is written. */
function nodeAt(root, path) {
    let node = root;
    for (const step of path)
        node = node.child(step) ?? node;
    return node;
}
function placeOf(file, position) {
    return { file, line: position.line, column: position.column };
}


/***/ })

};
