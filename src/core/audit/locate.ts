import type { Context } from '../rules';
import type { Found } from './run';

export const locate = (found: readonly Found[], _context: Context): readonly Found[] => found;
