"""Files made from the library that are no pages: feeds, calendars, datasets, sitemaps, pictures."""
