import { KitError } from './address';

const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest for an address. Every address in it then begins there and names a file of the build; anything else is
 * refused.
 */
export function manifestFor(xml: string, address: string, files: ReadonlySet<string>): string {
  const origin = new URL(address).origin;
  const made = xml.replaceAll(`${DEVELOPMENT}/`, address).replaceAll(`>${DEVELOPMENT}<`, `>${origin}<`);
  const left = [...made.matchAll(/(?:DefaultValue="|Url="|<AppDomain>)(https?:[^"<]*)/g)].map(([, url = '']) => url);
  const strays = left.filter((url) => url !== origin && !isServed(url, address, files));
  if (strays.length > 0 || left.length === 0) throw new KitError(`清单里有不在部署内的地址：${strays.join('、')}`);
  return made;
}

const isServed = (url: string, address: string, files: ReadonlySet<string>): boolean =>
  url.startsWith(address) &&
  files.has(decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length)));
