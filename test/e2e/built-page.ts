import { buildPage } from '../../src/apps/page/build.cjs';

let built: ReturnType<typeof buildPage> | undefined;

/** 附表审核.html of the sources as they are, built once for all tests of a run. */
export const builtPage = (): ReturnType<typeof buildPage> => (built ??= buildPage());
