/** The rooms of the product, for the rules of their imports and for the picture of them. */
const INSIDE = '^nodes/SmmPanel/';

/**
 * Every room, from the editor down to the panel: where it is, and which rooms it may import from.
 * @type {Record<string, { path: string; may: string[] }>}
 */
const ROOMS = {
	nodes: {
		path: `${INSIDE}[^/]+$`,
		may: ['actions', 'actions/run', 'trigger', 'methods', 'parameters'],
	},
	actions: {
		path: `${INSIDE}actions/index[.]ts$`,
		may: ['actions/resource', 'actions/operation'],
	},
	'actions/run': {
		path: `${INSIDE}actions/run/`,
		may: ['actions', 'actions/operation', 'store', 'parameters', 'host', 'panel'],
	},
	'actions/resource': {
		path: `${INSIDE}actions/(account|custom|order|refill|service)/`,
		may: ['actions/operation', 'store', 'parameters', 'panel', 'panel/ordering'],
	},
	'actions/operation': {
		path: `${INSIDE}actions/(?!index[.])[^/]+$`,
		may: ['store', 'parameters', 'panel'],
	},
	trigger: {
		path: `${INSIDE}trigger/`,
		may: ['store', 'parameters', 'host', 'panel'],
	},
	methods: {
		path: `${INSIDE}methods/`,
		may: ['store', 'parameters', 'host', 'panel', 'panel/ordering'],
	},
	store: { path: `${INSIDE}store/`, may: ['panel'] },
	parameters: { path: `${INSIDE}parameters/`, may: ['panel', 'panel/ordering'] },
	host: { path: `${INSIDE}host/`, may: ['credentials', 'panel'] },
	credentials: { path: '^credentials/', may: [] },
	'panel/ordering': { path: `${INSIDE}panel/ordering/`, may: ['panel'] },
	panel: { path: `${INSIDE}panel/[^/]+$`, may: ['panel/words'] },
	'panel/words': { path: `${INSIDE}panel/words/`, may: [] },
};

module.exports = { INSIDE, ROOMS };
