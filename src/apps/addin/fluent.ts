import '@fluentui/web-components/button.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/spinner.js';
import '@fluentui/web-components/text-input.js';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { webLightTheme } from '@fluentui/tokens';

const FONTS = '"Microsoft YaHei UI", "PingFang SC", "Hiragino Sans GB", "Noto Sans SC", "Source Han Sans SC", sans-serif';

/** Gives the page Fluent's light theme with fonts for Chinese; importing this file defines the components in use. */
export function applyTheme(): void {
  setTheme({ ...webLightTheme, fontFamilyBase: FONTS });
}
