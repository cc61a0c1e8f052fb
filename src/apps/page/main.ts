import { takeDrops } from './drop';
import { startPage } from './page';

const root = document.querySelector<HTMLElement>('#page');
if (root) {
  root.replaceChildren();
  takeDrops(startPage(root).open);
}
