/** Two deeds of which the second is done to what the first has yielded, so that it cannot be more. */
export interface Ceiling {
  readonly id: string;
  /** Tried on the words around the figure that limits. */
  readonly outer: RegExp;
  /** Tried on the words of the limited figure's own clause. */
  readonly inner: RegExp;
  readonly example: string;
}

/** All that apply are checked. */
export const CEILINGS: readonly Ceiling[] = [
  { id: 'issued', outer: /审批|获批|批准|通过/, inner: /发行/, example: '30个项目通过专项债券审批，已发行28个项目' },
  { id: 'allotted', outer: /筹集|建成|房源/, inner: /分配|配租/, example: '累计筹集公租房100套，已分配90套' },
  { id: 'occupied', outer: /分配|配租/, inner: /入住/, example: '已分配公租房90套，实际入住80套' },
  { id: 'rectified', outer: /问题/, inner: /整改|销号/, example: '共排查问题100个，已完成整改90个' },
  { id: 'signed', outer: /应签|涉及/, inner: /(?:已|完成|实际|累计)签约/, example: '应签约100户，已签约90户' },
];
