import { flagParameter } from '../../parameters/parameter';

export const onlyChanged = flagParameter({
	displayName: 'Only Changed',
	name: 'onlyChanged',
	type: 'boolean',
	default: false,
	description:
		'Whether to return only orders whose status is another than when this node saw them last. Orders it sees for the first time are returned.',
});
