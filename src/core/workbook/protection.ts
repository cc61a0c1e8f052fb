import { isInside } from './address';
import type { Sheet } from './snapshot';

type Guarded = Pick<Sheet, 'isProtected' | 'openings'>;

/** Whether the contents of a cell may be changed: its sheet is not protected, or it is one of the unlocked cells. */
export const isWritable = (
  { isProtected, openings }: Guarded,
  at: { readonly row: number; readonly column: number },
): boolean => !isProtected || (openings?.unlocked.some((area) => isInside(at, area)) ?? false);

/** Whether cells may be given looks: conditional formats and number formats. */
export const isMarkable = ({ isProtected, openings }: Guarded): boolean =>
  !isProtected || (openings?.canFormat ?? false);
