import { place, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { placesFact, standing } from '../facts';

/** The order of 2019 that the local policies follow came into force on 2020-03-01: Excel's day 43891. */
const IN_FORCE = 43891;

/** What a remark says when a policy has been handed in: to the government, or to the judicial office for review. */
const IN_PROCEDURE = '政府|司法|报审|审议|审核|审查|程序';

/** 附件4: whether each place has issued its compensation policy. */
export const compensationPolicy = defineAnnex({
  id: 'compensation-policy',
  number: 4,
  title: '省国有土地上房屋征收与补偿办法落实政策出台情况',
  name: '征收补偿政策',
  titleWords: [
    ['征收与补偿', '征收补偿', '征收办法'],
    ['政策', '出台', '落实'],
  ],
  columns: [
    sequence,
    place,
    {
      id: 'issued',
      path: ['是否印发'],
      kind: 'option',
      leaf: ['是否印发', '是否出台', '印发情况', '出台情况'],
      options: [
        ['是', '已印发', '已出台', '√'],
        ['否', '未印发', '未出台', '×'],
      ],
    },
    {
      id: 'document',
      path: ['文件名称'],
      kind: 'text',
      leaf: ['文件名称', '政策名称', '文件'],
      not: ['文号'],
      mayBeBlank: true,
    },
    { id: 'number', path: ['文号'], kind: 'document-number', leaf: ['文号', '发文字号'], mayBeBlank: true },
    {
      id: 'date',
      path: ['印发时间'],
      kind: 'date',
      leaf: ['印发时间', '印发日期', '出台时间', '发文时间', '时间', '日期'],
      mayBeBlank: true,
    },
    { ...remark, leaf: ['备注', '所处程序', '说明'] },
  ],
  relations: [
    { kind: 'together', column: 'issued', is: ['是'], filled: ['document', 'number', 'date'] },
    { kind: 'together', column: 'issued', is: ['否'], filled: ['remark'] },
    { kind: 'after', date: 'date', serial: IN_FORCE, basis: '省政府令第273号，2020年3月起实施' },
  ],
  measures: [
    { id: 'policy', name: '征收补偿政策', programme: '征收补偿政策', done: 'issued', doneOption: '是', unit: '个' },
  ],
  isForAll: true,
  hasTotal: false,
  facts: [
    placesFact('issued', standing('policy', 'done')),
    placesFact('pendingInProcedure', standing('policy', 'zero'), {
      when: { kind: 'remarks', who: standing('policy', 'zero'), pattern: IN_PROCEDURE },
    }),
    placesFact('pending', standing('policy', 'zero'), { unless: 'pendingInProcedure' }),
  ],
  basis: '通报附件4、一（六）',
});
