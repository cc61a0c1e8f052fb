import { runTogether } from './groups';

runTogether('files');
