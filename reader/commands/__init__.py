"""The work of the command line, a module a command; none needs a window system."""
