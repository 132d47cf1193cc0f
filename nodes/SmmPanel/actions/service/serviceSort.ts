import type { Service } from '../../panel/services';

export const SORTINGS = ['panel', 'rateAscending', 'rateDescending', 'name'] as const;

type Compare = (one: Service, other: Service) => number;

/** How two services are compared; `undefined` leaves them as the panel lists them. */
export function compareBy(sorting: (typeof SORTINGS)[number]): Compare | undefined {
	switch (sorting) {
		case 'rateAscending':
			return (one, other) => rateOf(one) - rateOf(other);
		case 'rateDescending':
			return (one, other) => rateOf(other) - rateOf(one);
		case 'name':
			return (one, other) => one.name.localeCompare(other.name);
		case 'panel':
			return undefined;
	}
}

function rateOf({ rate }: Service): number {
	return rate ?? Number.MAX_VALUE;
}
