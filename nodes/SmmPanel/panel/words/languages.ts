import { arabic } from './arabic';
import { broken } from './broken';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { hindi } from './hindi';
import { indonesian } from './indonesian';
import { italian } from './italian';
import type { Language } from './language';
import { persian } from './persian';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';
import { uzbek } from './uzbek';
import { vietnamese } from './vietnamese';

/** What panels say, by language and meaning. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
	broken,
	english,
	portuguese,
	spanish,
	french,
	italian,
	german,
	turkish,
	russian,
	ukrainian,
	vietnamese,
	indonesian,
	uzbek,
	arabic,
	persian,
	hindi,
};
