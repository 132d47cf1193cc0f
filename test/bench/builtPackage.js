/** The nodes as they are published, and the client inside them, out of `dist`. */
const { join } = require('node:path');
const { root } = require('../host/host');

const folder = join(root, 'dist', 'nodes', 'SmmPanel');
/** @type {typeof import('../../nodes/SmmPanel/SmmPanel.node')} */
const { SmmPanel } = require(join(folder, 'SmmPanel.node.js'));
/** @type {typeof import('../../nodes/SmmPanel/SmmPanelTrigger.node')} */
const { SmmPanelTrigger } = require(join(folder, 'SmmPanelTrigger.node.js'));
/** @type {typeof import('../../nodes/SmmPanel/panel/client')} */
const { createPanelClient } = require(join(folder, 'panel', 'client.js'));

module.exports = { SmmPanel, SmmPanelTrigger, createPanelClient };
