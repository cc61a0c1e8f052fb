import { runTogether } from './groups';

runTogether('core');
