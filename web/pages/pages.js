// Which page stands at which address: each opens with the context and the address that was read.
import { openAlarms } from './alarmsPage.js';
import { openAlerts } from './alertsPage.js';
import { openAudit } from './auditPage.js';
import { openCluster } from './clusterPage.js';
import { openClustered } from './clusteredPage.js';
import { openClusters } from './clustersPage.js';
import { openCompare } from './comparePage.js';
import { openHelp } from './helpPage.js';
import { openIdentifier } from './identifierPage.js';
import { openLists } from './listsPage.js';
import { openLogin } from './loginPage.js';
import { openMissing } from './missingPage.js';
import { openNotices } from './noticesPage.js';
import { openPath } from './pathPage.js';
import { openProfiles } from './profilesPage.js';
import { openProviders } from './providersPage.js';
import { openQuarantine } from './quarantinePage.js';
import { openQueue } from './queuePage.js';
import { openReport } from './reportPage.js';
import { openSearch } from './searchPage.js';
import { openSweep } from './sweepPage.js';
import { openSweeps } from './sweepsPage.js';
import { openWatches } from './watchesPage.js';

export const PAGES = {
  alarms: openAlarms,
  alerts: openAlerts,
  audit: openAudit,
  cluster: openCluster,
  clustered: openClustered,
  clusters: openClusters,
  compare: openCompare,
  help: openHelp,
  identifier: openIdentifier,
  lists: openLists,
  login: openLogin,
  missing: openMissing,
  notices: openNotices,
  path: openPath,
  profiles: openProfiles,
  providers: openProviders,
  quarantine: openQuarantine,
  queue: openQueue,
  report: openReport,
  search: openSearch,
  sweep: openSweep,
  sweeps: openSweeps,
  watches: openWatches,
};
