import { boolean } from '../arguments';
import { areaContains, overlap } from '../areas';
import { property, type Kind } from '../object-model';
import type { RangeFormatState } from './format-names';

/** Whether cells are locked, which counts once their sheet is protected. */
export const FORMAT_PROTECTION: Kind<RangeFormatState> = {
  name: 'FormatProtection',
  sheet: ({ sheet }) => sheet,
  members: {
    Locked: property(
      2,
      ({ sheet, areas }) => {
        const open = areas.map((area) => sheet.get('unlocked').some((one) => areaContains(one, area)));
        return open.every((one) => one === open[0]) ? !open[0] : null;
      },
      ({ sheet, areas }, value) => {
        const others = sheet.get('unlocked').filter((one) => !areas.some((area) => overlap(one, area)));
        sheet.set('unlocked', boolean(value, 'locked') ? others : [...others, ...areas]);
      },
    ),
  },
};
