import type { WorkbookModel } from './sheet-model';

/** Settings as a workbook keeps them: as JSON text, so that nobody holds on to a value inside. */
export function settingsStore(
  initial: Readonly<Record<string, unknown>>,
  changed: () => void,
): Pick<WorkbookModel, 'setting' | 'settings' | 'setSetting'> {
  const texts = new Map(Object.entries(initial).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    setting: (key) => parsed(texts.get(key)),
    settings: () => Object.fromEntries([...texts].map(([key, text]) => [key, parsed(text)])),
    setSetting(key, value) {
      if (value === undefined) texts.delete(key);
      else texts.set(key, JSON.stringify(value));
      changed();
    },
  };
}

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
