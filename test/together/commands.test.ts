import { runTogether } from './groups';

runTogether('commands');
