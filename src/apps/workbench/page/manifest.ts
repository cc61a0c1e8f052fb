import { child, childrenOf, get, xmlTree, type XmlElement } from '../file/xml-tree';

/** What a ribbon button does: run a function of the add-in, or show its pane. */
export type RibbonAction = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the large icon on this server. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The add-in as its manifest describes it to Excel. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  /** Path of the pane's page on this server. */
  readonly pane: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

/** Crisp at 32 pixels on screens of double density. */
const LARGE_ICON = 64;

/** Reads what the workbench draws from a manifest with a custom tab, in the manifest's default language. */
export function parseManifest(xml: string): Manifest {
  const root = xmlTree(xml);
  const overrides = child(root, 'VersionOverrides');
  const resources = resourcesOf(child(overrides, 'Resources'));
  const host = child(child(overrides, 'Hosts'), 'Host');
  const tab = child(child(child(host, 'DesktopFormFactor'), 'ExtensionPoint'), 'CustomTab');
  const resource = (element: XmlElement | undefined): string => resources.get(get(element, 'resid') ?? '') ?? '';
  return {
    id: child(root, 'Id')?.text.trim() ?? '',
    name: get(child(root, 'DisplayName'), 'DefaultValue') ?? '',
    pane: pathOf(get(child(child(root, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue') ?? ''),
    tab: resource(child(tab, 'Label')),
    groups: childrenOf(tab, 'Group').map((group) => ({
      label: resource(child(group, 'Label')),
      buttons: childrenOf(group, 'Control').map((control) => buttonOf(control, resource)),
    })),
  };
}

/** Every resource by its id; the pages and icons of a manifest may name another port than this server's. */
const resourcesOf = (resources: XmlElement | undefined): ReadonlyMap<string, string> =>
  new Map(
    (resources?.children ?? [])
      .flatMap((list) => list.children)
      .map((entry) => [get(entry, 'id') ?? '', get(entry, 'DefaultValue') ?? '']),
  );

function buttonOf(control: XmlElement, resource: (element: XmlElement | undefined) => string): RibbonButton {
  const icons = childrenOf(child(control, 'Icon'), 'Image');
  const icon = icons.find((image) => Number(get(image, 'size')) === LARGE_ICON) ?? icons.at(-1);
  const action = child(control, 'Action');
  return {
    id: get(control, 'id') ?? '',
    label: resource(child(control, 'Label')),
    tip: resource(child(child(control, 'Supertip'), 'Description')),
    icon: pathOf(resource(icon)),
    action:
      get(action, 'xsi:type') === 'ExecuteFunction'
        ? { kind: 'function', name: child(action, 'FunctionName')?.text.trim() ?? '' }
        : { kind: 'pane' },
  };
}

/** The path of an address; one that is only a path already resolves to itself. */
const pathOf = (address: string): string => new URL(address, 'https://localhost').pathname;
