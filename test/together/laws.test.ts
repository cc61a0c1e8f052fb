import { runTogether } from './groups';

runTogether('laws');
