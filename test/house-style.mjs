// The rules of the house style that no linter brings; oxlint.config.json says where each holds.

/** Ways to turn text into markup or code: the text of users must never take them. Reading markup is harmless. */
const injection = [
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
  {
    selector: 'CallExpression[callee.name=/^set(?:Timeout|Interval)$/] > Literal.arguments:first-child',
    message: 'Text is never code: give a timer a function.',
  },
];

/** The core gives the same answer to the same input. */
const purity = [
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
const office = [
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

/** A reader finds by its name what a file gives. */
const names = [{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }];

const GROUPS = { injection, purity, office, names };

/** What a selector finds must not stand in the code, for the reason given; the options name the groups of selectors. */
const forbidden = {
  meta: { schema: false },
  create: (context) =>
    Object.fromEntries(
      context.options
        .flatMap((group) => GROUPS[group])
        .map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
    ),
};

/** Lines are as long as the formatter makes them; what it cannot break is exempt: strings, templates, expressions. */
const lineLength = {
  meta: { schema: false },
  create(context) {
    const [{ most }] = context.options;
    const exempt = new Set();
    const leave = ({ loc }) => {
      for (let line = loc.start.line; line <= loc.end.line; line += 1) exempt.add(line);
    };
    const report = (line, length) =>
      context.report({
        loc: { start: { line, column: most }, end: { line, column: length } },
        message: `This line has ${length} characters, more than ${most}.`,
      });
    return {
      Literal: (node) => {
        if (typeof node.value === 'string' || node.regex) leave(node);
      },
      TemplateLiteral: leave,
      'Program:exit': () =>
        context.sourceCode.lines.forEach((text, at) => {
          if (text.length > most && !exempt.has(at + 1)) report(at + 1, text.length);
        }),
    };
  },
};

export default { meta: { name: 'house' }, rules: { forbidden, 'line-length': lineLength } };
