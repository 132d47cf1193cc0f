const { SmmPanelApi } = require('./dist/credentials/SmmPanelApi.credentials.js');
const { SmmPanel } = require('./dist/nodes/SmmPanel/SmmPanel.node.js');

module.exports = { SmmPanel, SmmPanelApi };
