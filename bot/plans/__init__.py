"""Content calendars: read from a spreadsheet, checked row by row, proposed together."""
