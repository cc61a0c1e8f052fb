export { PREFECTURES, UNITS, orderOf, unitById, type OutsidePlace, type Prefecture, type Unit, type UnitType } from './units';
export { isStandardName, standardName } from './names';
export { matchPlace, type PlaceMatch, type TotalScope } from './match';
export { findPlaces, type PlaceMention } from './find';
