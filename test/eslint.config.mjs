import tseslint from 'typescript-eslint';

/** Ways to turn text into markup or code: the text of users must never take them. Reading markup is harmless. */
const INJECTION = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements and set textContent: user text is never markup.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Build elements and set textContent: user text is never markup.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]",
    message: 'Build elements: document.write also breaks a loaded page.',
  },
];

const PURITY = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The same input gives the same answer.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core knows no clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The core knows no clock.',
  },
];

const LOOPS = ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement)';
const EACH = 'CallExpression[callee.property.name=/^(?:map|flatMap|forEach|filter|reduce|some|every|find)$/]';

/** What makes Office.js slow or wrong, and what a machine can see of it. */
const OFFICE = [
  {
    selector: `:matches(${LOOPS}, ${EACH}) CallExpression[callee.property.name='sync']`,
    message: 'One sync for a whole batch: never in a loop over anything.',
  },
  {
    selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
    message: 'Name what is loaded: an empty load fetches every property.',
  },
  {
    selector: "CallExpression[callee.property.name='load'] > Literal[value='']",
    message: 'Name what is loaded: an empty load fetches every property.',
  },
  {
    selector: "CallExpression[callee.property.name='load'] Literal[value=/^(?:[*]|items)$/]",
    message: 'Name what is loaded, not all of it.',
  },
  {
    selector: "AssignmentExpression[left.object.name='Office'][left.property.name='initialize']",
    message: 'Office.onReady starts an add-in.',
  },
  {
    selector: 'BinaryExpression[left.callee.property.name=/OrNullObject$/]',
    message: 'A null object is never null: ask its isNullObject.',
  },
];

const NAMED = [{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }];

const BARE = { skipBlankLines: true, skipComments: true };

/** The house style as far as a machine can hold it; types are the compiler's business, beauty is the reader's. */
export default tseslint.config(
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...NAMED, ...INJECTION],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      eqeqeq: 'error',
      'max-depth': ['error', 4],
      'max-params': ['error', 6],
      'max-lines': ['error', { max: 200, ...BARE }],
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
      'max-lines-per-function': ['error', { max: 120, ...BARE }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...NAMED, ...PURITY],
      'max-lines-per-function': ['error', { max: 60, ...BARE }],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NAMED, ...INJECTION, ...OFFICE] },
  },
);
