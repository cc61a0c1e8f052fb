import { runTogether } from './groups';

runTogether('office');
