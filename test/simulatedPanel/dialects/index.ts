import { brasilFollow } from './brasilFollow';
import { brazilianLaravel } from './brazilianLaravel';
import { cmsnt } from './cmsnt';
import { cmsntLaravel } from './cmsntLaravel';
import type { Dialect } from './dialect';
import { glycon, glyconFork } from './glycon';
import { indian } from './indian';
import { machineCodes } from './machineCodes';
import { mongoPanel } from './mongoPanel';
import { mx } from './mx';
import { notPanel } from './notPanel';
import { payNow } from './payNow';
import { perfectPanel } from './perfectPanel';
import { rentalPanel } from './rentalPanel';
import { smartPanel, smartPanelFork } from './smartPanel';
import { smmStore } from './smmStore';
import { smmWorld } from './smmWorld';
import { thanhtinz } from './thanhtinz';
import { uzbek } from './uzbek';

/** The families of panels the node is run against. */
export const DIALECTS: readonly Dialect[] = [
	perfectPanel,
	smartPanel,
	smartPanelFork,
	glycon,
	glyconFork,
	cmsnt,
	brazilianLaravel,
	uzbek,
	notPanel,
	mx,
	thanhtinz,
	smmWorld,
	indian,
	payNow,
	rentalPanel,
	cmsntLaravel,
	machineCodes,
	brasilFollow,
	smmStore,
	mongoPanel,
];
