// What a page in the preview runs: it follows the site as it is saved.
