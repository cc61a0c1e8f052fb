import { endAll } from './at-end';

afterAll(endAll);
