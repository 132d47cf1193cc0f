const { SmmPanelApi } = require('./dist/credentials/SmmPanelApi.credentials.js');
const { SmmPanel } = require('./dist/nodes/SmmPanel/SmmPanel.node.js');
const { SmmPanelTrigger } = require('./dist/nodes/SmmPanel/SmmPanelTrigger.node.js');

module.exports = { SmmPanel, SmmPanelApi, SmmPanelTrigger };
