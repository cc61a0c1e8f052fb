/** The themes of the style sheet. */
export type Theme = 'light' | 'dark' | 'black';

/** The theme of Office that has this background: white and grey are light, its black is darker than its dark grey. */
function themeOf(background: string | undefined): Theme {
  const [red = 255, green = 255, blue = 255] = channels(background ?? '');
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (luminance >= 128) return 'light';
  return luminance < 24 ? 'black' : 'dark';
}

const channels = (colour: string): readonly number[] => {
  const hex = /^#?([0-9a-f]{6})/i.exec(colour)?.[1];
  return hex === undefined ? [] : [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
};

/**
 * Follows the theme of Office, which may change while the pane is open; Excel tells of no change, so it is looked at
 * when the pane is looked at.
 */
export function followTheme(background: () => string | undefined): void {
  const apply = (): void => {
    document.documentElement.dataset['theme'] = themeOf(background());
  };
  apply();
  window.addEventListener('focus', apply);
  document.addEventListener('visibilitychange', apply);
}
