import type { Platform } from './platform';

export declare function createBrowserPlatform(): Platform;
