import { applyTheme } from '../addin/fluent';
import { takeDrops } from './drop';
import { startPage } from './page';

applyTheme();
const root = document.querySelector<HTMLElement>('#page');
if (root) {
  root.replaceChildren();
  takeDrops(startPage(root).open);
}
