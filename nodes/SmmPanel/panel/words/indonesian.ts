import type { Language } from './language';

const MONEY = 'saldo|saldonya|dana|kredit|deposit|uang|baki';
const ORDER = 'pesanan|pesanannya|order|orderan|langganan|pemesanan';
const SERVICE = 'layanan|servis|produk|service';
const REFILL = 'refill|pengisian|isi_ulang|batal*|dibatalkan|membatalkan|pembatalan|garansi|cancel';
const LINK = 'link|tautan|url|target|profil|halaman|username|postingan|alamat';
const FIELD = `${LINK}|jumlah|jumlahnya|komentar|kolom|parameter|data|format|tipe|jenis|nilai|kuantitas`;
const WRONG =
	'salah|tidak_valid|tidak_sah|tidak_sesuai|tidak_benar|tidak_dikenal*|invalid|tidak_cocok|tdk_valid|keliru';
const GONE = 'tidak_ditemukan|tidak_ada|tidak_terdaftar|belum_ada|tdk_ditemukan|tidak_exist';
const OFF =
	'nonaktif|tidak_aktif|non_aktif|tidak_tersedia|dinonaktifkan|belum_aktif|ditutup|tdk_tersedia|sudah_tidak|gangguan';

export const indonesian: Language = {
	funds: [
		`${MONEY} tidak_cukup|tidak_mencukupi|kurang|tidak_memadai|tdk_cukup|habis|belum_cukup|gak_cukup|ga_cukup|rendah|minus|kosong`,
		`${MONEY} tidak_cukup|tidak_mencukupi|kurang ${ORDER}|anda|akun`,
		'isi|top_up|topup|tambah|silakan saldo|deposit',
	],
	auth: [
		`kunci|api_key|apikey|kunci_api|token|secret_key|api_id ${WRONG}|${GONE}|${OFF}|kosong|kedaluwarsa|wajib_diisi`,
		`akun|pengguna|user|member ${OFF}|diblokir|dibekukan|ditangguhkan|terblokir|dibanned|suspended|${GONE}`,
		'akses|permintaan ditolak|dilarang|terlarang',
		'tidak_diizinkan|tidak_memiliki akses|izin',
		'tidak_terautentikasi|tidak_diotorisasi|ip_tidak_diizinkan|ip_belum_terdaftar',
		'permintaan ditolak api_key|kunci tidak_cocok|salah',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}`,
		`id|nomor|kode ${ORDER}|${SERVICE} ${WRONG}|${GONE}`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}`,
		`refill tidak_ditemukan|tidak_ada|${WRONG}`,
	],
	busyLink: [
		`masih|sudah|terdapat|ada ${ORDER} aktif|proses|diproses|pending|berjalan|selesai`,
		`masih|sudah|terdapat|ada ${ORDER} aktif|proses|diproses|pending ${LINK}|sama`,
		`${ORDER} ganda|duplikat|dobel`,
		`${LINK} sama`,
		`${LINK} masih|sedang proses|diproses|berjalan|digunakan`,
		`${LINK} sama masih|sedang|sudah`,
		`tunggu ${ORDER} selesai|sebelumnya`,
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|private|privat|minimal|minimum|maksimal|maksimum|harus|kurang|melebihi|terlalu|tidak_boleh|tidak_diperbolehkan`,
		`jumlah|${ORDER} minimal|minimum|maksimal|maksimum|batas kurang|melebihi|lebih|dibawah|diatas|pemesanan`,
		`jumlah ${ORDER} minimal|minimum|maksimal|maksimum kurang|lebih|melebihi`,
		`${ORDER} ${LINK}|jumlah ${WRONG}`,
		'akun|profil private|privat|terkunci target',
		'minimal|minimum|maksimal|maksimum|private|privat|diprivate',
	],
	missingField: [
		`${FIELD}|${ORDER} wajib|wajib_diisi|diperlukan|kosong|harus_diisi|dibutuhkan|belum_diisi|masukkan`,
		'wajib_diisi|tidak_lengkap|tidak_boleh_kosong|harus_diisi',
	],
	notSupported: [
		`${REFILL} tidak_diizinkan|tidak_dapat|tidak_bisa|tidak_mendukung|tidak_didukung|tidak_tersedia|dinonaktifkan|sudah|jam|hari|tidak_boleh|belum|tidak_memiliki`,
		`${REFILL} tidak_diizinkan|tidak_dapat|tidak_bisa|tidak_mendukung|tidak_tersedia ${SERVICE}|${ORDER}`,
		'tidak_didukung|tidak_mendukung|tidak_diperbolehkan',
	],
	unknownAction: [
		`permintaan|aksi|tindakan|metode|operasi|action ${WRONG}|tidak_ditemukan|tidak_didukung`,
	],
	rateLimit: [
		'terlalu_banyak|terlalu_sering|terlalu_cepat permintaan|percobaan|request|akses',
		'batas|limit permintaan|request|percobaan terlampaui|melebihi|tercapai|habis',
		'batas permintaan|request',
		'tunggu detik|menit lagi|permintaan|sebelum',
	],
	closed: ['pemeliharaan|perbaikan|maintenance', 'sedang maintenance|gangguan'],
	brokenBehind: [
		'penyedia|provider|pusat gagal|kesalahan|gangguan|error|menolak|tidak_merespon',
		'waktu habis koneksi|tunggu',
		'gagal|kesalahan koneksi|terhubung|database|basis_data|menghubungi',
		'koneksi_terputus|kesalahan_server|server_gagal|gangguan_server',
	],
	broken: [
		'coba lagi|kembali|nanti|beberapa_saat',
		'sementara|coba_lagi',
		'kesalahan terjadi|sistem|internal|tak_terduga|tidak_diketahui|saat',
		'gagal memproses|diproses|membuat|mengirim|menyimpan|dibuat',
	],
};
