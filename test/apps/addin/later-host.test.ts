import { laterHost } from '../../../src/apps/addin/later-host';
import { EXCEL_CAPABILITIES } from '../../../src/hosts/excel/capabilities';
import { memoryHost } from '../../../src/hosts/memory';
import type { Happening, Host } from '../../../src/hosts/host';

const host = (): Host => memoryHost({ sheets: [], settings: {} });

describe('a host that is loaded when it is needed', () => {
  it('is loaded once, however often it is asked', async () => {
    let loads = 0;
    const later = laterHost(EXCEL_CAPABILITIES, async () => {
      loads += 1;
      return host();
    });
    expect(loads).toBe(0);
    await Promise.all([later.read(), later.read()]);
    expect(loads).toBe(1);
  });

  it('is asked for again where loading failed', async () => {
    let loads = 0;
    const later = laterHost(EXCEL_CAPABILITIES, async () => {
      loads += 1;
      if (loads === 1) throw new Error('no network');
      return host();
    });
    await expect(later.read()).rejects.toThrow('no network');
    expect((await later.read()).sheets).toEqual([]);
  });

  it('knows who listens before it reads for the first time', async () => {
    const order: string[] = [];
    const listener = (_: Happening): void => undefined;
    const later = laterHost(EXCEL_CAPABILITIES, async () => ({
      ...host(),
      follow: (heard) => void order.push(heard === listener ? 'follow' : 'other'),
      read: async () => {
        order.push('read');
        return { sheets: [], settings: {} };
      },
    }));
    later.follow?.(listener);
    await later.read();
    expect(order).toEqual(['follow', 'read']);
  });
});
