import { prefixOf } from '../xml/elements';
import { withItem, type Listed } from './lists';

/** How a conditional format looks; colours are #RRGGBB. */
export interface ConditionalLook {
  readonly fill: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** Finds or adds the look of a conditional format in the style sheet. */
export function withLook(xml: string, look: ConditionalLook): Listed {
  const p = prefixOf(xml);
  const colour = look.colour === undefined ? '' : `<${p}color rgb="${argb(look.colour)}"/>`;
  const font = look.bold || colour ? `<${p}font>${look.bold ? `<${p}b/>` : ''}${colour}</${p}font>` : '';
  const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(look.fill)}"/><${p}bgColor rgb="${argb(look.fill)}"/></${p}patternFill></${p}fill>`;
  return withItem(xml, 'dxfs', `<${p}dxf>${font}${fill}</${p}dxf>`);
}

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;
