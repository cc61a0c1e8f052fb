import { jilin } from '../programmes';

export { isStandardName, standardName } from './names';
export { shortAreaName } from './suffixes';
export { matchPlace, type PlaceMatch, type TotalScope } from './match';
export { findPlaces, type PlaceMention } from './find';
export { orderOf, unitById, type OutsidePlace, type Prefecture, type Unit, type UnitType } from '../programmes';

/** The places of the built-in programme; what still reads them here will read the table's programme. */
export const UNITS = jilin.units;
export const PREFECTURES = jilin.prefectures;
