// A webpack loader: TypeScript without its types, which the type check holds apart from the build.
const esbuild = require('esbuild');

module.exports = function withoutTypes(source) {
  const done = this.async();
  esbuild
    .transform(source, { loader: 'ts', target: 'es2022', sourcefile: this.resourcePath, sourcemap: this.sourceMap })
    .then(({ code, map }) => done(null, code, map ? JSON.parse(map) : undefined), done);
};
