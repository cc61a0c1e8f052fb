// For webpack: TypeScript without its types, by swc as in the tests; the compiler itself took half of the build.
const { transform } = require('@swc/core');

module.exports = function compile(source) {
  const done = this.async();
  transform(source, {
    filename: this.resourcePath,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
    configFile: false,
    swcrc: false,
    sourceMaps: this.sourceMap,
  }).then(({ code, map }) => done(null, code, map && JSON.parse(map)), done);
};
