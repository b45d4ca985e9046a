# Generated data that rooms embed.
