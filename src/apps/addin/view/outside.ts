import { words } from '../words';
import { spinner } from './icons';
import { element, type ElementPlan, type Plan } from './element';

/** The page before Office has answered. */
export const starting = (): ElementPlan =>
  element('main', { class: 'outside', key: 'starting' }, [
    spinner(),
    element('p', { role: 'status' }, [words.starting]),
  ]);

/** What stands beside the pane wherever it is served, and needs no Excel. */
const pageAlone = (): ElementPlan =>
  element('a', { class: 'link', href: '附表审核.html', target: '_blank' }, [words.elsewhereLink]);

/** The page in a browser: says where the add-in runs and shows the way to what needs no Excel. */
export const outsideExcel = (): ElementPlan =>
  plainPage('elsewhere', words.elsewhereTitle, words.elsewhereText, [pageAlone()]);

/** The page in an Excel that lacks the calls the add-in needs. */
export const oldExcel = (): ElementPlan =>
  plainPage('old-excel', words.oldExcelTitle, words.oldExcelText, [pageAlone()]);

/** The page when office.js did not load. */
export const noOffice = (): ElementPlan => plainPage('no-office', words.noOfficeTitle, words.noOfficeText, []);

const plainPage = (key: string, title: string, text: string, more: readonly Plan[]): ElementPlan =>
  element('main', { class: 'outside', key }, [
    element('img', { class: 'emblem', src: 'assets/app-64.png', alt: '', width: 48, height: 48 }),
    element('h1', { class: 'outside-title' }, [title]),
    element('p', {}, [text]),
    ...more,
  ]);
