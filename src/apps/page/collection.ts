import { newXlsx } from '../../hosts/xlsx';
import type { Background } from '../addin/background';
import { performOn } from '../addin/commands';
import { firstModel } from '../addin/model';
import { mount } from '../addin/mount';

/** The page 各地报表 as it stands on the page, and a way to give it files. */
export interface CollectionPage {
  readonly pane: HTMLElement;
  readonly take: (files: readonly File[]) => void;
}

/**
 * The page 各地报表 by itself: returns are collected, merged and sent back without a workbook of one's own. `open` shows
 * one of them.
 */
export function openCollection(open: (file: File) => void, background: Background): CollectionPage {
  const pane = document.createElement('div');
  pane.className = 'pane collection';
  const perform = performOn(newXlsx(), background);
  const loop = mount(
    pane,
    async (command, say, isCancelled) => {
      if (command.kind !== 'open-return') return perform(command, say, isCancelled);
      open(command.file);
      return undefined;
    },
    { ...firstModel, surroundings: 'excel', page: 'returns', canOpen: true },
  );
  return { pane, take: (files) => void loop.send({ kind: 'collect', files }) };
}
