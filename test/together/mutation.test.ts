import { runTogether } from './groups';

runTogether('mutation');
