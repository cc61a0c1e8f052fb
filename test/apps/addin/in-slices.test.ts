import { inSlices } from '../../../src/apps/addin/in-slices';

/** Work that rests every two milliseconds, as an audit does. */
function* work(rests: number): Generator<undefined, string> {
  for (let i = 0; i < rests; i++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
  return '完成';
}

describe('work in slices', () => {
  it('lets other things happen before it is done', async () => {
    const order: string[] = [];
    const done = inSlices(work(40), () => false).then((result) => order.push(result));
    setTimeout(() => order.push('点击'));
    await done;
    expect(order).toEqual(['点击', '完成']);
  });

  it('stops once it is cancelled', async () => {
    await expect(inSlices(work(1_000), () => true)).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  });
});
