/** Rewordings that change no fact. */
export const REWORDINGS: Readonly<Record<string, (text: string) => string>> = {
  'one line a sentence': (text) => text.replace(/。(?=[^\n）])/g, '。\n　　'),
  'a neutral sentence after each': (text) => text.replace(/。(?=[^\n）]|\n)/g, '。各级各部门思想统一、行动迅速。'),
  '当中 for 其中': (text) => text.replaceAll('其中', '当中'),
  '。 for ；': (text) => text.replaceAll('；', '。'),
  '； for 。': (text) => text.replace(/。(?=[^\n）])/g, '；'),
  '， for 、 between figures': (text) => text.replace(/(?<=[\d.]+(?:万|亿)?[套户元个件座])、/g, '，'),
  'half width': (text) =>
    text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':'),
  'full width figures': (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
};
