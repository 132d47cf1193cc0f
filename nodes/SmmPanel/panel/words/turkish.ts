import type { Language } from './language';

const MONEY = 'bakiye*|para|kredi*|fon|fonlar';
const ORDER = 'siparis*|abonelik*';
const SERVICE = 'servis*|hizmet*|paket*';
const REFILL = 'telafi*|refill*|yeniden_dolum|dolum|iptal*';
const LINK = 'link*|baglanti*|url*|profil*|sayfa*|kullanici_adi*|gonderi*|adres*';
const FIELD = `${LINK}|miktar*|adet*|sayi*|yorum*|alan*|parametre*|veri*|format*|bicim*|deger*|tip*`;
const WRONG = 'gecersiz*|hatali*|yanlis*|bilinmeyen|gecerli_degil*|dogru_degil*|tanimsiz';
const GONE = 'bulunamadi*|bulunamamis*|bulunmuyor*|mevcut_degil*|yok|bulunmamaktadir';
const OFF =
	'aktif_degil*|pasif*|kapali*|kapatil*|devre_disi|kullanilamiyor|kullanim_disi|mevcut_degil*';

export const turkish: Language = {
	funds: [
		`${MONEY} yetersiz*|yetmiyor|yetmedi|dusuk|az|eksi`,
		`${MONEY} yeterli degil*|yok|bulunmuyor|bulunmamaktadir`,
		'bakiye* yukle*|ekle*',
	],
	auth: [
		`anahtar*|api_anahtar*|api_key|token* ${WRONG}|${GONE}|${OFF}|eksik|gerekli|suresi`,
		`hesap*|hesabi*|kullanici*|uye*|uyelig* ${OFF}|askiya*|engel*|yasakl*|bloke*|ban*|dondurul*|${GONE}`,
		'erisim*|yetki* reddedil*|engel*|yok|yasak*',
		'yetkisiz*|yetkiniz_yok',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|numara*|no|kod* ${ORDER}|${SERVICE} ${WRONG}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`telafi*|refill bulunamadi*|${WRONG}`,
	],
	busyLink: [
		`link*|baglanti*|profil* ${ORDER} aktif|devam|mevcut|var|bekleyen|zaten|tekrar|islem*`,
		`${ORDER} aktif|devam|bekleyen|tamamlanmamis var|mevcut|bulunmaktadir|ediyor`,
		`ayni link*|baglanti*|${ORDER}|profil*`,
		`ayni link*|baglanti* ${ORDER}`,
		`mukerrer|cift ${ORDER}`,
		`bekle* ${ORDER} tamamlan*|bitme*|onceki`,
	],
	validation: [
		`${FIELD} ${WRONG}|bulunamadi*|gizli|minimum|maksimum|en_az|en_fazla|fazla|az|kucuk|buyuk|dusuk|yuksek|olmali*`,
		'miktar*|adet* minimum*|maksimum*|maksimumdan|minimumdan fazla|az|kucuk|buyuk|dusuk',
		`${ORDER} ${LINK}|miktar* ${WRONG}`,
		'minimum*|maksimum*|gizli|en_az|en_fazla',
	],
	missingField: [
		`${FIELD} zorunlu*|gerekli*|eksik*|bos|girilmedi|girin*|belirtilmedi`,
		'zorunlu*|eksik',
	],
	notSupported: [
		`${REFILL} desteklenmiyor*|desteklemiyor*|edilemez*|edilemiyor|yapilamaz*|yapilamiyor|izin_verilm*|uygun_degil*|aktif_degil*|kapali|yok|mumkun_degil*|mevcut_degil*|kullanilamiyor|zaten|saat|gun|edilemedi|bulunmamaktadir`,
		`${REFILL} desteklenmiyor*|desteklemiyor*|edilemez*|yapilamaz*|kapali|yok ${SERVICE}|${ORDER}`,
		'desteklenmiyor*|izin_verilmiyor|desteklenmemektedir',
	],
	unknownAction: [`islem*|istek|istegi|eylem*|metod*|aksiyon* ${WRONG}|${GONE}|desteklenmiyor*`],
	rateLimit: [
		'cok_fazla|cok_sik|asiri istek*|istegi*|deneme*|talep*',
		'istek*|talep* limit*|siniri* asil*|asti*|doldu',
		'saniye*|dakika* bekle* istek|tekrar|sonra',
	],
	closed: ['bakim|bakimda*|bakimdayiz|bakim_calismasi'],
	brokenBehind: [
		'saglayici*|tedarikci* hata*|sorun|basarisiz|yanit*|cevap*',
		'zaman_asimi*|baglanti_hatasi|baglanti_kurulamadi|veritabani*|sunucu_hatasi',
		'sunucu* baglan* hata*|basarisiz|kurulamadi',
	],
	broken: [
		'tekrar|sonra dene*',
		'gecici*|daha_sonra',
		'hata* olustu|meydana|bilinmeyen|beklenmeyen|beklenmedik|sistem*|islenirken',
		'bir_seyler ters*|yanlis*',
		'basarisiz|olusturulamadi|gonderilemedi islem|siparis*',
	],
};
