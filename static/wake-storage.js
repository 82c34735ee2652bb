/* A browser needs a tenth of a second to get at the page's storage for the first time: here it begins, while the app is loaded.
   Where nothing may be stored the app itself says so. */
if (self.indexedDB && indexedDB.databases) indexedDB.databases().catch(function () {});
