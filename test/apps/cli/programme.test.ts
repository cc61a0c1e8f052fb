import { annex, fileOf } from './run';

describe('annex programme', () => {
  it('lists what comes with the program', () => {
    const { code, out } = annex('programme', 'list');
    expect(out).toContain('jilin');
    expect(out).toContain('ningxia');
    expect(code).toBe(0);
  });

  it('exports a programme that its own check accepts, and audits with it as without', () => {
    const file = fileOf('方案.json', annex('programme', 'export', 'jilin').out);
    expect(annex('programme', 'check', file)).toMatchObject({ code: 0 });
    expect(annex('check', 'seeds/annexes-2022-09.xlsx', '--programme', file).out).toBe(
      annex('check', 'seeds/annexes-2022-09.xlsx').out,
    );
  });

  it('says a mistake of a file with its name and line, and exits with 2', () => {
    const file = JSON.parse(annex('programme', 'export', 'jilin').out) as {
      annexes: { columns: { unit?: string }[] }[];
    };
    const column = file.annexes[2]?.columns[4];
    if (column) column.unit = '万套套';
    const text = JSON.stringify(file, undefined, 2);
    const path = fileOf('方案.json', text);
    const line = text.slice(0, text.indexOf('万套套')).split('\n').length;
    const { code, out, err } = annex('programme', 'check', path);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${path}：第${line}行：不认识的单位“万套套”。\n` });
    expect(annex('check', 'seeds/annexes-2022-09.xlsx', '--programme', path).err).toContain(
      `第${line}行：不认识的单位`,
    );
  });

  it.each([
    ['a file that is not JSON', fileOf('方案.json', '{ "id": '), '不是JSON'],
    [
      'a file that says one thing twice',
      fileOf('方案.json', annex('programme', 'export', 'jilin').out.replace('{', '{\n  "name": "另一个",')),
      '：第5行：“name”这一项在这里写了两次，请只留下一项。',
    ],
    [
      'a place whose name would lead a file elsewhere',
      fileOf('方案.json', annex('programme', 'export', 'jilin').out.replaceAll('敦化市', '../../敦化市')),
      '“../../敦化市”写法不对，不能有换行和这些符号：\\ / : * ? " < > |，也不能超过50个字。',
    ],
    ...([-5, 1e9, 1.5] as const).map((decimals): [string, string, string] => [
      `${decimals} decimals`,
      fileOf(
        '方案.json',
        annex('programme', 'export', 'jilin').out.replace(/"decimals": 2/, `"decimals": ${decimals}`),
      ),
      `${decimals}`,
    ]),
    ['a file that is not there', '没有这个方案.json', '找不到'],
  ])('refuses %s', (_, file, word) => {
    const { code, err } = annex('check', 'seeds/annexes-2022-09.xlsx', '--programme', file);
    expect(err).toContain(word);
    expect(code).toBe(2);
  });

  it('describes its form for editors', () => {
    expect(JSON.parse(annex('programme', 'schema').out)).toMatchObject({
      title: '审核方案',
      properties: { annexes: {}, places: {} },
    });
  });
});

describe('--rules', () => {
  it.each([
    ['', []],
    [', although it was read for something else', ['--targets', 'seeds/targets-2022.xlsx']],
  ])('refuses a workbook without formulas%s', (_, words) => {
    const { code, err } = annex('check', 'seeds/annexes-2022-09.xlsx', ...words, '--rules', 'seeds/targets-2022.xlsx');
    expect(err).toContain('没有找到审核公式');
    expect(code).toBe(2);
  });
});
