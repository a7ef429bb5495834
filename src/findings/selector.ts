/** Narrows a run to some specs: those with this id, this account, or this label. */
export type Selector =
  | { readonly by: 'id'; readonly value: string }
  | { readonly by: 'account'; readonly value: string }
  | { readonly by: 'label'; readonly label: string; readonly value: string };

/** What is known of a selector whatever its sort: labels of different names are different sorts. */
interface AnySelector {
  readonly by: string;
  readonly label?: string;
}

/**
 * Whether selectors choose something, told for each whether it holds: of those of one sort, one must. A spec has one id and one
 * account, so that several of a sort could hardly hold together.
 */
export function isChosen<S extends AnySelector>(only: readonly S[], holds: (selector: S) => boolean): boolean {
  const held = new Set(only.filter(holds).map(sortOf));
  return only.every((selector) => held.has(sortOf(selector)));
}

function sortOf({ by, label }: AnySelector): string {
  return label === undefined ? by : `${by} ${label}`;
}
