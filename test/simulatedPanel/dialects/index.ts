import { amarfollower } from './amarfollower';
import { brasilFollow } from './brasilFollow';
import { brazilianLaravel } from './brazilianLaravel';
import { cmsnt } from './cmsnt';
import { cmsntLaravel } from './cmsntLaravel';
import type { Dialect } from './dialect';
import { glycon, glyconFork } from './glycon';
import { indian } from './indian';
import { influx } from './influx';
import { kirasmmplat } from './kirasmmplat';
import { machineCodes } from './machineCodes';
import { matrix } from './matrix';
import { mongoPanel } from './mongoPanel';
import { mx } from './mx';
import { notPanel } from './notPanel';
import { payNow } from './payNow';
import { perfectPanel } from './perfectPanel';
import { rentalPanel } from './rentalPanel';
import { smartPanel, smartPanelFork } from './smartPanel';
import { smmPlan } from './smmPlan';
import { smmStore } from './smmStore';
import { smmTurk } from './smmTurk';
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
	matrix,
	smmTurk,
	amarfollower,
	smmPlan,
	influx,
	kirasmmplat,
];
