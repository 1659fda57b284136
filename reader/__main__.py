"""The command ``sejajar``: a window without a subcommand, else work without a display."""
