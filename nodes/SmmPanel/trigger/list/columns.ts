import type { Noun } from '../../panel/matching';

/** How the column of the IDs is called after what they are IDs of, the surest names first. */
const SUFFIXES = ['', 'id', 'number', 'no', 'nr', 'num', 'ref'];

/** Names as people write them: `Order ID`, `order_id`, `orderIds`, `Order #` are one. */
export function plainName(name: string): string {
	// `İ` of Turkish becomes two characters.
	const plain = name.toLowerCase().replace(/[\s_\-#.:\u00a0]|\u0307/g, '');
	return plain.replace(/(?<=id|number|order|refill)s$/, '').replace(/^(order|refill)s(?=id)/, '$1');
}

/** The names of a column that surely holds such IDs. */
export function surely(noun: Noun): ReadonlySet<string> {
	return SURE_NAMES[noun];
}

/** The same column in the languages panels are sold in. */
const ORDER_NAMES = [
	...['pedido', 'idpedido', 'pedidoid', 'iddopedido', 'iddelpedido', 'númeropedido', 'nºpedido'],
	...['númerodopedido', 'númerodepedido', 'numerodopedido', 'numerodepedido', 'nrpedido'],
	...['sipariş', 'siparişno', 'siparişid', 'siparişnumarası', 'siparis', 'siparisno', 'siparisid'],
	...['заказ', 'idзаказа', 'номерзаказа', '№заказа', 'замовлення', 'idзамовлення'],
	...['номерзамовлення', 'commande', 'idcommande', 'n°commande', 'nºcommande', 'numérocommande'],
	...['numérodecommande', 'bestellung', 'bestellnummer', 'bestellid', 'bestellnr'],
	...['ordine', 'idordine', 'numeroordine', 'n°ordine', 'pesanan', 'idpesanan', 'nomorpesanan'],
	...['nopesanan', 'mãđơn', 'mãđơnhàng', 'đơnhàng', 'buyurtma', 'buyurtmaid', 'buyurtmaraqami'],
	...['رقمالطلب', 'معرفالطلب', 'الطلب', 'شمارهسفارش', 'سفارش', '订单号', '订单id', '订单编号'],
];

const SURE_NAMES: Record<Noun, ReadonlySet<string>> = {
	order: new Set([...namesOf('order'), ...ORDER_NAMES]),
	refill: namesOf('refill'),
};

function namesOf(noun: Noun): ReadonlySet<string> {
	return new Set(SUFFIXES.map((suffix) => `${noun}${suffix}`));
}

/** A name that says ID, but not of what. */
export const BARE = 'id';
