"""The page: setting, layers, selection, popups."""
