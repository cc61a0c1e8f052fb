/** @jest-environment jsdom */
import { runTogether } from './groups';

runTogether('document');
