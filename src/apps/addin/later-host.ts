import type { Capabilities, Host } from '../../hosts/host';

/** A workbook whose host is loaded when it is first needed, and asked for again where that failed. */
export function laterHost(capabilities: Capabilities, load: () => Promise<Host>): Host {
  let coming: Promise<Host> | undefined;
  const host = (): Promise<Host> =>
    (coming ??= load().catch((error: unknown) => {
      coming = undefined;
      throw error;
    }));
  return {
    capabilities,
    read: async (watch) => (await host()).read(watch),
    write: async (edits, watch) => (await host()).write(edits, watch),
    writeThenRead: async (edits, watch) => (await host()).writeThenRead(edits, watch),
    select: async (address) => (await host()).select(address),
    follow: (listener) =>
      void host().then(
        (loaded) => loaded.follow?.(listener),
        () => undefined,
      ),
    selected: async () => {
      const { selected } = await host();
      if (!selected) throw new Error('this workbook has no selection');
      return selected();
    },
  };
}
