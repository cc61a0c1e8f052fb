const { readFileSync, rmSync } = require('node:fs');
const { gzipSync } = require('node:zlib');
const path = require('node:path');
const swc = require('@swc/core');
const CopyPlugin = require('copy-webpack-plugin');
const esbuild = require('esbuild');
const { buildCli, writeSchema } = require('./src/apps/cli/build.cjs');
const { buildHelp } = require('./src/apps/addin/help/build.cjs');
const { buildPage } = require('./src/apps/page/build.cjs');

const dist = path.join(__dirname, 'dist');
const addin = 'src/apps/addin';
const workbench = 'src/apps/workbench/page';
const officeJs = 'node_modules/@microsoft/office-js/dist';
const officeServer = 'https://appsforoffice.microsoft.com';
/** What is loaded before the pane is drawn; the engine and what rests on it come after it. */
const mostPaneBytes = 90 * 1024;

/** The oldest engines the pages run in: they know class static blocks and look-behind. The compilers' es2022 is what these know. */
const engines = ['chrome94', 'safari16.4'];

/** What office.js asks for in Excel on Windows, Mac, iPad and the web; everything else in its 74 MB serves other programs. */
const officeFiles = [
  'office.js', 'o15apptofilemappingtable.js', 'telemetry/oteljs_agave.js',
  'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js', 'excel-ios-16.00.js',
  'zh-cn/office_strings.js', 'en-us/office_strings.js',
];

/** The pane loads office.js from this build, or with `--env cdn` from Microsoft's servers. */
const officeSource = (isCdn) => (html) => (isCdn
  ? html.toString().replaceAll('office/office.js', `${officeServer}/lib/1/hosted/office.js`).replaceAll("script-src 'self'", `script-src 'self' ${officeServer}`)
  : html);

/** Style sheets without what only people read. */
const plainStyles = (css) => esbuild.transformSync(css.toString(), { loader: 'css', minify: true, target: engines }).code;

const copies = (isCdn) => new CopyPlugin({
  patterns: [
    { from: `${addin}/*.html`, to: '[name][ext]', transform: officeSource(isCdn) },
    { from: `${addin}/*.css`, to: '[name][ext]', transform: plainStyles },
    { from: `${addin}/shortcuts.json`, to: '[name][ext]' },
    { from: 'assets/*.png' },
    'manifest.xml',
    ...(isCdn ? [] : officeFiles.map((file) => ({ from: `${officeJs}/${file}`, to: `office/${file}`, info: { minimized: true } }))),
    { from: `${workbench}/*.html`, to: 'workbench/[name][ext]' },
    { from: 'seeds/*.{xlsx,txt}', to: 'workbench/seeds/[name][ext]' },
  ],
});

/** Minimises the pane with swc: as small as the minimiser webpack brings makes it, in a fraction of its time. */
const minimiser = {
  apply: (compiler) => compiler.hooks.compilation.tap('minimiser', (compilation) => {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    const cache = compilation.getCache('minimiser');
    compilation.hooks.processAssets.tapPromise({ name: 'minimiser', stage }, async (assets) => {
      for (const name of ['taskpane.js', 'engine.js', 'later.js'].filter((script) => script in assets)) {
        const whole = assets[name];
        const small = await cache.providePromise(name, cache.getLazyHashedEtag(whole), async () => {
          const { code } = await swc.minify(whole.source().toString(), { compress: { passes: 2, ecma: 2022 }, mangle: true, ecma: 2022, format: { comments: false } });
          return new compiler.webpack.sources.RawSource(code);
        });
        compilation.updateAsset(name, small);
      }
    });
  }),
};

/** The grid ends its list of fallback fonts with this name. Where no Chinese font is installed, Noto Sans SC answers to it. */
const fallbackFont = {
  name: 'fallback-font',
  setup: (build) => build.onLoad({ filter: /noto-sans-sc[\\/]index\.css$/ }, ({ path: file }) => ({
    contents: readFileSync(file, 'utf8').replaceAll('Noto Sans SC Variable', 'WenQuanYi Micro Hei'),
    loader: 'css',
  })),
};

/** Parts are named by what is in them: those of a build before would stay. */
const withoutOldParts = () => {
  rmSync(path.join(dist, 'workbench'), { recursive: true, force: true });
  return esbuild;
};

/** The workbench is bundled by esbuild inside this build: webpack's way takes a minute and a half for its spreadsheet. */
const workbenchBundle = (mode) => ({
  apply: (compiler) => compiler.hooks.beforeRun.tapPromise('workbench', () => withoutOldParts().build({
    entryPoints: [`${workbench}/main.ts`, `${workbench}/page.css`],
    outdir: path.join(dist, 'workbench'),
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    platform: 'browser',
    target: engines,
    minify: mode === 'production',
    sourcemap: mode === 'production' ? false : 'linked',
    conditions: ['import'],
    plugins: [fallbackFont],
    loader: { '.woff2': 'file', '.woff': 'empty' },
    assetNames: 'fonts/[name]-[hash]',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    legalComments: 'none',
    logLevel: 'warning',
  })),
});

/** Prints what a user downloads for the pane, without office.js, and fails the build when it has grown too large. */
const paneBudget = {
  apply: (compiler) => compiler.hooks.emit.tap('pane-budget', (compilation) => {
    const bytes = ['taskpane.js', 'taskpane.css', 'theme.css']
      .map((name) => compilation.assets[name])
      .filter((asset) => asset !== undefined)
      .reduce((sum, asset) => sum + gzipSync(asset.buffer(), { level: 9 }).length, 0);
    console.log(`pane without office.js: ${(bytes / 1024).toFixed(1)} KB gzip (at most ${mostPaneBytes / 1024} KB)`);
    for (const name of ['engine.js', 'later.js']) {
      const asset = compilation.assets[name];
      if (asset) console.log(`${name}, loaded after it: ${(gzipSync(asset.buffer(), { level: 9 }).length / 1024).toFixed(1)} KB gzip`);
    }
    if (bytes > mostPaneBytes) compilation.errors.push(new Error(`The pane is ${bytes} bytes gzip, more than ${mostPaneBytes}.`));
  }),
};

/** What stands alone beside the add-in: the page and the command line, one file each, and the form of what the latter prints. */
const aloneStanding = {
  apply: (compiler) => compiler.hooks.done.tapPromise('alone-standing', async () => {
    buildHelp();
    const { bytes } = await buildPage();
    console.log(`附表审核.html: ${(bytes / 1024).toFixed(0)} KB`);
    buildCli();
    writeSchema();
  }),
};

module.exports = (env, { mode = 'production' }) => ({
  mode,
  context: __dirname,
  entry: { taskpane: `./${addin}/main.ts` },
  output: { path: dist, filename: '[name].js', clean: { keep: /^(?:help\.|support\.html|workbench\/|annex\.cjs|report-|附表审核\.html)/ } },
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.js'] },
  // Core modules only define things, so that what is loaded later can be kept apart from what the pane starts with.
  module: { rules: [{ test: /src[\\/](?:core|hosts)[\\/]/, sideEffects: false }, { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } }] },
  optimization: { splitChunks: false, minimizer: [minimiser] },
  performance: { hints: false },
  // What has not changed since the last build is neither compiled nor minimised again.
  cache: { type: 'filesystem', name: `${mode}${env.cdn ? '-cdn' : ''}`, buildDependencies: { config: [__filename, path.join(__dirname, 'tsconfig.json')] } },
  stats: 'errors-warnings',
  plugins: [copies(env.cdn), workbenchBundle(mode), paneBudget, aloneStanding],
});
