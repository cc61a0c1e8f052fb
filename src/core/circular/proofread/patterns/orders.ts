/** Words that promise an order, tried on what stands in front of the first figure of a row. */
export const ORDERS: readonly { readonly id: string; readonly pattern: RegExp; readonly isFalling: boolean; readonly example: string }[] = [
  { id: 'falling', pattern: /[由从](?:高|大|多|快|好)(?:到|至)(?:低|小|少|慢|差)|降序/, isFalling: true, example: '开工率由高到低依次为：甲县（95.0%）、乙县（90.0%）' },
  { id: 'rising', pattern: /[由从](?:低|小|少|慢|差)(?:到|至)(?:高|大|多|快|好)|升序/, isFalling: false, example: '开工率由低到高依次为：甲县（50.0%）、乙县（60.0%）' },
];
