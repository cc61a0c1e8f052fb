import type { Unit } from '../places';

/** A prefecture in three characters, for a narrow column: 延边州; an agency that belongs to none stands for itself. */
export const prefectureName = ({ prefecture, name }: Unit): string =>
  (prefecture?.name.replace('朝鲜族自治州', '州') ?? name.replace('管委会', ''));
