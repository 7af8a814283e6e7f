RULES: tuple[type, ...] = ()
