import type { FormulaText } from '../../../../core';
import type { PaneNotice } from '../../pane-states';
import type { Configured } from './model';

/** What happens on the page 设置. */
export type SettingsMessage =
  | { readonly kind: 'configure' | 'write-formulas' | 'copy-programme' | 'save-programme' | 'copy-formulas' }
  /** A programme that comes with the program, by id. */
  | { readonly kind: 'choose-programme'; readonly id: string }
  | { readonly kind: 'import-programme' | 'import-formulas'; readonly file: File }
  | { readonly kind: 'take-formulas'; readonly texts: readonly FormulaText[] }
  | { readonly kind: 'configured'; readonly configured: Configured; readonly notice?: PaneNotice };

/** What the page 设置 wants done; all but saving a file end with the settings as they are then. */
export type SettingsCommand =
  | { readonly kind: 'configure' | 'write-formulas' }
  | { readonly kind: 'choose-programme'; readonly id: string }
  | { readonly kind: 'import-programme' | 'import-formulas'; readonly file: File }
  | { readonly kind: 'take-formulas'; readonly texts: readonly FormulaText[] }
  | { readonly kind: 'save-file'; readonly name: string; readonly text: string };
