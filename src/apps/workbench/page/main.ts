import { createGrid } from './grid';

const container = document.getElementById('workbench');
if (container) {
  const grid = createGrid(container);
  grid.createWorkbook({ id: 'a', name: '附表', sheetOrder: ['s'], sheets: { s: { id: 's', name: '附件1', cellData: { 0: { 0: { v: '长春市' }, 1: { f: '=1+2' } } } } } });
  Object.assign(window, { workbench: { grid } });
}
