import { TEST_KEY } from '../support/panel';
import { showInstead, takePicture } from './pictures';
import {
	addAction,
	inputOf,
	openNodeDetails,
	orderFields,
	outputTable,
	pickService,
	searchNodes,
	searchServices,
} from './steps';
import { useEditor } from './useEditor';

const { panel, open } = useEditor();

describe('the node browser', () => {
	it.each(['smm', 'followers', 'panel'])('finds the node and its trigger by "%s"', async (word) => {
		const page = await open('/workflow/new');
		await searchNodes(page, word);
		const first = page.getByTestId('node-creator-item-name').first();
		await first.getByText('SMM Panel', { exact: true }).waitFor();
		if (word === 'followers')
			await takePicture(page, 'find-the-node', { x: 896, y: 66, width: 384, height: 240 });
		await openNodeDetails(page);

		const lists = page.getByTestId('node-creator-category-item');
		expect(await lists.allInnerTexts()).toEqual(['Triggers (5)', 'Actions (13)']);
	});
});

describe('a credential created in the editor', () => {
	it("fails its test with the panel's own words, and passes it with the right key", async () => {
		const page = await open('/workflow/new');
		await addAction(page, 'Get the balance of the account');
		await page.getByTestId('node-credentials-select').click();
		await page.getByTestId('node-credentials-select-item-new').click();
		await inputOf(page, 'apiUrl').fill(panel.url);
		await inputOf(page, 'apiKey').fill('some-wrong-key');
		await page.getByTestId('credential-save-button').click();
		const dialog = page.getByTestId('credential-edit-dialog');
		await dialog.getByText('More details').click();

		await dialog.getByText('Invalid API key').waitFor();
		await showInstead(inputOf(page, 'apiUrl'), 'https://panel.example.com/api/v2');
		await takePicture(page, 'credential', { x: 194, y: 72, width: 892, height: 474 });
		await inputOf(page, 'apiKey').fill(TEST_KEY);
		await page.getByTestId('credential-save-button').click();
		await dialog.waitFor({ state: 'hidden' });
		await page.getByTestId('credential-edit-button').click();
		await page.getByTestId('credentials-config-container-test-success').waitFor();
		expect(panel.requests.map(({ action }) => action)).toEqual(['balance', 'balance', 'balance']);
	});
});

describe('the form of an order', () => {
	it('finds a service by typing, follows its type, and shows the order that was placed', async () => {
		const page = await open('/workflow/new');
		await addAction(page, 'Place an order that spends money');
		await inputOf(page, 'quantity').waitFor();
		expect(await orderFields(page)).toEqual(['link', 'quantity']);

		const found = await searchServices(page, 'custom comments insta');
		expect(await found.allInnerTexts()).toEqual([
			expect.stringMatching(/^12 · Instagram Custom Comments · /),
			expect.stringMatching(/^13 · Instagram Custom Comments \[Single\] · /),
		]);
		await page.keyboard.press('Escape');

		await pickService(page, 'TikTok Custom Comments');
		await inputOf(page, 'comments').waitFor();
		expect(await orderFields(page)).toEqual(['link', 'comments']);

		await pickService(page, 'Instagram Followers Starter Pack');
		await inputOf(page, 'comments').waitFor({ state: 'detached' });
		expect(await orderFields(page)).toEqual(['link']);

		await pickService(page, 'Instagram Followers [Real]');
		await inputOf(page, 'quantity').fill('100');
		expect(await orderFields(page)).toEqual(['link', 'quantity']);
		await inputOf(page, 'link').fill('https://instagram.com/you');
		await page.getByTestId('node-execute-button').click();

		expect(await outputTable(page)).toEqual([
			{ order: '23511', service: '1', link: 'https://instagram.com/you', quantity: '100' },
		]);
		await takePicture(page, 'order-form', { x: 430, y: 66, width: 420, height: 556 });
		await takePicture(page, 'output', { x: 850, y: 66, width: 405, height: 150 });
	});
});
