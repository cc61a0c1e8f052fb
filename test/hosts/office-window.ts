import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { officeHost, type OfficeHost, type OfficeHostOptions } from '../../src/apps/workbench/office';

const DIST = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const ORIGIN = 'https://localhost:3000';
const PAGE =
  `${ORIGIN}/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$$$$0` +
  `#&_serializer_version=1&_xdm_Info=conversation|app|${encodeURIComponent(ORIGIN)}`;

/** Serves office.js and what it asks for from the package, unmodified. */
class PackageLoader extends ResourceLoader {
  override fetch(url: string) {
    const file = join(DIST, new URL(url).pathname);
    return Promise.resolve(existsSync(file) ? readFileSync(file) : Buffer.from('')) as ReturnType<
      ResourceLoader['fetch']
    >;
  }
}

/** A page without a browser in which the real office.js runs; its host can be changed between tests. */
export interface OfficeWindow {
  /** The host that was there when the page started: ribbon buttons are registered with it. */
  readonly first: OfficeHost;
  /** Connects a new host and makes `Excel` and `Office` global. */
  connect(options: Omit<OfficeHostOptions, 'post' | 'origin'>): OfficeHost;
  ready(): Promise<void>;
  close(): void;
}

export function officeWindow(first: Omit<OfficeHostOptions, 'post' | 'origin'>): OfficeWindow {
  const post = (message: string): void => {
    const event = new dom.window.MessageEvent('message', {
      data: message,
      origin: ORIGIN,
      source: dom.window.parent as never,
    });
    setImmediate(() => dom.window.dispatchEvent(event));
  };
  const start = (options: Omit<OfficeHostOptions, 'post' | 'origin'>) =>
    officeHost({ ...options, origin: ORIGIN, post });
  const atStart = start(first);
  let host = atStart;
  const dom = new JSDOM('<html><body><script src="office.js"></script></body></html>', {
    url: PAGE,
    runScripts: 'dangerously',
    resources: new PackageLoader(),
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      readAddressesFast(window);
      Object.defineProperty(window.document, 'domain', { value: 'localhost', configurable: true });
      Object.defineProperty(window, 'parent', {
        value: { postMessage: (message: string) => void host.receive(message) },
        configurable: true,
      });
    },
  });
  return {
    first: atStart,
    connect(options) {
      host = start(options);
      return host;
    },
    async ready() {
      await new Promise((resolve) => {
        dom.window.addEventListener('load', resolve);
      });
      const { Office } = dom.window as unknown as { readonly Office: typeof globalThis.Office };
      await Office.onReady();
      Object.assign(globalThis, { Office, Excel: (dom.window as unknown as { readonly Excel: unknown }).Excel });
    },
    close() {
      Reflect.deleteProperty(globalThis, 'Office');
      Reflect.deleteProperty(globalThis, 'Excel');
      dom.window.close();
    },
  };
}

const parsed = new Map<string, URL>();
const urlOf = (text: string): URL => {
  const url = parsed.get(text) ?? new URL(text, PAGE);
  parsed.set(text, url);
  return url;
};

/** office.js takes apart three addresses for each message; jsdom would parse each of them up to six times anew. */
function readAddressesFast(window: JSDOM['window']): void {
  Object.defineProperty(window, 'URL', { value: URL, configurable: true });
  for (const part of ['protocol', 'hostname', 'port', 'host'] as const)
    Object.defineProperty(window.HTMLAnchorElement.prototype, part, {
      configurable: true,
      get(this: Element) {
        return urlOf(this.getAttribute('href') ?? '')[part];
      },
    });
}
