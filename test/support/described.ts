import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanel/SmmPanelTrigger.node';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** A property with everything nested in it. */
function flatten(property: INodeProperties): INodeProperties[] {
	const nested = (property.options ?? []).flatMap((entry: Entry) => {
		if ('values' in entry) return entry.values;
		return 'type' in entry ? [entry] : [];
	});
	return [property, ...nested.flatMap(flatten)];
}

/** Every property of the nodes and the credential, with everything nested in it. */
export const described = [
	...new SmmPanel().description.properties,
	...new SmmPanelTrigger().description.properties,
	...new SmmPanelApi().properties,
].flatMap(flatten);
