import type { SheetPlan } from '../plan';
import { oldNeighbourhoods } from './old-neighbourhoods';
import { rentSubsidy } from './rent-subsidy';
import { ruralHouses } from './rural-houses';

/** The annexes of the example of Ningxia: two of its own and one of the common ones. */
export const ningxiaAnnexes: readonly SheetPlan[] = [oldNeighbourhoods, ruralHouses, rentSubsidy];
