import { runTogether } from './groups';

runTogether('browser');
