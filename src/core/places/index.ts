export { isStandardName, standardName } from './names';
export { shortAreaName } from './suffixes';
export { matchPlace, plainName, type PlaceMatch, type TotalScope } from './match';
export { isNearName } from './nearest';
export { isLikePlace, learntProgramme, placeOfOffice } from './learnt';
export { isRegistered, misspeltNames } from './register';
export { findPlaces, type PlaceMention } from './find';
export { orderOf, unitById, type OutsidePlace, type Prefecture, type Unit, type UnitType } from '../programmes';
