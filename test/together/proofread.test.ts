import { runTogether } from './groups';

runTogether('proofread');
