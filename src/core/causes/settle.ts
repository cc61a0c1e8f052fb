import type { Context } from '../rules';
import { absorbed } from './absorb';
import { withoutConsequences } from './consequences';
import { exchangedRows } from './exchanged-rows';
import type { Found } from './found';
import { locate } from './locate';
import { lostRows } from './lost-rows';
import { misnamed } from './misnamed';
import { suspected } from './suspect';

/** What the rules found, told once for each fault. */
export function settled(found: readonly Found[], context: Context): readonly Found[] {
  const named = lostRows(exchangedRows(misnamed(found, context), context), context);
  return absorbed(withoutConsequences(locate(suspected(named), context), context.snapshot));
}
