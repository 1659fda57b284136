"""How the story is shown: what counts as a match, and how the text is set."""
