import { words } from './words';

/** Whether a display language, such as zh-CN, is served by the words the pane starts with. */
const isChinese = (language: string): boolean => /^zh\b/i.test(language);

/**
 * Lets the pane speak the display language: Chinese as it starts, English for every other. The English words are loaded
 * only where they are needed, before anything of the workbook is shown.
 */
export async function speak(language: string): Promise<void> {
  if (isChinese(language)) return;
  const { english } = await import(/* webpackChunkName: "english" */ './words-en');
  Object.assign(words, english);
  if (typeof document === 'undefined') return;
  document.documentElement.lang = 'en';
  document.title = english.product;
}
