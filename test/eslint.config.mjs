import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** Ways to turn text into markup or code: the text of users must never take them. Reading markup is harmless. */
const INJECTION = [
  { selector: 'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]', message: 'Build elements and set textContent: user text is never markup.' },
  { selector: 'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]', message: 'Build elements and set textContent: user text is never markup.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]", message: 'Build elements: document.write also breaks a loaded page.' },
];

const PURITY = [
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The same input gives the same answer.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core knows no clock.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The core knows no clock.' },
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
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
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
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
