import { isRegistered, misspeltNames } from '../../../src/core/places';

const list = (names: string): readonly string[] => names.split(' ');
const misspelt = (names: string): Readonly<Record<string, string>> => Object.fromEntries(misspeltNames(list(names)));

describe('the register of the country', () => {
  it('knows a county by its whole name and without what ends it', () => {
    expect(list('鄄城县 鄄城 前郭尔罗斯 滑县').map(isRegistered)).toEqual([true, true, true, true]);
    expect(list('甄城县 空港区').map(isRegistered)).toEqual([false, false]);
  });

  it('tells the county that is meant by a misspelt name among its neighbours', () => {
    expect(misspelt('睢阳区 梁园区 民权县 雎县 宁陵县 柘城县')).toEqual({ 雎县: '睢县' });
    expect(misspelt('牡丹区 定陶区 曹县 单县 成武县 郓城县 巨野县 甄城县 东明县')).toEqual({ 甄城县: '鄄城县' });
  });

  it('tells the prefecture among prefectures', () => {
    expect(misspelt('荷泽市 济南市 青岛市 潍坊市 聊城市')).toEqual({ 荷泽市: '菏泽市' });
  });

  it('tells of two that are equally near the one that is listed elsewhere', () => {
    const names = list('合肥市 安庆市 黄山市 芜湖市 蚌埠市 明州市');
    expect(Object.fromEntries(misspeltNames(names))).toEqual({});
    expect(Object.fromEntries(misspeltNames(names, new Set(['滁州市', '黄山市'])))).toEqual({ 明州市: '滁州市' });
  });

  it('says nothing of zones that are no districts, nor of districts that are no more', () => {
    expect(misspelt('拱墅区 上城区 下城区 江干区 西湖区 滨江区 萧山区 余杭区 钱塘新区')).toEqual({});
    expect(misspelt('瀍河区 老城区 西工区 涧西区 洛龙区 偃师市 孟津县 新安县 高新区 伊滨区')).toEqual({});
  });

  it('knows autonomous counties in short', () => {
    expect(misspelt('黔江区 武隆区 石柱县 秀山县 酉阳县 彭水县')).toEqual({});
    expect(misspelt('黔江区 武隆区 石柱县 秀山县 酉洋县 彭水县')).toEqual({ 酉洋县: '酉阳县' });
  });

  it('tells the only place that a list lacks by its only name of none, though the characters are unlike', () => {
    const names = '顺庆区 高坪区 嘉川区 南部县 营山县 蓬安县 仪陇县 西充县 阆中市';
    expect(misspelt(names)).toEqual({ 嘉川区: '嘉陵区' });
    expect(misspelt(names.replace('高坪区 ', ''))).toEqual({});
    expect(misspelt(names.replace('嘉川区', '嘉陵区 临江新区'))).toEqual({});
  });

  it('says nothing of a place whose like is listed itself', () => {
    expect(misspelt('桐乡市 平湖市 海宁市 秀州区 秀洲区 南湖区 嘉善县')).toEqual({});
  });

  it('says nothing of towns and streets, which it does not know', () => {
    expect(misspelt('城关镇 双桥镇 五里墩街道 曹县 单县')).toEqual({});
  });
});
