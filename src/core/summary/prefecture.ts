import { shortAreaName } from '../places';
import type { Unit } from '../programmes';

/** A prefecture as short as it is said, for a narrow column; an agency that belongs to none stands for itself. */
export const prefectureName = ({ prefecture, name }: Unit): string => shortAreaName(prefecture?.name ?? name);
