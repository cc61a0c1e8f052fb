import { periodId, usualPeriod } from '../tables';
import { templateIdentity, TEMPLATE_VERSION, type TemplateIdentity } from '../workbook';
import { workbookRule, type Context, type Hit } from './rule';

interface Facts {
  readonly what: 'programme' | 'version' | 'period';
  readonly found: string;
  readonly wanted: string;
}

const SAYS: Readonly<Record<Facts['what'], (facts: Facts) => string>> = {
  programme: ({ found, wanted }) => `填报模板属于审核方案“${found}”，现按“${wanted}”审核。`,
  version: ({ found, wanted }) => `填报模板是第${found}版，现行的是第${wanted}版。`,
  period: ({ found, wanted }) => `填报模板是${found}的，表中写的是${wanted}。`,
};

/** A workbook filled in on a template for another programme, of an edition before, or for another month. */
export const otherTemplate = workbookRule('other-template')<Facts>({
  level: 'warning',
  basis: '填报说明：使用本期下发的模板',
  traits: { about: 'sheet' },
  words: {
    title: '模板不符',
    why: '旧模板或别处的模板，栏目、期间可能与本期不同。',
    say: (facts) => SAYS[facts.what](facts),
  },
  concerns: ({ snapshot }) => templateIdentity(snapshot) !== undefined,
  check: ({ snapshot, tables }) => {
    const identity = templateIdentity(snapshot);
    const [first] = tables;
    const at = first?.title?.at ?? first?.columns[0]?.header;
    if (!identity || !at) return [];
    return differences(identity, tables).map((facts): Hit<Facts> => ({
      at,
      isMarked: false,
      facts,
      ...(facts.what === 'programme' ? { level: 'error' } : {}),
    }));
  },
});

function differences({ programme, version, period }: TemplateIdentity, tables: Context['tables']): readonly Facts[] {
  const own = tables[0]?.programme.id ?? programme;
  const stated = usualPeriod(tables.filter(({ annex }) => !annex.isTargets));
  const month = stated && periodId(stated);
  return [
    ...(programme === own ? [] : [{ what: 'programme', found: programme, wanted: own } as const]),
    ...(version === TEMPLATE_VERSION ? [] : [{ what: 'version', found: version, wanted: TEMPLATE_VERSION } as const]),
    ...(month === undefined || month === period ? [] : [{ what: 'period', found: period, wanted: month } as const]),
  ];
}
